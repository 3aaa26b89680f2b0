import type { DateExpression } from '../../document/date.ts';
import { overlaps, type Range } from '../../document/span.ts';
import type { GoldDate } from '../gold.ts';
import { Counter, type Tallies } from '../tally.ts';
import type { Finding } from './finding.ts';

/**
 * Scores temporal expressions as TempEval-3 does (UzZaman et al. 2013): exact span, overlapping span, and overlapping span with
 * the right TIMEX3 value or type.
 */
export function scoreDates(
  text: string,
  gold: readonly GoldDate[],
  dates: readonly DateExpression[],
): { readonly tallies: Tallies; readonly findings: readonly Finding[] } {
  const predicted = [...dates].sort((a, b) => a.start - b.start);
  const pairs = pair(gold, predicted);
  const exact = new Set(predicted.map(rangeKey));
  const correct = {
    exact: new Set(gold.map(rangeKey).filter((key) => exact.has(key))).size,
    relaxed: pairs.length,
    value: pairs.filter(([date, found]) => found.value === date.value).length,
    type: pairs.filter(([date, found]) => found.type === date.type).length,
  };
  const counter = new Counter();
  for (const [variant, count] of Object.entries(correct)) {
    counter.add(`dates@${variant}`, count, predicted.length, gold.length);
  }
  return { tallies: counter.tallies, findings: findings(text, gold, predicted, pairs) };
}

/** Each gold date, in turn, with the prediction that overlaps it most and is still free. */
function pair(
  gold: readonly GoldDate[],
  predicted: readonly DateExpression[],
): (readonly [GoldDate, DateExpression])[] {
  const used = new Set<DateExpression>();
  return gold.flatMap((date) => {
    const candidates = predicted.filter((found) => !used.has(found) && overlaps(date, found));
    if (candidates.length === 0) return [];
    const best = candidates.reduce((a, b) => (shared(date, b) >= shared(date, a) ? b : a));
    used.add(best);
    return [[date, best] as const];
  });
}

function shared(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function rangeKey({ start, end }: Range): string {
  return `${start} ${end}`;
}

function findings(
  text: string,
  gold: readonly GoldDate[],
  predicted: readonly DateExpression[],
  pairs: readonly (readonly [GoldDate, DateExpression])[],
): Finding[] {
  const foundGold = new Set(pairs.map(([date]) => date));
  const rightOnes = new Set(pairs.map(([, found]) => found));
  const words = ({ start, end }: Range) => text.slice(start, end);
  const says = ({ type, value }: Pick<GoldDate, 'type' | 'value'>) => `${type} ${value}`;
  return [
    ...gold
      .filter((date) => !foundGold.has(date))
      .map((date) => ({ ...base('missed', date), text: words(date), expected: says(date) })),
    ...predicted
      .filter((date) => !rightOnes.has(date))
      .map((date) => ({ ...base('extra', date), text: words(date), received: says(date) })),
    ...pairs
      .filter(([date, found]) => found.value !== date.value || found.type !== date.type)
      .map(([date, found]) => ({
        ...base('wrong', date),
        text: words(date),
        expected: says(date),
        received: says(found),
      })),
  ];
}

function base(fault: Finding['fault'], { start }: Range): Pick<Finding, 'layer' | 'fault' | 'start'> {
  return { layer: 'dates', fault, start };
}
