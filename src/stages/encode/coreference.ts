import type { Coreference } from '../../document/layers.ts';
import type { EncoderDescription } from '../../models/encoder/description.ts';
import type { EncoderOutput } from '../../models/encoder/encoder.ts';
import type { Window } from './windows.ts';

/** Room for the queries and keys of a document; null where the encoder has none. */
export function emptyCoreference({ coreference }: EncoderDescription, tokens: number): Coreference | null {
  if (coreference === undefined) return null;
  const size = tokens * coreference.width;
  return {
    ...coreference,
    queries: new Float32Array(size),
    keys: new Float32Array(size),
    windowStart: new Int32Array(tokens),
  };
}

/** Writes what the encoder says of a window's tokens; a token is its first wordpiece. */
export function fillCoreference(
  { width, queries, keys, windowStart }: Coreference,
  { firstToken, endToken, pieceOf }: Window,
  { coreference }: EncoderOutput,
): void {
  if (coreference === null) return;
  pieceOf.forEach((piece, i) => {
    const at = (firstToken + i) * width;
    queries.set(coreference.queries.subarray(piece * width, (piece + 1) * width), at);
    keys.set(coreference.keys.subarray(piece * width, (piece + 1) * width), at);
  });
  windowStart.fill(firstToken, firstToken, endToken);
}
