import { isHyphen, NUMBER } from '../../../lexer/atoms.ts';
import { readOrdinal } from '../../../lexer/numbers.ts';
import { ORDINALS } from '../../../lexer/number-words.ts';
import { formatDay, formatMonth, isDate, pad } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { nearestMonthDay, monthAhead, nearestMonth, monthFromFocus } from '../values/months.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { ABBREVIATIONS, MONTHS } from '../vocabulary.ts';
import { BEFORE_TIME, readMonth, readYear, type Reading, skip } from './shared.ts';

/** Days and months by name and number: "March 5, 2022", "5th of March", "March 2022", "June last year", "March". */
export const explicitRules: readonly Rule[] = [
  { name: 'month-first', starts: [...MONTHS.keys()], read: monthFirst },
  { name: 'day-first', starts: ['#', ...ORDINALS.keys(), 'twenty', 'thirty'], read: dayFirst },
];

function monthFirst(reader: Reader, at: number): Match | null {
  const month = readMonth(reader, at);
  if (month === null) return null;
  const day = readDay(reader, month.to);
  if (day !== null) return monthDay(reader, month.value, day.value, day.to);
  const year = readYear(reader, skip(reader, month.to, ',', 'of'));
  if (year !== null) {
    const value = formatMonth(year.value, month.value);
    return { to: year.to, type: 'DATE', value: () => value, takesPart: true };
  }
  return monthOfYear(reader, month) ?? bareMonth(reader, at, month);
}

/** "June last year", "March of this year". */
function monthOfYear(reader: Reader, month: Reading): Match | null {
  const at = skip(reader, month.to, 'of');
  const shift = YEAR_SHIFTS.get(reader.word(at));
  if (shift === undefined || reader.word(at + 1) !== 'year') return null;
  return {
    to: at + 2,
    type: 'DATE',
    value: (context) => `${context.shift('Y', shift)}-${pad(month.value)}`,
    takesPart: true,
  };
}

const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

function bareMonth(reader: Reader, at: number, month: Reading): Match | null {
  const word = reader.word(at);
  const before = reader.word(at - 1);
  const paired = SPANS.has(reader.word(month.to)) && readMonth(reader, month.to + 1) !== null;
  const introduced =
    paired || before.endsWith('est') || (BEFORE_TIME.has(before) && !(LOOSE.has(before) && reader.capital(month.to)));
  if (!introduced && (AMBIGUOUS.has(word) || ABBREVIATIONS.has(word))) {
    if (word === 'may' || word === 'march' || ABBREVIATIONS.has(word)) return null;
    if (reader.capital(month.to) || reader.capital(at - 1) || (before === '.' && reader.capital(at - 2))) return null;
  }
  if (word === 'may' && (reader.pos(at) === 'AUX' || (reader.capital(at - 1) && !reader.beginsSentence(at - 1))))
    return null;
  if (RANGE_ENDS.has(before) && (MONTHS.has(reader.word(at - 2)) || MONTHS.has(reader.word(at - 3))))
    return { to: month.to, type: 'DATE', value: (context) => monthFromFocus(context, month.value), takesPart: true };
  const contract = before === 'for' && CONTRACTS.has(reader.word(at - 2));
  const ahead = contract || CONTRACTS.has(reader.word(month.to)) || before === 'through';
  return {
    to: month.to,
    type: 'DATE',
    value: (context) => (ahead ? monthAhead(context, month.value) : nearestMonth(context, month.value)),
    takesPart: true,
  };
}

const RANGE_ENDS: ReadonlySet<string> = new Set(['through', 'to', 'until', 'till']);

/** Words between two months: "May through October". */
const SPANS: ReadonlySet<string> = new Set(['through', 'to', 'until', '-', '–']);

/** What is bought and sold for a month that lies ahead: "crude for April delivery". */
const CONTRACTS: ReadonlySet<string> = new Set([
  'delivery',
  'deliveries',
  'contract',
  'contracts',
  'futures',
  'settlement',
  'shipment',
]);

/** Words before a month that also stand before a person's name. */
const LOOSE: ReadonlySet<string> = new Set([
  'and',
  'or',
  'to',
  'for',
  'from',
  'of',
  'than',
  'about',
  'on',
  'at',
  'between',
  'after',
]);

