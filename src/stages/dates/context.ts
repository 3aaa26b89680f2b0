import { type CivilDate, formatYear, parseDay } from './calendar.ts';
import { focusDate, shiftUnit, UNKNOWN } from './shift.ts';
import type { Unit } from './vocabulary.ts';

/** How far the narrative focus reaches, in UTF-16 code units. */
const FOCUS_REACH = 600;

/** Which way a clause looks: 1 ahead, -1 back, 0 neither; 2 and -2 where the word before the date says so. */
export type Outlook = -2 | -1 | 0 | 1 | 2;

/** Where an expression stands and what its clause says of it. */
export interface Place {
  readonly start: number;
  readonly outlook: Outlook;
  readonly scheduled: boolean;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** Whether it only says when somebody said something. */
  readonly reported: boolean;
}

/** What a date is resolved against: the publication date, and the dates that the text spoke of last. */
export class DateContext {
  /** The publication date, or null where none is known. */
  readonly anchor: CivilDate | null;
  /** Whether an expression had to stay underspecified because there is no publication date. */
  missedAnchor = false;
  /** Which way the clause around the expression looks. */
  outlook: Outlook = 0;
  /** Whether its verb stands in the present, so that a weekday is a date that is fixed. */
  scheduled = false;
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
  enter({ start, outlook, scheduled, sentence, reported }: Place): void {
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
  openingYear(): number | null {
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
}

/** How far from its start a sentence names the year that it opens with, in UTF-16 code units. */
const OPENING = 14;

const YEAR = /^\d{4}$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DATED = /^\d{4}/;
const QUARTER = /^\d{4}-Q\d/;
