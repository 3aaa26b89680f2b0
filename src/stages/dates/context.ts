import {
  addMonths,
  type CivilDate,
  civilDate,
  dayNumber,
  formatDay,
  formatMonth,
  formatYear,
  pad,
  parseDay,
  weekdayOf,
} from './calendar.ts';
import { focusDate, quarterOf, shiftUnit, UNKNOWN } from './shift.ts';
import type { Unit } from './vocabulary.ts';

/** How far the narrative focus reaches, in UTF-16 code units. */
const FOCUS_REACH = 600;

/** Which way a clause looks: 1 ahead, -1 back, 0 neither; 2 and -2 where the word before the date says so. */
export type Outlook = -2 | -1 | 0 | 1 | 2;

/** What a date is resolved against: the publication date, and the dates that the text spoke of last. */
export class DateContext {
  /** The publication date, or null where none is known. */
  readonly anchor: CivilDate | null;
  /** Whether an expression had to stay underspecified because there is no publication date. */
  missedAnchor = false;
  private outlook: Outlook = 0;
  private scheduled = false;
  private focus: { readonly value: string; readonly end: number } | null = null;
  private lastQuarter: string | null = null;
  private lastQuarterEnd = 0;
  private lastPeriodIsLong = false;
  private comparing = false;
  private sentence = 0;
  private reported = false;
  private at = 0;

  constructor(publishedAt: string | null) {
    this.anchor = parseDay(publishedAt);
  }

  /** Tells where the next expression starts and which way its clause looks. */
  enter(start: number, outlook: Outlook, scheduled = false, sentence = start, reported = false): void {
    this.sentence = sentence;
    this.reported = reported;
    this.at = start;
    this.outlook = outlook;
    this.scheduled = scheduled;
    this.comparing = false;
  }

  /** Whether the expression that is being resolved speaks of the future. */
  get future(): boolean {
    return this.outlook > 0;
  }

  /** Remembers a resolved value, so that "that year" and "the next day" can follow it; not a period compared with. */
  remember(value: string, end: number): void {
    if (this.comparing) return;
    const told = this.reported && this.recentDay() !== null;
    if (DATED.test(value) && !told) this.focus = { value, end };
    if (QUARTER.test(value)) {
      this.lastQuarter = value.slice(0, 7);
      this.lastQuarterEnd = end;
      this.lastPeriodIsLong = false;
    } else if (value === 'P9M' || value === 'P6M' || value === 'P1Y') this.lastPeriodIsLong = true;
  }

  /** Tells that the expression only names what something is compared with, and no new focus. */
  compare(): void {
    this.comparing = true;
  }

  /** The value spoken of shortly before, or null. */
  recent(): string | null {
    return this.focus !== null && this.at - this.focus.end <= FOCUS_REACH ? this.focus.value : null;
  }

  /** "the month", "the year": that of the day spoken of before in the sentence, else the one that is running. */
  running(unit: Unit): string {
    const inSentence = this.focus !== null && this.focus.end > this.sentence ? this.focus.value : null;
    const date = focusDate(inSentence, unit);
    return date === null ? this.shift(unit, 0) : shiftUnit(date, unit, 0);
  }

  /** The year that the sentence opens with ("In 2001, ..."), where it looks back; else null. */
  private openingYear(): number | null {
    if (this.focus === null || this.outlook >= 0) return null;
    const opens = this.focus.end > this.sentence && this.focus.end <= this.sentence + OPENING;
    return opens && YEAR.test(this.focus.value) ? Number(this.focus.value) : null;
  }

  /** The quarter that the text spoke of last, `YYYY-Qn`, or null. */
  quarterInFocus(): string | null {
    return this.lastQuarter;
  }

  /** `ifKnown` of the publication date; where there is none, `otherwise`, and the document gets a note. */
  resolve(otherwise: string, ifKnown: (anchor: CivilDate) => string): string {
    if (this.anchor !== null) return ifKnown(this.anchor);
    this.missedAnchor = true;
    return otherwise;
  }

  /** The unit of time that lies `count` units after the publication date's own (0: this one), as a TIMEX3 value. */
  shift(unit: Unit, count: number): string {
    return this.resolve(UNKNOWN[unit], (anchor) => shiftUnit(anchor, unit, count));
  }

  /** The same from the date in focus; from the publication date where none is in focus or it is too coarse. */
  shiftFocus(unit: Unit, count: number): string {
    const date = focusDate(this.recent(), unit);
    return date === null ? this.shift(unit, count) : shiftUnit(date, unit, count);
  }

