import { describe, expect, it } from 'vitest';
import { lines, readDates } from './read.ts';

/** Published on a Friday. */
const ANCHOR = '2024-05-10';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  [
    'It is open 9-11 a.m. daily.',
    ['9 | TIME | 2024-05-10T09:00', '11 a.m. | TIME | 2024-05-10T11:00', 'daily | SET | P1D'],
    'the near end shares the half of the day',
  ],
  [
    'It ran from 11-1 p.m. today.',
    ['11 | TIME | 2024-05-10T11:00', '1 p.m. today | TIME | 2024-05-10T13:00'],
    'over noon',
  ],
  ['He works 9 to 5.', [], 'no half of the day'],
  ['It starts at 9 p.m. Eastern.', ['9 p.m. Eastern | TIME | 2024-05-10T21:00'], 'a zone by its region'],
  ['It starts at 10 a.m. Moscow time.', ['10 a.m. Moscow time | TIME | 2024-05-10T10:00'], 'a zone by its city'],
  ['He left at 8 a.m. Time ran out.', ['8 a.m. | TIME | 2024-05-10T08:00'], 'a new sentence is no zone'],
  ['They moved at 0600 hours.', ['0600 hours | TIME | 2024-05-10T06:00'], 'hours'],
  ['It starts at 7 tonight.', ['7 tonight | TIME | 2024-05-10T19:00'], 'the evening says which half of the day'],
  [
    "He called at six o'clock this morning.",
    ["six o'clock this morning | TIME | 2024-05-10T06:00"],
    'a part of the day behind',
  ],
  ['Shares fell in early afternoon trading.', ['early afternoon | TIME | 2024-05-10TAF'], 'a part of a part'],
  ['He died in the early hours of Monday.', ['the early hours of Monday | TIME | 2024-05-06TMO'], 'the early hours'],
  ['He had an early morning.', [], 'a kind of morning'],
  ['One Friday night he left.', ['Friday night | TIME | XXXX-WXX-5TNI'], 'any Friday'],
  [
    'Every few months, every second Tuesday and each May.',
    ['Every few months | SET | PXM', 'every second Tuesday | SET | XXXX-WXX-2', 'each May | SET | XXXX-05'],
    'sets',
  ],
  [
    'It opens on weekends and every fortnight.',
    ['weekends | SET | XXXX-WXX-WE', 'every fortnight | SET | P2W'],
    'weekends and fortnights',
  ],
  ['Each of them asked every one.', [], 'no time'],
];

describe('times and sets', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});

const details: readonly (readonly [string, object, string])[] = [
  ['He swims twice a week.', { value: 'P1W', freq: '2X' }, 'how often'],
  ['It opens three days a week.', { value: 'P1W', freq: '3D' }, 'how long in each'],
  ['He works eight hours per day.', { value: 'P1D', freq: '8H' }, 'hours'],
  ['It pays once every three months.', { value: 'P3M', quant: 'EVERY', freq: '1X' }, 'both'],
  ['It meets each month.', { value: 'P1M', quant: 'EACH' }, 'each'],
  ['It ended in early May.', { value: '2024-05', mod: 'START' }, 'the start'],
  ['It ends at the end of 2025.', { value: '2025', mod: 'END' }, 'the end'],
  ['It took nearly two years.', { value: 'P2Y', mod: 'LESS_THAN' }, 'a little less'],
  ['It fell more than two years ago.', { value: '2022', mod: 'BEFORE' }, 'farther back'],
  ['He left about two years ago.', { value: '2022', mod: 'APPROX' }, 'about'],
  ['He left last year.', { value: '2023' }, 'nothing is stated'],
];

describe('mod, quant and freq', () => {
  it.each(details)('%s -> %j (%s)', async (text, expected) => {
    const { dates } = await readDates(text, ANCHOR);
    const { value, mod, quant, freq } = dates[0]!;
    expect({ value, mod, quant, freq }).toEqual({ mod: undefined, quant: undefined, freq: undefined, ...expected });
  });
});
