import { NUMBER } from '../../../lexer/atoms.ts';
import { formatDay, isDate } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readMonth, readYear, type Reading, skip } from './shared.ts';

/** Days that share their month with the other end of a range: "5" in "5 to 7 March", "7" in "March 5-7". */
export const rangeRules: readonly Rule[] = [
  { name: 'near-day', starts: ['#'], read: nearDay },
  { name: 'far-day', starts: ['#'], read: farDay },
];

const LINKS: ReadonlySet<string> = new Set(['to', 'and', 'or', 'until', 'through', '-', '–', '—', '/']);

/** "5" before "to 7 March" or "-7 March 2022". */
function nearDay(reader: Reader, at: number): Match | null {
  const day = readDay(reader, at);
  if (day === null || (reader.atoms.glued[at] === true && at > 0)) return null;
  if (!LINKS.has(reader.word(day.to)) || reader.word(day.to) === '/') return null;
  const far = readDay(reader, day.to + 1);
  if (far === null || far.value <= day.value) return null;
  const month = readMonth(reader, skip(reader, far.to, 'of'));
  return month === null ? null : dayMatch(reader, day, month.value, month.to);
}

/** "7" behind "March 5 to", "March 5-". */
function farDay(reader: Reader, at: number): Match | null {
  const day = readDay(reader, at);
  if (day === null || !LINKS.has(reader.word(at - 1)) || reader.word(at - 1) === '/') return null;
  const near = readDay(reader, at - 2);
  if (near?.to !== at - 1 || near.value >= day.value) return null;
  const month = readMonth(reader, at - 3) ?? (reader.word(at - 3) === '.' ? readMonth(reader, at - 4) : null);
  if (month?.to !== at - 2 || (reader.atoms.kind[day.to] === 0 && reader.atoms.glued[day.to])) return null;
  const year = readYear(reader, skip(reader, day.to, ','));
  const match = dayMatch(reader, day, month.value, day.to);
  return match === null || year === null ? match : { ...match, to: year.to };
}

/** A day of a month whose name ends at `to`; a year may follow there. */
function dayMatch(reader: Reader, day: Reading, month: number, to: number): Match | null {
  if (!isDate({ year: 2000, month, day: day.value })) return null;
  const year = readYear(reader, skip(reader, to, ','));
  return {
    to: day.to,
    type: 'DATE',
    value: (context) =>
      year === null ? context.monthDay(month, day.value) : formatDay({ year: year.value, month, day: day.value }),
  };
}

function readDay(reader: Reader, at: number): Reading | null {
  const digits = reader.word(at);
  if (reader.atoms.kind[at] !== NUMBER || digits.length > 2) return null;
  const next = reader.word(at + 1);
  if (next === '%' || (next === '.' && reader.atoms.kind[at + 2] === NUMBER && reader.atoms.glued[at + 2] === true))
    return null;
  const value = Number(digits);
  return value >= 1 && value <= 31 ? { value, to: at + 1 } : null;
}
