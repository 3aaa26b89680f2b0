import type { Range } from '../../document/span.ts';

/** Ranges in order of their start, to look up those that overlap another range. */
export interface RangeIndex<T> {
  readonly items: readonly T[];
  readonly starts: Int32Array;
  /** The greatest end of this range and all before it, so that a search can begin behind the ones that end too early. */
  readonly reach: Int32Array;
  readonly rangeOf: (item: T) => Range;
}

export function indexRanges<T>(items: readonly T[], rangeOf: (item: T) => Range): RangeIndex<T> {
  const sorted = [...items].sort((a, b) => rangeOf(a).start - rangeOf(b).start || rangeOf(b).end - rangeOf(a).end);
  const starts = new Int32Array(sorted.length);
  const reach = new Int32Array(sorted.length);
  let furthest = 0;
  sorted.forEach((item, i) => {
    const { start, end } = rangeOf(item);
    furthest = Math.max(furthest, end);
    starts[i] = start;
    reach[i] = furthest;
  });
  return { items: sorted, starts, reach, rangeOf };
}

/** The items that share a character with `range`, in text order. */
export function overlapping<T>(index: RangeIndex<T>, range: Range): T[] {
  const found: T[] = [];
  let low = 0;
  let high = index.items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.reach[middle]! > range.start) high = middle;
    else low = middle + 1;
  }
  for (let i = low; i < index.items.length && index.starts[i]! < range.end; i++) {
    if (index.rangeOf(index.items[i]!).end > range.start) found.push(index.items[i]!);
  }
  return found;
}
