import { CARDINAL_STARTS } from '../../../lexer/number-words.ts';
import { readNumber } from '../../../lexer/numbers.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS, PLURAL_UNITS, SEASONS, SINGULAR_UNITS, WEEKDAYS } from '../vocabulary.ts';
import { skip, words } from './shared.ts';
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

const ADVERBS: ReadonlySet<string> = new Set(['once', 'twice', 'thrice']);

/** What comes again and again: "every Monday", "each month", "every two years", "twice a week", "annually". */
export const setRules: readonly Rule[] = [
  { name: 'every', starts: words('every each'), read: every },
  { name: 'frequency', starts: [...FREQUENCIES.keys()], read: frequency },
  { name: 'times', starts: ['#', ...ADVERBS, ...CARDINAL_STARTS], read: times },
  { name: 'lengths', starts: ['#', ...CARDINAL_STARTS], read: lengths },
];

function every(reader: Reader, at: number): Match | null {
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
  const next = afterTimes(reader, at);
  if (next === null) return null;
  const article = reader.word(next);
  if (article === 'every') return every(reader, next);
  const unit = SINGULAR_UNITS.get(reader.word(next + 1));
  if (!PER.has(article) || unit === undefined) return null;
  return set(next + 2, lengthValue({ unit, count: 1 }));
}

/** "three days a week", "eight hours each day": as often as the longer unit comes. */
function lengths(reader: Reader, at: number): Match | null {
  const number = readNumber(reader.atoms, at);
  if (number === null) return null;
  const part = PLURAL_UNITS.get(reader.word(number.to));
  const article = reader.word(number.to + 1);
  const whole = SINGULAR_UNITS.get(reader.word(number.to + 2));
  if (part === undefined || whole === undefined || part === whole || !PER.has(article)) return null;
  return set(number.to + 3, lengthValue({ unit: whole, count: 1 }));
}

const PER: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);

/** Steps over "once", "twice", "three times". */
function afterTimes(reader: Reader, at: number): number | null {
  if (ADVERBS.has(reader.word(at))) return at + 1;
  const number = readNumber(reader.atoms, at);
  return number !== null && reader.word(number.to) === 'times' ? number.to + 1 : null;
}
