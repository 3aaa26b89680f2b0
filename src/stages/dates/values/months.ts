import { type CivilDate, dayNumber, formatDay, formatMonth, pad } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { focusDate } from '../shift.ts';

/** A month and day without a year: the nearest, or the nearest on the side that the tense says. */
export function nearestMonthDay(context: DateContext, month: number, day: number): string {
  const opening = context.openingYear();
  if (opening !== null) return formatDay({ year: opening, month, day });
  return context.resolve(`XXXX-${pad(month)}-${pad(day)}`, (anchor) =>
    nearest(context, anchor, (year) => ({ year, month, day })),
  );
}

/** What comes once a year: the nearest, or the nearest on the side that the tense says. */
export function nearestOfYear(context: DateContext, dateIn: (year: number) => CivilDate): string {
  return context.resolve('XXXX-XX-XX', (anchor) => nearest(context, anchor, dateIn));
}

function nearest(context: DateContext, anchor: CivilDate, dateIn: (year: number) => CivilDate): string {
  const today = dayNumber(anchor);
  let best = dateIn(anchor.year);
  let bestDistance = Infinity;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    const date = dateIn(year);
    const away = dayNumber(date) - today;
    const distance =
      Math.abs(away) + (away !== 0 && context.outlook * away < 0 ? WRONG_SIDE[Math.abs(context.outlook)]! : 0);
    if (distance < bestDistance) {
      best = date;
      bestDistance = distance;
    }
  }
  return formatDay(best);
}

/** "last March" (-1), "this March" (0), "next March" (1). */
export function monthBeside(context: DateContext, month: number, side: -1 | 0 | 1): string {
  return context.resolve(`XXXX-${pad(month)}`, (anchor) => {
    const year = anchor.year + (side < 0 && month >= anchor.month ? -1 : side > 0 && month <= anchor.month ? 1 : 0);
    return formatMonth(year, month);
  });
}

/** A month without a year that is on or that comes, unless its clause looks back for sure. */
export function monthAhead(context: DateContext, month: number): string {
  return context.resolve(`XXXX-${pad(month)}`, (anchor) => {
    const soon = (month - anchor.month + 12) % 12 <= NEAR_MONTHS;
    return soon ? formatMonth(anchor.year + (month < anchor.month ? 1 : 0), month) : nearestMonth(context, month);
  });
}

/** A month without a year: that of a year named before in the sentence, else the latest that has begun, or the coming one. */
export function nearestMonth(context: DateContext, month: number): string {
  const opening = context.openingYear();
  if (opening !== null) return formatMonth(opening, month);
  return context.resolve(`XXXX-${pad(month)}`, (anchor) => {
    const ahead = month - anchor.month;
    const soon = context.outlook === 0 && (ahead + 12) % 12 <= NEAR_MONTHS;
    const year = context.future || soon ? anchor.year + (ahead < 0 ? 1 : 0) : anchor.year - (ahead > 0 ? 1 : 0);
    return formatMonth(year, month);
  });
}

/** "October" in "May through October": the first one from the month in focus on. */
export function monthFromFocus(context: DateContext, month: number): string {
  const focus = focusDate(context.recent(), 'M');
  return focus === null ? nearestMonth(context, month) : formatMonth(focus.year + (month < focus.month ? 1 : 0), month);
}

/** A date on the side where the clause does not look counts as this many days farther away, by how sure the sign is. */
const WRONG_SIDE: readonly number[] = [0, 150, 400];

/** A month this near ahead is meant when no verb says otherwise. */
const NEAR_MONTHS = 3;
