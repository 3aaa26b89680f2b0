import { OnrecordError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { metricNames, metricsOf } from './measures.ts';
import type { Tallies } from './tally.ts';

/** A metric that must not fall below a value. */
export interface Minimum {
  /** `layer.figure` or `layer.figure@variant`, as in `quotes.f1@0.5`. */
  readonly metric: string;
  /** 0 to 1. */
  readonly least: number;
}

export interface MinimumResult extends Minimum {
  readonly value: number;
  readonly ok: boolean;
}

/**
 * Reads `quotes.f1@0.5=0.9`.
 *
 * @throws OnrecordError `bad-usage` for anything that is not metric=value with a value from 0 to 1
 */
export function parseMinimum(text: string): Minimum {
  const [metric = '', value = '', ...rest] = text.trim().split('=');
  const least = /^(?:\d+|\d*\.\d+)$/.test(value) ? Number(value) : NaN;
  if (metric === '' || rest.length > 0 || !(least >= 0 && least <= 1)) {
    throw new OnrecordError('bad-usage', `cannot read the minimum "${text}"`, {
      expected: 'layer.metric=value with a value from 0 to 1',
      received: text,
      hint: 'write for example --min quotes.f1@0.5=0.9',
    });
  }
  return { metric, least };
}

/**
 * Checks that the gold measures what the minimums ask for.
 *
 * @param tallies counts over the gold, whatever was found in it
 * @throws OnrecordError `bad-usage` with the nearest metric that there is
 */
export function checkMinimums(minimums: readonly Minimum[], tallies: Tallies): void {
  const known = metricNames(tallies);
  for (const { metric } of minimums) {
    if (known.includes(metric)) continue;
    throw new OnrecordError('bad-usage', `this gold does not measure "${metric}"`, {
      expected: 'a metric of a layer that the gold has, as layer.metric',
      received: metric,
      hint: known.length === 0 ? 'the gold has no layer at all' : `did you mean ${nearest(metric, known)}?`,
    });
  }
}

/** Compares each minimum with its value, which is 0 where nothing could be counted. */
export function testMinimums(minimums: readonly Minimum[], tallies: Tallies): MinimumResult[] {
  const metrics = metricsOf(tallies);
  return minimums.map(({ metric, least }) => {
    const value = metrics.get(metric) ?? 0;
    return { metric, least, value, ok: value >= least };
  });
}
