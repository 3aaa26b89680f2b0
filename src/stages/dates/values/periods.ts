import { civilDate, dayNumber, formatYear, parseDay } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { focusDate, quarterOf } from '../shift.ts';

/** "last fall" (-1), "this fall" (0), "next fall" (1), by the northern seasons. */
export function seasonBeside(context: DateContext, season: string, side: -1 | 0 | 1): string {
  return context.resolve(`XXXX-${season}`, (anchor) => {
    const first = SEASON_STARTS[season] ?? 1;
    const begun = anchor.month >= first;
    const over = anchor.month > first + 2;
    const year = anchor.year + (side < 0 && !over ? -1 : side > 0 && begun ? 1 : 0);
    return `${formatYear(year)}-${season}`;
  });
}

/** A season without a year: this year's, the last one where the clause looks back and it has not begun. */
export function nearestSeason(context: DateContext, season: string): string {
  return context.resolve(`XXXX-${season}`, (anchor) => {
    const ahead = anchor.month < SEASON_STARTS[season]! && context.outlook < 0;
    const over = anchor.month > SEASON_STARTS[season]! + 2 && context.outlook > 0;
    return `${formatYear(anchor.year + (ahead ? -1 : over ? 1 : 0))}-${season}`;
  });
}

/** "that fall" (0), "the following spring" (1), "the previous winter" (-1): beside the date in focus. */
export function seasonInFocus(context: DateContext, season: string, side: -1 | 0 | 1): string {
  const focus = focusDate(context.recent(), 'Y');
  if (focus === null) return seasonBeside(context, season, side);
  const first = SEASON_STARTS[season]!;
  const by = side > 0 && focus.month >= first ? 1 : side < 0 && focus.month <= first + 2 ? -1 : 0;
  return `${formatYear(focus.year + by)}-${season}`;
}

/** Quarter `number` of the nearest year: the running quarter or one that is over, the next where the clause looks ahead. */
export function nearestQuarter(context: DateContext, number: number): string {
  return context.resolve(`XXXX-Q${number}`, (anchor) => {
    const ahead = number - quarterOf(anchor.month);
    const over = ahead > 2 || (ahead > 0 && !context.future);
    const year = anchor.year + (over ? -1 : ahead < -2 && context.future ? 1 : 0);
    return `${formatYear(year)}-Q${number}`;
  });
}

/** A half without a year: the one that is running or the latest that is over, the next where the clause looks ahead. */
export function nearestHalf(context: DateContext, number: 1 | 2): string {
  return context.resolve(`XXXX-H${number}`, (anchor) => {
    const now = anchor.month > 6 ? 2 : 1;
    const by = number > now && !context.future ? -1 : number < now && context.outlook > 1 ? 1 : 0;
    return `${formatYear(anchor.year + by)}-H${number}`;
  });
}

/** "the quarter ended July 31": the calendar quarter that it lies in for the most part. */
export function quarterEnding(context: DateContext, end: string): string {
  const day = parseDay(end);
  if (day === null) return context.quarterInFocus() ?? context.shift('Q', -1);
  const { year, month } = civilDate(dayNumber(day) - DAYS_BEFORE_END);
  return `${formatYear(year)}-Q${quarterOf(month)}`;
}

/** Half of a quarter. */
const DAYS_BEFORE_END = 45;

/** The month in which each season begins. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
