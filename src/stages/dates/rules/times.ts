import { NUMBER } from '../../../lexer/atoms.ts';
import { CARDINAL_STARTS } from '../../../lexer/number-words.ts';
import { readNumber } from '../../../lexer/numbers.ts';
import { formatDay, pad } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS, ZONES } from '../vocabulary.ts';
import { hyphenAt, skip, words } from './shared.ts';

/** The edges of the day, with the part of the day that each belongs to. */
const TWILIGHT: ReadonlyMap<string, string> = new Map([
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'NI'],
]);

/** Clock times and parts of the day: "10:30 a.m.", "5 p.m. EST Nov. 9", "seven o'clock", "midnight Friday", "the morning". */
export const timeRules: readonly Rule[] = [
  { name: 'clock', starts: ['#', ...CARDINAL_STARTS], read: clock },
  { name: 'spoken-clock', starts: words('five ten twenty quarter half'), read: spokenClock },
  { name: 'noon', starts: words('noon midday midnight'), read: noon },
  { name: 'part-of-day', starts: [...DAY_PARTS.keys()], read: partOfDay },
  { name: 'military', starts: ['#'], read: fourDigits },
  { name: 'twilight', starts: [...TWILIGHT.keys()], read: twilight },
  { name: 'mid-part', starts: ['mid'], read: midPart },
  { name: 'early-part', starts: ['early', 'late'], read: earlyPart },
];

interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly to: number;
  /** Written with a full stop, as in "10.30 a.m.": a decimal number unless something else says that it is a time. */
  readonly dotted: boolean;
}

function clock(reader: Reader, at: number): Match | null {
  const read = readClock(reader, at);
  if (read === null) return null;
  const half = readHalfOfDay(reader, read.to);
  let to = half?.to ?? read.to;
  let sure = half !== null;
  let hour = read.hour;
  if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.afternoon ? 12 : 0);
  }
  const oclock = reader.word(to) === 'o' && reader.word(to + 2) === 'clock';
  if (oclock) {
    to += 3;
    sure = true;
  }
  const zone = skipZone(reader, to);
  sure ||= zone > to && read.minute !== null;
  to = zone;
  if (!sure && !(read.minute !== null && !read.dotted && (CLOCK_BEFORE.has(reader.word(at - 1)) || at === 0)))
    return null;
  const minutes = `:${pad(read.minute ?? 0)}${zoneValue(reader, to - 1)}`;
  return withDay(
    reader,
    to,
    `T${pad(hour)}${minutes}`,
    at === 0,
    half === null && oclock && hour < 12 ? `T${hour + 12}${minutes}` : null,
  );
}

/** The clock time with the day that stands right behind it, if one does. */
function withDay(reader: Reader, to: number, time: string, ofToday = false, later: string | null = null): Match {
  const day = reader.match(skip(reader, to, ','), 2);
  const isDay = day !== null && day.type === 'DATE' && day.to <= to + 7;
  const starts = reader.word(skip(reader, to, ','));
  if (isDay && DAY_STARTS.has(starts.slice(0, 3)) && starts.length > 2) {
    return { to: day.to, type: 'TIME', value: (context) => `${day.value(context)}${time}`, takesApproximation: true };
  }
  const onDay = reader.word(to) === 'on' ? reader.match(to + 1, 2) : null;
  if (onDay?.type === 'DATE' && DAY_STARTS.has(firstWord(reader, to + 1).slice(0, 3)))
    return { to, type: 'TIME', value: (context) => `${onDay.value(context)}${time}`, takesApproximation: true };
  return {
    to,
    type: 'TIME',
    value: (context) => `${dayInFocus(context, ofToday)}${later !== null && isLate(context) ? later : time}`,
    takesApproximation: true,
  };
}

const DAY_STARTS: ReadonlySet<string> = new Set(
  words('jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun yes tod tom'),
);

