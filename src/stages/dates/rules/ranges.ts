import { NUMBER } from '../../../lexer/atoms.ts';
import { readOrdinal } from '../../../lexer/numbers.ts';
import { formatDay, isDate } from '../calendar.ts';
import { nearestMonthDay } from '../values/months.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readMonth, readYear, type Reading, skip } from './shared.ts';

/** Days that share their month with another day: "5" in "5 to 7 March", "7" in "March 5-7", "4" in "March 3, 4 and 5". */
export const rangeRules: readonly Rule[] = [
  { name: 'near-day', starts: ['#'], read: nearDay },
  { name: 'far-day', starts: ['#'], read: farDay },
];

const LINKS: ReadonlySet<string> = new Set(['to', 'and', 'or', 'until', 'through', '-', '–', '—', ',']);

/** How many days a list may have. */
const MAX_DAYS = 6;

/** "5" before "to 7 March", "-7 March 2022" or ", 6 and 7 March". */
function nearDay(reader: Reader, at: number): Match | null {
  const day = readDay(reader, at);
  if (day === null || (reader.atoms.glued[at] === true && at > 0)) return null;
  let last = day;
  let link = '';
  for (let count = 1; count < MAX_DAYS && LINKS.has(reader.word(last.to)); count++) {
    const next = readDay(reader, last.to + 1);
    if (next === null || next.value <= last.value) break;
    link = reader.word(last.to);
    last = next;
  }
  if (last === day || link === ',') return null;
  const month = readMonth(reader, skip(reader, last.to, 'of'));
  const match = month === null ? null : dayMatch(reader, day, month.value, month.to);
  return match === null ? null : { ...match, takesThe: day.to > at + 1 };
}

/** "7" behind "March 5 to", "March 5-", "March 5, 6 and". */
function farDay(reader: Reader, at: number): Match | null {
  const day = readDay(reader, at);
  if (day === null || (reader.atoms.kind[day.to] === 0 && reader.atoms.glued[day.to])) return null;
  const month = monthBefore(reader, at, day.value);
  if (month === null || (reader.word(at - 1) === ',' && !isListed(reader, day))) return null;
  const year = readYear(reader, skip(reader, day.to, ','));
  const match = dayMatch(reader, day, month, day.to);
  return match === null || year === null ? match : { ...match, to: year.to };
}

/** The month in front of a list of rising days that ends before `at`. */
function monthBefore(reader: Reader, at: number, value: number): number | null {
  let end = at;
  let bound = value;
  for (let count = 1; count < MAX_DAYS && LINKS.has(reader.word(end - 1)); count++) {
    const from = reader.atoms.kind[end - 2] === NUMBER ? end - 2 : end - 3;
    const day = readDay(reader, from);
    if (day?.to !== end - 1 || day.value >= bound) return null;
    const month = readMonth(reader, from - 1) ?? (reader.word(from - 1) === '.' ? readMonth(reader, from - 2) : null);
    if (month?.to === from) return month.value;
    end = from;
    bound = day.value;
  }
  return null;
}

/** Whether a day behind a comma is one of a list: "4" in "March 3, 4 and 5", not "12" in "On March 3, 12 people". */
function isListed(reader: Reader, day: Reading): boolean {
  const link = reader.word(day.to);
  const next = LINKS.has(link) ? readDay(reader, day.to + 1) : null;
  return next !== null && next.value > day.value && (link !== ',' || isListed(reader, next));
}

/** A day of a month whose name ends at `to`; a year may follow there. */
function dayMatch(reader: Reader, day: Reading, month: number, to: number): Match | null {
  if (!isDate({ year: 2000, month, day: day.value })) return null;
  const year = readYear(reader, skip(reader, to, ','));
  return {
    to: day.to,
    type: 'DATE',
    value: (context) =>
      year === null
        ? nearestMonthDay(context, month, day.value)
        : formatDay({ year: year.value, month, day: day.value }),
  };
}

/** Reads "5", "5th". */
function readDay(reader: Reader, at: number): Reading | null {
  const digits = reader.word(at);
  if (reader.atoms.kind[at] !== NUMBER || digits.length > 2) return null;
  const next = reader.word(at + 1);
  if (next === '%' || (next === '.' && reader.atoms.kind[at + 2] === NUMBER && reader.atoms.glued[at + 2] === true))
    return null;
  const value = Number(digits);
  return value >= 1 && value <= 31 ? { value, to: readOrdinal(reader.atoms, at)?.to ?? at + 1 } : null;
}
