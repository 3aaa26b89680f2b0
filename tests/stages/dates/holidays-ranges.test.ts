import { describe, expect, it } from 'vitest';
import { lines } from './read.ts';

/** Published on a Thursday. */
const ANCHOR = '2022-03-03';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['They met on Easter Monday 2021.', ['Easter Monday 2021 | DATE | 2021-04-05'], 'a day after Easter'],
  ['They will meet on Good Friday.', ['Good Friday | DATE | 2022-04-15'], 'two days before Easter'],
  ['They met at Easter 2000.', ['Easter 2000 | DATE | 2000-04-23'], 'Easter late in April'],
  ['It closed on Thanksgiving.', ['Thanksgiving | DATE | 2021-11-25'], 'the fourth Thursday of November'],
  ['It closed on Labor Day 2019.', ['Labor Day 2019 | DATE | 2019-09-02'], 'the first Monday of September'],
  ['It closed on Memorial Day, 2020.', ['Memorial Day, 2020 | DATE | 2020-05-25'], 'the last Monday of May'],
  ['The votes of Election Day 2016.', ['Election Day 2016 | DATE | 2016-11-08'], 'the Tuesday after the first Monday'],
  ['He came last Christmas.', ['last Christmas | DATE | 2021-12-25'], 'the one that is over'],
  ['He comes every Christmas.', ['every Christmas | SET | XXXX-12-25'], 'a set'],
  ['They fly to Easter Island.', [], 'an island'],
  ['We saw Noel Christmas sing.', [], 'a surname'],

  ['From 5 to 7 March it rained.', ['5 | DATE | 2022-03-05', '7 March | DATE | 2022-03-07'], 'the month is shared'],
  ['On March 5-7, 2021 it rained.', ['March 5 | DATE | 2021-03-05', '7, 2021 | DATE | 2021-03-07'], 'and the year'],
  ['On 5-7 June 2021.', ['5 | DATE | 2021-06-05', '7 June 2021 | DATE | 2021-06-07'], 'with a dash'],
  ['It has 5 to 7 rooms.', [], 'no month'],

  ['It began at 0800 GMT.', ['0800 GMT | TIME | 2022-03-03T08:00Z'], 'four digits with a zone'],
  ['At 5 p.m. EST it began.', ['5 p.m. EST | TIME | 2022-03-03T17:00'], 'other zones stay out of the value'],
  ['There were 0800 calls.', [], 'four digits alone'],
  [
    "They met on Tuesday night. They left at nine o'clock.",
    ['Tuesday night | TIME | 2022-03-01TNI', "nine o'clock | TIME | 2022-03-01T21:00"],
    'a clock time of the night in focus',
  ],
  ['They left at dawn.', ['dawn | TIME | 2022-03-03TMO'], 'an edge of the day'],
  ['It was the dawn of flight.', [], 'the dawn of something'],

  ['The sea will have risen by mid-century.', ['mid-century | DATE | 2050'], 'the middle of this century'],
  ['In the 1960s and 70s it stood.', ['the 1960s | DATE | 196', '70s | DATE | 197'], 'the second of two decades'],
  ['Profit in 1996/97 fell.', ['1996/97 | DATE | 1996'], 'a financial year over two years'],
  ['Oil for April delivery fell.', ['April | DATE | 2022-04'], 'a month that is traded lies ahead'],
  ['It fell in April.', ['April | DATE | 2021-04'], 'a month that is told lies behind'],
  [
    'On June 5, 1971, he left. Until then he slept.',
    ['June 5, 1971 | DATE | 1971-06-05', 'then | DATE | 1971-06-05'],
    'then',
  ],
  ['He ate and then slept.', [], 'then that joins'],

  ['He backs the current plan.', ['current | DATE | PRESENT_REF'], 'current before a noun'],
  ['The current was strong.', [], 'a current of water'],
  ['It follows recent rulings.', ['recent | DATE | PAST_REF'], 'recent before a noun'],
  ['He will one day be king.', ['one day | DATE | FUTURE_REF'], 'one day ahead'],
  ['It follows weeks of talks.', ['weeks | DURATION | PXW'], 'a length without a number'],
  ['It came just hours after the vote.', ['hours | DURATION | PTXH'], 'a short while'],
  ['Over the years it grew.', ['the years | DURATION | PXY'], 'over the years'],
  ['He stayed for a while.', ['a while | DURATION | PXX'], 'no unit'],
  ['A while back; while he slept.', [], 'while that joins'],
  ["In today's world all hurry.", ['today | DATE | PRESENT_REF'], 'the present day'],
  ['It struck today.', ['today | DATE | 2022-03-03'], 'the day itself'],
];

describe('holidays, ranges, times in focus, vague times', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });

  it('leaves a holiday open where no anchor is known', async () => {
    expect(await lines('They met at Easter.', null)).toEqual(['Easter | DATE | XXXX-XX-XX']);
  });
});
