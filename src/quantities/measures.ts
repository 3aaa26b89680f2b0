import { type Atoms, isCapital, isHyphen } from '../lexer/atoms.ts';
import { CURRENCY_NATIONS, CURRENCY_SIGNS, CURRENCY_WORDS, SHARED_CURRENCY_WORDS, SMALL_CHANGE } from './currencies.ts';
import { POWERS, UNITS_OF_MEASURE } from './units.ts';

/** A unit behind a number, read up to and without `to`; the number is to be multiplied by `factor`. */
export interface UnitReading {
  readonly unit: string;
  readonly factor: number;
  readonly to: number;
}

/** Reads "%", "percentage points", "dollars", "cents", "square kilometres", "°C" at `at`. */
export function readUnit(atoms: Atoms, at: number, value: number): UnitReading | null {
  const next = isHyphen(atoms, at) ? at + 1 : at;
  return readShare(atoms, next) ?? readMoney(atoms, next, value) ?? readMeasure(atoms, next);
}

function readShare(atoms: Atoms, at: number): UnitReading | null {
  const word = atoms.lower[at] ?? '';
  const second = atoms.lower[at + 1] ?? '';
  if (word === '%' || word === 'percent' || word === 'pct') return { unit: 'percent', factor: 1, to: at + 1 };
  if (word === 'per' && second === 'cent') return { unit: 'percent', factor: 1, to: at + 2 };
  const points = second === 'point' || second === 'points';
  if (word === 'percentage' && points) return { unit: 'percentage point', factor: 1, to: at + 2 };
  return word === 'basis' && points ? { unit: 'basis point', factor: 1, to: at + 2 } : null;
}

function readMoney(atoms: Atoms, at: number, value: number): UnitReading | null {
  const word = atoms.lower[at] ?? '';
  const second = atoms.lower[at + 1] ?? '';
  if (word === 'pounds' && second === 'of' && !(value >= 1000)) return { unit: 'pound', factor: 1, to: at + 1 };
  const nation = CURRENCY_NATIONS.get(word);
  if (nation !== undefined) {
    if (SHARED_CURRENCY_WORDS.has(second)) return { unit: nation, factor: 1, to: at + 2 };
    if (SMALL_CHANGE.has(second)) return { unit: nation, factor: 0.01, to: at + 2 };
    return null;
  }
  if (word === 'p' && atoms.glued[at]) return { unit: 'GBP', factor: 0.01, to: at + 1 };
  const change = SMALL_CHANGE.get(word);
  if (change !== undefined) return { unit: change, factor: 0.01, to: at + 1 };
  const money = CURRENCY_WORDS.get(word) ?? CURRENCY_SIGNS.get(word);
  if (money === undefined || (word === 'won' && WON_THE.has(second)) || word === '$') return null;
  return { unit: money, factor: 1, to: at + 1 };
}

/** Words after "won" the verb. */
const WON_THE: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'it',
  'by',
  'in',
  'on',
  'at',
  'their',
  'his',
  'her',
  '',
]);

function readMeasure(atoms: Atoms, at: number): UnitReading | null {
  const power = POWERS.get(atoms.lower[at] ?? '');
  const noun = power === undefined ? at : isHyphen(atoms, at + 1) ? at + 2 : at + 1;
  const word = atoms.lower[noun] ?? '';
  if (atoms.glued[noun] && isCapital(atoms, noun) && power === undefined && (word === 'c' || word === 'f'))
    return readDegree(atoms, noun);
  const unit = word === 'm' && atoms.glued[noun] && !isCapital(atoms, noun) ? 'metre' : UNITS_OF_MEASURE.get(word);
  if (unit === undefined) return null;
  if (power !== undefined) return { unit: `${power} ${unit}`, factor: 1, to: noun + 1 };
  if (unit === 'degree') return readDegree(atoms, noun + 1);
  if (unit === 'stone' && atoms.lower[noun + 1] !== '') return null;
  const speed = atoms.lower[noun + 1] === '/' ? SPEEDS.get(`${word}/${atoms.lower[noun + 2] ?? ''}`) : undefined;
  return speed === undefined ? { unit, factor: 1, to: noun + 1 } : { unit: speed, factor: 1, to: noun + 3 };
}

const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['km/h', 'kilometre per hour'],
  ['m/s', 'metre per second'],
]);

function readDegree(atoms: Atoms, at: number): UnitReading {
  const scale = TEMPERATURES.get(atoms.lower[at] ?? '');
  return scale === undefined
    ? { unit: 'degree', factor: 1, to: at }
    : { unit: `degree ${scale}`, factor: 1, to: at + 1 };
}

const TEMPERATURES: ReadonlyMap<string, string> = new Map([
  ['celsius', 'Celsius'],
  ['centigrade', 'Celsius'],
  ['c', 'Celsius'],
  ['fahrenheit', 'Fahrenheit'],
  ['f', 'Fahrenheit'],
]);
