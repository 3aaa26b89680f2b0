import { isHyphen, NUMBER } from '../../../lexer/atoms.ts';
import { ORDINALS } from '../../../lexer/number-words.ts';
import { readOrdinal } from '../../../lexer/numbers.ts';
import { formatYear } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DECADE_WORDS } from '../vocabulary.ts';
import {
  BEFORE_TIME,
  hyphenAt,
  readShortYear,
  readYear,
  skip,
  skipHyphen,
  skipNextYear,
  skipPossessive,
  words,
} from './shared.ts';

/** Years, decades, centuries, fiscal years, year's end. */
export const yearRules: readonly Rule[] = [
  { name: 'year', starts: ['#'], read: bareYear },
  { name: 'short-year', starts: ["'", '’', '‘'], read: shortYear },
  { name: 'far-year', starts: ['#'], read: farYear },
  { name: 'year-in-words', starts: words('fifteen sixteen seventeen eighteen nineteen twenty'), read: yearInWords },
  { name: 'the-year', starts: ['year'], read: theYear },
  { name: 'decade', starts: ['#', "'", '’', '‘', ...DECADE_WORDS.keys()], read: decade },
  { name: 'century', starts: ['#', ...ORDINALS.keys(), 'twenty'], read: century },
  { name: 'mid-century', starts: ['mid'], read: midCentury },
  { name: 'fiscal-year', starts: ['fiscal', 'fy', 'financial'], read: fiscalYear },
  { name: 'year-end', starts: ['year'], read: yearEnd },
];

function bareYear(reader: Reader, at: number): Match | null {
  const year = readYear(reader, at);
  if (year === null || !isYearHere(reader, at, year.value)) return null;
  const value = () => formatYear(year.value);
  const to = skipNextYear(reader, year);
  if (FISCAL.has(reader.word(to)) && reader.word(to + 1) === 'year')
    return { to: to + 2, type: 'DATE', value, takesThe: true, takesPart: true };
  return { to, type: 'DATE', value, takesPart: true, takesApproximation: true };
}

/** "'69" in "back in '69", "since '08". */
function shortYear(reader: Reader, at: number): Match | null {
  const year = BEFORE_SHORT.has(reader.word(at - 1)) ? readShortYear(reader, at) : null;
  return year && { to: year.to, type: 'DATE', value: () => formatYear(year.value), takesPart: true };
}

const BEFORE_SHORT: ReadonlySet<string> = new Set(words('in since until till from of by early late'));

/** "18" in "1914-18": a later year of the same century. */
function farYear(reader: Reader, at: number): Match | null {
  const digits = reader.word(at);
  const near = isHyphen(reader.atoms, at - 1) ? readYear(reader, at - 2) : null;
  if (digits.length !== 2 || near?.to !== at - 1 || reader.atoms.kind[at - 2] !== NUMBER) return null;
  const value = Math.floor(near.value / 100) * 100 + Number(digits);
  if (value <= near.value || (reader.atoms.glued[at + 1] === true && /[\w-]/.test(reader.word(at + 1)))) return null;
  return { to: at + 1, type: 'DATE', value: () => formatYear(value) };
}

const FISCAL: ReadonlySet<string> = new Set(['fiscal', 'financial', 'tax', 'school', 'academic']);

/** Whether four digits are a year where they stand, and not a price, a page, a count or a part of a name. */
function isYearHere(reader: Reader, at: number, year: number): boolean {
  const before = reader.word(at - 1);
  const after = reader.word(at + 1);
  const glued = reader.atoms.glued[at]! && at > 0;
  if (glued && !GLUED_BEFORE.has(before) && !(before === '/' && reader.word(at - 2).length === 4)) return false;
  if (NUMBER_BEFORE.has(before) || COUNTED.has(after)) return false;
  if (reader.atoms.glued[at + 1] && (after === '-' || after === '–') && isHyphen(reader.atoms, at + 1)) {
    const next = reader.word(at + 2);
    if (next.length > 0 && reader.atoms.kind[at + 2] === 0 && !YEAR_COMPOUND.has(next) && COUNTED.has(next))
      return false;
  }
  if (BEFORE_TIME.has(before)) return year >= 1000;
  if (year < 1800 || year > 2099) return false;
  return !reader.capital(at - 1) || FUNCTION_WORDS.has(before);
}

const GLUED_BEFORE: ReadonlySet<string> = new Set(['(', '[', '-', '–', '—', '"', '“', "'", '‘', '`', '{']);
const NUMBER_BEFORE: ReadonlySet<string> = new Set(
  words('$ £ € ¥ # no number page pages pp p act section flight room route rs code +'),
);
const COUNTED: ReadonlySet<string> = new Set(
  words(
    'people workers employees jobs men women children troops soldiers members metres meters feet miles km kilometres ' +
      'kilometers square dollars pounds euros yen shares points votes homes houses students patients cases units hours ' +
      'percent tons tonnes acres hectares GBP USD mg kg mph words pages cars seats times others',
  ),
);
const YEAR_COMPOUND: ReadonlySet<string> = new Set(['era', 'style', 'vintage']);
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(
    'the a an its his her their our in since by until from of during for and but when as that this on at to after before',
  ),
);

function yearInWords(reader: Reader, at: number): Match | null {
  const year = readYear(reader, at);
  if (year === null || year.value > 2099) return null;
  if (COUNTED.has(reader.word(year.to))) return null;
  return { to: year.to, type: 'DATE', value: () => formatYear(year.value), takesPart: true };
}

