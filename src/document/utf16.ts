import type { OnrecordRecord } from './record.ts';
import type { Range, Span } from './span.ts';

/**
 * The record with UTF-16 offsets. A record does not say what its offsets count; one written with `--offsets codepoint` is told
 * by its spans, which slice back to their text only as code points.
 */
export function inUtf16(record: OnrecordRecord): OnrecordRecord {
  const { text } = record.document;
  const spans = someSpans(record);
  if (spans.every((span) => fits(text, span))) return record;
  const units = unitOffsets(text);
  const converted = convert({ ...record, document: null }, units) as Omit<OnrecordRecord, 'document'>;
  const moved: OnrecordRecord = { ...converted, document: record.document };
  return someSpans(moved).every((span) => fits(text, span)) ? moved : record;
}

/** Whether a span slices back to its text. */
export function fits(text: string, span: Span): boolean {
  return span.end > span.start && text.slice(span.start, span.end) === span.text;
}

function someSpans(record: OnrecordRecord): Span[] {
  return [
    ...record.quotes.flatMap((quote) => quote.content),
    ...record.claims,
    ...record.dates,
    ...record.entities.flatMap((entity) => entity.mentions),
  ];
}

/** For each code point offset the UTF-16 offset. */
function unitOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  for (const character of text) {
    offsets[count++] = unit;
    unit += character.length;
  }
  offsets.fill(unit, count);
  return offsets;
}

function convert(value: unknown, units: Uint32Array): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, units));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) copy[key] = convert(child, units);
  if (isRange(value)) {
    copy.start = units[Math.min(value.start, units.length - 1)];
    copy.end = units[Math.min(value.end, units.length - 1)];
  }
  return copy;
}

function isRange(value: object): value is Range {
  return 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';
}