/** Months that are also first names, verbs or adjectives. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august']);

function monthDay(reader: Reader, month: number, day: number, to: number): Match | null {
  const year = readYear(reader, skip(reader, to, ','));
  if (year !== null) {
    const date = { year: year.value, month, day };
    if (!isDate(date)) return null;
    return { to: year.to, type: 'DATE', value: () => formatDay(date), takesPart: true };
  }
  if (!isDate({ year: 2000, month, day })) return null;
  const past = skip(reader, to, ',', 'of');
  const shift = reader.word(past + 1) === 'year' ? YEAR_SHIFTS.get(reader.word(past)) : undefined;
  if (shift !== undefined && (past === to || reader.word(to) === 'of')) {
    const value = (context: DateContext) => `${context.shift('Y', shift)}-${pad(month)}-${pad(day)}`;
    return { to: past + 2, type: 'DATE', value, takesPart: true };
  }
  const far = yearOfRange(reader, to);
  if (far !== null) return { to, type: 'DATE', value: () => formatDay({ year: far, month, day }), takesPart: true };
  const value = (context: DateContext) => nearestMonthDay(context, month, day);
  return { to, type: 'DATE', value, takesPart: true, takesApproximation: true };
}

/** The year behind the far end of "March 5-7, 2022" or "March 5 to April 7, 2022". */
function yearOfRange(reader: Reader, at: number): number | null {
  if (!RANGE_LINKS.has(reader.word(at))) return null;
  const month = readMonth(reader, at + 1);
  const day = readDay(reader, month?.to ?? at + 1, false);
  return day === null ? null : (readYear(reader, skip(reader, day.to, ','))?.value ?? null);
}

const RANGE_LINKS: ReadonlySet<string> = new Set(['-', '–', 'to', 'through', 'and']);

/** Reads a day of the month: "5", "5th", "fifth"; not "5:30", "5.5" or "5%". */
function readDay(reader: Reader, at: number, apart = true): Reading | null {
  const ordinal = readOrdinal(reader.atoms, at);
  if (ordinal !== null) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null;
  if (reader.atoms.kind[at] !== NUMBER || (apart && reader.atoms.glued[at]! && reader.word(at - 1) !== '.'))
    return null;
  const digits = reader.word(at);
  if (digits.length > 2 || (reader.atoms.kind[at + 1] === 0 && reader.atoms.glued[at + 1])) return null;
  const mark = reader.word(at + 1);
  const next = reader.atoms.kind[at + 2] === NUMBER && reader.atoms.glued[at + 2] === true;
  if (mark === '%' || ((mark === ':' || mark === '.') && next)) return null;
  if (CLOCK_WORDS.has(mark) && mark !== '') return null;
  const value = Number(digits);
  return value >= 1 && value <= 31 ? { value, to: at + 1 } : null;
}

const CLOCK_WORDS: ReadonlySet<string> = new Set(['million', 'billion', 'percent', 'points', 'people']);

function dayFirst(reader: Reader, at: number): Match | null {
  const { atoms } = reader;
  const isFarEnd = isHyphen(atoms, at - 1) && atoms.kind[at - 2] === NUMBER && !atoms.glued[at - 2];
  if (atoms.glued[at] === true && !isFarEnd && /[\w.$£€/:-]/.test(reader.word(at - 1).slice(-1))) return null;
  const day = readDayNumber(reader, at);
  if (day === null) return null;
  const month = readMonth(reader, skip(reader, day.to, 'of'));
  if (month === null || (reader.word(month.to - 1) === 'may' && reader.pos(month.to - 1) === 'AUX')) return null;
  const match = monthDay(reader, month.value, day.value, month.to);
  return match === null ? null : { ...match, takesThe: reader.word(day.to) === 'of' || day.to > at + 1 };
}

function readDayNumber(reader: Reader, at: number): Reading | null {
  const ordinal = readOrdinal(reader.atoms, at);
  if (ordinal !== null) return ordinal.value <= 31 && ordinal.value > 0 ? ordinal : null;
  if (reader.atoms.kind[at] !== NUMBER || reader.word(at).length > 2) return null;
  const value = Number(reader.word(at));
  return value >= 1 && value <= 31 ? { value, to: at + 1 } : null;
}
