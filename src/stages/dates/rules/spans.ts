import { readFraction, readNumber } from '../../../lexer/numbers.ts';
import type { Reader } from '../reader.ts';
import { MULTIPLIERS } from '../../../lexer/number-words.ts';
import { PLURAL_UNITS, SINGULAR_UNITS, type Unit } from '../vocabulary.ts';
import { hyphenAt, skip } from './shared.ts';

/** A length of time as the text states it: "two years", "a few days", "18-month". */
export interface Length {
  readonly unit: Unit;
  /** null where the text does not say how many. */
  readonly count: number | null;
  readonly to: number;
  /** Written as one hyphenated modifier ("two-year"). */
  readonly hyphenated: boolean;
}

/** Reads a length of time that begins at `at` with a number, an article or a word such as "several". */
export function readLength(reader: Reader, at: number): Length | null {
  const word = reader.word(at);
  if (word === 'a' || word === 'an' || word === 'another') return readArticle(reader, at);
  if (word === 'half') return readHalf(reader, at);
  const vague = readVague(reader, at);
  if (vague > at && hyphenAt(reader, vague)) return hyphenated(reader, vague + 1, null);
  if (vague > at)
    return plural(reader, skip(reader, vague, 'more', 'of'), reader.word(vague - 1) === 'couple' ? 2 : null);
  const number = readNumber(reader.atoms, at) ?? readFraction(reader.atoms, at);
  if (number === null) return null;
  const scale = number.form === 'digits' ? MULTIPLIERS.get(reader.word(number.to)) : undefined;
  if (scale !== undefined) return plural(reader, number.to + 1, Math.round(number.value * scale));
  const half = readAndHalf(reader, number.to);
  if (half === null && hyphenAt(reader, number.to)) return hyphenated(reader, number.to + 1, number.value);
  let next = half ?? number.to;
  while (FILLERS.has(reader.word(next)) && next < number.to + 3) next++;
  if (half !== null && hyphenAt(reader, next)) next++;
  const count = number.value + (half === null ? 0 : 0.5);
  return plural(reader, next, count) ?? singular(reader, next, count);
}

/** Words between the number and the unit: "two more years", "three straight days". */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'more full consecutive straight additional extra long whole solid other business working calendar trading ' +
    'fiscal successive further school calendar lunar'
  ).split(' '),
);

function plural(reader: Reader, at: number, count: number | null): Length | null {
  if (reader.word(at) === 'fortnights')
    return { unit: 'W', count: count === null ? null : 2 * count, to: at + 1, hyphenated: false };
  const unit = PLURAL_UNITS.get(reader.word(at));
  if (unit === undefined || (unit === 'Q' && count !== null && reader.word(at + 1) === 'of')) return null;
  return { unit, count, to: at + 1, hyphenated: false };
}

/** "one year", "two day": broadcast transcripts leave hyphens out. */
function singular(reader: Reader, at: number, count: number): Length | null {
  const unit = SINGULAR_UNITS.get(reader.word(at));
  if (unit === undefined || unit === 'S' || unit === 'Q' || unit === 'C' || count > 400) return null;
  return { unit, count, to: at + 1, hyphenated: count !== 1 };
}

function hyphenated(reader: Reader, at: number, count: number | null): Length | null {
  const unit = SINGULAR_UNITS.get(reader.word(at));
  return unit === undefined || unit === 'Q' ? null : { unit, count, to: at + 1, hyphenated: true };
}

