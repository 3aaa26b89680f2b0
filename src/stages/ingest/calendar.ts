/** English month names and their usual abbreviations (AP Stylebook and ISO-like three letters). */
export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY =
  '(?:(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\\.?,? {1,2})?';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?';
const YEAR = '[12]\\d{3}';

/**
 * The source of a regular expression for one whole date, year included: "2022-03-03", "3 March 2022", "Thursday, March 3,
 * 2022". It has no capturing group.
 */
export const FULL_DATE = `(?:${YEAR}[-/][01]?\\d[-/][0-3]?\\d(?!\\d)|${WEEKDAY}(?:${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}|${MONTH} ${DAY},? ${YEAR})(?!\\d))`;

const ISO = /^([12]\d{3})([-/]?)([01]?\d)\2([0-3]?\d)(?:$|[T ,]|\s)/;
const DAY_FIRST = new RegExp(`^${WEEKDAY}([0-3]?\\d)(?:st|nd|rd|th)?(?: of)?[ -](${MONTH}),?[ -](${YEAR})(?!\\d)`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}(${MONTH}) ([0-3]?\\d)(?:st|nd|rd|th)?,? (${YEAR})(?!\\d)`, 'i');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The calendar day at the start of a written date, as `YYYY-MM-DD`: ISO 8601 dates and date-times (the day as written, no time
 * zone is applied), RFC 5322 dates, "3 March 2022", "March 3, 2022". Null for anything else, for days that no month has, and
 * for 03/04/2022, which is two days.
 */
export function calendarDay(written: string): string | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    if (iso[2] === '' && (iso[3]!.length < 2 || iso[4]!.length < 2)) return null;
    return asIso(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return asIso(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return asIso(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  return null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function asIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
