import { describe, expect, it } from 'vitest';
import { lines, readDates } from './read.ts';

/** Published on a Thursday. */
const ANCHOR = '2022-03-03';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['He resigned on Wednesday.', ['Wednesday | DATE | 2022-03-02'], 'a weekday is one of the past six days'],
  ['He resigned on Thursday.', ['Thursday | DATE | 2022-03-03'], 'or today'],
  ['He will resign on Tuesday.', ['Tuesday | DATE | 2022-03-08'], 'will looks ahead'],
  ['He plans to resign Tuesday.', ['Tuesday | DATE | 2022-03-08'], 'plans to looks ahead'],
  ['The vote is on Friday.', ['Friday | DATE | 2022-03-04'], 'a copula right before it looks ahead'],
  ['The vote had been due on Friday.', ['Friday | DATE | 2022-02-25'], 'had been due looks back'],
  ['He left last Thursday.', ['last Thursday | DATE | 2022-02-24'], 'last is never today'],
  ['It opens next Tuesday.', ['next Tuesday | DATE | 2022-03-08'], 'next'],
  ['It opens this Friday.', ['this Friday | DATE | 2022-03-04'], 'the weekday of this week'],
  ['They met Thursday evening.', ['Thursday evening | TIME | 2022-03-03TEV'], 'a part of a day'],
  ['Early Tuesday the dam broke.', ['Early Tuesday | DATE | 2022-03-01'], 'early belongs to it'],
  ['It rained last week.', ['last week | DATE | 2022-W08'], 'an ISO week'],
  ['It rained earlier this month.', ['earlier this month | DATE | 2022-03'], 'earlier belongs to it'],
  ['It opens early next year.', ['early next year | DATE | 2023'], 'early next year'],
  ['It rained last fall.', ['last fall | DATE | 2021-FA'], 'the season that is over'],
  ['They met over the weekend.', ['the weekend | DATE | 2022-W08-WE'], 'the last weekend'],
  ['They met yesterday morning.', ['yesterday morning | TIME | 2022-03-02TMO'], 'yesterday with its part'],
  ['They met last night.', ['last night | TIME | 2022-03-02TNI'], 'the night before'],
  ['They met tonight.', ['tonight | TIME | 2022-03-03TNI'], 'tonight'],
  ['Three days ago it broke.', ['Three days ago | DATE | 2022-02-28'], 'days back'],
  ['Nearly two years ago it broke.', ['Nearly two years ago | DATE | 2020'], 'years back, at the grain of the unit'],
  ['Six weeks ago it broke.', ['Six weeks ago | DATE | 2022-W03'], 'weeks back'],
  ['A few years ago it broke.', ['A few years ago | DATE | PAST_REF'], 'the text does not say how many'],
  ['It opens ten days from now.', ['ten days from now | DATE | 2022-03-13'], 'days ahead'],
  ['They came the day before yesterday.', ['the day before yesterday | DATE | 2022-03-01'], 'two days back'],
  [
    'On June 5, 1971, it opened. The next day it burned.',
    ['June 5, 1971 | DATE | 1971-06-05', 'The next day | DATE | 1971-06-06'],
    'the next day follows the focus',
  ],
  [
    'It opened in 1971. That year it burned.',
    ['1971 | DATE | 1971', 'That year | DATE | 1971'],
    'that year follows the focus',
  ],
  [
    'Third-quarter profit rose from $2 a year earlier.',
    ['Third-quarter | DATE | 2021-Q3', 'a year earlier | DATE | 2020-Q3'],
    'a year before the quarter in focus',
  ],
  [
    'Third-quarter profit rose from a year earlier. In the quarter, sales fell.',
    ['Third-quarter | DATE | 2021-Q3', 'a year earlier | DATE | 2020-Q3', 'the quarter | DATE | 2021-Q3'],
    'a period compared with is not the focus',
  ],
  ['Sales fell from a year ago.', ['a year ago | DATE | 2021'], 'no quarter in focus'],
  ['He now lives here.', ['now | DATE | PRESENT_REF'], 'the present'],
  ['It recently closed.', ['recently | DATE | PAST_REF'], 'the past'],
  ['It closed a long time ago.', ['a long time ago | DATE | PAST_REF'], 'long ago'],
  ['In recent weeks it rained.', ['recent weeks | DATE | PAST_REF'], 'recent weeks'],
  ['Nobody knows the future.', ['the future | DATE | FUTURE_REF'], 'the future'],
  ['Rain is due in the coming weeks.', ['the coming weeks | DATE | FUTURE_REF'], 'coming weeks'],

  ['He left as soon as he could, now that he can.', [], 'conjunctions'],
  ['The past president spoke.', [], 'past is an adjective'],
  ['The minute he left, it rained.', [], 'a conjunction'],
  ['Bloody Sunday is remembered.', [], 'a name'],
  ['The Sunday Times wrote it.', [], 'a newspaper'],
  ['She watched 24 and read The Sun.', [], 'names'],
  ['Leaves fall and spring back.', [], 'verbs'],
];

describe('relative dates', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});

const unanchored: readonly (readonly [string, readonly string[], number, string])[] = [
  ['He left on Wednesday.', ['Wednesday | DATE | XXXX-WXX-3'], 1, 'a weekday'],
  ['He left on March 5.', ['March 5 | DATE | XXXX-03-05'], 1, 'a day without a year'],
  ['He left last week and yesterday.', ['last week | DATE | XXXX-WXX', 'yesterday | DATE | XXXX-XX-XX'], 1, 'one note'],
  ['He left at 5 p.m.', ['5 p.m. | TIME | XXXX-XX-XXT17:00'], 1, 'a clock time'],
  ['He left in 2014 for two years.', ['2014 | DATE | 2014', 'two years | DURATION | P2Y'], 0, 'nothing to resolve'],
];

describe('without a publication date', () => {
  it.each(unanchored)('%s -> %j, %i notes (%s)', async (text, expected, notes) => {
    const found = await readDates(text, null);
    expect(found.dates.map((date) => `${date.text} | ${date.type} | ${date.value}`)).toEqual(expected);
    expect(found.notes.map((note) => note.code)).toEqual(Array<string>(notes).fill('no-anchor'));
  });

  it('reads a date and time of publication, and takes a bad one for none', async () => {
    expect(await lines('He left today.', '2022-03-03T23:10:00+02:00')).toEqual(['today | DATE | 2022-03-03']);
    expect(await lines('He left today.', '2022-02-31')).toEqual(['today | DATE | XXXX-XX-XX']);
  });
});
