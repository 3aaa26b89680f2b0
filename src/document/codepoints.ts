import type { OnrecordRecord } from './record.ts';

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points, as Python strings and the W3C Web Annotation
 * model count them. A lone surrogate counts as one, as in `[...text]`.
 *
 * @returns the function, or null where the text has no surrogate pair and both counts agree
 */
export function codePointOffsets(text: string): ((offset: number) => number) | null {
  const pairs = surrogatePairs(text);
  if (pairs.length === 0) return null;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/**
 * A record with all its offsets, those of sentences and notes too, in Unicode code points.
 *
 * @param record offsets in UTF-16 code units
 */
export function inCodePoints(record: OnrecordRecord): OnrecordRecord {
  const offsets = codePointOffsets(record.document.text);
  if (offsets === null) return record;
  const { sentences, entities, dates, quotes, claims, notes } = record;
  return { ...record, ...converted({ sentences, entities, dates, quotes, claims, notes }, offsets) };
}

/** The same value with each `start` and `end` that is a number converted, at any depth. */
function converted<T>(value: T, offsets: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => converted(item, offsets)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      (key === 'start' || key === 'end') && typeof child === 'number' ? offsets(child) : converted(child, offsets),
    ]),
  ) as T;
}

/** Places of the high surrogates that a low one follows. */
function surrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800 || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(i);
    i++;
  }
  return pairs;
}
