import type { OnrecordRecord, Zone } from '../document/record.ts';
import type { Range } from '../document/span.ts';

/** A paragraph of the page; together they cover the whole text. */
export interface PageParagraph extends Range {
  readonly zone: Zone;
  /** Whether a blank line stands before it, not only a line break. */
  readonly apart: boolean;
}

/** Cuts a record's text into paragraphs, by its sentences; white space between them belongs to the one before. */
export function paragraphsOf({ document: { text }, sentences }: OnrecordRecord): PageParagraph[] {
  const starts: { start: number; zone: Zone }[] = [];
  let last: number | null = null;
  for (const { start, paragraph, zone } of [...sentences].sort((a, b) => a.start - b.start)) {
    if (paragraph !== last && start < text.length) starts.push({ start, zone });
    last = paragraph;
  }
  if (starts.length === 0) starts.push({ start: 0, zone: 'body' });
  starts[0]!.start = 0;
  return starts.map(({ start, zone }, i) => {
    const before = text.slice(starts[i - 1]?.start ?? 0, start);
    const gap = before.slice(before.trimEnd().length);
    return { start, end: starts[i + 1]?.start ?? text.length, zone, apart: i === 0 || gap.split('\n').length > 2 };
  });
}
