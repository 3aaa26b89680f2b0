import { CARDINAL_STARTS } from '../../../lexer/number-words.ts';
import { readNumber, readOrdinal } from '../../../lexer/numbers.ts';
import { pad } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS, PLURAL_UNITS, SEASONS, SINGULAR_UNITS, WEEKDAYS } from '../vocabulary.ts';
import { hyphenAt, readMonth, type Reading, skip, skipHyphen, words } from './shared.ts';
import { lengthValue, readLength } from './spans.ts';

/** How often, by one word. */
const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
]);

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** What comes again and again: "every Monday", "each month", "every two years", "twice a week", "annually". */
export const setRules: readonly Rule[] = [
  { name: 'every', starts: words('every each'), read: every },
  { name: 'frequency', starts: [...FREQUENCIES.keys()], read: frequency },
  { name: 'weekends', starts: ['weekends'], read: weekends },
  { name: 'times', starts: ['#', ...ADVERBS.keys(), ...CARDINAL_STARTS], read: times },
  { name: 'lengths', starts: ['#', ...CARDINAL_STARTS], read: lengths },
];

function every(reader: Reader, at: number): Match | null {
  const match = everyOne(reader, at);
  return match === null ? null : { ...match, quant: reader.word(at) === 'each' ? 'EACH' : 'EVERY' };
}

function everyOne(reader: Reader, at: number): Match | null {
  const vague = readLength(reader, at + 1);
  if (vague?.count === null) return set(vague.to, lengthValue(vague));
  const ordinal = readOrdinal(reader.atoms, at + 1);
  const next = ordinal?.to ?? skip(reader, at + 1, 'other', 'single', 'last');
  const number = readNumber(reader.atoms, next);
  if (number !== null && ordinal === null) {
    const unit = PLURAL_UNITS.get(reader.word(number.to));
    return unit === undefined ? null : set(number.to + 1, lengthValue({ unit, count: number.value }));
  }
  return (
    everyNamed(reader, next) ?? everyUnit(reader, next, reader.word(at + 1) === 'other' ? 2 : (ordinal?.value ?? 1))
  );
}

/** A weekday, month, season or part of the day behind "every". */
function everyNamed(reader: Reader, at: number): Match | null {
  const noun = reader.word(at);
  const weekday = reader.capital(at) ? WEEKDAYS.get(noun) : undefined;
  if (weekday !== undefined) {
    const part = DAY_PARTS.get(reader.word(at + 1));
    return set(part === undefined ? at + 1 : at + 2, `XXXX-WXX-${weekday}${part === undefined ? '' : `T${part}`}`);
  }
  const month = readMonth(reader, at);
  if (month !== null) return set(month.to, `XXXX-${pad(month.value)}`);
  const part = DAY_PARTS.get(noun);
  if (part !== undefined) return set(at + 1, `XXXX-XX-XXT${part}`);
  const season = SEASONS.get(noun);
  return season === undefined ? null : set(at + 1, `XXXX-${season}`);
}

function everyUnit(reader: Reader, at: number, count: number): Match | null {
  const noun = reader.word(at);
  if (noun === 'fortnight') return set(at + 1, 'P2W');
  const unit = SINGULAR_UNITS.get(noun);
  if (unit === undefined) return null;
  return set(at + 1, unit === 'WE' ? 'XXXX-WXX-WE' : lengthValue({ unit, count }));
}

function set(to: number, value: string): Match {
  return { to, type: 'SET', value: () => value };
}

/** "weekends" after "on" or "at". */
function weekends(reader: Reader, at: number): Match | null {
  const before = reader.word(at - 1);
  return before === 'on' || before === 'at' ? set(at + 1, 'XXXX-WXX-WE') : null;
}

function frequency(reader: Reader, at: number): Match | null {
  if (hyphenAt(reader, at - 1)) return null;
  if ((reader.capital(at) && !reader.beginsSentence(at)) || reader.capital(at + 1)) return null;
  return set(at + 1, FREQUENCIES.get(reader.word(at))!);
}

/** "twice a week", "once every three months". */
function times(reader: Reader, at: number): Match | null {
  const counted = readTimes(reader, at);
  if (counted === null) return null;
  const { value: count, to: next } = counted;
  const often = FREQUENCIES.get(reader.word(skipHyphen(reader, next)));
  if (often !== undefined) return { ...set(skipHyphen(reader, next) + 1, often), freq: `${count}X` };
  const article = reader.word(next);
  if (article === 'every') {
    const match = every(reader, next);
    return match && { ...match, freq: `${count}X` };
  }
  const unit = SINGULAR_UNITS.get(reader.word(next + 1));
  if (!PER.has(article) || unit === undefined) return null;
  return { ...set(next + 2, lengthValue({ unit, count: 1 })), ...quantOf(article), freq: `${count}X` };
}

/** "three days a week", "eight hours each day": as often as the longer unit comes. */
function lengths(reader: Reader, at: number): Match | null {
  const number = readNumber(reader.atoms, at);
  if (number === null) return null;
  const part = PLURAL_UNITS.get(reader.word(number.to));
  const article = reader.word(number.to + 1);
  const whole = SINGULAR_UNITS.get(reader.word(number.to + 2));
  if (part === undefined || whole === undefined || part === whole || !PER.has(article)) return null;
  const freq = lengthValue({ unit: part, count: number.value }).replace(/^PT?/, '');
  return { ...set(number.to + 3, lengthValue({ unit: whole, count: 1 })), ...quantOf(article), freq };
}

function quantOf(article: string): Pick<Match, 'quant'> {
  return article === 'each' ? { quant: 'EACH' } : article === 'every' ? { quant: 'EVERY' } : {};
}

const PER: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);

/** Reads "once", "twice", "three times". */
function readTimes(reader: Reader, at: number): Reading | null {
  const adverb = ADVERBS.get(reader.word(at));
  if (adverb !== undefined) return { value: adverb, to: at + 1 };
  const number = readNumber(reader.atoms, at);
  return number !== null && reader.word(number.to) === 'times' ? { value: number.value, to: number.to + 1 } : null;
}
