import { type Atoms, isHyphen, NUMBER } from './atoms.ts';
import { FRACTION_SIGNS, MULTIPLIERS, ORDINALS, TEENS, TENS, UNITS } from './number-words.ts';

/** A number read from the atoms up to and without `to`. */
export interface NumberReading {
  readonly value: number;
  readonly to: number;
  readonly form: 'digits' | 'words';
}

const MAX_DIGITS = 15;
const MAX_GROUPS = 5;
const MAX_WORDS = 12;

/** Reads a cardinal in digits ("1,200", "2.5", "2 1/2", "2½") or words ("twenty-one", "two hundred and six") at `at`. */
export function readNumber(atoms: Atoms, at: number): NumberReading | null {
  return atoms.kind[at] === NUMBER ? readDigits(atoms, at) : readWords(atoms, at);
}

function readDigits(atoms: Atoms, at: number): NumberReading | null {
  let digits = atoms.lower[at]!;
  let to = at + 1;
  if (digits.length <= 3) {
    for (let groups = 0; isGroup(atoms, to); groups++) {
      if (groups === MAX_GROUPS) return null;
      digits += atoms.lower[to + 1]!;
      to += 2;
    }
  }
  if (digits.length > MAX_DIGITS) return null;
  let value = Number(digits);
  const decimals = atoms.lower[to] === '.' && atoms.glued[to] && atoms.kind[to + 1] === NUMBER && atoms.glued[to + 1];
  if (decimals) {
    if (atoms.lower[to + 1]!.length > MAX_DIGITS) return null;
    value = Number(`${digits}.${atoms.lower[to + 1]!}`);
    to += 2;
  }
  const sign = FRACTION_SIGNS.get(atoms.lower[to] ?? '');
  if (sign !== undefined) return { value: value + sign, to: to + 1, form: 'digits' };
  const fraction = decimals ? null : readFraction(atoms, isHyphen(atoms, to) ? to + 1 : to);
  return fraction === null
    ? { value, to, form: 'digits' }
    : { value: value + fraction.value, to: fraction.to, form: 'digits' };
}

/** Whether a comma and exactly three digits stand at `at`. */
function isGroup(atoms: Atoms, at: number): boolean {
  return (
    atoms.lower[at] === ',' &&
    atoms.glued[at]! &&
    atoms.kind[at + 1] === NUMBER &&
    atoms.glued[at + 1]! &&
    atoms.lower[at + 1]!.length === 3
  );
}

/** Reads "1/2", "3/4", "7/8": a proper fraction with a small denominator. */
export function readFraction(atoms: Atoms, at: number): NumberReading | null {
  const above = atoms.lower[at] ?? '';
  const below = atoms.lower[at + 2] ?? '';
  if (atoms.kind[at] !== NUMBER || atoms.lower[at + 1] !== '/' || atoms.kind[at + 2] !== NUMBER) return null;
  if (!atoms.glued[at + 1]! || !atoms.glued[at + 2]! || above.length > 2 || below.length > 2) return null;
  if (Number(above) >= Number(below) || !DENOMINATORS.has(below) || atoms.lower[at + 3] === '/') return null;
  return { value: Number(above) / Number(below), to: at + 3, form: 'digits' };
}

const DENOMINATORS: ReadonlySet<string> = new Set(['2', '3', '4', '5', '8', '10', '16', '32']);

/** Reads a cardinal in words; `a hundred` and `a dozen` belong to the callers that know what an article means there. */
function readWords(atoms: Atoms, at: number): NumberReading | null {
  let total = 0;
  let current = -1;
  let to = at;
  for (let step = 0; step < MAX_WORDS; step++) {
    const next = current < 0 ? to : skipLink(atoms, to);
    const word = atoms.lower[next] ?? '';
    const small = UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (small !== undefined && fits(current, small)) {
      current = Math.max(current, 0) + small;
    } else if (multiplier !== undefined && current > 0) {
      if (multiplier === 100 && current < 100) current *= 100;
      else if (multiplier > 100) {
        total += current * multiplier;
        current = 0;
      } else break;
    } else break;
    to = next + 1;
  }
  return to === at ? null : { value: total + Math.max(current, 0), to, form: 'words' };
}

/** Steps over a hyphen or an "and" between two number words. */
function skipLink(atoms: Atoms, at: number): number {
  if (isHyphen(atoms, at)) return at + 1;
  const before = atoms.lower[at - 1] ?? '';
  return atoms.lower[at] === 'and' && MULTIPLIERS.has(before) ? at + 1 : at;
}

function fits(current: number, small: number): boolean {
  if (current <= 0) return true;
  const rest = current % 100;
  return rest === 0 || (rest >= 20 && rest % 10 === 0 && small > 0 && small < 10);
}

/** Reads an ordinal: "first", "twenty-first", "21st". */
export function readOrdinal(atoms: Atoms, at: number): NumberReading | null {
  const word = atoms.lower[at] ?? '';
  if (atoms.kind[at] === NUMBER) {
    const suffix = atoms.lower[at + 1] ?? '';
    if (word.length > 3 || !atoms.glued[at + 1]! || !ORDINAL_SUFFIXES.has(suffix)) return null;
    return { value: Number(word), to: at + 2, form: 'digits' };
  }
  const value = ORDINALS.get(word);
  if (value !== undefined) return { value, to: at + 1, form: 'words' };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const next = isHyphen(atoms, at + 1) ? at + 2 : at + 1;
  const unit = ORDINALS.get(atoms.lower[next] ?? '');
  return unit === undefined || unit > 9 ? null : { value: tens + unit, to: next + 1, form: 'words' };
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
