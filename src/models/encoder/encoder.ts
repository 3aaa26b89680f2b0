import type { InferenceSession } from 'onnxruntime-node';
import type { ModelInfo } from '../../document/layers.ts';
import { OnrecordError } from '../../errors.ts';
import { batchesOf } from '../batches.ts';
import { openSession } from '../session.ts';
import { createWordpieceTokenizer, type WordpieceTokenizer } from '../wordpiece/tokenizer.ts';
import type { EncoderDescription } from './description.ts';
import { readEncoderFiles } from './files.ts';

/** What the encoder reads: wordpieces from [CLS] to [SEP], and of each the shape of its word. */
export interface EncoderInput {
  readonly ids: Int32Array;
  readonly shapes: Uint8Array;
}

/** Scores of one input, a row a wordpiece, as many columns as the description has tags or as the widths of all role scores sum up to. */
export interface EncoderOutput {
  readonly entities: Float32Array;
  readonly cues: Float32Array;
  readonly keys: Float32Array;
  readonly queries: Float32Array;
  /** Queries and keys of coreference, as wide as the description says; null where it says nothing of them. */
  readonly coreference: { readonly queries: Float32Array; readonly keys: Float32Array } | null;
}

/** A loaded encoder; one session serves all documents. */
export interface Encoder {
  readonly description: EncoderDescription;
  /** Its weights as the record names them. */
  readonly info: ModelInfo;
  readonly tokenizer: WordpieceTokenizer;
  encode(inputs: readonly EncoderInput[]): Promise<EncoderOutput[]>;
}

const loaded = new Map<string | null, Promise<Encoder>>();

/**
 * Loads an encoder, or gives the one that was loaded before from the same folder.
 *
 * @param folder with encoder.json, encoder.onnx and vocab.txt; null for the one that ships with the package
 * @throws OnrecordError `engine-unavailable` where the files or the native library cannot be loaded
 */
export function loadEncoder(folder: string | null = null): Promise<Encoder> {
  let encoder = loaded.get(folder);
  if (encoder === undefined) {
    encoder = open(folder);
    loaded.set(folder, encoder);
    encoder.catch(() => loaded.delete(folder));
  }
  return encoder;
}

async function open(folder: string | null): Promise<Encoder> {
  const { description, model, vocabulary } = await readEncoderFiles(folder);
  const session = await openSession(model, 'encoder.onnx');
  const missing = description.coreference === undefined ? [] : absentOf(session.outputNames, COREFERENCE);
  if (missing.length > 0) {
    throw new OnrecordError('engine-unavailable', 'encoder.onnx lacks outputs that encoder.json speaks of', {
      expected: missing.join(', '),
      hint: 'install the package again, or write the folder again with the training command',
    });
  }
  return {
    description,
    info: { name: 'encoder', sha256: description.model },
    tokenizer: createWordpieceTokenizer(vocabulary),
    async encode(inputs) {
      const outputs = new Array<EncoderOutput>(inputs.length);
      for (const batch of batchesOf(inputs.map(({ ids }) => ids.length))) {
        const length = Math.max(...batch.map((at) => inputs[at]!.ids.length));
        const ids = new Int32Array(batch.length * length);
        const shapes = new Int32Array(batch.length * length);
        batch.forEach((at, row) => {
          ids.set(inputs[at]!.ids, row * length);
          shapes.set(inputs[at]!.shapes, row * length);
        });
        const result = await session.run({ ids, shapes }, batch.length);
        batch.forEach((at, row) => {
          const part = partsOf(result, row, batch.length, length, inputs[at]!.ids.length);
          outputs[at] = outputOf(part, description);
        });
      }
      return outputs;
    },
  };
}

const COREFERENCE = ['antecedent-queries', 'antecedent-keys'] as const;

function absentOf(names: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((name) => !names.includes(name));
}

type Part = (name: string) => Float32Array;

/** Gives the rows of one input from the outputs of its batch, padding left out. */
function partsOf(
  result: InferenceSession.OnnxValueMapType,
  row: number,
  rows: number,
  length: number,
  used: number,
): Part {
  return (name) => {
    const data = result[name]!.data as Float32Array;
    const columns = data.length / (rows * length);
    return data.subarray(row * length * columns, (row * length + used) * columns);
  };
}

function outputOf(part: Part, { coreference }: EncoderDescription): EncoderOutput {
  const [queries, keys] = COREFERENCE;
  return {
    entities: part('entities'),
    cues: part('cues'),
    keys: part('keys'),
    queries: part('queries'),
    coreference: coreference === undefined ? null : { queries: part(queries), keys: part(keys) },
  };
}
