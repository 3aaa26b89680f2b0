import type { DateContext } from '../context.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { DAY_STARTS, dayInFocus, firstWord, withDay } from './clock-day.ts';
import { hyphenAt, words } from './shared.ts';

/** The edges of the day, with the part of the day that each belongs to. */
const TWILIGHT: ReadonlyMap<string, string> = new Map([
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'NI'],
]);

/** Parts of the day without a weekday: "in the morning", "mid-afternoon", "at dawn". */
export const dayPartRules: readonly Rule[] = [
  { name: 'part-of-day', starts: [...DAY_PARTS.keys()], read: partOfDay },
  { name: 'twilight', starts: [...TWILIGHT.keys()], read: twilight },
  { name: 'mid-part', starts: ['mid'], read: midPart },
  { name: 'early-hours', starts: ['early', 'small', 'wee'], read: earlyHours },
  { name: 'early-part', starts: ['early', 'late'], read: earlyPart },
];

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

/** "the early hours of Monday": its morning. */
function earlyHours(reader: Reader, at: number): Match | null {
  if (reader.word(at + 1) !== 'hours') return null;
  const of = reader.word(at + 2);
  const day = of === 'of' || of === 'on' ? reader.match(at + 3, 2) : null;
  if (day === null || (day.type !== 'DATE' && day.type !== 'TIME')) return null;
  const value = (context: DateContext) => `${day.value(context).slice(0, 10)}TMO`;
  return { to: day.to, type: 'TIME', value, takesThe: true };
}

const DETERMINERS: ReadonlySet<string> = new Set(words('a an his her their its our my your'));

/** "by nightfall", "at dawn on Friday", "from dawn to dusk". */
function twilight(reader: Reader, at: number): Match | null {
  if (!TWILIGHT_BEFORE.has(reader.word(at - 1)) || reader.capital(at) || reader.word(at + 1) === 'of') return null;
  return withDay(reader, at + 1, `T${TWILIGHT.get(reader.word(at))!}`);
}

const TWILIGHT_BEFORE: ReadonlySet<string> = new Set(words('at by before after until till since from around to'));