/** Whether the text spoke of an afternoon, evening or night last: "nine o'clock" is 21:00 then. */
function isLate(context: DateContext): boolean {
  return LATE.has(context.recent()?.slice(-3) ?? '');
}

const LATE: ReadonlySet<string> = new Set(['TAF', 'TEV', 'TNI']);

function dayInFocus(context: DateContext, ofToday = false): string {
  const recent = ofToday ? null : context.recentDay();
  return recent ?? context.resolve('XXXX-XX-XX', formatDay);
}

const CLOCK_BEFORE: ReadonlySet<string> = new Set(words('at by from until till around about before after since to'));

function readClock(reader: Reader, at: number): Clock | null {
  const { atoms } = reader;
  if (atoms.kind[at] !== NUMBER) {
    const number = readNumber(atoms, at);
    return number !== null && number.value >= 1 && number.value <= 12
      ? { hour: number.value, minute: null, to: number.to, dotted: false }
      : null;
  }
  const digits = reader.word(at);
  const hour = Number(digits);
  if (digits.length > 2 || hour > 24) return null;
  if (atoms.glued[at]! && at > 0 && !OPEN.has(reader.word(at - 1))) return null;
  const mark = reader.word(at + 1);
  const minute = reader.word(at + 2);
  const twoDigits = atoms.glued[at + 1] && atoms.kind[at + 2] === NUMBER && atoms.glued[at + 2] && minute.length === 2;
  if (twoDigits && (mark === ':' || mark === '.') && Number(minute) < 60) {
    if (reader.word(at + 3) === '.' && atoms.kind[at + 4] === NUMBER && atoms.glued[at + 4]) return null;
    return { hour, minute: Number(minute), to: at + 3, dotted: mark === '.' };
  }
  return mark === ':' && atoms.glued[at + 2] ? null : { hour, minute: null, to: at + 1, dotted: false };
}

const OPEN: ReadonlySet<string> = new Set(['(', '[', '"', '“', '-', '–', '—', '@']);

/** Reads "a.m.", "pm", "p.m". */
function readHalfOfDay(reader: Reader, at: number): { readonly afternoon: boolean; readonly to: number } | null {
  const word = reader.word(at);
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', to: at + 1 };
  if ((word !== 'a' && word !== 'p') || reader.word(at + 1) !== '.' || reader.word(at + 2) !== 'm') return null;
  if (!reader.atoms.glued[at + 1] || !reader.atoms.glued[at + 2]) return null;
  const stop = reader.word(at + 3) === '.' && reader.atoms.glued[at + 3];
  return { afternoon: word === 'p', to: stop ? at + 4 : at + 3 };
}

/** "ten past nine", "half past six", "quarter to five". */
function spokenClock(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  const minutes = word === 'half' ? 30 : word === 'quarter' ? 15 : (readNumber(reader.atoms, at)?.value ?? 0);
  const link = word === 'half' || word === 'quarter' ? at + 1 : (readNumber(reader.atoms, at)?.to ?? at);
  const side = reader.word(link);
  const hour = readNumber(reader.atoms, link + 1);
  if ((side !== 'past' && (side !== 'to' || word === 'half')) || hour?.form !== 'words') return null;
  if (hour.value < 1 || hour.value > 12 || (side === 'to' && word !== 'quarter')) return null;
  const time = side === 'past' ? `${pad(hour.value)}:${pad(minutes)}` : `${pad(hour.value - 1)}:${pad(60 - minutes)}`;
  const later = `T${pad(Number(time.slice(0, 2)) + 12)}${time.slice(2)}`;
  return withDay(reader, hour.to, `T${time}`, false, time < '12' ? later : null);
}

/** Steps over "GMT", "EST", "local time", "Eastern time". */
function skipZone(reader: Reader, at: number): number {
  if (ZONES.has(reader.word(at)) && reader.capital(at)) return at + 1;
  return reader.word(at) === 'local' && reader.word(at + 1) === 'time' ? at + 2 : at;
}

