import type { Quote } from '../../document/quote.ts';
import type { Range } from '../../document/span.ts';
import type { GoldQuote } from '../gold.ts';
import { matchByOverlap } from '../matching.ts';
import { Counter, type Tallies } from '../tally.ts';
import { jaccard, type ScoringTokens, wordsIn } from '../tokens.ts';
import { type Finding, textOf } from './finding.ts';

/**
 * Scores words in quotation marks that nobody is quoted as saying: right are those that no quote of the record takes for its
 * content (half of the words shared, and the quote is none of the gold's).
 */
export function scoreNearMisses(
  text: string,
  tokens: ScoringTokens,
  nearMisses: readonly Range[],
  gold: readonly GoldQuote[],
  quotes: readonly Quote[],
): { readonly tallies: Tallies; readonly findings: readonly Finding[] } {
  const contents = quotes.map(({ content }) => wordsIn(tokens, content));
  const rightOnes = new Set(
    matchByOverlap(
      gold.map(({ content }) => wordsIn(tokens, content)),
      contents,
      0.5,
    ).map(({ predicted }) => predicted),
  );
  const taken = nearMisses.filter((range) => {
    const words = wordsIn(tokens, [range]);
    return contents.some((content, index) => !rightOnes.has(index) && jaccard(words, content) >= 0.5);
  });
  return {
    tallies: new Counter().add('nonQuotes', nearMisses.length - taken.length, 0, nearMisses.length).tallies,
    findings: taken.map((range) => ({
      layer: 'nonQuotes',
      fault: 'wrong',
      start: range.start,
      text: textOf(text, [range]),
      expected: 'no quote',
      received: 'a quote of its own',
    })),
  };
}
