import type { Comparison, QuoteChange } from '../accepted.ts';
import type { Evaluation } from '../index.ts';
import { type Measure, measuresOf } from '../measures.ts';
import type { MinimumResult } from '../minimums.ts';
import { counted, type Paint, shorten } from './paint.ts';
import { type Cell, table } from './table.ts';

export interface SummaryOptions {
  /** Against the accepted scores; null where there are none. */
  readonly comparison: Comparison | null;
  readonly minimums: readonly MinimumResult[];
  readonly paint: Paint;
}

/** The scores for a person to read: a table of layers, claim types and phenomena, what changed, and the minimums. */
export function summarise(evaluation: Evaluation, { comparison, minimums, paint }: SummaryOptions): string {
  const measures = measuresOf(evaluation.tallies);
  const before = comparison === null ? null : new Map(measuresOf(comparison.accepted).map((item) => [item.name, item]));
  const isType = ({ name }: Measure) => name.startsWith('types@');
  const isPhenomenon = ({ name }: Measure) => /^phenomena[@+]/.test(name);
  const layers = measures.filter((measure) => !isType(measure) && !isPhenomenon(measure));
  const blocks = [
    [counted(evaluation.documents.length, 'document')],
    block('Layers', paint, layerRows(layers, before, paint)),
    block('Claim types', paint, layerRows(measures.filter(isType), before, paint)),
    block('Phenomena: share of their quotes that is found', paint, phenomenonRows(measures, before, paint)),
    comparison === null ? [] : changeLines(comparison, paint),
    minimums.length === 0 ? [] : [paint.bold('Minimums'), ...table(minimums.map((item) => minimumRow(item, paint)))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Before = ReadonlyMap<string, Measure> | null;
type Row = readonly (string | Cell)[];

function block(title: string, paint: Paint, rows: readonly Row[]): string[] {
  if (rows.length <= 1) return [];
  const [head, ...lines] = table(rows);
  return [paint.bold(title), paint.dim(head!), ...lines];
}

function layerRows(measures: readonly Measure[], before: Before, paint: Paint): Row[] {
  const head = ['', 'precision', 'recall', 'F1', 'gold', 'found', ...(before === null ? [] : ['change'])];
  return [
    head,
    ...measures.map(({ name, figures, main, predicted, gold }) => [
      name,
      percent(figures.precision),
      percent(figures.recall),
      figures.accuracy === undefined ? percent(figures.f1) : `${percent(figures.accuracy)} acc.`,
      String(gold),
      predicted === null ? '' : String(predicted),
      ...change(figures[main]!, name, before, paint),
    ]),
  ].map(alignShares);
}

/** "0.912 acc." would move the dot of the column, so that the others make room. */
function alignShares(row: Row, _: number, rows: readonly Row[]): Row {
  if (!rows.some(({ 3: cell }) => typeof cell === 'string' && cell.endsWith(ACCURACY))) return row;
  return row.map((cell, column) =>
    column === 3 && typeof cell === 'string' && !cell.endsWith(ACCURACY) ? cell + ' '.repeat(ACCURACY.length) : cell,
  );
}
const ACCURACY = ' acc.';

function phenomenonRows(measures: readonly Measure[], before: Before, paint: Paint): Row[] {
  const speakers = new Map(
    measures.filter(({ name }) => name.startsWith('phenomena+speaker@')).map((item) => [labelOf(item), item]),
  );
  const rows = measures
    .filter(({ name }) => name.startsWith('phenomena@'))
    .sort((a, b) => b.gold - a.gold || (labelOf(a) < labelOf(b) ? -1 : 1))
    .map((item) => {
      const speaker = speakers.get(labelOf(item));
      return [
        labelOf(item),
        String(item.gold),
        percent(item.figures.recall),
        percent(speaker?.figures.recall),
        ...change(item.figures.recall!, item.name, before, paint),
      ];
    });
  return [['', 'quotes', 'found', 'with speaker', ...(before === null ? [] : ['change'])], ...rows];
}

function labelOf({ name }: Measure): string {
  return name.slice(name.indexOf('@') + 1);
}

function percent(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(3);
}

/** One cell, or none where there is nothing to compare with. */
function change(value: number, name: string, before: Before, paint: Paint): (string | Cell)[] {
  if (before === null) return [];
  const old = before.get(name);
  if (old === undefined) return ['new'];
  const difference = value - old.figures[old.main]!;
  if (Math.abs(difference) < 0.0005) return [''];
  const text = `${difference > 0 ? '+' : '-'}${Math.abs(difference).toFixed(3)}`;
  return [{ text, paint: (shown) => (difference > 0 ? paint.green(shown) : paint.red(shown)) }];
}

const KINDS: readonly (readonly [string, (change: QuoteChange) => boolean])[] = [
  ['now missed', ({ to }) => to === '-'],
  ['speaker now wrong', ({ from, to }) => from === 's' && to === 'f'],
  ['now found', ({ from }) => from === '-'],
  ['speaker now right', ({ from, to }) => from === 'f' && to === 's'],
];

function changeLines({ changes, added, gone, altered }: Comparison, paint: Paint): string[] {
  const lines = KINDS.flatMap(([title, is], place) => {
    const items = changes.filter(is);
    const tint = (text: string) => (place < 2 ? paint.red(text) : paint.green(text));
    return items.length === 0 ? [] : [`  ${tint(title)} (${items.length})`, ...items.map(itemLine)];
  });
  const documents = [
    ['without accepted scores', added],
    ['gold is another', altered],
    ['accepted, but not read now', gone],
  ] as const;
  for (const [title, ids] of documents) {
    if (ids.length > 0) lines.push(`  ${title} (${ids.length}): ${shorten(ids.join(', '), 200)}`);
  }
  return [paint.bold('Since the accepted scores'), ...(lines.length === 0 ? ['  every quote goes as before'] : lines)];
}

function itemLine({ id, index, text }: QuoteChange): string {
  return `    ${id} ${index}: ${shorten(text, 80)}`;
}

function minimumRow({ metric, least, value, ok }: MinimumResult, paint: Paint): Row {
  const verdict: Cell = { text: ok ? 'holds' : 'BELOW', paint: (text) => (ok ? paint.green(text) : paint.red(text)) };
  return [`  ${metric}`, value.toFixed(3), `of ${least}`, verdict];
}
