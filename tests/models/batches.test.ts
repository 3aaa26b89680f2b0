import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../src/models/batches.ts';

describe('batchesOf', () => {
  const rows: [lengths: number[], batches: number[][], reason: string][] = [
    [[], [], 'nothing to do'],
    [[10], [[0]], 'one input'],
    [[30, 10, 20], [[1, 2, 0]], 'the shorter first, all in one'],
    [[10, 10], [[0, 1]], 'equally long ones in their order'],
    [[128, 128, 128], [[0, 1], [2]], 'two of them fill a batch'],
    [[100, 200], [[0], [1]], 'padded to 200 they would not fit together'],
    [[900, 5], [[1], [0]], 'one that is longer than a batch stands alone'],
  ];
  it.each(rows)('%j is %j: %s', (lengths, batches) => {
    expect(batchesOf(lengths)).toEqual(batches);
  });

  it('every input is in one batch, and no batch of several is larger than 256 wordpieces with its padding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 256 }), { maxLength: 60 }), (lengths) => {
        const batches = batchesOf(lengths);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, at) => at));
        for (const batch of batches) {
          const size = batch.length * Math.max(...batch.map((at) => lengths[at]!));
          expect(batch.length === 1 || size <= 256).toBe(true);
        }
      }),
    );
  });
});
