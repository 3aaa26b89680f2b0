import { disputesAmong } from '../../archive/index.ts';
import type { Range } from '../../document/span.ts';
import type { GoldDispute } from '../gold.ts';
import type { Prediction } from '../score.ts';
import { Counter, type Tallies } from '../tally.ts';
import { jaccard, type ScoringTokens, wordsIn } from '../tokens.ts';
import { type Finding, textOf } from './finding.ts';

/**
 * Scores disputed claims (`disputesIn`): a pair of claim and answer is right when half of the words of both are those of a pair of the gold;
 * each pair of the gold counts once.
 */
export function scoreDisputes(
  text: string,
  tokens: ScoringTokens,
  gold: readonly GoldDispute[],
  record: Prediction,
): { readonly tallies: Tallies; readonly findings: readonly Finding[] } {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const quotes = new Map(record.quotes.map(({ id, content }) => [id, content]));
  const found = disputesAmong({ document: { text }, ...record }).map(({ claim, quote }) => ({
    claim: [claims.get(claim)!] as readonly Range[],
    by: quotes.get(quote)!,
  }));
  const isLike = (a: readonly Range[], b: readonly Range[]) =>
    jaccard(wordsIn(tokens, a), wordsIn(tokens, b)) >= 0.5 ||
    (b.length === 1 && a.some((range) => covers(range, b[0]!)));
  const left = new Set(found);
  const missed = gold.filter(({ claim, by }) => {
    const match = [...left].find((pair) => isLike(pair.claim, [claim]) && isLike(pair.by, [by]));
    return match === undefined || !left.delete(match);
  });
  const tallies = new Counter().add('disputes', gold.length - missed.length, found.length, gold.length).tallies;
  const finding = (fault: Finding['fault'], claim: readonly Range[], by: readonly Range[]): Finding => ({
    layer: 'disputes',
    fault,
    start: claim[0]!.start,
    text: textOf(text, claim),
    [fault === 'missed' ? 'expected' : 'received']: `disputed by ${textOf(text, by)}`,
  });
  return {
    tallies,
    findings: [
      ...missed.map(({ claim, by }) => finding('missed', [claim], [by])),
      ...[...left].map(({ claim, by }) => finding('extra', claim, by)),
    ],
  };
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
