import type { Range } from '../document/span.ts';

/** The words and signs of a text as scores count them; index `i` of each column is the token at `[start[i], end[i])`. */
export interface ScoringTokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly isWord: readonly boolean[];
  /** Words inside double quotation marks (“ ” "); a quotation ends at a line break at the latest, unless a mark follows it. */
  readonly isQuoted: readonly boolean[];
}

/** Indices of words. */
export type WordSet = ReadonlySet<number>;

const TOKEN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;
const WORD = /^[\p{L}\p{N}_]/u;

/** Cuts a text into runs of letters and digits, and single other characters; white space is no token. */
export function scoringTokens(text: string): ScoringTokens {
  const start: number[] = [];
  const end: number[] = [];
  const isWord: boolean[] = [];
  const isQuoted: boolean[] = [];
  let open = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const startsLine = start.length > 0 && text.slice(end[end.length - 1], index).includes('\n');
    if (open && startsLine && token !== '"' && token !== '“') open = false;
    const word = WORD.test(token);
    if (token === '“') open = true;
    else if (token === '”') open = false;
    else if (token === '"') open = !open;
    start.push(index);
    end.push(index + token.length);
    isWord.push(word);
    isQuoted.push(word && open);
  }
  return { start, end, isWord, isQuoted };
}

/** Indices of the words that the ranges touch. */
export function wordsIn(tokens: ScoringTokens, ranges: readonly Range[]): WordSet {
  const words = new Set<number>();
  for (const range of ranges) {
    for (let i = firstEndingAfter(tokens, range.start); i < tokens.start.length && tokens.start[i]! < range.end; i++) {
      if (tokens.isWord[i]!) words.add(i);
    }
  }
  return words;
}

/** Those words of a set that stand inside double quotation marks. */
export function quotedWords(tokens: ScoringTokens, words: WordSet): WordSet {
  return new Set([...words].filter((i) => tokens.isQuoted[i]!));
}

/** Shared words by all words, 0 to 1; 1 for two empty sets. */
export function jaccard(a: WordSet, b: WordSet): number {
  const shared = intersectionSize(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

export function intersectionSize(a: WordSet, b: WordSet): number {
  let shared = 0;
  for (const i of a) if (b.has(i)) shared++;
  return shared;
}

function firstEndingAfter(tokens: ScoringTokens, offset: number): number {
  let low = 0;
  let high = tokens.end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
