import { NUMBER } from '../../../lexer/atoms.ts';
import { dayNumber, formatDay, formatWeek, formatYear, pad, parseDay, weekdayOf } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { type HolidayDate, HOLIDAYS } from '../holiday-table.ts';
import { nearestOfYear } from '../values/months.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { readYear, skip } from './shared.ts';

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
  const part = DAY_PARTS.get(reader.word(to));
  if (part !== undefined && !reader.capital(to))
    return { to: to + 1, type: 'TIME', value: (context) => `${nearestOfYear(context, dateIn)}T${part}` };
  if (WEEKEND.has(reader.word(to)))
    return { to: to + 1, type: 'DATE', value: (context) => weekendOf(nearestOfYear(context, dateIn)), takesThe: true };
  return year !== null && reader.atoms.kind[year.to - 1] === NUMBER
    ? { to: year.to, type: 'DATE', value: () => formatDay(dateIn(year.value)) }
    : { to, type: 'DATE', value: (context) => nearestOfYear(context, dateIn) };
}

const WEEKEND: ReadonlySet<string> = new Set(['weekend']);

/** The weekend beside a holiday: that before a Monday, else that of its week. */
function weekendOf(value: string): string {
  const day = parseDay(value);
  if (day === null) return 'XXXX-WXX-WE';
  const days = dayNumber(day);
  return `${formatWeek(weekdayOf(days) === 1 ? days - 1 : days)}-WE`;
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
  return (
    reader.capital(to) ||
    before ||
    (reader.pos(to) === 'NOUN' && !WEEKEND.has(reader.word(to)) && !DAY_PARTS.has(reader.word(to))) ||
    reader.word(to) === 'island'
  );
}

/** The word at an atom, a curly apostrophe made straight. */
function wordOf(reader: Reader, at: number): string {
  const word = reader.word(at);
  return word === '’' ? "'" : word;
}
