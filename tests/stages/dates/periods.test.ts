import { describe, expect, it } from 'vitest';
import { lines } from './read.ts';

/** Published on a Friday. */
const ANCHOR = '2024-05-10';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  [
    'Sales rose in the quarter ended July 31, 2023.',
    ['the quarter | DATE | 2023-Q2', 'July 31, 2023 | DATE | 2023-07-31'],
    'the calendar quarter that most of it lies in',
  ],
  [
    'First-quarter profit beat the same quarter a year earlier.',
    ['First-quarter | DATE | 2024-Q1', 'the same quarter a year earlier | DATE | 2023-Q1'],
    'the same quarter of another year',
  ],
  [
    'Sales rose in April. In the same month of 2019 they fell.',
    ['April | DATE | 2024-04', 'the same month of 2019 | DATE | 2019-04'],
    'the same month of a year',
  ],
  ['By this time next year it will stand.', ['this time next year | DATE | 2025'], 'this time'],
  [
    'Fourth-quarter income fell from the previous quarter.',
    ['Fourth-quarter | DATE | 2023-Q4', 'the previous quarter | DATE | 2023-Q3'],
    'the quarter before that in focus',
  ],
  ['It will report third-quarter results.', ['third-quarter | DATE | 2024-Q3'], 'a quarter that is two ahead'],
  ['First-half profit rose.', ['First-half | DATE | 2024-H1'], 'a half of business'],
  ['In the first half, Leeds scored.', [], 'a half of a match'],
  [
    'It lost money in the first two quarters of 2023.',
    ['the first two quarters of 2023 | DATE | 2023-H1'],
    'two quarters',
  ],
  [
    "It grew in 2Q24, 1H 2023 and Q4'22.",
    ['2Q24 | DATE | 2024-Q2', '1H 2023 | DATE | 2023-H1', "Q4'22 | DATE | 2022-Q4"],
    'short forms',
  ],
  ['It lost money in the December quarter.', ['the December quarter | DATE | 2023-Q4'], 'a quarter by its last month'],
  [
    'FY24 and fiscal year 2022-23 were poor.',
    ['FY24 | DATE | 2024', 'fiscal year 2022-23 | DATE | 2022'],
    'fiscal years',
  ],
  ['It fell in 49 B.C. and A.D. 79.', ['49 B.C. | DATE | BC0049', 'A.D. 79 | DATE | 0079'], 'eras'],
  ['He drove 5 AD trucks.', [], 'a number before other capitals'],
  ['The war of 1914-18 ended.', ['1914 | DATE | 1914', '18 | DATE | 1918'], 'two years of one century'],
  [
    "She left in '98 and in the summer of '69.",
    ["'98 | DATE | 1998", "the summer of '69 | DATE | 1969-SU"],
    'short years',
  ],
  ["Rock 'n' roll and '24' the series.", [], 'apostrophes that open no year'],
  ['Back in the 1800s it stood.', ['the 1800s | DATE | 18'], 'hundreds are a century'],
  ['Highs will be in the 80s.', [], 'temperatures'],
  [
    'The first Monday in October 2023 was wet.',
    ['The first Monday in October 2023 | DATE | 2023-10-02'],
    'a counted weekday',
  ],
  ['It meets on the last Sunday of May.', ['the last Sunday of May | DATE | 2024-05-26'], 'the last one'],
  ['The third week of June 2023 was hot.', ['The third week of June 2023 | DATE | 2023-W24'], 'a counted week'],
  ['The last day of the year.', ['The last day of the year | DATE | 2024-12-31'], 'a counted day'],
  ['The first week of the war was hard.', [], 'no time to count in'],
  [
    'On March 3, 4 and 5 it rained.',
    ['March 3 | DATE | 2024-03-03', '4 | DATE | 2024-03-04', '5 | DATE | 2024-03-05'],
    'a list of days',
  ],
  [
    'On the 3rd and 4th of June.',
    ['the 3rd | DATE | 2024-06-03', '4th of June | DATE | 2024-06-04'],
    'ordinals that share a month',
  ],
  ['On May 3, 12 people came.', ['May 3 | DATE | 2024-05-03'], 'a count behind a date'],
  ['He left on Tuesday of last week.', ['Tuesday of last week | DATE | 2024-04-30'], 'a weekday of a week'],
  ['It opens a week from Tuesday.', ['a week from Tuesday | DATE | 2024-05-21'], 'a week from a weekday'],
  [
    "It fell in this year's third quarter.",
    ["this year's third quarter | DATE | 2024-Q3"],
    'a quarter of a year named by its possessive',
  ],
  [
    'It beat the year-earlier first quarter.',
    ['the year-earlier first quarter | DATE | 2023-Q1'],
    'a year before a quarter',
  ],
  ['It lasts the next 12 to 18 months.', ['the next 12 to 18 months | DURATION | P18M'], 'a range of lengths'],
  [
    'A week or so ago he left for a year or two.',
    ['A week or so ago | DATE | 2024-W18', 'a year or two | DURATION | P1Y'],
    'about so long',
  ],
  [
    'He left a couple of years ago after a several-year term.',
    ['a couple of years ago | DATE | 2022', 'several-year | DURATION | PXY'],
    'a couple is two',
  ],
  ['Claims fell in the latest week.', ['the latest week | DATE | 2024-W18'], 'the latest one that is over'],
  ['He spoke on This Week With Ana.', [], 'a programme'],
  ["It opens in two weeks' time.", ["two weeks' time | DATE | 2024-W21"], 'the time from now'],
  ['He left the year before last.', ['the year before last | DATE | 2022'], 'two back'],
  [
    'On June 5, 2021 he left; he had packed the night before.',
    ['June 5, 2021 | DATE | 2021-06-05', 'the night before | TIME | 2021-06-04TNI'],
    'the night before that in focus',
  ],
  [
    'It opened in March 2019. That summer it burned.',
    ['March 2019 | DATE | 2019-03', 'That summer | DATE | 2019-SU'],
    'the season of the year in focus',
  ],
  ['In the autumn it fell.', ['the autumn | DATE | 2023-FA'], 'a season that is over'],
  [
    'It is done in all day, a week-long and a years-long effort.',
    ['all day | DURATION | P1D', 'week-long | DURATION | P1W', 'years-long | DURATION | PXY'],
    'lengths without a number',
  ],
  ['It took one hour and 20 minutes.', ['one hour and 20 minutes | DURATION | PT1H20M'], 'two units'],
  [
    'It is 470 million years old and lasted 13.2 billion years.',
    ['13.2 billion years | DURATION | P13200000000Y'],
    'long lengths, not an age',
  ],
  ['It was built half a century ago.', ['half a century ago | DATE | 1974'], 'a part of a century'],
  [
    'It took a decade and a half, or a fortnight.',
    ['a decade and a half | DURATION | P15Y', 'a fortnight | DURATION | P2W'],
    'decades and fortnights',
  ],
];

