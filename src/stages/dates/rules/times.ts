import { NUMBER } from '../../../lexer/atoms.ts';
import { CARDINAL_STARTS } from '../../../lexer/number-words.ts';
import { readNumber } from '../../../lexer/numbers.ts';
import { pad } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { ZONES } from '../vocabulary.ts';
import { withDay } from './clock-day.ts';
import { hyphenAt, skip, words } from './shared.ts';

/** Clock times and parts of the day: "10:30 a.m.", "5 p.m. EST Nov. 9", "seven o'clock", "midnight Friday", "the morning". */
export const timeRules: readonly Rule[] = [
  { name: 'clock', starts: ['#', ...CARDINAL_STARTS], read: clock },
  { name: 'near-clock', starts: ['#'], read: nearClock },
  { name: 'spoken-clock', starts: words('five ten twenty quarter half'), read: spokenClock },
  { name: 'noon', starts: words('noon midday midnight'), read: noon },
  { name: 'military', starts: ['#'], read: fourDigits },
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
  sure ||= reader.word(at - 1) === 'at' && TONIGHT.has(reader.word(zone)) && read.minute === null;
  to = zone;
  if (!sure && !(read.minute !== null && !read.dotted && (CLOCK_BEFORE.has(reader.word(at - 1)) || at === 0)))
    return null;
  const minutes = `:${pad(read.minute ?? 0)}${zoneValue(reader, to - 1)}`;
  return withDay(
    reader,
    to,
    `T${pad(hour)}${minutes}`,
    at === 0,
    half === null && (oclock || TONIGHT.has(reader.word(to))) && hour < 12 ? `T${hour + 12}${minutes}` : null,
  );
}

/** "at 7 tonight", "at 9 tomorrow". */
const TONIGHT: ReadonlySet<string> = new Set(['tonight', 'tomorrow']);

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

/** "9" in "9-11 a.m.", "7:30" in "7:30 to 9 p.m.", "6" in "between 6 and 7 p.m.": it shares the half of the day. */
function nearClock(reader: Reader, at: number): Match | null {
  const near = readClock(reader, at);
  if (near === null || near.hour < 1 || near.hour > 12) return null;
  const link = reader.word(near.to);
  if (!hyphenAt(reader, near.to) && !LINKS.has(link) && !(link === 'and' && reader.word(at - 1) === 'between'))
    return null;
  const far = readClock(reader, near.to + 1);
  const half = far === null ? null : readHalfOfDay(reader, far.to);
  const match = half === null ? null : clock(reader, near.to + 1);
  if (far === null || half === null || match === null || far.hour > 12) return null;
  const later = near.hour % 12 <= far.hour % 12 ? half.afternoon : !half.afternoon;
  const time = `T${pad((near.hour % 12) + (later ? 12 : 0))}:${pad(near.minute ?? 0)}`;
  return { to: near.to, type: 'TIME', value: (context) => `${match.value(context).slice(0, 10)}${time}` };
}

const LINKS: ReadonlySet<string> = new Set(['to', 'or', 'until', 'till']);

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

/** Steps over "GMT", "EST", "local time", "Eastern", "Moscow time", "British Summer Time". */
function skipZone(reader: Reader, at: number): number {
  if (reader.word(at) === 'local' && reader.word(at + 1) === 'time') return at + 2;
  if (!reader.capital(at)) return at;
  if (ZONES.has(reader.word(at))) return at + 1;
  let to = at + 1;
  while (to < at + 3 && reader.capital(to) && reader.word(to) !== 'time') to++;
  if (reader.word(to) === 'time') return to + 1;
  return REGIONS.has(reader.word(at)) ? at + 1 : at;
}

const REGIONS: ReadonlySet<string> = new Set(['eastern', 'central', 'mountain', 'pacific']);

function noon(reader: Reader, at: number): Match | null {
  const time = reader.word(at) === 'midnight' ? 'T24:00' : 'T12:00';
  if (hyphenAt(reader, at + 1)) return null;
  return { ...withDay(reader, skipZone(reader, at + 1), time), takesPart: true };
}

/** "0800 GMT", "1415 local time", "1900 hours EST". */
function fourDigits(reader: Reader, at: number): Match | null {
  const digits = reader.word(at);
  const from = skip(reader, at + 1, 'hours');
  const to = skipZone(reader, from);
  const spoken = from > at + 1 && CLOCK_BEFORE.has(reader.word(at - 1));
  if (digits.length !== 4 || (to === from && !spoken) || Number(digits.slice(2)) > 59 || Number(digits) > 2400)
    return null;
  return withDay(reader, to, `T${digits.slice(0, 2)}:${digits.slice(2)}${zoneValue(reader, to - 1)}`);
}

/** Universal time is a part of the value (ISO 8601 `Z`); TimeBank leaves all other zones out of it. */
function zoneValue(reader: Reader, at: number): string {
  return UNIVERSAL.has(reader.word(at)) ? 'Z' : '';
}

const UNIVERSAL: ReadonlySet<string> = new Set(['gmt', 'utc']);
