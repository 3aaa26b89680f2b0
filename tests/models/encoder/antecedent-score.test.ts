import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coreference } from '../../../src/document/layers.ts';
import { antecedentScore } from '../../../src/models/encoder/antecedent-score.ts';

/** Four tokens of two windows; the query of token 2 looks for a 1 at the first token and for a 2 at the last one. */
const COREFERENCE: Coreference = {
  width: 2,
  bias: -1,
  queries: Float32Array.of(0, 0, 0, 0, 1, 2, 1, 1),
  keys: Float32Array.of(3, 5, 7, 11, 0, 0, 1, 1),
  windowStart: Int32Array.of(0, 0, 0, 3),
};

describe('antecedentScore', () => {
  const rows: [token: number, firstToken: number, endToken: number, score: number | null, reason: string][] = [
    [2, 0, 1, 1 * 3 + 2 * 5 - 1, 'a mention of one token: its key is used whole'],
    [2, 0, 2, 1 * 3 + 2 * 11 - 1, 'a longer one: the first half of its first token, the second half of its last'],
    [2, 1, 2, 1 * 7 + 2 * 11 - 1, 'the mention right before'],
    [0, 1, 2, -1, 'a word that looks for nothing: only what is added to all'],
    [3, 3, 4, 1, 'in the second window'],
    [3, 0, 1, null, 'the mention is in the window before'],
    [2, 3, 4, null, 'the mention is in the window behind'],
    [2, 2, 4, null, 'the mention goes on in the next window'],
    [2, 1, 1, null, 'an empty mention'],
    [2, 2, 5, null, 'a mention that goes on behind the document'],
    [4, 0, 1, null, 'no such token'],
  ];
  it.each(rows)('of token %d for tokens %d to %d is %s (%s)', (token, firstToken, endToken, score) => {
    expect(antecedentScore(COREFERENCE, token, firstToken, endToken)).toBe(score);
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