  /** A weekday: today or one of the six days before; the coming one where the clause looks ahead. */
  weekday(weekday: number): string {
    return this.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
      const today = dayNumber(anchor);
      const since = (weekdayOf(today) - weekday + 7) % 7;
      const days = (this.future || this.scheduled) && since > 0 ? today + 7 - since : today - since;
      return formatDay(civilDate(days));
    });
  }

  /** "the weekend": this one on a Saturday or Sunday or where the clause looks ahead, else the last one. */
  weekend(): string {
    return this.resolve(UNKNOWN.WE, (anchor) =>
      shiftUnit(anchor, 'WE', this.future || weekdayOf(dayNumber(anchor)) > 5 ? 0 : -1),
    );
  }

  /** A month and day without a year: the nearest, or the nearest on the side that the tense says. */
  monthDay(month: number, day: number): string {
    const opening = this.openingYear();
    if (opening !== null) return formatDay({ year: opening, month, day });
    return this.resolve(`XXXX-${pad(month)}-${pad(day)}`, (anchor) =>
      this.nearest(anchor, (year) => ({ year, month, day })),
    );
  }

  /** What comes once a year: the nearest, or the nearest on the side that the tense says. */
  yearly(dateIn: (year: number) => CivilDate): string {
    return this.resolve('XXXX-XX-XX', (anchor) => this.nearest(anchor, dateIn));
  }

  private nearest(anchor: CivilDate, dateIn: (year: number) => CivilDate): string {
    const today = dayNumber(anchor);
    let best = dateIn(anchor.year);
    let bestDistance = Infinity;
    for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
      const date = dateIn(year);
      const away = dayNumber(date) - today;
      const distance =
        Math.abs(away) + (away !== 0 && this.outlook * away < 0 ? WRONG_SIDE[Math.abs(this.outlook)]! : 0);
      if (distance < bestDistance) {
        best = date;
        bestDistance = distance;
      }
    }
    return formatDay(best);
  }

  /** The weekday before (-1) or after (1) the publication date, never that day itself. */
  weekdayBeside(weekday: number, side: -1 | 1): string {
    return this.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
      const today = dayNumber(anchor);
      const ahead = (weekday - weekdayOf(today) + 7) % 7;
      const behind = (7 - ahead) % 7;
      return formatDay(civilDate(side > 0 ? today + (ahead || 7) : today - (behind || 7)));
    });
  }

  /** "this Friday": the weekday of the week that the publication date lies in; the coming one where the clause looks ahead. */
  weekdayThisWeek(weekday: number): string {
    return this.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
      const today = dayNumber(anchor);
      const away = weekday - weekdayOf(today);
      return formatDay(civilDate(today + away + (away < 0 && this.future ? 7 : 0)));
    });
  }

  /** "October" in "May through October": the first one from the month in focus on. */
  monthFromFocus(month: number): string {
    const focus = focusDate(this.recent(), 'M');
    return focus === null ? this.month(month) : formatMonth(focus.year + (month < focus.month ? 1 : 0), month);
  }

  /** "two weeks from Friday": as far from the coming day that `day` names. */
  dayAfter(day: { readonly value: (context: DateContext) => string }, unit: 'D' | 'W' | 'M', count: number): string {
    this.outlook = 2;
    const value = day.value(this);
    const date = parseDay(value);
    if (date === null) return value;
    return formatDay(
      unit === 'M' ? addMonths(date, count) : civilDate(dayNumber(date) + count * (unit === 'W' ? 7 : 1)),
    );
  }

  /** "Tuesday of last week" (-1), "Monday next week" (1). */
  weekdayOfWeek(weekday: number, side: -1 | 0 | 1): string {
    return this.resolve(`XXXX-WXX-${weekday}`, (anchor) => {
      const today = dayNumber(anchor);
      return formatDay(civilDate(today + weekday - weekdayOf(today) + 7 * side));
    });
  }

  /** "Sunday" in "Thursday through Sunday": the first one after the day in focus. */
  weekdayFromFocus(weekday: number): string {
    const focus = parseDay(this.recentDay());
    if (focus === null) return this.weekday(weekday);
    const first = dayNumber(focus);
    return formatDay(civilDate(first + ((weekday - weekdayOf(first) + 7) % 7)));
  }

  /** "last March" (-1), "this March" (0), "next March" (1). */
  monthBeside(month: number, side: -1 | 0 | 1): string {
    return this.resolve(`XXXX-${pad(month)}`, (anchor) => {
      const year = anchor.year + (side < 0 && month >= anchor.month ? -1 : side > 0 && month <= anchor.month ? 1 : 0);
      return formatMonth(year, month);
    });
  }

  /** "last fall" (-1), "this fall" (0), "next fall" (1), by the northern seasons. */
  seasonBeside(season: string, side: -1 | 0 | 1): string {
    return this.resolve(`XXXX-${season}`, (anchor) => {
      const first = SEASON_STARTS[season] ?? 1;
      const begun = anchor.month >= first;
      const over = anchor.month > first + 2;
      const year = anchor.year + (side < 0 && !over ? -1 : side > 0 && begun ? 1 : 0);
      return `${formatYear(year)}-${season}`;
    });
  }

  /** "the quarter ended July 31": the calendar quarter that it lies in for the most part. */
  quarterEnding(end: string): string {
    const day = parseDay(end);
    if (day === null) return this.quarterInFocus() ?? this.shift('Q', -1);
    const { year, month } = civilDate(dayNumber(day) - DAYS_BEFORE_END);
    return `${formatYear(year)}-Q${quarterOf(month)}`;
  }

  /** A season without a year: this year's, the last one where the clause looks back and it has not begun. */
  season(season: string): string {
    return this.resolve(`XXXX-${season}`, (anchor) => {
      const ahead = anchor.month < SEASON_STARTS[season]! && this.outlook < 0;
      const over = anchor.month > SEASON_STARTS[season]! + 2 && this.outlook > 0;
      return `${formatYear(anchor.year + (ahead ? -1 : over ? 1 : 0))}-${season}`;
    });
  }

  /** "that fall" (0), "the following spring" (1), "the previous winter" (-1): beside the date in focus. */
  seasonInFocus(season: string, side: -1 | 0 | 1): string {
    const focus = focusDate(this.recent(), 'Y');
    if (focus === null) return this.seasonBeside(season, side);
    const first = SEASON_STARTS[season]!;
    const by = side > 0 && focus.month >= first ? 1 : side < 0 && focus.month <= first + 2 ? -1 : 0;
    return `${formatYear(focus.year + by)}-${season}`;
  }

  /** A half without a year: the one that is running or the latest that is over, the next where the clause looks ahead. */
  half(number: 1 | 2): string {
    return this.resolve(`XXXX-H${number}`, (anchor) => {
      const now = anchor.month > 6 ? 2 : 1;
      const by = number > now && !this.future ? -1 : number < now && this.outlook > 1 ? 1 : 0;
      return `${formatYear(anchor.year + by)}-H${number}`;
    });
  }

  /** Quarter `number` of the nearest year: the running quarter or one that is over, the next where the clause looks ahead. */
  quarter(number: number): string {
    return this.resolve(`XXXX-Q${number}`, (anchor) => {
      const ahead = number - quarterOf(anchor.month);
      const over = ahead > 2 || (ahead > 0 && !this.future);
      const year = anchor.year + (over ? -1 : ahead < -2 && this.future ? 1 : 0);
      return `${formatYear(year)}-Q${number}`;
    });
  }

  /** "a year earlier": a year before the quarter in focus, else before the year in focus or of the publication date. */
  yearBefore(fromFocus = true): string {
    this.comparing = true;
    const month = fromFocus ? MONTH.exec(this.recent() ?? '') : null;
    const isMonthLater = month !== null && this.focus!.end > this.lastQuarterEnd;
    if (this.lastQuarter !== null && !this.lastPeriodIsLong && !isMonthLater)
      return `${formatYear(Number(this.lastQuarter.slice(0, 4)) - 1)}${this.lastQuarter.slice(4)}`;
    if (month !== null) return `${formatYear(Number(month[1]) - 1)}-${month[2]!}`;
    return fromFocus ? this.shiftFocus('Y', -1) : this.shift('Y', -1);
  }

  /** The day spoken of shortly before, or null. */
  recentDay(): string | null {
    return /^\d{4}-\d{2}-\d{2}/.exec(this.recent() ?? '')?.[0] ?? null;
  }

  /** The day that a clock time without a day is on: that in focus where it is close by or of this week, else today. */
  dayOfClock(): string {
    const recent = this.recentDay();
    const close = this.focus !== null && this.at - this.focus.end <= CLOSE;
    return this.resolve(recent ?? 'XXXX-XX-XX', (anchor) => {
      const day = parseDay(recent);
      const fresh = day !== null && Math.abs(dayNumber(anchor) - dayNumber(day)) <= 7;
      return recent !== null && (close || fresh) ? recent : formatDay(anchor);
    });
  }

  /** A month without a year that is on or that comes, unless its clause looks back for sure. */
  monthAhead(month: number): string {
    return this.resolve(`XXXX-${pad(month)}`, (anchor) => {
      const soon = (month - anchor.month + 12) % 12 <= NEAR_MONTHS;
      return soon ? formatMonth(anchor.year + (month < anchor.month ? 1 : 0), month) : this.month(month);
    });
  }

  /** A month without a year: that of a year named before in the sentence, else the latest that has begun, or the coming one. */
  month(month: number): string {
    const opening = this.openingYear();
    if (opening !== null) return formatMonth(opening, month);
    return this.resolve(`XXXX-${pad(month)}`, (anchor) => {
      const ahead = month - anchor.month;
      const soon = this.outlook === 0 && (ahead + 12) % 12 <= NEAR_MONTHS;
      const year = this.future || soon ? anchor.year + (ahead < 0 ? 1 : 0) : anchor.year - (ahead > 0 ? 1 : 0);
      return formatMonth(year, month);
    });
  }
}

/** A date on the side where the clause does not look counts as this many days farther away, by how sure the sign is. */
const WRONG_SIDE: readonly number[] = [0, 150, 400];

/** Half of a quarter. */
const DAYS_BEFORE_END = 45;

/** A month this near ahead is meant when no verb says otherwise. */
const NEAR_MONTHS = 3;

/** How far from a day a clock time still belongs to it, however long ago it was, in UTF-16 code units. */
const CLOSE = 60;

/** How far from its start a sentence names the year that it opens with, in UTF-16 code units. */
const OPENING = 16;

const YEAR = /^\d{4}$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DATED = /^\d{4}/;
const QUARTER = /^\d{4}-Q\d/;

/** The month in which each season begins. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
