import { hasApostrophe, isHyphen, NUMBER, WORD } from '../../../lexer/atoms.ts';
import { TEENS, TENS, UNITS } from '../../../lexer/number-words.ts';
import type { Reader } from '../reader.ts';
import { ABBREVIATIONS, MONTHS } from '../vocabulary.ts';

/** Something read from `at` up to and without `to`. */
export interface Reading {
  readonly value: number;
  readonly to: number;
}

/** The words that `text` lists, parted by spaces. */
export function words(text: string): readonly string[] {
  return text.split(' ');
}

/** Prepositions and the like that stand before a time. */
export const BEFORE_TIME: ReadonlySet<string> = new Set(
  words(
    'in since by until till from of during for to through throughout before after early late mid last next this ' +
      'between and or than about around at on past over back circa c into till within between – - late-',
  ),
);

/** Reads a year in four digits (1000 to 2999) that is not a part of a longer number, or in words. */
export function readYear(reader: Reader, at: number): Reading | null {
  const { atoms } = reader;
  if (atoms.kind[at] !== NUMBER) return readYearWords(reader, at);
  const digits = atoms.lower[at]!;
  const value = Number(digits);
  if (digits.length !== 4 || value < 1000 || value > 2999) return null;
  if (inLongerNumber(reader, at) && !isYearPair(reader, at, value)) return null;
  return { value, to: at + 1 };
}

/** Reads "’69" or "'08" behind an apostrophe at `at`: a year of the last century from 30 on, else of this one. */
export function readShortYear(reader: Reader, at: number): Reading | null {
  const digits = reader.word(at + 1);
  if (!APOSTROPHES.has(reader.word(at)) || reader.atoms.kind[at + 1] !== NUMBER || !reader.atoms.glued[at + 1])
    return null;
  if (digits.length !== 2 || (reader.atoms.glued[at + 2] === true && reader.atoms.kind[at + 2] === WORD)) return null;
  const short = Number(digits);
  return { value: (short < 30 ? 2000 : 1900) + short, to: at + 2 };
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘']);

/** Whether "/97" follows "1996". */
function isYearPair(reader: Reader, at: number, year: number): boolean {
  const next = reader.word(at + 2);
  return reader.word(at + 1) === '/' && next.length === 2 && Number(next) === (year + 1) % 100;
}

/** Steps over "-22" behind 2021 and "/97" behind 1996: a season over two years. */
export function skipNextYear(reader: Reader, { value, to }: Reading): number {
  const next = reader.word(to + 1);
  const joined = isHyphen(reader.atoms, to) || reader.word(to) === '/';
  return joined && next.length === 2 && Number(next) === (value + 1) % 100 ? to + 2 : to;
}

/** Whether digits go on behind a decimal point, a thousands comma, a colon, a slash or a letter. */
function inLongerNumber(reader: Reader, at: number): boolean {
  const { atoms } = reader;
  if (!atoms.glued[at + 1]) return false;
  if (atoms.kind[at + 1] === 0) return true;
  const mark = reader.word(at + 1);
  return (
    mark === '%' ||
    ((mark === '.' || mark === ',' || mark === ':' || mark === '/') &&
      atoms.glued[at + 2] === true &&
      atoms.kind[at + 2] === NUMBER)
  );
}

/** Reads "nineteen ninety-six", "twenty ten", "two thousand (and) one". */
function readYearWords(reader: Reader, at: number): Reading | null {
  const first = reader.word(at);
  if ((first === 'two' || first === 'one') && reader.word(at + 1) === 'thousand') {
    const next = reader.word(at + 2) === 'and' ? at + 3 : at + 2;
    const rest = readBelowHundred(reader, next);
    const base = first === 'two' ? 2000 : 1000;
    return rest === null ? { value: base, to: at + 2 } : { value: base + rest.value, to: rest.to };
  }
  const century = TEENS.get(first) ?? (first === 'twenty' ? 20 : 0);
  if (century < 15) return null;
  const rest = readBelowHundred(reader, at + 1);
  return rest === null || rest.value < 10 ? null : { value: century * 100 + rest.value, to: rest.to };
}

function readBelowHundred(reader: Reader, at: number): Reading | null {
  const word = reader.word(at);
  const teen = TEENS.get(word) ?? UNITS.get(word);
  if (teen !== undefined) return { value: teen, to: at + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const next = isHyphen(reader.atoms, at + 1) ? at + 2 : at + 1;
  const unit = UNITS.get(reader.word(next));
  return unit === undefined || unit === 0 ? { value: tens, to: at + 1 } : { value: tens + unit, to: next + 1 };
}

/** Reads a month's name or abbreviation with its full stop; it has to begin with a capital letter. */
export function readMonth(reader: Reader, at: number): Reading | null {
  const word = reader.word(at);
  const value = MONTHS.get(word);
  if (value === undefined || !reader.capital(at)) return null;
  const stop = ABBREVIATIONS.has(word) && reader.word(at + 1) === '.' && reader.atoms.glued[at + 1];
  return { value, to: stop ? at + 2 : at + 1 };
}

/** Steps over one of `links`, or stays. */
export function skip(reader: Reader, at: number, ...links: readonly string[]): number {
  return links.includes(reader.word(at)) ? at + 1 : at;
}

/** Steps over a hyphen, or stays. */
export function skipHyphen(reader: Reader, at: number): number {
  return isHyphen(reader.atoms, at) ? at + 1 : at;
}

export function hyphenAt(reader: Reader, at: number): boolean {
  return isHyphen(reader.atoms, at);
}

/** Steps over a possessive 's, or stays. */
export function skipPossessive(reader: Reader, at: number): number {
  return hasApostrophe(reader.atoms, at, 's') ? at + 2 : at;
}
