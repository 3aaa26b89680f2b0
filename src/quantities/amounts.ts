import { type Atoms, isCapital, isHyphen, NUMBER } from '../lexer/atoms.ts';
import { type NumberReading, readFraction, readNumber } from '../lexer/numbers.ts';
import { CURRENCY_PREFIXES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from './currencies.ts';
import { readUnit } from './measures.ts';
import type { TokenLookup } from '../lexer/token-lookup.ts';
import { LETTER_MAGNITUDES, MAGNITUDES } from './units.ts';

/** A number with its unit, read up to and without atom `to`. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  readonly to: number;
  /** Digits with nothing but digits: such an amount may be a year, a score or a number in a name. */
  readonly bare: boolean;
  /** A part of a whole: "two-thirds", "one in five". */
  readonly share?: boolean;
  /** The currency, where its sign stands before the number. */
  readonly currency?: string;
}

interface Head {
  readonly currency: string | null;
  readonly to: number;
}

/** Reads "$1.2 million", "15%", "two hundred tonnes", "half a million", "-5 degrees" at `at`. */
export function readAmount(atoms: Atoms, at: number, lookup: TokenLookup): Amount | null {
  const sign = isMinus(atoms, at) ? -1 : 1;
  const head = readCurrencySign(atoms, sign < 0 ? at + 1 : at);
  const number = readScaled(atoms, head.to, head.currency !== null, lookup);
  if (number === null) return null;
  const unit = head.currency === null ? readUnit(atoms, number.to, number.value) : null;
  const value = sign * number.value * (unit?.factor ?? 1);
  if (!Number.isFinite(value)) return null;
  if (head.currency !== null) {
    const scale = readRangeEnd(atoms, head.to, number, lookup)?.scale ?? 1;
    return { value: value * scale, unit: head.currency, to: number.to, bare: false, currency: head.currency };
  }
  if (unit !== null) return { value, unit: unit.unit, to: unit.to, bare: false };
  const range = readRangeEnd(atoms, at, number, lookup);
  if (range !== null) return { value: sign * number.value * range.scale, unit: range.unit, to: number.to, bare: false };
  return { value, unit: null, to: number.to, bare: number.plain };
}

interface Scaled extends NumberReading {
  readonly plain: boolean;
  /** What the digits were multiplied by. */
  readonly scale: number;
}

/** A number with its magnitude: "1.2 million", "5bn", "half a million", "a hundred", "two dozen". */
function readScaled(atoms: Atoms, at: number, isMoney: boolean, lookup: TokenLookup): Scaled | null {
  const word = atoms.lower[at] ?? '';
  if (word === 'half' || word === 'a') {
    const article = word === 'half' ? skipHyphen(atoms, at + 1) : at;
    const next = skipHyphen(atoms, article + 1);
    if (atoms.lower[article] !== 'a') return null;
    const scale = ARTICLE_SCALES.get(atoms.lower[next] ?? '');
    if (scale === undefined) return null;
    const more = ARTICLE_SCALES.get(atoms.lower[next + 1] ?? '');
    const whole = scale === 100 && more !== undefined && more > 100 ? scale * more : scale;
    const value = word === 'half' ? whole / 2 : whole;
    return { value, to: whole === scale ? next + 1 : next + 2, form: 'words', plain: false, scale: whole };
  }
  const number = readFraction(atoms, at) ?? readNumber(atoms, at);
  if (number === null) return null;
  const next = isHyphen(atoms, number.to) ? number.to + 1 : number.to;
  const name = atoms.lower[next] ?? '';
  const scale = name === 'dozen' ? 12 : MAGNITUDES.get(name);
  const glued = atoms.glued[next] === true;
  const sure = !LETTER_MAGNITUDES.has(name) || (glued && (isMoney || name === 'k' || isCounted(lookup, next + 1)));
  if (scale !== undefined && sure && (name !== 'hundred' || number.form === 'digits')) {
    return { value: number.value * scale, to: next + 1, form: number.form, plain: false, scale };
  }
  const plain = number.form === 'digits' && number.to === at + 1;
  return { ...number, plain, scale: 1 };
}

const ARTICLE_SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

/** Whether a noun stands at an atom: "5m people" counts millions, "5m" may be metres. */
function isCounted(lookup: TokenLookup, at: number): boolean {
  return lookup.pos(at) === 'NOUN';
}

/** Steps over a currency in front: "$", "US$", "C$", "Rs.", "EUR". */
function readCurrencySign(atoms: Atoms, at: number): Head {
  const first = atoms.lower[at] ?? '';
  const sign = CURRENCY_SIGNS.get(first);
  if (sign !== undefined) return { currency: sign, to: at + 1 };
  const prefix = DOLLAR_PREFIXES.get(first);
  if (prefix !== undefined && atoms.lower[at + 1] === '$' && atoms.glued[at + 1] && isCapital(atoms, at))
    return { currency: prefix, to: at + 2 };
  const code = CURRENCY_PREFIXES.get(first);
  if (code === undefined || !isCapital(atoms, at)) return { currency: null, to: at };
  const next = atoms.lower[at + 1] === '.' ? at + 2 : at + 1;
  return atoms.kind[next] === NUMBER ? { currency: code, to: next } : { currency: null, to: at };
}

/** For "10" in "10 to 15 million dollars": the magnitude and the unit that it shares with the far end. */
function readRangeEnd(
  atoms: Atoms,
  at: number,
  number: Scaled,
  lookup: TokenLookup,
): { readonly scale: number; readonly unit: string | null } | null {
  const link = atoms.lower[number.to] ?? '';
  const between = link === 'and' && atoms.lower[at - 1] === 'between';
  if (link !== 'to' && link !== 'or' && !between && !isHyphen(atoms, number.to)) return null;
  const far = readScaled(atoms, number.to + 1, false, lookup);
  if (far === null || number.scale !== 1) return null;
  const unit = readUnit(atoms, far.to, far.value);
  if (unit === null && far.scale === 1) return null;
  const shared = number.value < far.value / far.scale ? far.scale : 1;
  return { scale: shared * (unit?.factor ?? 1), unit: unit?.unit ?? null };
}

/** Whether a minus sign stands at `at`: glued to the number and after a space. */
function isMinus(atoms: Atoms, at: number): boolean {
  const mark = atoms.lower[at];
  if (mark === 'minus') return atoms.lower[at - 1] !== 'or';
  return (mark === '-' || mark === '−') && atoms.glued[at] === false && atoms.glued[at + 1] === true;
}

function skipHyphen(atoms: Atoms, at: number): number {
  return isHyphen(atoms, at) ? at + 1 : at;
}
