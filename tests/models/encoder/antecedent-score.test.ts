import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coreference } from '../../../src/document/layers.ts';
import { antecedentScore } from '../../../src/models/encoder/antecedent-score.ts';

/**
 * Four tokens of two windows; the query of token 2 looks for a 1 at the first token and for a 2 at the last one. A base of 1 and
 * one pair of numbers: each token turns by one radian.
 */
const COREFERENCE: Coreference = {
  width: 4,
  rotaryBase: 1,
  bias: -1,
  queries: Float32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 1, 0, 1, 0),
  keys: Float32Array.of(3, 0, 5, 0, 7, 0, 11, 0, 0, 4, 0, 0, 1, 0, 1, 0),
  windowStart: Int32Array.of(0, 0, 0, 3),
};
const turned = (one: number, distance: number): number => one * Math.cos(distance);
/** What two tokens' products sum up to before the bias. */
const scaled = (sum: number): number => sum / Math.sqrt(2);

describe('antecedentScore', () => {
  const rows: [token: number, firstToken: number, endToken: number, score: number | null, reason: string][] = [
    [2, 0, 1, scaled(turned(3, 2) + turned(10, 2)) - 1, 'a mention of one token: its key is used whole'],
    [2, 0, 2, scaled(turned(3, 2) + turned(22, 1)) - 1, 'a longer one: half of its first token, half of its last'],
    [2, 1, 2, scaled(turned(7, 1) + turned(22, 1)) - 1, 'the mention right before'],
    [0, 1, 2, -1, 'a word that looks for nothing: only what is added to all'],
    [3, 3, 4, scaled(2) - 1, 'in the second window, not turned'],
    [3, 0, 1, null, 'the mention is in the window before'],
    [2, 3, 4, null, 'the mention is in the window behind'],
    [2, 2, 4, null, 'the mention goes on in the next window'],
    [2, 1, 1, null, 'an empty mention'],
    [2, 2, 5, null, 'a mention that goes on behind the document'],
    [4, 0, 1, null, 'no such token'],
  ];
  it.each(rows)('of token %d for tokens %d to %d is %s (%s)', (token, firstToken, endToken, score) => {
    const found = antecedentScore(COREFERENCE, token, firstToken, endToken);
    if (score === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(score, 5);
  });

  it('tells behind from before', () => {
    const queries = Float32Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    const keys = Float32Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    const both = { ...COREFERENCE, queries, keys, windowStart: new Int32Array(3) };
    expect(antecedentScore(both, 1, 0, 1)! + 1).toBeCloseTo(scaled(Math.sin(1)), 5);
    expect(antecedentScore(both, 1, 2, 3)! + 1).toBeCloseTo(-scaled(Math.sin(1)), 5);
  });

  it('is a number within a window and null across windows', () => {
    const token = fc.nat({ max: 3 });
    fc.assert(
      fc.property(token, token, fc.integer({ min: 1, max: 3 }), (asked, first, length) => {
        const end = Math.min(4, first + length);
        const windows = new Set([asked, first, end - 1].map((at) => COREFERENCE.windowStart[at]));
        expect(antecedentScore(COREFERENCE, asked, first, end) === null).toBe(windows.size > 1);
      }),
    );
  });
});
