import { claimGrouper } from '../../archive/index.ts';
import type { Claim } from '../../document/claim.ts';
import type { Range } from '../../document/span.ts';
import type { GoldDocument } from '../gold.ts';
import type { Prediction } from '../score.ts';
import { Counter, type Tallies } from '../tally.ts';

/**
 * Scores claims that are said again (`claimGrouper`) by pairs: a pair of claims of the gold is right when both are in one group. Claims of the
 * record that share no character with one of the gold are left aside. Only documents with claims are looked at, and only where some claim of
 * the gold is marked as the same as another.
 */
export function scoreRepeats(gold: readonly GoldDocument[], records: ReadonlyMap<string, Prediction>): Tallies {
  const counter = new Counter();
  const documents = gold.filter(({ claims }) => claims !== undefined);
  if (!documents.some(({ claims }) => claims!.some(({ same }) => same !== undefined))) return counter.tallies;
  const grouper = claimGrouper();
  const labelled: { readonly same: string | undefined; readonly group: number | null }[] = [];
  for (const { id, publishedAt, claims } of documents) {
    const record = records.get(id);
    const groups = record === undefined ? [] : grouper.add({ document: { id, publishedAt }, ...record });
    for (const claim of claims!) {
      const place = record === undefined ? null : closest(claim, record.claims);
      labelled.push({ same: claim.same, group: place === null ? null : (groups[place] ?? null) });
    }
  }
  let [right, found, all] = [0, 0, 0];
  labelled.forEach((a, i) => {
    for (const b of labelled.slice(i + 1)) {
      const isSame = a.same !== undefined && a.same === b.same;
      const isFound = a.group !== null && a.group === b.group;
      if (isSame) all++;
      if (isFound) found++;
      if (isSame && isFound) right++;
    }
  });
  return counter.add('repeats', right, found, all).tallies;
}

/** Place of the claim that shares most characters with a range; null where none shares any. */
function closest({ start, end }: Range, claims: readonly Claim[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [place, claim] of claims.entries()) {
    const shared = Math.min(claim.end, end) - Math.max(claim.start, start);
    if (shared > most) [best, most] = [place, shared];
  }
  return best;
}
