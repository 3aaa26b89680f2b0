import type { Evaluation } from '../../../src/evaluation/index.ts';
import { type Measure, measuresOf } from '../../../src/evaluation/measures.ts';
import { table } from '../../../src/evaluation/output/table.ts';

/** Layers that no encoder changes, or only by what is counted elsewhere. */
const LEFT_OUT = /^(?:dates|types|checkable|polarity|phenomena)(?:[@+]|$)/;

/** Both scores of every measure, side by side, as lines to print. */
export function sideBySide(before: Evaluation, after: Evaluation): string[] {
  const later = new Map(shown(after).map((measure) => [measure.name, measure]));
  return table([
    ['', 'gold', 'before', 'after', 'change'],
    ...shown(before).flatMap((measure) => {
      const other = later.get(measure.name);
      if (other === undefined) return [];
      const [old, now] = [valueOf(measure), valueOf(other)];
      const name = `${measure.name} ${measure.main === 'f1' ? 'F1' : measure.main}`;
      return [[name, String(measure.gold), old.toFixed(3), now.toFixed(3), signed(now - old)]];
    }),
  ]);
}

function shown({ tallies }: Evaluation): Measure[] {
  return measuresOf(tallies).filter(({ name, gold }) => gold > 0 && !LEFT_OUT.test(name));
}

function valueOf({ figures, main }: Measure): number {
  return figures[main] ?? 0;
}

function signed(change: number): string {
  const text = change.toFixed(3);
  if (Number(text) === 0) return '0.000';
  return change > 0 ? `+${text}` : text;
}