describe('periods', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});

const holidays: readonly (readonly [string, string, string])[] = [
  ['Passover 2023', '2023-04-06', '15 Nisan'],
  ['Purim 2024', '2024-03-24', 'a month before Passover, also in a leap year'],
  ['Yom Kippur 2022', '2022-10-05', '10 Tishri'],
  ['Hanukkah 2021', '2021-11-29', '25 Kislev'],
  ['Eid al-Fitr 2024', '2024-04-10', '1 Shawwal'],
  ['Eid al-Adha 2022', '2022-07-09', '10 Dhu al-Hijja'],
  ['Lunar New Year 2023', '2023-01-22', 'the first day of the first month'],
  ['Victoria Day 2024', '2024-05-20', 'the Monday before 25 May'],
  ['Mardi Gras 2024', '2024-02-13', 'from Easter'],
];

describe('holidays of other calendars', () => {
  it.each(holidays)('%s is %s (%s)', async (name, day) => {
    expect(await lines(`They met on ${name}.`, ANCHOR)).toEqual([`${name} | DATE | ${day}`]);
  });

  it('have weekends and mornings', async () => {
    expect(await lines('Over Memorial Day weekend and on Christmas morning it rained.', ANCHOR)).toEqual([
      'Memorial Day weekend | DATE | 2024-W21-WE',
      'Christmas morning | TIME | 2023-12-25TMO',
    ]);
  });
});
