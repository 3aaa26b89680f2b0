import { ORDINALS } from '../../../lexer/number-words.ts';
import { readOrdinal } from '../../../lexer/numbers.ts';
import { civilDate, dayNumber, daysInMonth, formatDay, formatWeek, weekdayOf } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { WEEKDAYS } from '../vocabulary.ts';
import { type Reading, skip } from './shared.ts';

/** A weekday, day or week counted in a month or year: "the first Monday in October", "the last week of June". */
export const ordinalRules: readonly Rule[] = [
  { name: 'counted-day', starts: ['#', 'last', 'final', 'opening', ...ORDINALS.keys()], read: counted },
];

function counted(reader: Reader, at: number): Match | null {
  const ordinal = readCount(reader, at);
  if (ordinal === null) return null;
  const noun = reader.word(ordinal.to);
  const weekday = reader.capital(ordinal.to) ? WEEKDAYS.get(noun) : undefined;
  if (weekday === undefined && noun !== 'week' && noun !== 'day') return null;
  const link = skip(reader, ordinal.to + 1, 'of', 'in');
  if (link === ordinal.to + 1) return null;
  const article = reader.word(link);
  if (EVERY.has(article) && reader.word(link + 1) === 'month' && weekday !== undefined)
    return { to: link + 2, type: 'SET', value: () => `XXXX-WXX-${weekday}`, takesThe: true };
  const whole = reader.match(link, 2);
  if (whole?.type !== 'DATE') return null;
  return {
    to: whole.to,
    type: 'DATE',
    value: (context) => place(whole.value(context), ordinal.value, weekday ?? noun),
    takesThe: true,
  };
}

const EVERY: ReadonlySet<string> = new Set(['each', 'every', 'the']);

/** Reads "first", "3rd", "last" (-1), "second-to-last" not. */
function readCount(reader: Reader, at: number): Reading | null {
  const word = reader.word(at);
  if (word === 'last' || word === 'final') return { value: -1, to: at + 1 };
  if (word === 'opening') return { value: 1, to: at + 1 };
  const ordinal = readOrdinal(reader.atoms, at);
  return ordinal === null || ordinal.value > 5 ? null : ordinal;
}

/** The `count`th weekday, week or day of a month or year; the month or year itself where it is not known. */
function place(value: string, count: number, what: number | string): string {
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(value);
  if (found === null) return value;
  const year = Number(found[1]);
  const first = dayNumber({ year, month: Number(found[2] ?? 1), day: 1 });
  const lastMonth = Number(found[2] ?? 12);
  const last = dayNumber({ year, month: lastMonth, day: daysInMonth(year, lastMonth) });
  if (what === 'week') return formatWeek(count > 0 ? first + 3 + 7 * (count - 1) : last - 3);
  if (what === 'day') return formatDay(civilDate(count > 0 ? first + count - 1 : last));
  const ahead = (Number(what) - weekdayOf(first) + 7) % 7;
  const behind = (weekdayOf(last) - Number(what) + 7) % 7;
  return formatDay(civilDate(count > 0 ? first + ahead + 7 * (count - 1) : last - behind));
}
