import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSource, matchByOverlap } from '../../src/evaluation/matching.ts';

const set = (...words: readonly number[]): ReadonlySet<number> => new Set(words);

describe('matchByOverlap', () => {
  it('takes the largest overlap first, each item once', () => {
    const gold = [set(1, 2, 3, 4), set(5, 6)];
    const predicted = [set(1, 2), set(1, 2, 3, 4, 5), set(7)];
    expect(matchByOverlap(gold, predicted, 0.5)).toEqual([{ gold: 0, predicted: 1, overlap: 0.8 }]);
  });

  it('lets the second best have what is left', () => {
    const gold = [set(1, 2, 3, 4), set(1, 2, 3)];
    const predicted = [set(1, 2, 3), set(1, 2)];
    expect(matchByOverlap(gold, predicted, 0.5)).toEqual([
      { gold: 1, predicted: 0, overlap: 1 },
      { gold: 0, predicted: 1, overlap: 0.5 },
    ]);
  });

  it('never pairs empty sets', () => {
    expect(matchByOverlap([set()], [set()], 0)).toEqual([]);
  });

  it('gives, for a higher threshold, the head of what it gives for a lower one', () => {
    const sets = fc.array(
      fc.uniqueArray(fc.nat(8), { maxLength: 6 }).map((words) => new Set(words)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(sets, sets, (gold, predicted) => {
        const loose = matchByOverlap(gold, predicted, 0.5);
        expect(matchByOverlap(gold, predicted, 0.8)).toEqual(loose.filter(({ overlap }) => overlap >= 0.8));
      }),
    );
  });
});

describe('isSameSource', () => {
  const rows: readonly (readonly [a: readonly number[], b: readonly number[], same: boolean, reason: string])[] = [
    [[1, 2], [1, 2], true, 'the same'],
    [[], [], true, 'both absent'],
    [[1], [], false, 'one absent'],
    [[1, 2, 3, 4, 5], [5], true, 'the name inside the noun phrase'],
    [[1, 2, 3], [2, 3, 4], true, 'half of the words'],
    [[1, 2], [2, 3], false, 'a third of the words'],
  ];
  it.each(rows)('%j and %j: %s', (a, b, expected, reason) => {
    expect(isSameSource(set(...a), set(...b)), reason).toBe(expected);
  });
});
