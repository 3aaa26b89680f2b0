import type { Encodings } from '../../document/layers.ts';
import { loadClaimReader } from '../../models/claim-reader/claim-reader.ts';
import { type Encoder, loadEncoder } from '../../models/encoder/encoder.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { emptyCoreference, fillCoreference } from './coreference.ts';
import { cuesOf } from './cues.ts';
import { innerRanges, withInnerCues } from './inside-quotations.ts';
import { shapesOf, unquoted } from './shapes.ts';
import { type Window, windowsOf, windowsOver } from './windows.ts';

/**
 * One pass of the encoder over the document, of the accurate engine only: scores for names, and cues with the roles of the tokens
 * around them. Where the encoder cannot be loaded and the engine was not asked for by name, a note says why and the fast engine
 * takes over.
 */
export const encode = defineStage({
  name: 'encode',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations'],
  gives: ['encodings'],
  run({ text, tokens, sentences, paragraphs, quotations }, { config, isEngineRequired, note }) {
    if (config.engine === 'fast') return { encodings: null };
    return Promise.all([loadEncoder(config.encoder.folder), loadClaimReader()]).then(
      async ([encoder, { info }]) => {
        const shapes = shapesOf(tokens, paragraphs, quotations);
        const windows = windowsOf(text, tokens, sentences, paragraphs, shapes, encoder.tokenizer);
        const read = await encodeWindows(encoder, windows, tokens.count);
        const encodings = { ...read, models: [encoder.info, info] };
        if (!config.encoder.insideQuotations) return { encodings };
        const ranges = innerRanges(tokens, quotations);
        const inner = windowsOver(text, tokens, paragraphs, ranges, unquoted(shapes), encoder.tokenizer);
        const { cues } = await encodeWindows(encoder, inner, tokens.count);
        return { encodings: { ...encodings, cues: withInnerCues(encodings.cues, cues) } };
      },
      (error: unknown) => {
        if (isEngineRequired) throw error;
        const why = error instanceof Error ? error.message : String(error);
        note({ code: 'engine-unavailable', message: `read by the fast engine: ${why}` });
        return { encodings: null };
      },
    );
  },
});

/** Windows that are encoded before their scores are read, so that memory does not grow with the document. */
const AT_ONCE = 16;

/** The encodings but for the weights that they are made with. */
type Read = Omit<Encodings, 'models'>;

async function encodeWindows(encoder: Encoder, windows: readonly Window[], tokens: number): Promise<Read> {
  const { description } = encoder;
  const columns = description.entityTags.length;
  const entityScores = new Float32Array(tokens * columns);
  const cues: Encodings['cues'][number][] = [];
  const coreference = emptyCoreference(description, tokens);
  for (let from = 0; from < windows.length; from += AT_ONCE) {
    const some = windows.slice(from, from + AT_ONCE);
    const outputs = await encoder.encode(some);
    some.forEach((window, at) => {
      const output = outputs[at]!;
      cues.push(...cuesOf(description, window, output));
      if (coreference !== null) fillCoreference(coreference, window, output);
      window.pieceOf.forEach((piece, i) => {
        const row = output.entities.subarray(piece * columns, (piece + 1) * columns);
        entityScores.set(row, (window.firstToken + i) * columns);
      });
    });
  }
  return {
    entityTags: description.entityTags,
    entityScores,
    cues,
    coreference,
  };
}
