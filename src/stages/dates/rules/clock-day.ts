import { NUMBER } from '../../../lexer/atoms.ts';
import { formatDay } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import type { Match, Reader } from '../reader.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { readMonth, skip, words } from './shared.ts';

/**
 * The clock time with the day or the part of the day that stands right behind it, if one does: "5 p.m. Friday", "8 o'clock
 * tonight". `later` is the same time after noon, where the text does not say which half of the day it means.
 */
export function withDay(reader: Reader, to: number, time: string, ofToday = false, later: string | null = null): Match {
  const next = skip(reader, to, ',');
  const day = reader.match(next, 2);
  const starts = reader.word(next);
  const named = DAY_STARTS.has(starts.slice(0, 3)) && starts.length > 2 && !isMonthOnly(reader, next, day);
  if (
    day !== null &&
    day.to <= to + 7 &&
    ((named && day.type === 'DATE') || (isDayPart(day, reader) && DAY_WORDS.has(starts.slice(0, 3))))
  ) {
    return {
      to: day.to,
      type: 'TIME',
      value: (context) => onDay(day.value(context), time, later),
      takesApproximation: true,
    };
  }
  const behind = reader.word(to) === 'on' ? reader.match(to + 1, 2) : null;
  if (behind?.type === 'DATE' && DAY_STARTS.has(firstWord(reader, to + 1).slice(0, 3)))
    return { to, type: 'TIME', value: (context) => `${behind.value(context)}${time}`, takesApproximation: true };
  return {
    to,
    type: 'TIME',
    value: (context) => `${dayInFocus(context, ofToday)}${later !== null && isLate(context) ? later : time}`,
    takesApproximation: true,
  };
}

/** Whether a match that begins with a month's name has no day: "1 p.m., May through October". */
function isMonthOnly(reader: Reader, at: number, match: Match | null): boolean {
  if (match === null || readMonth(reader, at) === null) return false;
  for (let i = at; i < match.to; i++) if (reader.atoms.kind[i] === NUMBER && reader.word(i).length < 3) return false;
  return true;
}

/** Whether an expression ends in a part of the day: "this morning", "Friday night", "tonight". */
function isDayPart({ type, to }: Match, reader: Reader): boolean {
  return type === 'TIME' && (DAY_PARTS.has(reader.word(to - 1)) || reader.word(to - 1) === 'tonight');
}

/** A clock time on a day, or on a part of a day, which says whether it is after noon. */
function onDay(day: string, time: string, later: string | null): string {
  return `${day.slice(0, 10)}${later !== null && LATE.has(day.slice(-3)) ? later : time}`;
}

export const DAY_STARTS: ReadonlySet<string> = new Set(
  words('jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun yes tod tom'),
);

/** The same for what names a day with its part: "this morning", "last night", "tonight". */
const DAY_WORDS: ReadonlySet<string> = new Set(words('mon tue wed thu fri sat sun yes tom ton thi las'));

/** Whether the text spoke of an afternoon, evening or night last: "nine o'clock" is 21:00 then. */
function isLate(context: DateContext): boolean {
  return LATE.has(context.recent()?.slice(-3) ?? '');
}

const LATE: ReadonlySet<string> = new Set(['TAF', 'TEV', 'TNI']);

export function dayInFocus(context: DateContext, ofToday = false): string {
  const recent = ofToday ? null : context.recentDay();
  return recent ?? context.resolve('XXXX-XX-XX', formatDay);
}

/** The first word from `at` on that is not a number: "3 June" and "the 3rd of June" name their day by "June". */
export function firstWord(reader: Reader, at: number): string {
  let next = at;
  while (next < at + 4 && !DAY_STARTS.has(reader.word(next).slice(0, 3))) next++;
  return reader.word(next);
}