/** "the year 2000", "the year two thousand". */
function theYear(reader: Reader, at: number): Match | null {
  const year = readYear(reader, at + 1);
  if (year === null) return null;
  return { to: year.to, type: 'DATE', value: () => formatYear(year.value), takesThe: true, takesPart: true };
}

function decade(reader: Reader, at: number): Match | null {
  const { atoms } = reader;
  const word = reader.word(at);
  const named = DECADE_WORDS.get(word);
  if (named !== undefined) {
    const before = reader.word(at - 1);
    return DECADE_BEFORE.has(before) ? decadeMatch(190 + named, at + 1) : null;
  }
  const digits = atoms.kind[at] === NUMBER ? at : at + 1;
  if (atoms.kind[digits] !== NUMBER || (digits > at && !atoms.glued[digits])) return null;
  let to = digits + 1;
  if (reader.word(to) === "'" || reader.word(to) === '’') to++;
  if (reader.word(to) !== 's' || !atoms.glued[to] || !atoms.glued[digits + 1]) return null;
  const value = reader.word(digits);
  if (!value.endsWith('0')) return null;
  if (value.length === 4 && digits === at)
    return value.endsWith('00') && value < '2000'
      ? centuryMatch(Number(value) / 100, to + 1)
      : decadeMatch(Number(value) / 10, to + 1);
  if (isTemperature(reader, at)) return null;
  if (value.length !== 2 || (digits === at && !DECADE_BEFORE.has(reader.word(at - 1)))) return null;
  const paired = reader.word(at - 1) === 'and' && reader.word(at - 2) === 's' && atoms.kind[at - 3] === NUMBER;
  return digits === at && reader.word(at - 1) !== 'the' && reader.word(at - 2) !== 'the' && !paired
    ? null
    : decadeMatch((Number(value) < 30 ? 200 : 190) + Number(value) / 10, to + 1);
}

const DECADE_BEFORE: ReadonlySet<string> = new Set(['the', 'early', 'late', 'mid', '-', 'and']);

function decadeMatch(decadeNumber: number, to: number): Match {
  const value = String(decadeNumber).padStart(3, '0');
  return { to, type: 'DATE', value: () => value, takesThe: true, takesPart: true };
}

/** "the 1800s" is the century. */
function centuryMatch(number: number, to: number): Match {
  const value = String(number).padStart(2, '0');
  return { to, type: 'DATE', value: () => value, takesThe: true, takesPart: true };
}

/** "highs in the 80s", "temperatures in the upper 60s". */
function isTemperature(reader: Reader, at: number): boolean {
  for (let i = at - 1; i >= at - 14 && i >= 0 && reader.word(i) !== '.'; i--)
    if (TEMPERATURES.has(reader.word(i))) return true;
  return false;
}

const TEMPERATURES: ReadonlySet<string> = new Set(words('temperatures temperature highs lows degrees mercury'));

function century(reader: Reader, at: number): Match | null {
  const ordinal = readOrdinal(reader.atoms, at);
  if (ordinal === null || ordinal.value > 30 || ordinal.value < 1) return null;
  const noun = skipHyphen(reader, ordinal.to);
  if (reader.word(noun) !== 'century') return null;
  const value = String(ordinal.value - 1).padStart(2, '0');
  return { to: noun + 1, type: 'DATE', value: () => value, takesThe: noun === ordinal.to, takesPart: true };
}

/** "by mid-century": the fiftieth year of the century of publication. */
function midCentury(reader: Reader, at: number): Match | null {
  const noun = skip(reader, at + 1, '-');
  if (reader.word(noun) !== 'century') return null;
  const value = (context: DateContext) => `${context.shift('C', 0)}50`;
  return { to: noun + 1, type: 'DATE', value, takesThe: true };
}

/** "fiscal 2021", "fiscal year 2021", "FY2021". */
function fiscalYear(reader: Reader, at: number): Match | null {
  const next = skip(reader, at + 1, 'year', '-');
  const year = readYear(reader, next);
  if (year !== null)
    return {
      to: skipNextYear(reader, year),
      type: 'DATE',
      value: () => formatYear(year.value),
      takesThe: true,
      takesPart: true,
    };
  const short = reader.word(at + 1);
  if (reader.word(at) === 'fy' && reader.capital(at) && reader.atoms.glued[at + 1] && /^\d\d$/.test(short))
    return { to: at + 2, type: 'DATE', value: () => `20${short}`, takesPart: true };
  if (reader.word(at + 1) !== 'year' || reader.word(at) === 'fy' || hyphenAt(reader, at + 2)) return null;
  if (reader.word(at + 2) === 'ended' || reader.word(at + 2) === 'ending')
    return { to: at + 2, type: 'DURATION', value: () => 'P1Y', takesThe: true };
  return reader.word(at - 1) === 'the'
    ? { to: at + 2, type: 'DATE', value: (context) => context.shift('Y', 0), takesThe: true, takesPart: true }
    : null;
}

/** "year-end", "year's end", "year end 2021". */
function yearEnd(reader: Reader, at: number): Match | null {
  const end = skipHyphen(reader, skipPossessive(reader, at + 1));
  if (reader.word(end) !== 'end' || end + 1 < at + 2) return null;
  const year = readYear(reader, end + 1);
  if (year !== null) return { to: year.to, type: 'DATE', value: () => formatYear(year.value) };
  return {
    to: end + 1,
    type: 'DATE',
    value: (context) => context.shift('Y', 0),
    takesThe: true,
    takesApproximation: true,
  };
}
