import { intersectionSize, jaccard, type WordSet } from './tokens.ts';

export interface Match {
  readonly gold: number;
  readonly predicted: number;
  /** Jaccard overlap of the two in words, 0 to 1. */
  readonly overlap: number;
}

/**
 * Pairs gold with predicted items one to one: greedily, the largest word overlap first, down to `threshold`.
 *
 * @returns the pairs in falling overlap; those of at least a higher threshold are what that threshold alone would give
 */
export function matchByOverlap(gold: readonly WordSet[], predicted: readonly WordSet[], threshold: number): Match[] {
  const candidates: Match[] = [];
  for (const [i, a] of gold.entries()) {
    for (const [j, b] of predicted.entries()) {
      if (intersectionSize(a, b) === 0) continue;
      const overlap = jaccard(a, b);
      if (overlap >= threshold) candidates.push({ gold: i, predicted: j, overlap });
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap || b.gold - a.gold || b.predicted - a.predicted);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  return candidates.filter((match) => {
    if (usedGold.has(match.gold) || usedPredicted.has(match.predicted)) return false;
    usedGold.add(match.gold);
    usedPredicted.add(match.predicted);
    return true;
  });
}

/** Whether two sources are the same: both absent, half of their words shared, or one inside the other. */
export function isSameSource(a: WordSet, b: WordSet): boolean {
  if (jaccard(a, b) >= 0.5) return true;
  return a.size > 0 && b.size > 0 && intersectionSize(a, b) === Math.min(a.size, b.size);
}
