import type { DateExpression } from '../../../document/date.ts';
import type { Tokens } from '../../../document/layers.ts';
import { MONTHS } from '../../../lexicon/months.ts';
import { tokenAt } from '../../../document/tokens.ts';
import type { TokenRange } from '../token-range.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const TIMES_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};
const HAS_YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const REFERENCE = /^(?:PAST|PRESENT|FUTURE)_REF$/;
/** A part of a year or month that a value leaves out. */
const PART = /^(?:the )?(?:end|start|beginning|middle) of(?= )|^(?:early|late)(?= )/i;
const VAGUE = /\b(?:end|start|beginning|middle|early|late|mid)\b/i;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  `in on at by since until till before after from during of for to between through throughout around about over within
   this`.split(/\s+/),
);

/** What a value is in words, and the preposition that it takes where it says when something was. */
interface Phrase {
  words: string;
  readonly preposition: 'in' | 'on';
}

/**
 * The full date for a date expression that cannot be understood without its article ("Monday", "last year"), after American
 * newspaper style, with a preposition where the text has none. Durations, sets, "now" and dates with a year stay as they are.
 *
 * @returns null for one that stays, "unsure" for one that needs the article and was not resolved
 */
export function dateInWords(tokens: Tokens, date: DateExpression, claim: TokenRange): string | null {
  if (date.type === 'DURATION' || date.type === 'SET' || REFERENCE.test(date.value)) return null;
  if (HAS_YEAR.test(date.text) || /^\d{2,3}$/.test(date.value)) return null;
  const part = PART.exec(date.text);
  const phrase = phraseOf(date.value);
  if (phrase === null || (part === null && VAGUE.test(date.text)) || isModifier(tokens, date)) return 'unsure';
  if (part !== null) phrase.words = `${part[0]} ${phrase.words}`;
  return needsPreposition(tokens, date, claim) ? `${phrase.preposition} ${phrase.words}` : phrase.words;
}

function phraseOf(value: string): Phrase | null {
  const time = /^(\d{4})-(\d\d)-(\d\d)T(MO|AF|EV|NI)$/.exec(value);
  if (time !== null) {
    return { words: `the ${TIMES_OF_DAY[time[4]!]!} of ${dayInWords(time)}`, preposition: 'on' };
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (day !== null) return { words: dayInWords(day), preposition: 'on' };
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month !== null) return { words: `${MONTHS[Number(month[2]) - 1] ?? ''} ${month[1]!}`, preposition: 'in' };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null) {
    return { words: `the ${QUARTERS[Number(quarter[2]) - 1]!} quarter of ${quarter[1]!}`, preposition: 'in' };
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return { words: `the ${SEASONS[season[2]!]!} of ${season[1]!}`, preposition: 'in' };
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week !== null) return weekInWords(Number(week[1]), Number(week[2]), week[3] !== undefined);
  return /^\d{4}$/.test(value) ? { words: value, preposition: 'in' } : null;
}

function dayInWords([, year, month, day]: RegExpExecArray): string {
  return `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}, ${year!}`;
}

/** A week of ISO 8601 by its Monday, its weekend by the Saturday. */
function weekInWords(year: number, week: number, isWeekend: boolean): Phrase {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const day = new Date(fourth + ((week - 1) * 7 - weekday + (isWeekend ? 5 : 0)) * 86_400_000);
  const words = `${MONTHS[day.getUTCMonth()]!} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
  return isWeekend
    ? { words: `the weekend of ${words}`, preposition: 'on' }
    : { words: `the week of ${words}`, preposition: 'in' };
}

/** "Second-quarter revenue", "the Monday meeting": what goes with a noun is no time of its own. */
function isModifier(tokens: Tokens, { text, end }: DateExpression): boolean {
  const next = tokenAt(tokens, end);
  return text.includes('-') || tokens.pos[next] === 'NOUN' || tokens.text[next] === '-';
}

/** Whether the expression says when without a preposition: not behind one, before "’s", or as a subject. */
function needsPreposition(tokens: Tokens, date: DateExpression, claim: TokenRange): boolean {
  const first = tokenAt(tokens, date.start);
  let end = first;
  while (end < tokens.count && tokens.start[end]! < date.end) end++;
  if (/['’]s$/.test(date.text) || /^['’]s?$/.test(tokens.text[end] ?? '')) return false;
  if (first > claim.from && isBound(tokens, first - 1)) return false;
  return !(first === claim.from && (tokens.pos[end] === 'AUX' || tokens.pos[end] === 'VERB'));
}

function isBound(tokens: Tokens, before: number): boolean {
  return PREPOSITIONS.has(tokens.lower[before]!) || tokens.pos[before] === 'ADP' || tokens.pos[before] === 'DET';
}
