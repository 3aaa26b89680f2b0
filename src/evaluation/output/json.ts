import type { Comparison } from '../accepted.ts';
import { describeError } from '../../errors.ts';
import type { Evaluation } from '../index.ts';
import { type Measure, measuresOf } from '../measures.ts';
import type { MinimumResult } from '../minimums.ts';

export interface EvaluationJsonOptions {
  readonly comparison: Comparison | null;
  readonly minimums: readonly MinimumResult[];
  /** Whether to list what was missed, made up or wrong. */
  readonly details: boolean;
}

/** The scores as a JSON value: measures over all documents and for each, what became of each quote, changes, minimums, failures. */
export function evaluationJson(
  evaluation: Evaluation,
  { comparison, minimums, details }: EvaluationJsonOptions,
): Record<string, unknown> {
  return {
    schema: 'onrecord-eval/1',
    measures: toObject(measuresOf(evaluation.tallies)),
    minimums: minimums.map((item) => ({ ...item, value: rounded(item.value) })),
    sinceAccepted:
      comparison === null
        ? null
        : {
            measures: toObject(measuresOf(comparison.accepted)),
            quotes: comparison.changes,
            documents: { added: comparison.added, altered: comparison.altered, gone: comparison.gone },
          },
    documents: evaluation.documents.map(({ id, tallies, quotes, findings }) => ({
      id,
      measures: toObject(measuresOf(tallies)),
      quotes: quotes.map(({ overlap, ...quote }) => ({ ...quote, overlap: overlap === null ? null : rounded(overlap) })),
      ...(details ? { findings } : {}),
    })),
    failures: evaluation.failures.map(({ id, error }) => ({ id, code: error.code, message: describeError(error) })),
  };
}

function toObject(measures: readonly Measure[]): Record<string, unknown> {
  return Object.fromEntries(
    measures.map(({ name, figures, correct, predicted, gold }) => [
      name,
      {
        ...Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, rounded(value)])),
        correct,
        ...(predicted === null ? {} : { predicted }),
        gold,
      },
    ]),
  );
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
