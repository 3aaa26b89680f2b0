import type { CivilDate } from './calendar.ts';

/** A calendar of the Unicode CLDR that follows the moon; Umm al-Qura is that of Saudi Arabia. */
export type LunarCalendar = 'hebrew' | 'islamic-umalqura' | 'chinese';

/**
 * The first day of a Gregorian year that is day `day` of month `month` in a lunar calendar, by `Intl` (ECMA-402). A month is
 * named as `Intl` names it in English: "Tishri", "9". In countries that go by sight of the moon a feast may be a day off.
 */
export function lunarDay(calendar: LunarCalendar, month: string, day: number): (year: number) => CivilDate {
  const known = new Map<number, CivilDate>();
  return (year) => {
    const date = known.get(year) ?? search(calendar, month, day, year);
    known.set(year, date);
    return date;
  };
}

const formats = new Map<LunarCalendar, Intl.DateTimeFormat>();

function formatOf(calendar: LunarCalendar): Intl.DateTimeFormat {
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  formats.set(calendar, format);
  return format;
}

function search(calendar: LunarCalendar, month: string, day: number, year: number): CivilDate {
  const format = formatOf(calendar);
  const date = new Date(0);
  for (date.setUTCFullYear(year, 0, 1); date.getUTCFullYear() === year; date.setUTCDate(date.getUTCDate() + 1)) {
    const parts = format.formatToParts(date);
    const isDay = parts.some((part) => part.type === 'day' && part.value === String(day));
    if (isDay && parts.some((part) => part.type === 'month' && part.value === month))
      return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return { year, month: 1, day: 1 };
}
