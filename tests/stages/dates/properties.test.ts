import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../../src/document/layers.ts';
import { civilDate, dayNumber, formatWeek, isDate, weekdayOf } from '../../../src/stages/dates/calendar.ts';
import { DateContext } from '../../../src/stages/dates/context.ts';
import { findDates } from '../../../src/stages/dates/find.ts';
import { RULE_INDEX } from '../../../src/stages/dates/rules/index.ts';

const NO_TOKENS: Tokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  text: [],
  lower: [],
  lemma: [],
  pos: [],
  sentence: new Int32Array(0),
};

const words = fc.constantFrom(
  ...[
    ...RULE_INDEX.keys(),
    'years',
    'May',
    'March',
    'Monday',
    'June',
    'ago',
    'of',
    'next',
    '5',
    '12',
    '1999',
    '31',
    '0',
  ],
);
const glue = fc.constantFrom(' ', '', '-', ', ', '.', ':', '/', '’', '\n', '👩‍🚀', 'e\u0301');
const wordSalad = fc
  .array(fc.tuple(words, glue), { maxLength: 40 })
  .map((pairs) => pairs.map(([word, mark]) => word + mark).join(''));
const anchors = fc.constantFrom(null, '2022-03-03', '0001-01-01', '9999-12-31', '2020-02-29', 'yesterday');

describe('properties', () => {
  it('spans slice back to the text, do not overlap, and values are never empty', () => {
    fc.assert(
      fc.property(fc.oneof(wordSalad, fc.string({ unit: 'binary' })), anchors, (text, anchor) => {
        let last = 0;
        const range = { start: 0, end: text.length };
        for (const date of findDates(text, range, NO_TOKENS, new DateContext(anchor))) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.value).toMatch(/^((?:BC)?[\dXP][\dA-Z.:+-]*|(PAST|PRESENT|FUTURE)_REF)$/);
          expect(date.value).not.toMatch(/NaN|undefined|Infinity/);
          last = date.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a megabyte of digits, marks and spaces', () => {
    for (const piece of ['1', '111,', '1.', '2022- ']) {
      const text = piece.repeat(Math.ceil(1e6 / piece.length));
      const found = findDates(text, { start: 0, end: text.length }, NO_TOKENS, new DateContext('2022-03-03'));
      expect(found.every((date) => text.slice(date.start, date.end) === date.text)).toBe(true);
    }
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = civilDate(days);
        expect(isDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(days);
        expect(weekdayOf(days + 7)).toBe(weekdayOf(days));
      }),
    );
  });

  it.each([
    ['2022-01-01', '2021-W52', 'a Saturday of the old ISO year'],
    ['2020-12-31', '2020-W53', 'a long year'],
    ['2019-12-30', '2020-W01', 'a Monday of the new ISO year'],
  ])('puts %s into week %s (%s)', (day, week) => {
    const [year, month, date] = day.split('-').map(Number);
    expect(formatWeek(dayNumber({ year: year!, month: month!, day: date! }))).toBe(week);
  });
});
