import { addMonths, civilDate, dayNumber, formatDay, parseDay, weekdayOf } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { shiftUnit, UNKNOWN } from '../shift.ts';

/** A weekday: today or one of the six days before; the coming one where the clause looks ahead. */
export function nearestWeekday(context: DateContext, weekday: number): string {
  return context.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
    const today = dayNumber(anchor);
    const since = (weekdayOf(today) - weekday + 7) % 7;
    const ahead = since > 0 ? context.future || context.scheduled : context.outlook > 1;
    const days = ahead ? today + 7 - since : today - since;
    return formatDay(civilDate(days));
  });
}

/** The weekday before (-1) or after (1) the publication date, never that day itself. */
export function weekdayBeside(context: DateContext, weekday: number, side: -1 | 1): string {
  return context.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
    const today = dayNumber(anchor);
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    const behind = (7 - ahead) % 7;
    return formatDay(civilDate(side > 0 ? today + (ahead || 7) : today - (behind || 7)));
  });
}

/** "this Friday": the weekday of the week that the publication date lies in; the coming one where the clause looks ahead. */
export function weekdayThisWeek(context: DateContext, weekday: number): string {
  return context.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
    const today = dayNumber(anchor);
    const away = weekday - weekdayOf(today);
    return formatDay(civilDate(today + away + (away < 0 && context.future ? 7 : 0)));
  });
}

/** "Tuesday of last week" (-1), "Monday next week" (1). */
export function weekdayOfWeek(context: DateContext, weekday: number, side: -1 | 0 | 1): string {
  return context.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
    const today = dayNumber(anchor);
    return formatDay(civilDate(today + weekday - weekdayOf(today) + 7 * side));
  });
}

/** "Sunday" in "Thursday through Sunday": the first one after the day in focus. */
export function weekdayFromFocus(context: DateContext, weekday: number): string {
  const focus = parseDay(context.recentDay());
  if (focus === null) return nearestWeekday(context, weekday);
  const first = dayNumber(focus);
  return formatDay(civilDate(first + ((weekday - weekdayOf(first) + 7) % 7)));
}

/** "the weekend": this one on a Saturday or Sunday or where the clause looks ahead, else the last one. */
export function weekend(context: DateContext): string {
  return context.resolve(UNKNOWN.WE, (anchor) =>
    shiftUnit(anchor, 'WE', context.future || weekdayOf(dayNumber(anchor)) > 5 ? 0 : -1),
  );
}

/** "two weeks from Friday": as far from the coming day that `day` names. */
export function dayAfter(
  context: DateContext,
  day: { readonly value: (context: DateContext) => string },
  unit: 'D' | 'W' | 'M',
  count: number,
): string {
  context.outlook = 2;
  const value = day.value(context);
  const date = parseDay(value);
  if (date === null) return value;
  return formatDay(unit === 'M' ? addMonths(date, count) : civilDate(dayNumber(date) + count * (unit === 'W' ? 7 : 1)));
}
