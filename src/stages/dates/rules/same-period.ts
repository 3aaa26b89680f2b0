import type { DateContext } from '../context.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readYear, skip, words } from './shared.ts';

/** A period of another year: "the same quarter last year", "the same month of 2019", "this time next year". */
export const samePeriodRules: readonly Rule[] = [
  { name: 'same-period', starts: words('same comparable corresponding equivalent'), read: same },
  { name: 'period-a-year-ago', starts: words('quarter period'), read: aYearAgo },
  { name: 'this-time', starts: ['this'], read: thisTime },
];

const PERIODS: ReadonlySet<string> = new Set(words('quarter period month half day week'));

function same(reader: Reader, at: number): Match | null {
  const noun = reader.word(at + 1);
  const other = PERIODS.has(noun) ? readOtherYear(reader, skip(reader, at + 2, 'of')) : null;
  if (other === null) return null;
  const value = (context: DateContext) => inYear(context, noun, other.year(context));
  return { to: other.to, type: 'DATE', value, takesThe: true };
}

/** "the quarter a year ago". */
function aYearAgo(reader: Reader, at: number): Match | null {
  const other = readOtherYear(reader, at + 1);
  if (other === null || reader.word(at - 1) !== 'the' || reader.word(at + 1) === 'last') return null;
  const value = (context: DateContext) => inYear(context, reader.word(at), other.year(context));
  return reader.word(at + 1) === 'a' || reader.word(at + 1) === 'one'
    ? { to: other.to, type: 'DATE', value, takesThe: true }
    : null;
}

function thisTime(reader: Reader, at: number): Match | null {
  const other = reader.word(at + 1) === 'time' ? readOtherYear(reader, at + 2) : null;
  return other === null ? null : { to: other.to, type: 'DATE', value: other.year };
}

interface OtherYear {
  readonly to: number;
  readonly year: (context: DateContext) => string;
}

/** Reads "last year", "next year", "the previous year", "a year ago", "a year earlier", "2019". */
function readOtherYear(reader: Reader, at: number): OtherYear | null {
  const year = readYear(reader, at);
  if (year !== null) return { to: year.to, year: () => String(year.value) };
  const from = skip(reader, at, 'the', 'a', 'one');
  const word = reader.word(from);
  if (word === 'year' && from > at) {
    const side = reader.word(from + 1);
    return BACK.has(side) ? { to: from + 2, year: (context) => context.shift('Y', -1) } : null;
  }
  const by = SHIFTS.get(word);
  if (by === undefined || reader.word(from + 1) !== 'year') return null;
  return { to: from + 2, year: (context) => context.shift('Y', by) };
}

const BACK: ReadonlySet<string> = new Set(['ago', 'earlier', 'before', 'previously']);
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['prior', -1],
  ['this', 0],
  ['next', 1],
]);

/** The period in focus, moved into another year; the year alone where no such period is in focus. */
function inYear(context: DateContext, noun: string, year: string): string {
  context.compare();
  const quarter = context.quarterInFocus();
  if (noun === 'quarter') return year + (quarter?.slice(4) ?? '');
  const recent = context.recent() ?? '';
  const part = PARTS[noun]?.exec(recent)?.[1];
  if (part !== undefined) return year + part;
  return noun === 'period' && quarter !== null ? year + quarter.slice(4) : year;
}

const PARTS: Readonly<Record<string, RegExp>> = {
  period: /^\d{4}(-(?:\d{2}|Q\d|H\d))$/,
  month: /^\d{4}(-\d{2})/,
  half: /^\d{4}(-H\d)/,
  day: /^\d{4}(-\d{2}-\d{2})/,
  week: /^\d{4}(-W\d{2})/,
};
