import { readNumber } from '../../../lexer/numbers.ts';
import type { DateContext } from '../context.ts';
import { weekdayBeside, weekdayThisWeek } from '../values/weekdays.ts';
import { monthBeside } from '../values/months.ts';
import { seasonBeside, seasonInFocus } from '../values/periods.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS, MONTHS, PLURAL_UNITS, SEASONS, SINGULAR_UNITS, type Unit, WEEKDAYS } from '../vocabulary.ts';
import { readMonth, skip, words } from './shared.ts';
import { lengthValue } from './spans.ts';

/** How each word looks: `by` units away; from the publication date, or from the date in focus. */
interface Direction {
  readonly by: -1 | 0 | 1;
  readonly from: 'anchor' | 'focus';
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['last', { by: -1, from: 'anchor' }],
  ['past', { by: -1, from: 'anchor' }],
  ['latest', { by: -1, from: 'anchor' }],
  ['this', { by: 0, from: 'anchor' }],
  ['current', { by: 0, from: 'anchor' }],
  ['next', { by: 1, from: 'anchor' }],
  ['coming', { by: 1, from: 'anchor' }],
  ['upcoming', { by: 1, from: 'anchor' }],
  ['previous', { by: -1, from: 'focus' }],
  ['preceding', { by: -1, from: 'focus' }],
  ['prior', { by: -1, from: 'focus' }],
  ['following', { by: 1, from: 'focus' }],
  ['same', { by: 0, from: 'focus' }],
  ['that', { by: 0, from: 'focus' }],
]);

const LENGTH_WORDS = words(
  'last past next coming previous preceding prior following first latest final upcoming recent nine',
);

/** "last week", "next Monday", "this fall", "the following year", "the past two months", "recent years". */
export const relativeRules: readonly Rule[] = [
  { name: 'relative', starts: [...DIRECTIONS.keys()], read: relative },
  { name: 'relative-length', starts: LENGTH_WORDS, read: relativeLength },
  { name: 'vague-reference', starts: words('recent coming future past previous'), read: vagueReference },
  {
    name: 'week-before',
    starts: words('day week weekend month quarter year decade century night evening morning'),
    read: besideFocus,
  },
  { name: 'week-around', starts: words('week month'), read: aroundNow },
  { name: 'in-the-day', starts: ['day'], read: inTheDay },
];

function relative(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  const direction = DIRECTIONS.get(word)!;
  const extra =
    word === 'that' && reader.word(at + 1) === 'same'
      ? at + 2
      : word === 'this'
        ? skip(reader, at + 1, 'past', 'coming', 'same')
        : at + 1;
  const by = reader.word(extra - 1) === 'past' && word === 'this' ? -1 : direction.by;
  const next = skip(reader, extra, 'fiscal', 'calendar', 'school');
  const noun = reader.word(next);
  const afterThe = reader.word(at - 1) === 'the';
  if ((word === 'coming' || word === 'past') && !afterThe && extra === at + 1) return null;
  const named = namedTime(reader, next, by, word);
  if (named !== null) return named;
  const unit = SINGULAR_UNITS.get(noun);
  if (unit === undefined || unit === 'S' || unit === 'MIN' || unit === 'H') return null;
  if (isModifier(reader, next + 1) || reader.capital(next)) return null;
  if (unit === 'D' && direction.from === 'anchor' && word !== 'next') return null;
  if (word === 'latest' && unit !== 'W' && unit !== 'M' && unit !== 'Y') return null;
  if (afterThe && direction.from === 'anchor' && by !== 0 && word !== 'latest')
    return lengthOrPoint(unit, word, next + 1);
  const focus = direction.from === 'focus' || (afterThe && word === 'next');
  const value = (context: DateContext) => (focus ? context.shiftFocus(unit, by) : context.shift(unit, by));
  const stay = word === 'that' && by === 0;
  return {
    to: next + 1,
    type: 'DATE',
    value: stay ? focusOnly(unit) : value,
    takesThe: word !== 'this' && word !== 'that',
    takesPart: true,
  };
}

function focusOnly(unit: Unit): (context: DateContext) => string {
  return (context) => context.shiftFocus(unit, 0);
}

