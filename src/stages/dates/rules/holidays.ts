import { easter, orthodoxEaster } from 'date-easter';
import { NUMBER } from '../../../lexer/atoms.ts';
import {
  type CivilDate,
  civilDate,
  dayNumber,
  daysInMonth,
  formatDay,
  formatYear,
  pad,
  weekdayOf,
} from '../calendar.ts';
import type { DateContext } from '../context.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readYear, skip } from './shared.ts';

/** The day of a holiday in a year. */
type HolidayDate = (year: number) => CivilDate;

/**
 * Holidays by name. A longer name wins. Movable feasts count from Easter (`date-easter`); those of the United States follow
 * 5 U.S.C. § 6103 and, for Election Day, 2 U.S.C. § 7.
 */
const HOLIDAYS: readonly (readonly [string, HolidayDate])[] = [
  ["new year ' s day", fixed(1, 1)],
  ["new year ' s eve", fixed(12, 31)],
  ['martin luther king day', nth(1, 1, 3)],
  ['martin luther king jr . day', nth(1, 1, 3)],
  ["valentine ' s day", fixed(2, 14)],
  ["presidents ' day", nth(1, 2, 3)],
  ['presidents day', nth(1, 2, 3)],
  ["st patrick ' s day", fixed(3, 17)],
  ["st . patrick ' s day", fixed(3, 17)],
  ["april fools ' day", fixed(4, 1)],
  ['shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter', fromEaster(0)],
  ['easter day', fromEaster(0)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['orthodox easter', (year) => orthodoxEaster(year)],
  ['ascension day', fromEaster(39)],
  ['whit sunday', fromEaster(49)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['corpus christi', fromEaster(60)],
  ['may day', fixed(5, 1)],
  ["mother ' s day", nth(7, 5, 2)],
  ['memorial day', last(1, 5)],
  ["father ' s day", nth(7, 6, 3)],
  ['juneteenth', fixed(6, 19)],
  ['independence day', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(1, 9, 1)],
  ['columbus day', nth(1, 10, 2)],
  ['halloween', fixed(10, 31)],
  ['election day', (year) => shifted(nth(1, 11, 1)(year), 1)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['thanksgiving', nth(4, 11, 4)],
  ['thanksgiving day', nth(4, 11, 4)],
  ['black friday', (year) => shifted(nth(4, 11, 4)(year), 1)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
];

interface Holiday {
  readonly words: readonly string[];
  readonly dateIn: HolidayDate;
}

const NAMED: readonly Holiday[] = HOLIDAYS.map(([name, dateIn]) => ({ words: name.split(' '), dateIn }));
const FIRST_WORDS: ReadonlySet<string> = new Set(NAMED.map((holiday) => holiday.words[0]!));

/** Holidays by name, with or without a year: "Christmas", "Labor Day 2021", "last Easter", "every Christmas". */
export const holidayRules: readonly Rule[] = [
  { name: 'holiday', starts: [...FIRST_WORDS], read: named },
  { name: 'qualified-holiday', starts: ['every', 'each', 'last', 'next', 'this'], read: qualified },
];

function named(reader: Reader, at: number): Match | null {
  const found = readHoliday(reader, at);
  if (found === null) return null;
  const { to, dateIn } = found;
  const year = readYear(reader, skip(reader, to, ','));
  return year !== null && reader.atoms.kind[year.to - 1] === NUMBER
    ? { to: year.to, type: 'DATE', value: () => formatDay(dateIn(year.value)) }
    : { to, type: 'DATE', value: (context) => context.yearly(dateIn) };
}

function qualified(reader: Reader, at: number): Match | null {
  const found = readHoliday(reader, at + 1);
  if (found === null) return null;
  const { to, dateIn } = found;
  const word = reader.word(at);
  return word === 'every' || word === 'each'
    ? { to, type: 'SET', value: () => everyYear(dateIn) }
    : { to, type: 'DATE', value: (context) => beside(context, dateIn, word) };
}

/** The longest name of a holiday at an atom. */
function readHoliday(reader: Reader, at: number): { readonly to: number; readonly dateIn: HolidayDate } | null {
  if (!reader.capital(at) || !FIRST_WORDS.has(reader.word(at))) return null;
  let best: Holiday | null = null;
  for (const holiday of NAMED) {
    const longer = holiday.words.length > (best?.words.length ?? 0);
    if (longer && holiday.words.every((word, i) => wordOf(reader, at + i) === word)) best = holiday;
  }
  if (best === null) return null;
  const to = at + best.words.length;
  return best.words.length === 1 && isPartOfName(reader, at, to) ? null : { to, dateIn: best.dateIn };
}

function fixed(month: number, day: number): HolidayDate {
  return (year) => ({ year, month, day });
}

/** The `count`th weekday (Monday 1) of a month. */
function nth(weekday: number, month: number, count: number): HolidayDate {
  return (year) => {
    const first = weekdayOf(dayNumber({ year, month, day: 1 }));
    return { year, month, day: 1 + ((weekday - first + 7) % 7) + 7 * (count - 1) };
  };
}

function last(weekday: number, month: number): HolidayDate {
  return (year) => {
    const day = daysInMonth(year, month);
    return { year, month, day: day - ((weekdayOf(dayNumber({ year, month, day })) - weekday + 7) % 7) };
  };
}

function fromEaster(days: number): HolidayDate {
  return (year) => shifted(easter(year), days);
}

function shifted({ year, month, day }: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber({ year, month, day }) + days);
}

/** "last Christmas", "this Easter", "next Thanksgiving". */
function beside(context: DateContext, dateIn: HolidayDate, side: string): string {
  return context.resolve('XXXX-XX-XX', (anchor) => {
    const today = dayNumber(anchor);
    const here = dayNumber(dateIn(anchor.year));
    const by = side === 'last' && here >= today ? -1 : side === 'next' && here <= today ? 1 : 0;
    return formatDay(dateIn(anchor.year + by));
  });
}

/** A holiday as a set: its day where every year has the same. */
function everyYear(dateIn: HolidayDate): string {
  const [one, other] = [dateIn(2001), dateIn(2002)];
  return one.month === other.month && one.day === other.day
    ? `${formatYear(-1)}-${pad(one.month)}-${pad(one.day)}`
    : 'P1Y';
}

function isPartOfName(reader: Reader, from: number, to: number): boolean {
  const before = reader.capital(from - 1) && !reader.beginsSentence(from - 1);
  return reader.capital(to) || before || reader.pos(to) === 'NOUN' || reader.word(to) === 'island';
}

/** The word at an atom, a curly apostrophe made straight. */
function wordOf(reader: Reader, at: number): string {
  const word = reader.word(at);
  return word === '’' ? "'" : word;
}
