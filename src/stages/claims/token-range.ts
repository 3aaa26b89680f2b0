import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import type { Range } from '../../document/span.ts';

/** Tokens `[from, to)` of a document. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The tokens that lie in a range of characters, also those that it cuts. */
export function tokensIn(tokens: Tokens, range: Range): TokenRange {
  const from = firstAfter(tokens.end, range.start);
  let to = from;
  while (to < tokens.count && tokens.start[to]! < range.end) to++;
  return { from, to };
}

/** Whether a token can carry a clause: an auxiliary, or a verb that is neither an -ing form nor an infinitive. */
export function isFiniteVerb(tokens: Tokens, i: number, from: number): boolean {
  const pos: PartOfSpeech | undefined = tokens.pos[i];
  if (pos !== 'AUX' && pos !== 'VERB') return false;
  const word = tokens.lower[i]!;
  if (word === 'be' || word === 'been' || word === 'being') return false;
  if (i > from && tokens.lower[i - 1] === 'to') return false;
  return pos === 'AUX' || !word.endsWith('ing');
}

/** The first token in the range that can carry a clause, or -1. */
export function firstFiniteVerb(tokens: Tokens, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i, from)) return i;
  return -1;
}

/** Index of the first value in the ascending `ends` that is greater than `offset`. */
function firstAfter(ends: Int32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
