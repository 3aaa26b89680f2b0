/** Quotes of a stretch of time: a day, a month or a year, by the length of the whole. */
export interface Bucket {
  /** "2024-05-15", "2024-05" or "2024". */
  readonly label: string;
  readonly quotes: number;
}

/** Bars that fit beside one another. */
const MOST_BARS = 62;

/**
 * Counts by day as counts by the finest of day, month and year that leaves few enough bars; empty ones between are there.
 *
 * @param days in order, YYYY-MM-DD
 */
export function bucketsOf(days: readonly { readonly date: string; readonly quotes: number }[]): readonly Bucket[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const length = [10, 7, 4].find((size) => labels(first, last, size).length <= MOST_BARS) ?? 4;
  const counts = new Map<string, number>();
  for (const { date, quotes } of days) {
    const label = date.slice(0, length);
    counts.set(label, (counts.get(label) ?? 0) + quotes);
  }
  return labels(first, last, length).map((label) => ({ label, quotes: counts.get(label) ?? 0 }));
}

/** All days (10 characters), months (7) or years (4) from the first to the last, at most one more than fit. */
function labels(first: string, last: string, length: number): string[] {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const made: string[] = [];
  for (let step = 0; made.length <= MOST_BARS || length === 4; step++) {
    const date = new Date(
      Date.UTC(
        year + (length === 4 ? step : 0),
        length === 4 ? 0 : month - 1 + (length === 7 ? step : 0),
        length === 10 ? day + step : 1,
      ),
    );
    const label = date.toISOString().slice(0, length);
    if (label > last.slice(0, length)) break;
    made.push(label);
  }
  return made;
}
