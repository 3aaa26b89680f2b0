import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../desk/src/speakers/buckets.ts';

const day = (date: string, quotes = 1) => ({ date, quotes });

describe('quotes over time', () => {
  const rows: readonly (readonly [
    days: readonly string[],
    first: string,
    last: string,
    count: number,
    reason: string,
  ])[] = [
    [['2024-05-15'], '2024-05-15', '2024-05-15', 1, 'one day'],
    [['2024-02-27', '2024-03-01'], '2024-02-27', '2024-03-01', 4, 'days, with the leap day between'],
    [['2024-01-31', '2024-04-30'], '2024-01', '2024-04', 4, 'months, the short one not left out'],
    [['2018-12-31', '2025-01-01'], '2018', '2025', 8, 'years'],
    [['1794-01-01', '2024-01-01'], '1794', '2024', 231, 'years however many'],
  ];
  it.each(rows)('%j', (dates, first, last, count) => {
    const buckets = bucketsOf(dates.map((date) => day(date)));
    expect([buckets[0]?.label, buckets.at(-1)?.label, buckets.length]).toEqual([first, last, count]);
  });

  it('nothing has no bars', () => {
    expect(bucketsOf([])).toEqual([]);
  });

  it('no quote is lost, and the bars are in order', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.uniqueArray(date, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (dates, quotes) => {
          const buckets = bucketsOf(dates.sort().map((one) => day(one, quotes)));
          expect(buckets.reduce((sum, bucket) => sum + bucket.quotes, 0)).toBe(dates.length * quotes);
          const labels = buckets.map(({ label }) => label);
          expect(labels).toEqual([...new Set(labels)].sort());
        },
      ),
    );
  });
});
