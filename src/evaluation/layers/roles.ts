import type { Quote } from '../../document/quote.ts';
import type { Range } from '../../document/span.ts';
import type { GoldQuote } from '../gold.ts';
import type { Counter } from '../tally.ts';
import { type ScoringTokens, wordsIn, type WordSet } from '../tokens.ts';

/**
 * Scores source, cue and content each on its own: spans that are the same word for word (counted as often as they occur), and
 * single words that are in any span of the role.
 */
export function scoreRoles(
  counter: Counter,
  tokens: ScoringTokens,
  gold: readonly GoldQuote[],
  quotes: readonly Quote[],
): void {
  const predicted = quotes.map(({ source, cue, content }) => ({ source: one(source), cue: one(cue), content }));
  for (const role of ['source', 'cue', 'content'] as const) {
    const wanted = spans(tokens, gold, role);
    const found = spans(tokens, predicted, role);
    counter.add(`${role}@exact`, sharedSpans(wanted, found), found.length, wanted.length);
    const words = union(wanted);
    const foundWords = union(found);
    counter.add(`${role}@token`, [...words].filter((i) => foundWords.has(i)).length, foundWords.size, words.size);
  }
}

function one(span: Range | null): Range[] {
  return span === null ? [] : [span];
}

function spans<R extends string>(
  tokens: ScoringTokens,
  quotes: readonly Readonly<Record<R, readonly Range[]>>[],
  role: R,
): WordSet[] {
  return quotes.map((quote) => wordsIn(tokens, quote[role])).filter(({ size }) => size > 0);
}

/** Size of the intersection of two multisets of spans. */
function sharedSpans(a: readonly WordSet[], b: readonly WordSet[]): number {
  const left = new Map<string, number>();
  for (const key of a.map(spanKey)) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of b.map(spanKey)) {
    const rest = left.get(key) ?? 0;
    if (rest === 0) continue;
    left.set(key, rest - 1);
    shared++;
  }
  return shared;
}

function spanKey(words: WordSet): string {
  return [...words].sort((a, b) => a - b).join(' ');
}

function union(sets: readonly WordSet[]): WordSet {
  return new Set(sets.flatMap((words) => [...words]));
}
