import type { ClaimType } from '../../document/claim.ts';
import type { ModelInfo } from '../../document/layers.ts';
import { batchesOf } from '../batches.ts';
import { checkDigest, openModelFolder, unavailable } from '../model-folder.ts';
import { openSession } from '../session.ts';
import { createWordpieceTokenizer } from '../wordpiece/tokenizer.ts';
import { type ClaimReaderDescription, ClaimReaderDescriptionSchema } from './description.ts';
import { claimPieces, type ClaimText } from './pieces.ts';

/** What the trained head says of a claim. */
export interface ClaimReading {
  readonly type: ClaimType;
  readonly checkable: boolean;
  /** Calibrated probability, 0 to 1. */
  readonly checkWorthiness: number;
}

/** The head of the accurate engine that reads claims; one session serves all documents. */
export interface ClaimReader {
  /** Its weights as the record names them. */
  readonly info: ModelInfo;
  read(claims: readonly ClaimText[]): Promise<ClaimReading[]>;
}

const NAME = 'claims-head';
let loaded: Promise<ClaimReader> | null = null;

/**
 * Loads the head that ships with the package, or gives the one that was loaded before. It borrows the word embeddings of the shipped
 * encoder, whichever encoder the settings name.
 *
 * @throws OnrecordError `engine-unavailable` where the files or the native library cannot be loaded
 */
export function loadClaimReader(): Promise<ClaimReader> {
  if (loaded === null) {
    loaded = open();
    loaded.catch(() => (loaded = null));
  }
  return loaded;
}

async function open(): Promise<ClaimReader> {
  const head = await openModelFolder(null, NAME, 'head.json');
  const encoder = await openModelFolder(null, 'encoder', 'encoder.json');
  const description = parseDescription(new TextDecoder().decode(await head.read('head.json')), head.path);
  const { words } = description;
  const [model, vocabulary, embeddings] = await Promise.all([
    head.read('head.onnx'),
    encoder.read('vocab.txt'),
    encoder.readPart('encoder.onnx', words.offset, words.length),
  ]);
  for (const [what, where, bytes, expected] of [
    ['head.onnx', head.path, model, description.model],
    ['vocab.txt', encoder.path, vocabulary, description.vocabulary],
    ['encoder.onnx', encoder.path, embeddings, words.sha256],
  ] as const) {
    await checkDigest(bytes, expected, { what, says: 'head.json', where });
  }
  const session = await openSession(model, 'head.onnx', { words: embeddings });
  const tokenizer = createWordpieceTokenizer(new TextDecoder().decode(vocabulary));
  return {
    info: { name: NAME, sha256: description.model },
    async read(claims) {
      const inputs = claims.map((claim) => claimPieces(claim, tokenizer));
      const readings = new Array<ClaimReading>(claims.length);
      for (const batch of batchesOf(inputs.map(({ ids }) => ids.length))) {
        const length = Math.max(...batch.map((at) => inputs[at]!.ids.length));
        const ids = new Int32Array(batch.length * length);
        const parts = new Int32Array(batch.length * length);
        batch.forEach((at, row) => {
          ids.set(inputs[at]!.ids, row * length);
          parts.set(inputs[at]!.parts, row * length);
        });
        const { scores } = await session.run({ ids, parts }, batch.length);
        const columns = description.types.length + 2;
        batch.forEach((at, row) => {
          const from = row * columns;
          readings[at] = readingOf((scores!.data as Float32Array).subarray(from, from + columns), description);
        });
      }
      return readings;
    },
  };
}

/** Scores of a claim: log-odds of check-worthiness, a score a type, log-odds of being checkable above the threshold. */
function readingOf(scores: Float32Array, { types }: ClaimReaderDescription): ClaimReading {
  let best = 0;
  for (let k = 1; k < types.length; k++) if (scores[k + 1]! > scores[best + 1]!) best = k;
  return {
    type: types[best]!,
    checkable: scores[types.length + 1]! > 0,
    checkWorthiness: 1 / (1 + Math.exp(-scores[0]!)),
  };
}

function parseDescription(text: string, where: string): ClaimReaderDescription {
  try {
    return ClaimReaderDescriptionSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw unavailable('head.json cannot be read', where, cause);
  }
}
