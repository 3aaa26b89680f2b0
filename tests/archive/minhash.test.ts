import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf, similarityIndex } from '../../src/archive/minhash.ts';

/** Two sets of words of which so many are shared. */
function pair(run: number, shared: number, alone: number): readonly (readonly string[])[] {
  const words = (mark: string, count: number) => Array.from({ length: count }, (_, i) => `${mark}${run}x${i}`);
  return ['left', 'right'].map((side) => [...words('both', shared), ...words(side, alone)]);
}

/** In how many of 400 cases two such sets share a bucket. */
function meetings(shared: number, alone: number): number {
  return Array.from({ length: 400 }, (_, run) => {
    const [a, b] = pair(run, shared, alone);
    const index = similarityIndex();
    index.add(0, signatureOf(a!));
    return index.candidates(signatureOf(b!)).length;
  }).reduce((sum, found) => sum + found, 0);
}

describe('similarityIndex', () => {
  it.each([
    [8, 0, 400, 400, 'equal sets always meet'],
    [14, 3, 396, 400, 'Jaccard .7 nearly always'],
    [6, 2, 380, 400, 'Jaccard .6 in 98 of 100'],
    [2, 4, 8, 100, 'Jaccard .2 in 12 of 100'],
    [0, 8, 0, 4, 'sets with nothing in common hardly ever'],
  ])('%d shared and %d alone: from %d to %d of 400', (shared, alone, least, most, reason) => {
    const found = meetings(shared, alone);
    expect(found, reason).toBeGreaterThanOrEqual(least);
    expect(found, reason).toBeLessThanOrEqual(most);
  });

  it('does not look at the order of the words, nor at words that come twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (words) => {
        expect(signatureOf([...words].reverse())).toEqual(signatureOf(words));
        expect(signatureOf([...words, ...words])).toEqual(signatureOf(words));
      }),
    );
  });

  it('gives candidates in the order in which they were added, each once', () => {
    const index = similarityIndex();
    const signature = signatureOf(['one', 'two']);
    for (const id of [0, 1, 2]) index.add(id, signature);
    expect(index.candidates(signature)).toEqual([0, 1, 2]);
  });
});
