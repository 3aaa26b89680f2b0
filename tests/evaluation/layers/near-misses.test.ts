import { describe, expect, it } from 'vitest';
import { scoreNearMisses } from '../../../src/evaluation/layers/near-misses.ts';
import { scoringTokens } from '../../../src/evaluation/tokens.ts';
import { at, goldQuote, recordQuote } from '../gold-documents.ts';

const TEXT = 'The “smart” bin of “Salt Ledger” fame, said Ana Ruiz, is “a very loud bin”.';
const NEAR_MISSES = [at(TEXT, 'smart'), at(TEXT, 'Salt Ledger')];
const GOLD = [
  goldQuote(TEXT, { source: 'Ana Ruiz', cue: 'said', content: ['The “smart” bin', 'is “a very loud bin”'] }),
];

const ROWS: readonly (readonly [contents: readonly (readonly string[])[], right: number, reason: string])[] = [
  [[], 2, 'nothing found, nothing wrong'],
  [[['“smart”']], 1, 'a scare quote as a quote of its own'],
  [[['“smart”'], ['“Salt Ledger” fame']], 0, 'a title too, with a word more'],
  [[['The “smart” bin', 'is “a very loud bin”']], 2, "inside somebody's speech it is part of the quote"],
  [[['The “smart” bin of “Salt Ledger” fame']], 2, 'a wrong quote that only contains them'],
];

describe('scoreNearMisses', () => {
  it.each(ROWS)('%j: %i right', (contents, right, reason) => {
    const quotes = contents.map((parts, i) =>
      recordQuote(`q${i + 1}`, { content: parts.map((part) => at(TEXT, part)) }),
    );
    const { tallies, findings } = scoreNearMisses(TEXT, scoringTokens(TEXT), NEAR_MISSES, GOLD, quotes);
    expect(tallies.get('nonQuotes'), reason).toEqual({ correct: right, predicted: 0, gold: 2 });
    expect(findings).toHaveLength(2 - right);
  });
});