/** "the past year" is a length, "the next day" a point beside the focus. */
function lengthOrPoint(unit: Unit, word: string, to: number): Match {
  if (word === 'next' && (unit === 'D' || unit === 'Y' || unit === 'M' || unit === 'W'))
    return { to, type: 'DATE', value: (context) => context.shiftFocus(unit, 1), takesThe: true };
  if (word === 'coming' || word === 'upcoming' || word === 'next')
    return { to, type: 'DATE', value: (context) => context.shift(unit, 1), takesThe: true };
  return { to, type: 'DURATION', value: () => lengthValue({ unit, count: 1 }), takesThe: true };
}

/** Whether the unit goes on as a modifier: "this week-long". */
function isModifier(reader: Reader, at: number): boolean {
  return reader.word(at) === '-' && reader.atoms.glued[at] === true && reader.word(at + 1) === 'long';
}

/** A weekday, month, season, part of the day or weekend behind "last", "next", "this". */
function namedTime(reader: Reader, at: number, by: -1 | 0 | 1, word: string): Match | null {
  const noun = reader.word(at);
  const weekday = WEEKDAYS.get(noun);
  if (weekday !== undefined && reader.capital(at) && noun.length > 4 && !noun.endsWith('s')) {
    const part = DAY_PARTS.get(reader.word(at + 1));
    const day = (context: DateContext) =>
      by === 0 ? weekdayThisWeek(context, weekday) : weekdayBeside(context, weekday, by);
    if (by === 0 && word !== 'this') return null;
    if (part !== undefined)
      return { to: at + 2, type: 'TIME', value: (context) => `${day(context)}T${part}`, takesThe: true };
    const date = reader.word(at + 1) === ',' ? reader.match(at + 2, 2) : null;
    if (date !== null && MONTHS.has(reader.word(at + 2))) return { ...date, takesThe: true };
    return { to: at + 1, type: 'DATE', value: day, takesThe: true, takesPart: true };
  }
  const month = readMonth(reader, at);
  if (month !== null && noun.length > 2 && word !== 'that') {
    const number = month.value;
    if (reader.atoms.kind[month.to] === 1) return reader.match(at, 2);
    return {
      to: month.to,
      type: 'DATE',
      value: (context) => monthBeside(context, number, by),
      takesThe: true,
      takesPart: true,
    };
  }
  const season = SEASONS.get(noun);
  if (season !== undefined && (word === 'same' || word === 'that' || word === 'following' || word === 'previous'))
    return {
      to: at + 1,
      type: 'DATE',
      value: (context) => seasonInFocus(context, season, by),
      takesThe: word !== 'that',
      takesPart: true,
    };
  if (season !== undefined && word !== 'current')
    return {
      to: at + 1,
      type: 'DATE',
      value: (context) => seasonBeside(context, season, by),
      takesThe: true,
      takesPart: true,
    };
  const part = DAY_PARTS.get(noun);
  if (part === undefined || noun.endsWith('s')) return null;
  if (word === 'this')
    return { to: at + 1, type: 'TIME', value: (context) => `${context.shift('D', 0)}T${part}`, takesPart: true };
  if (word === 'last' && part === 'NI')
    return { to: at + 1, type: 'TIME', value: (context) => `${context.shift('D', -1)}TNI`, takesPart: true };
  if (word === 'that') return { to: at + 1, type: 'TIME', value: (context) => `${context.shiftFocus('D', 0)}T${part}` };
  if (word === 'next' || word === 'following' || word === 'previous')
    return { to: at + 1, type: 'TIME', value: (context) => `${context.shiftFocus('D', by)}T${part}`, takesThe: true };
  return null;
}