function noon(reader: Reader, at: number): Match | null {
  const time = reader.word(at) === 'midnight' ? 'T24:00' : 'T12:00';
  if (hyphenAt(reader, at + 1)) return null;
  return { ...withDay(reader, skipZone(reader, at + 1), time), takesPart: true };
}

/** "the morning", "the evening" after "in" or "during", of the day in focus; "the night before" is that before it. */
function partOfDay(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  const part = DAY_PARTS.get(word)!;
  const date = reader.word(at + 1) === 'of' ? reader.match(at + 2, 2) : null;
  if (date?.type === 'DATE' && DAY_STARTS.has(firstWord(reader, at + 2).slice(0, 3)))
    return { to: date.to, type: 'TIME', value: (context) => `${date.value(context)}T${part}`, takesThe: true };
  if (reader.word(at - 1) !== 'the' || word.endsWith('s') || !PART_BEFORE.has(reader.word(at - 2))) return null;
  if (reader.word(at + 1) === 'of' || reader.pos(at + 1) === 'NOUN') return null;
  return {
    to: at + 1,
    type: 'TIME',
    value: (context) => `${dayInFocus(context)}T${part}`,
    takesThe: true,
    takesPart: true,
  };
}

/** The first word from `at` on that is not a number: "3 June" and "the 3rd of June" name their day by "June". */
function firstWord(reader: Reader, at: number): string {
  let next = at;
  while (next < at + 4 && !DAY_STARTS.has(reader.word(next).slice(0, 3))) next++;
  return reader.word(next);
}

const PART_BEFORE: ReadonlySet<string> = new Set(words('in during through throughout into until'));

/** "mid-afternoon", "mid-morning yesterday". */
function midPart(reader: Reader, at: number): Match | null {
  const part = DAY_PARTS.get(reader.word(at + 2));
  if (part === undefined || !hyphenAt(reader, at + 1)) return null;
  return withDay(reader, at + 3, `T${part}`);
}

/** "early afternoon", "late morning Thursday"; not "the late night show". */
function earlyPart(reader: Reader, at: number): Match | null {
  const part = DAY_PARTS.get(reader.word(at + 1));
  if (part === undefined || reader.word(at + 1).endsWith('s') || reader.capital(at + 1)) return null;
  return DETERMINERS.has(reader.word(at - 1)) ? null : withDay(reader, at + 2, `T${part}`);
}

const DETERMINERS: ReadonlySet<string> = new Set(words('a an his her their its our my your'));

/** "0800 GMT", "1415 local time", "1900 hours EST". */
function fourDigits(reader: Reader, at: number): Match | null {
  const digits = reader.word(at);
  const from = skip(reader, at + 1, 'hours');
  const to = skipZone(reader, from);
  if (digits.length !== 4 || to === from || Number(digits.slice(2)) > 59 || Number(digits) > 2400) return null;
  return withDay(reader, to, `T${digits.slice(0, 2)}:${digits.slice(2)}${zoneValue(reader, to - 1)}`);
}

/** Universal time is a part of the value (ISO 8601 `Z`); TimeBank leaves all other zones out of it. */
function zoneValue(reader: Reader, at: number): string {
  return UNIVERSAL.has(reader.word(at)) ? 'Z' : '';
}

const UNIVERSAL: ReadonlySet<string> = new Set(['gmt', 'utc']);

/** "by nightfall", "at dawn on Friday", "from dawn to dusk". */
function twilight(reader: Reader, at: number): Match | null {
  if (!TWILIGHT_BEFORE.has(reader.word(at - 1)) || reader.capital(at) || reader.word(at + 1) === 'of') return null;
  return withDay(reader, at + 1, `T${TWILIGHT.get(reader.word(at))!}`);
}

const TWILIGHT_BEFORE: ReadonlySet<string> = new Set(words('at by before after until till since from around to'));
