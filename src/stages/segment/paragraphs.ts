import type { Block } from '../../document/layers.ts';
import { type Range, trimmedSpan } from '../../document/span.ts';
import type { Zone } from '../../document/record.ts';

export interface ParagraphRange extends Range {
  readonly zone: Zone;
}

/** Splits a text at line breaks into paragraphs without white space at their ends; empty ones are left out. */
export function splitParagraphs(text: string, blocks: readonly Block[]): ParagraphRange[] {
  const ranges: ParagraphRange[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const span = trimmedSpan(text, start, end);
    if (span.end > span.start) {
      const block = blocks.find((candidate) => candidate.start <= span.start && span.end <= candidate.end);
      ranges.push({ start: span.start, end: span.end, zone: block?.zone ?? 'body' });
    }
    start = end + 1;
  }
  return ranges;
}