function readArticle(reader: Reader, at: number): Length | null {
  const vague = readVague(reader, at);
  if (vague > at)
    return plural(reader, skip(reader, vague, 'more', 'of'), reader.word(vague - 1) === 'couple' ? 2 : null);
  let next = at + 1;
  if (reader.word(next) === 'half' && hyphenAt(reader, next + 1)) {
    const unit = SINGULAR_UNITS.get(reader.word(next + 2));
    return unit === undefined ? null : { unit, count: 0.5, to: next + 3, hyphenated: false };
  }
  while (ARTICLE_FILLERS.has(reader.word(next)) && next < at + 3) next++;
  if (reader.word(next) === 'hundred') return plural(reader, next + 1, 100);
  if (reader.word(next) === 'dozen') return plural(reader, next + 1, 12);
  if (reader.word(next) === 'fortnight') return { unit: 'W', count: 2, to: next + 1, hyphenated: false };
  const unit = SINGULAR_UNITS.get(reader.word(next));
  if (unit === undefined || unit === 'S' || unit === 'Q' || unit === 'WE') return null;
  const half = readAndHalf(reader, next + 1);
  return { unit, count: half === null ? 1 : 1.5, to: half ?? next + 1, hyphenated: false };
}

const ARTICLE_FILLERS: ReadonlySet<string> = new Set('full whole further additional extra'.split(' '));

/** "half an hour", "half a century". */
function readHalf(reader: Reader, at: number): Length | null {
  const next = skip(reader, at + 1, '-');
  const article = reader.word(next);
  if (article !== 'a' && article !== 'an') return null;
  const noun = skip(reader, next + 1, '-');
  const unit = SINGULAR_UNITS.get(reader.word(noun));
  if (reader.word(noun) === 'dozen') return plural(reader, noun + 1, 6);
  return unit === undefined || unit === 'S' || unit === 'Q'
    ? null
    : { unit, count: 0.5, to: noun + 1, hyphenated: false };
}

/** Steps over "and a half". */
function readAndHalf(reader: Reader, at: number): number | null {
  const next = skip(reader, at, '-');
  if (reader.word(next) !== 'and') return null;
  const article = skip(reader, next + 1, '-');
  const noun = skip(reader, article + 1, '-');
  return reader.word(article) === 'a' && reader.word(noun) === 'half' ? noun + 1 : null;
}

/** Steps over words that leave the number open: "several", "a few", "a couple of"; stays where there are none. */
function readVague(reader: Reader, at: number): number {
  const first = reader.word(at);
  const from = first === 'a' ? at + 1 : at;
  const word = reader.word(from);
  if (word === 'few' || (word === 'couple' && (first === 'a' || first === 'couple')) || word === 'number') {
    return word === 'number' && first !== 'a' ? at : from + 1;
  }
  return first !== 'a' && (word === 'several' || word === 'many' || word === 'some' || word === 'dozens')
    ? from + 1
    : at;
}

/** The TIMEX3 value of a length of time: `P2Y`, `PT30M`, `P2Y6M`, `PXD`. */
export function lengthValue({ unit, count }: { readonly unit: Unit; readonly count: number | null }): string {
  if (count === null) return periodOf(unit, 'X');
  const years = unit === 'E' ? 10 * count : unit === 'C' ? 100 * count : 0;
  if (years > 0 && count !== 1 && Number.isInteger(years)) return `P${years}Y`;
  if (!Number.isInteger(count)) {
    const smaller = SMALLER[unit];
    const rest = smaller === undefined ? 0 : (count % 1) * smaller[1];
    if (smaller !== undefined && Math.abs(rest - Math.round(rest)) < 1e-9) {
      const whole = Math.floor(count);
      return whole === 0 ? periodOf(smaller[0], rest) : periodOf(unit, whole) + letterOf(smaller[0], Math.round(rest));
    }
  }
  return unit === 'C' ? `P${years}Y` : periodOf(unit, count);
}

const SMALLER: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = {
  Y: ['M', 12],
  H: ['MIN', 60],
  MIN: ['S', 60],
  D: ['H', 24],
};

function periodOf(unit: Unit, count: number | 'X'): string {
  return `P${unit === 'H' || unit === 'MIN' || unit === 'S' ? 'T' : ''}${letterOf(unit, count)}`;
}

function letterOf(unit: Unit, count: number | 'X'): string {
  return `${count}${unit === 'MIN' ? 'M' : unit}`;
}
