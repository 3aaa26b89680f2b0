import { describe, expect, it } from 'vitest';
import { count, longDate, percent, shorten, thousands } from '../../src/report/words.ts';

describe('words of the page', () => {
  it.each([
    ['2022-03-03', '3 March 2022', 'a day'],
    ['2022-12-31T08:00:00Z', '31 December 2022', 'a day with a time'],
    ['2022-13-01', '2022-13-01', 'no such month'],
    ['2022-W12', '2022-W12', 'a week stays as it is'],
    ['2022-03-033', '2022-03-033', 'not a date'],
  ])('writes the date %j as %j', (input, expected, reason) => {
    expect(longDate(input), reason).toBe(expected);
  });

  it.each([
    ['one two three', 20, 'one two three', 'short enough'],
    ['one two three', 9, 'one two…', 'cut between words'],
    ['onetwothree', 6, 'onetwo…', 'no space to cut at'],
    ['ab😀cd', 3, 'ab…', 'not inside a surrogate pair'],
    [' a\n b ', 9, 'a b', 'one line'],
  ])('shortens %j to %i', (input, length, expected, reason) => {
    expect(shorten(input, length), reason).toBe(expected);
  });

  it('counts', () => {
    expect([count(1, 'quote'), count(0, 'quote'), count(2500, 'quote')]).toEqual([
      '1 quote',
      '0 quotes',
      '2,500 quotes',
    ]);
    expect([thousands(1234567), percent(0.976), percent(1)]).toEqual(['1,234,567', '98%', '100%']);
  });
});