/** "the past two months", "the first nine months", "the next few days", "the latest six months". */
function relativeLength(reader: Reader, at: number): Match | null {
  let next = at + 1;
  if (reader.word(at) === 'nine') return null;
  let count: number | null = null;
  const number = readNumber(reader.atoms, next);
  if (number !== null) {
    next = number.to;
    count = number.value;
    const far = reader.word(next) === 'to' || reader.word(next) === 'or' ? readNumber(reader.atoms, next + 1) : null;
    if (far !== null) ({ to: next, value: count } = far);
  } else {
    const from = skip(reader, next, 'few', 'several', 'couple');
    if (from === next) return null;
    next = skip(reader, from, 'of');
    if (reader.word(from - 1) === 'couple') count = 2;
  }
  next = skip(reader, next, 'fiscal', 'full', 'business', 'trading', 'working', 'consecutive', 'calendar');
  const unit = PLURAL_UNITS.get(reader.word(next)) ?? (count === 1 ? SINGULAR_UNITS.get(reader.word(next)) : undefined);
  if (unit === undefined) return null;
  const orSo = reader.word(next + 1) === 'or' && reader.word(next + 2) === 'so';
  return {
    to: orSo ? next + 3 : next + 1,
    type: 'DURATION',
    value: () => lengthValue({ unit, count }),
    takesThe: true,
    takesApproximation: true,
  };
}

/** "recent years" lies behind, "coming months" and "future quarters" ahead; the text does not say how far. */
function vagueReference(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  const unit = PLURAL_UNITS.get(reader.word(at + 1));
  if (unit === undefined) return null;
  const both = reader.word(at + 2) === 'and' || reader.word(at + 2) === 'or';
  const to = both && PLURAL_UNITS.has(reader.word(at + 3)) ? at + 4 : at + 2;
  const value = word === 'coming' || word === 'future' ? 'FUTURE_REF' : 'PAST_REF';
  return { to, type: 'DATE', value: () => value, takesThe: true };
}

/** "the day before", "the year after" at the end of a phrase: beside the date in focus. */
function besideFocus(reader: Reader, at: number): Match | null {
  const side = reader.word(at + 1);
  if (reader.word(at - 1) !== 'the' || (side !== 'before' && side !== 'after')) return null;
  const beyond = reader.word(at + 2);
  if ((side === 'before' && beyond === 'last') || (side === 'after' && beyond === 'next'))
    return beyondNext(reader, at, side === 'before' ? -2 : 2);
  if (!PHRASE_ENDS.has(beyond)) return null;
  const part = DAY_PARTS.get(reader.word(at));
  const by = side === 'before' ? -1 : 1;
  if (part !== undefined)
    return { to: at + 2, type: 'TIME', value: (context) => `${context.shiftFocus('D', by)}T${part}`, takesThe: true };
  const unit = SINGULAR_UNITS.get(reader.word(at))!;
  return {
    to: at + 2,
    type: 'DATE',
    value: (context) => context.shiftFocus(unit, by),
    takesThe: true,
  };
}

/** "the year before last", "the month after next", "the night before last". */
function beyondNext(reader: Reader, at: number, by: -2 | 2): Match {
  const part = DAY_PARTS.get(reader.word(at));
  const unit = SINGULAR_UNITS.get(reader.word(at)) ?? 'D';
  const value = (context: DateContext) => `${context.shift(unit, by)}${part === undefined ? '' : `T${part}`}`;
  return { to: at + 3, type: part === undefined ? 'DATE' : 'TIME', value, takesThe: true };
}

/** What may follow a phrase that is complete. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(words('. , ; : ? ! ) ” " — and but or to with when while'));

/** "the week", "the month": the one around the publication date. */
function aroundNow(reader: Reader, at: number): Match | null {
  if (reader.word(at - 1) !== 'the' || reader.word(at + 1) === '-' || AFTER_NOUN.has(reader.word(at + 1))) return null;
  const unit = SINGULAR_UNITS.get(reader.word(at))!;
  return { to: at + 1, type: 'DATE', value: (context) => context.running(unit), takesThe: true, takesPart: true };
}

/** "later in the day": the day in focus. */
function inTheDay(reader: Reader, at: number): Match | null {
  const early = reader.word(at - 1) === 'the' && reader.word(at - 2) === 'in' && DAY_SIDES.has(reader.word(at - 3));
  if (!early || reader.word(at + 1) === 'when') return null;
  return { to: at + 1, type: 'DATE', value: (context) => context.shiftFocus('D', 0), takesThe: true, takesPart: true };
}

const DAY_SIDES: ReadonlySet<string> = new Set(words('early earlier late later'));

const AFTER_NOUN: ReadonlySet<string> = new Set(words('of that when before after in'));
