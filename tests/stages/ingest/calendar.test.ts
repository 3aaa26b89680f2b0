import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../src/stages/ingest/calendar.ts';

const ROWS: readonly (readonly [written: string, day: string | null, reason: string])[] = [
  ['2022-03-03', '2022-03-03', 'ISO 8601'],
  ['2022-03-03T10:00:00Z', '2022-03-03', 'a date-time in UTC'],
  ['2022-03-03T23:30:00-05:00', '2022-03-03', 'the day as written, not the day in UTC'],
  ['2022-03-03 10:00', '2022-03-03', 'a blank in place of the T'],
  ['20220303', '2022-03-03', 'the basic format of ISO 8601'],
  ['2022/3/3', '2022-03-03', 'slashes, year first'],
  ['Thu, 03 Mar 2022 10:00:00 GMT', '2022-03-03', 'RFC 5322, as feeds have it'],
  ['3 March 2022', '2022-03-03', 'day first'],
  ['3rd March, 2022', '2022-03-03', 'an ordinal'],
  ['March 3, 2022', '2022-03-03', 'month first'],
  ['Thursday, Sept. 1, 2022', '2022-09-01', 'an abbreviated month behind a weekday'],
  ['  2022-03-03\n', '2022-03-03', 'white space around it'],
  ['2024-02-29', '2024-02-29', 'a leap day'],
  ['2023-02-29', null, 'no leap day'],
  ['1900-02-29', null, 'a century is no leap year'],
  ['2022-13-03', null, 'no such month'],
  ['2022-04-31', null, 'no such day'],
  ['03/04/2022', null, 'two days, depending on the country'],
  ['2022', null, 'a year alone'],
  ['March 2022', null, 'a month alone'],
  ['March 3', null, 'no year'],
  ['yesterday', null, 'a word'],
  ['2022-03-031', null, 'too many digits'],
  ['', null, 'nothing'],
];

describe('calendarDay', () => {
  it.each(ROWS)('%j is %j: %s', (written, day) => {
    expect(calendarDay(written)).toBe(day);
  });
});
