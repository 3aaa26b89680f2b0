import { precisionRecallF1, type Tallies, type Tally } from './tally.ts';

export type Figure = 'precision' | 'recall' | 'f1' | 'accuracy';

/** One line of the scores: a layer, which reading of it, and its figures (0 to 1). */
export interface Measure {
  /** `quotes@0.5`: the layer and, after "@", the variant. */
  readonly name: string;
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
  /** The figure that stands for the measure. */
  readonly main: Figure;
  readonly correct: number;
  readonly predicted: number | null;
  readonly gold: number;
}

/** Layers whose measures are a share of the gold, with what the share is called. */
const SHARES: Readonly<Record<string, Figure>> = {
  nonQuotes: 'accuracy',
  kinds: 'accuracy',
  speakers: 'accuracy',
  types: 'accuracy',
  must: 'recall',
  'must+speaker': 'recall',
  phenomena: 'recall',
  'phenomena+speaker': 'recall',
};
const MACRO = 'types@macro';

/** All measures of some counts, in their order; those with nothing to find and nothing found are left out. */
export function measuresOf(tallies: Tallies): Measure[] {
  const measures = [...tallies].map(([name, tally]) => measureOf(name, tally));
  const types = measures.filter(({ name, gold }) => name.startsWith('types@') && gold > 0);
  if (types.length > 0) {
    const mean = types.reduce((sum, { figures }) => sum + figures.f1!, 0) / types.length;
    const place = measures.findIndex(({ name }) => name.startsWith('types@'));
    const gold = types.reduce((sum, type) => sum + type.gold, 0);
    const correct = types.reduce((sum, type) => sum + type.correct, 0);
    measures.splice(place, 0, { name: MACRO, figures: { f1: mean }, main: 'f1', correct, predicted: null, gold });
  }
  return measures.filter(({ predicted, gold }) => gold > 0 || (predicted ?? 0) > 0);
}

/** `layer.figure@variant` with its value, for every figure of every measure: `quotes.f1@0.5`. */
export function metricsOf(tallies: Tallies): Map<string, number> {
  return new Map(
    measuresOf(tallies).flatMap(({ name, figures }) =>
      Object.entries(figures).map(([figure, value]) => [metricName(name, figure as Figure), value] as const),
    ),
  );
}

/** The names of all metrics that the counts can give, also of those in which nothing was to be found yet. */
export function metricNames(tallies: Tallies): string[] {
  const names = [...tallies].flatMap(([name]) => figuresOf(name).map((figure) => metricName(name, figure)));
  return [...tallies.keys()].some((name) => name.startsWith('types@')) ? [...names, metricName(MACRO, 'f1')] : names;
}

function measureOf(name: string, tally: Tally): Measure {
  const share = shareOf(name);
  const { correct, predicted, gold } = tally;
  if (share === undefined) {
    return { name, figures: precisionRecallF1(tally), main: 'f1', correct, predicted, gold };
  }
  const value = gold > 0 ? correct / gold : 0;
  return { name, figures: { [share]: value }, main: share, correct, predicted: null, gold };
}

function figuresOf(name: string): readonly Figure[] {
  const share = shareOf(name);
  return share === undefined ? ['precision', 'recall', 'f1'] : [share];
}

function shareOf(name: string): Figure | undefined {
  return name.startsWith('types@') ? undefined : SHARES[name.split('@')[0]!];
}

function metricName(name: string, figure: Figure): string {
  const [layer, variant] = name.split('@');
  return `${layer!}.${figure}${variant === undefined ? '' : `@${variant}`}`;
}
