import { describe, expect, it } from 'vitest';
import { lines } from './read.ts';

const ANCHOR = '2022-03-03';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['It took two and a half years.', ['two and a half years | DURATION | P2Y6M'], 'years and months'],
  ['It took 2 1/2 years.', ['2 1/2 years | DURATION | P2Y6M'], 'a fraction'],
  ['It took half an hour.', ['half an hour | DURATION | PT30M'], 'half an hour'],
  ['It took an hour and a half.', ['an hour and a half | DURATION | PT1H30M'], 'an hour and a half'],
  ['It took more than four hours.', ['more than four hours | DURATION | PT4H'], 'an approximation belongs to it'],
  ['A two-year plan.', ['two-year | DURATION | P2Y'], 'the article stays outside a hyphenated one'],
  ['They talked for hours.', ['hours | DURATION | PTXH'], 'no number'],
  ['They waited several days.', ['several days | DURATION | PXD'], 'a vague number'],
  ['In the past two months it rained.', ['the past two months | DURATION | P2M'], 'the past two months'],
  ['In the first nine months it lost.', ['the first nine months | DURATION | P9M'], 'the first nine months'],
  ['They will wait another week.', ['another week | DURATION | P1W'], 'another week'],
  ['They meet every Monday.', ['every Monday | SET | XXXX-WXX-1'], 'a weekday each week'],
  ['They meet every other week.', ['every other week | SET | P2W'], 'every other week'],
  ['They meet twice a week.', ['twice a week | SET | P1W'], 'how often'],
  ['They pay annually.', ['annually | SET | P1Y'], 'one word'],
  ['It earns $5 million a year.', ['a year | SET | P1Y'], 'a rate'],
  ['It begins at 10:30 a.m. sharp.', ['10:30 a.m. | TIME | 2022-03-03T10:30'], 'a clock time'],
  ['It begins at 5 p.m. EST Nov. 9.', ['5 p.m. EST Nov. 9 | TIME | 2021-11-09T17:00'], 'with its day'],
  ["It begins at seven o'clock.", ["seven o'clock | TIME | 2022-03-03T07:00"], 'in words'],
  ['It begins at half past six.', ['half past six | TIME | 2022-03-03T06:30'], 'spoken'],
  ['It begins at noon.', ['noon | TIME | 2022-03-03T12:00'], 'noon'],
  ['It begins at 14:05.', ['14:05 | TIME | 2022-03-03T14:05'], 'twenty-four hours'],

  ['A 30-year-old man, 37 years old.', [], 'ages'],
  ['It cost 2.46 and 0.55.', [], 'decimal numbers are no clock times'],
  ['The ratio was 3:1 and John 3:16.', [], 'ratios and verses'],
  ['The Daily Courier and the Weekly Post.', [], 'names'],
  ['Two-thirds came.', [], 'a fraction'],
];

describe('durations, sets and times', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});
