import type { Claim } from '../../document/claim.ts';
import type { Range } from '../../document/span.ts';
import type { GoldClaim } from '../gold.ts';
import { matchByOverlap } from '../matching.ts';
import { Counter, type Tallies } from '../tally.ts';
import { type ScoringTokens, wordsIn } from '../tokens.ts';
import type { Finding } from './finding.ts';

/**
 * Scores attributed claims: spans paired one to one at a word overlap of at least 0.5; and each gold claim's type,
 * check-worthiness as yes or no, and polarity, judged on the claim of the record that shares most characters with it.
 */
export function scoreClaims(
  text: string,
  tokens: ScoringTokens,
  gold: readonly GoldClaim[],
  claims: readonly Claim[],
): { readonly tallies: Tallies; readonly findings: readonly Finding[] } {
  const attributed = claims.filter(({ quote }) => quote !== null);
  const counter = new Counter();
  const matches = matchByOverlap(
    gold.map((claim) => wordsIn(tokens, [claim])),
    attributed.map((claim) => wordsIn(tokens, [claim])),
    0.5,
  );
  counter.add('claims@0.5', matches.length, attributed.length, gold.length);

  const judged = gold.map((claim) => ({ claim, found: closest(claim, attributed) }));
  const yes = (measure: string, inGold: (claim: GoldClaim) => boolean, inFound: (claim: Claim) => boolean) => {
    const found = judged.filter((item) => item.found !== null && inFound(item.found));
    const correct = found.filter((item) => inGold(item.claim)).length;
    counter.add(measure, correct, found.length, gold.filter(inGold).length);
  };
  counter.add('types', judged.filter(({ claim, found }) => found?.type === claim.type).length, 0, gold.length);
  for (const type of new Set(gold.map((claim) => claim.type))) countType(type);
  for (const type of new Set(judged.map(({ found }) => found?.type))) {
    if (type !== undefined && !gold.some((claim) => claim.type === type)) countType(type);
  }
  yes(
    'checkable',
    ({ checkable }) => checkable,
    ({ checkable }) => checkable,
  );
  yes(
    'polarity',
    ({ polarity }) => polarity === 'negative',
    ({ polarity }) => polarity === 'negative',
  );
  return { tallies: counter.tallies, findings: findings(text, gold, attributed, matches) };

  function countType(type: GoldClaim['type']): void {
    yes(
      `types@${type}`,
      (claim) => claim.type === type,
      (claim) => claim.type === type,
    );
  }
}

/** The claim that shares most characters with `range`; of several, the shortest; null where none shares any. */
function closest(range: Range, claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  let bestShared = 0;
  for (const claim of claims) {
    const shared = Math.min(claim.end, range.end) - Math.max(claim.start, range.start);
    if (shared <= 0 || shared < bestShared) continue;
    if (best !== null && shared === bestShared && claim.end - claim.start >= best.end - best.start) continue;
    best = claim;
    bestShared = shared;
  }
  return best;
}

function findings(
  text: string,
  gold: readonly GoldClaim[],
  claims: readonly Claim[],
  matches: readonly { readonly gold: number; readonly predicted: number }[],
): Finding[] {
  const matchedGold = new Set(matches.map((match) => match.gold));
  const matchedClaims = new Set(matches.map((match) => match.predicted));
  const words = ({ start, end }: Range) => text.slice(start, end);
  const missed = gold
    .filter((_, index) => !matchedGold.has(index))
    .map((claim) => ({ ...base('missed', claim), text: words(claim), expected: describe(claim) }));
  const extra = claims
    .filter((_, index) => !matchedClaims.has(index))
    .map((claim) => ({ ...base('extra', claim), text: words(claim), received: describe(claim) }));
  const wrong = matches
    .map((match) => [gold[match.gold]!, claims[match.predicted]!] as const)
    .filter(([claim, found]) => describe(claim) !== describe(found))
    .map(([claim, found]) => ({
      ...base('wrong', claim),
      text: words(claim),
      expected: describe(claim),
      received: describe(found),
    }));
  return [...missed, ...extra, ...wrong];
}

function base(fault: Finding['fault'], { start }: Range): Pick<Finding, 'layer' | 'fault' | 'start'> {
  return { layer: 'claims', fault, start };
}

function describe({ type, checkable, polarity }: Pick<GoldClaim, 'type' | 'checkable' | 'polarity'>): string {
  return `${type}, ${checkable ? 'checkable' : 'not checkable'}, ${polarity}`;
}
