import { describe, expect, it } from 'vitest';
import { scoreClaims } from '../../../src/evaluation/layers/claims.ts';
import { scoringTokens } from '../../../src/evaluation/tokens.ts';
import { at, recordClaim } from '../gold-documents.ts';

const TEXT = 'the ferry lost nine boats and we will not sell the tenth because nobody asked';
const GOLD = [
  {
    ...at(TEXT, 'the ferry lost nine boats'),
    type: 'quantity' as const,
    checkable: true,
    polarity: 'affirmative' as const,
  },
  {
    ...at(TEXT, 'we will not sell the tenth'),
    type: 'commitment' as const,
    checkable: false,
    polarity: 'negative' as const,
  },
  { ...at(TEXT, 'nobody asked'), type: 'event' as const, checkable: true, polarity: 'negative' as const },
];

// Claim 1 matches gold 0 with the wrong type. Claim 2 spans gold 1 and 2: 7 of 9 words match gold 1, and gold 2 is judged on it
// as well. The last two are out: no word shared, and nobody's words.
const CLAIMS = [
  recordClaim('c1', { ...at(TEXT, 'ferry lost nine boats'), type: 'event' }),
  recordClaim('c2', {
    ...at(TEXT, 'we will not sell the tenth because nobody asked'),
    type: 'commitment',
    polarity: 'negative',
  }),
  recordClaim('c3', at(TEXT, 'and')),
  recordClaim('c4', { ...at(TEXT, 'nobody asked'), quote: null }),
];

describe('scoreClaims', () => {
  const { tallies } = scoreClaims(TEXT, scoringTokens(TEXT), GOLD, CLAIMS);
  const rows: readonly (readonly [measure: string, correct: number, predicted: number, gold: number, why: string])[] = [
    ['claims@0.5', 2, 3, 3, "the article's own claims are not counted"],
    ['types', 1, 0, 3, 'the commitment'],
    ['types@quantity', 0, 0, 1, 'taken for an event'],
    ['types@commitment', 1, 2, 1, 'judged for two gold claims'],
    ['types@event', 0, 1, 1, 'taken for a commitment'],
    ['checkable', 2, 3, 2, 'all three are said to be checkable'],
    ['polarity', 2, 2, 2, 'negative ones'],
  ];
  it.each(rows)('%s: %i right of %i, gold %i', (measure, correct, predicted, gold, why) => {
    expect(tallies.get(measure), why).toEqual({ correct, predicted, gold });
  });

  it('judges a claim inside another on the one of its own size', () => {
    const outer = { ...at(TEXT, 'we will not sell the tenth because nobody asked'), type: 'commitment' as const };
    const inner = { ...at(TEXT, 'nobody asked'), type: 'event' as const };
    const gold = [{ ...inner, checkable: true, polarity: 'negative' as const }];
    const claims = [recordClaim('c1', outer), recordClaim('c2', inner)];
    expect(scoreClaims(TEXT, scoringTokens(TEXT), gold, claims).tallies.get('types')).toMatchObject({ correct: 1 });
  });
});
