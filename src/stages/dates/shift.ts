import {
  addMonths,
  type CivilDate,
  civilDate,
  dayNumber,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  weekdayOf,
} from './calendar.ts';
import type { Unit } from './vocabulary.ts';

/** A unit of time that is not known, as TIMEX3 writes it. */
export const UNKNOWN: Readonly<Record<Unit, string>> = {
  S: 'XXXX-XX-XX',
  MIN: 'XXXX-XX-XX',
  H: 'XXXX-XX-XX',
  D: 'XXXX-XX-XX',
  WE: 'XXXX-WXX-WE',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
};

/** The unit of time around `date`, moved by `count` units. */
export function shiftUnit(date: CivilDate, unit: Unit, count: number): string {
  switch (unit) {
    case 'S':
    case 'MIN':
    case 'H':
      return formatDay(date);
    case 'D':
      return formatDay(civilDate(dayNumber(date) + Math.round(count)));
    case 'WE':
      return `${formatWeek(dayNumber(date) + 7 * Math.round(count))}-WE`;
    case 'W':
      return formatWeek(dayNumber(date) + Math.round(7 * count));
    case 'M': {
      const { year, month } = addMonths(date, Math.round(count));
      return formatMonth(year, month);
    }
    case 'Q': {
      const { year, month } = addMonths(date, 3 * Math.round(count));
      return `${formatYear(year)}-Q${quarterOf(month)}`;
    }
    case 'Y':
      return Number.isInteger(count) ? formatYear(date.year + count) : shiftUnit(date, 'M', 12 * count);
    case 'E':
      if (!Number.isInteger(count)) return formatYear(date.year + Math.round(10 * count));
      return formatYear(date.year + 10 * Math.round(count)).slice(0, 3);
    case 'C':
      if (!Number.isInteger(count)) return formatYear(date.year + Math.round(100 * count));
      return formatYear(date.year + 100 * Math.round(count)).slice(0, 2);
  }
}

export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** The date in a value that is at least as fine as `unit`: a day for days and weeks, a month for months, a year for years. */
export function focusDate(value: string | null, unit: Unit): CivilDate | null {
  const quarter = unit === 'Q' || unit === 'Y' ? /^(\d{4})-Q([1-4])$/.exec(value ?? '') : null;
  if (quarter !== null) return { year: Number(quarter[1]), month: 3 * Number(quarter[2]) - 2, day: 1 };
  const week = unit === 'W' || unit === 'WE' ? /^(\d{4})-W(\d{2})/.exec(value ?? '') : null;
  if (week !== null) return weekStart(Number(week[1]), Number(week[2]));
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value ?? '');
  if (found === null) return null;
  const [, year, month, day] = found;
  const fine = unit === 'Y' || unit === 'E' || unit === 'C' || (unit === 'M' ? month !== undefined : day !== undefined);
  return fine ? { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) } : null;
}

/** The Monday of an ISO week: the first week is the one with 4 January. */
function weekStart(year: number, week: number): CivilDate {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  return civilDate(fourth - weekdayOf(fourth) + 1 + 7 * (week - 1));
}
