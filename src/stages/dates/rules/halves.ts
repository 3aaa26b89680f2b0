import { formatYear } from '../calendar.ts';
import { nearestHalf } from '../values/periods.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { hyphenAt, readYear, skip, skipHyphen, words } from './shared.ts';

/** Halves of a year or of another time: "the first half of 2021", "H1 2021", "first-half profit"; not those of a match. */
export const halfRules: readonly Rule[] = [
  { name: 'half', starts: words('first second last latter'), read: half },
  { name: 'short-half', starts: ['h'], read: shortHalf },
];

function half(reader: Reader, at: number): Match | null {
  const number = reader.word(at) === 'first' ? 1 : 2;
  if (reader.word(at + 1) === 'two' && reader.word(at + 2) === 'quarters' && reader.word(at + 3) === 'of')
    return halfOf(reader, at + 4, number);
  const noun = skipHyphen(reader, at + 1);
  if (reader.word(noun) !== 'half') return null;
  const from = skip(reader, noun + 1, 'of');
  if (from === noun + 1) {
    const isYear = readYear(reader, from) !== null;
    if (!isYear && !isBusiness(reader, at, from)) return null;
    if (!isYear)
      return { to: from, type: 'DATE', value: (context) => nearestHalf(context, number), takesThe: noun === at + 1 };
  }
  return halfOf(reader, from, number);
}

/** The first or second half of the time that stands at `at`. */
function halfOf(reader: Reader, at: number, number: 1 | 2): Match | null {
  const year = readYear(reader, at);
  if (year !== null)
    return { to: year.to, type: 'DATE', value: () => `${formatYear(year.value)}-H${number}`, takesThe: true };
  const whole = reader.match(at, 1);
  if (whole?.type !== 'DATE') return null;
  return {
    to: whole.to,
    type: 'DATE',
    value: (context) => {
      const value = whole.value(context);
      return value.length === 4 ? `${value}-H${number}` : value;
    },
    takesThe: true,
  };
}

/** "H1 2021", "H1 of 2021". */
function shortHalf(reader: Reader, at: number): Match | null {
  const number = reader.word(at + 1);
  if (!reader.capital(at) || !reader.atoms.glued[at + 1] || !/^[12]$/.test(number)) return null;
  const from = skip(reader, at + 2, 'of');
  return from === at + 2 && readYear(reader, from) === null ? null : halfOf(reader, from, number === '1' ? 1 : 2);
}

/** Whether a half is that of a year of business: "first-half profit", "sales for the second half". */
function isBusiness(reader: Reader, at: number, to: number): boolean {
  if (hyphenAt(reader, at + 1)) return BUSINESS.has(reader.word(to)) || HYPHENATED.has(reader.word(to));
  for (let i = at - REACH; i < to + REACH; i++) if (BUSINESS.has(reader.word(i))) return true;
  return false;
}

const REACH = 6;
const BUSINESS: ReadonlySet<string> = new Set(
  words('profit profits sales revenue revenues earnings results income turnover dividend growth gdp exports orders'),
);
const HYPHENATED: ReadonlySet<string> = new Set(
  words('loss losses net pretax operating trading underlying figures output'),
);
