import { type Anaphor, featuresOf, nobodyFeatures, type Trace } from '../../src/stages/speakers/antecedent-features.ts';
import type { SpeakerContext } from '../../src/stages/speakers/context.ts';
import {
  type NominalAnaphor,
  nominalFeatures,
  type NominalTrace,
  nobodyNominalFeatures,
} from '../../src/stages/speakers/nominal-features.ts';

/** One pronoun or noun phrase: the features of each candidate and, last, of nobody; which of them are right; how much it counts. */
export interface Example {
  /** What is kept together when folds are made. */
  readonly group: string;
  readonly source: 'gap' | 'gold' | 'made';
  readonly rows: readonly Float64Array[];
  /** What the encoder says for each candidate and for nobody, in nats; null where it says nothing. */
  readonly encoded: readonly (number | null)[];
  readonly right: readonly number[];
  readonly weight: number;
}

/** Where an example comes from and how much it counts. */
export type Origin = Pick<Example, 'group' | 'source' | 'weight'>;

/**
 * @param isRight whether a candidate is the antecedent
 * @param nobody whether it can be nobody of them
 * @returns null where nothing is right, or nothing is wrong
 */
export function exampleOf(
  origin: Origin,
  context: SpeakerContext,
  { anaphor, traces }: { readonly anaphor: Anaphor; readonly traces: readonly Trace[] },
  isRight: (trace: Trace) => boolean,
  nobody: boolean,
): Example | null {
  const rows = traces.map((trace) => featuresOf(trace, anaphor, context));
  return complete(origin, [...rows, nobodyFeatures(anaphor)], traces, traces.map(isRight), nobody);
}

/** As `exampleOf`, for a noun phrase. */
export function nominalExample(
  origin: Origin,
  context: SpeakerContext,
  { anaphor, traces }: { readonly anaphor: NominalAnaphor; readonly traces: readonly NominalTrace[] },
  isRight: (trace: NominalTrace) => boolean,
  nobody: boolean,
): Example | null {
  const rows = traces.map((trace) => nominalFeatures(trace, anaphor, context));
  return complete(origin, [...rows, nobodyNominalFeatures(anaphor)], traces, traces.map(isRight), nobody);
}

function complete(
  origin: Origin,
  rows: readonly Float64Array[],
  traces: readonly { readonly encoded: number | null }[],
  are: readonly boolean[],
  nobody: boolean,
): Example | null {
  const right = [...are, nobody].flatMap((is, index) => (is ? [index] : []));
  if (right.length === 0 || right.length === rows.length) return null;
  // A name that was hidden for the features is there for the encoder all the same.
  const encoded = [...traces.map((trace) => (origin.source === 'made' ? null : trace.encoded)), null];
  return { ...origin, rows, encoded, right };
}
