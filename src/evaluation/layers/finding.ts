import type { Range } from '../../document/span.ts';

/** One thing that the pipeline got wrong, for error analysis. */
export interface Finding {
  readonly layer: 'entities' | 'dates' | 'quotes' | 'claims' | 'nonQuotes' | 'disputes';
  readonly fault: 'missed' | 'extra' | 'wrong';
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  /** What the gold says and what came, where both have something to say: a type, a value, a speaker. */
  readonly expected?: string;
  readonly received?: string;
}

/** The text of one or several ranges; "…" stands between them. */
export function textOf(text: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
