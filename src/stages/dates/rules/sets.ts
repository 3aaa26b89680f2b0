import { CARDINAL_STARTS } from '../../../lexer/number-words.ts';
import { readNumber } from '../../../lexer/numbers.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS, PLURAL_UNITS, SEASONS, SINGULAR_UNITS, WEEKDAYS } from '../vocabulary.ts';
import { type Reading, skip, words } from './shared.ts';
import { lengthValue } from './spans.ts';

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
  { name: 'times', starts: ['#', ...ADVERBS.keys(), ...CARDINAL_STARTS], read: times },
  { name: 'lengths', starts: ['#', ...CARDINAL_STARTS], read: lengths },
];

function every(reader: Reader, at: number): Match | null {
  const match = everyOne(reader, at);
  return match === null ? null : { ...match, quant: reader.word(at) === 'each' ? 'EACH' : 'EVERY' };
}

function everyOne(reader: Reader, at: number): Match | null {
  const next = skip(reader, at + 1, 'other', 'single', 'last');
  const number = readNumber(reader.atoms, next);
  const factor = reader.word(at + 1) === 'other' ? 2 : 1;
  if (number !== null) {
    const unit = PLURAL_UNITS.get(reader.word(number.to));
    return unit === undefined ? null : set(number.to + 1, lengthValue({ unit, count: number.value }));
  }
  const noun = reader.word(next);
  const weekday = WEEKDAYS.get(noun);
  if (weekday !== undefined && reader.capital(next)) {
    const part = DAY_PARTS.get(reader.word(next + 1));
    return set(part === undefined ? next + 1 : next + 2, `XXXX-WXX-${weekday}${part === undefined ? '' : `T${part}`}`);
  }
  const part = DAY_PARTS.get(noun);
  if (part !== undefined) return set(next + 1, `XXXX-XX-XXT${part}`);
  const season = SEASONS.get(noun);
  if (season !== undefined) return set(next + 1, `XXXX-${season}`);
  const unit = SINGULAR_UNITS.get(noun);
  return unit === undefined
    ? null
    : set(next + 1, unit === 'WE' ? 'XXXX-WXX-WE' : lengthValue({ unit, count: factor }));
}

function set(to: number, value: string): Match {
  return { to, type: 'SET', value: () => value };
}

function frequency(reader: Reader, at: number): Match | null {
  if ((reader.capital(at) && !reader.beginsSentence(at)) || reader.capital(at + 1)) return null;
  return set(at + 1, FREQUENCIES.get(reader.word(at))!);
}

/** "twice a week", "once every three months". */
function times(reader: Reader, at: number): Match | null {
  const counted = readTimes(reader, at);
  if (counted === null) return null;
  const { value: count, to: next } = counted;
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
