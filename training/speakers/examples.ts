import {
  fillNobodyNominal,
  fillNominal,
  NOMINAL_FEATURES,
  type NominalAnaphor,
  type NominalTrace,
} from '../../src/stages/speakers/nominal-features.ts';
import {
  ANTECEDENT_FEATURES,
  type Anaphor,
  fillFeatures,
  fillNobody,
  type Trace,
} from '../../src/stages/speakers/antecedent-features.ts';
import type { SpeakerContext } from '../../src/stages/speakers/context.ts';

/** One pronoun: the features of each candidate and, last, of nobody; which of them are right; how much it counts. */
export interface Example {
  /** What is kept together when folds are made. */
  readonly group: string;
  readonly rows: readonly Float64Array[];
  readonly right: readonly number[];
  readonly weight: number;
}

/**
 * @param isRight whether a candidate is the antecedent
 * @param nobody whether it can be nobody of them
 * @returns null where nothing is right, or nothing is wrong
 */
export function exampleOf(
  group: string,
  context: SpeakerContext,
  anaphor: Anaphor,
  traces: readonly Trace[],
  isRight: (trace: Trace) => boolean,
  nobody: boolean,
  weight: number,
): Example | null {
  const rows = traces.map((trace) => {
    const values = new Float64Array(ANTECEDENT_FEATURES.length);
    fillFeatures(values, trace, anaphor, context);
    return values;
  });
  const none = new Float64Array(ANTECEDENT_FEATURES.length);
  fillNobody(none, anaphor);
  rows.push(none);
  const right = traces.flatMap((trace, index) => (isRight(trace) ? [index] : []));
  if (nobody) right.push(traces.length);
  return right.length === 0 || right.length === rows.length ? null : { group, rows, right, weight };
}

/** As `exampleOf`, for a noun phrase. */
export function nominalExample(
  group: string,
  context: SpeakerContext,
  anaphor: NominalAnaphor,
  traces: readonly NominalTrace[],
  isRight: (trace: NominalTrace) => boolean,
  nobody: boolean,
  weight: number,
): Example | null {
  const rows = traces.map((trace) => {
    const values = new Float64Array(NOMINAL_FEATURES.length);
    fillNominal(values, trace, anaphor, context);
    return values;
  });
  const none = new Float64Array(NOMINAL_FEATURES.length);
  fillNobodyNominal(none, anaphor);
  rows.push(none);
  const right = traces.flatMap((trace, index) => (isRight(trace) ? [index] : []));
  if (nobody) right.push(traces.length);
  return right.length === 0 || right.length === rows.length ? null : { group, rows, right, weight };
}
