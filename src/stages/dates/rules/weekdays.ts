import type { DateContext } from '../context.ts';
import { nearestWeekday, weekdayOfWeek, weekdayFromFocus } from '../values/weekdays.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { ABBREVIATIONS, DAY_PARTS, WEEKDAYS } from '../vocabulary.ts';
import { explicitRules } from './explicit.ts';
import { skip } from './shared.ts';

/** Weekdays, alone ("Wednesday"), with a date ("Friday, April 25"), with a part of the day ("Thursday evening"). */
export const weekdayRules: readonly Rule[] = [{ name: 'weekday', starts: [...WEEKDAYS.keys()], read: weekdayName }];

function weekdayName(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  const weekday = WEEKDAYS.get(word)!;
  if (!reader.capital(at)) return null;
  const abbreviated = ABBREVIATIONS.has(word);
  const to = abbreviated ? skip(reader, at + 1, '.') : at + 1;
  const date = withDate(reader, to);
  if (date !== null) return date;
  if (abbreviated || isName(reader, at)) return null;
  const ofWeek = word.endsWith('s') ? null : dayOfWeek(reader, to, weekday);
  if (ofWeek !== null) return ofWeek;
  const part = DAY_PARTS.get(reader.word(to));
  if (
    RANGE_LINKS.has(reader.word(at - 1)) &&
    WEEKDAYS.has(reader.word(at - 2)) &&
    !word.endsWith('s') &&
    part === undefined
  )
    return { to, type: 'DATE', value: (context) => weekdayFromFocus(context, weekday) };
  if (word.endsWith('s')) return { to, type: 'SET', value: () => `XXXX-WXX-${weekday}` };
  if (part !== undefined) {
    const repeated = reader.word(to).endsWith('s');
    if (repeated) return { to: to + 1, type: 'SET', value: () => `XXXX-WXX-${weekday}T${part}` };
    const some = reader.word(at - 1) === 'one';
    const value = (context: DateContext) =>
      `${some ? `XXXX-WXX-${weekday}` : nearestWeekday(context, weekday)}T${part}`;
    return { to: to + 1, type: 'TIME', value, takesPart: true };
  }
  return { to, type: 'DATE', value: (context) => nearestWeekday(context, weekday), takesPart: true };
}

const RANGE_LINKS: ReadonlySet<string> = new Set(['through', 'to', 'until', 'till', '-', '–']);

/** "Tuesday of last week", "Monday next week", "Friday this week". */
function dayOfWeek(reader: Reader, to: number, weekday: number): Match | null {
  const side = skip(reader, to, 'of');
  const by = SIDES.get(reader.word(side));
  if (by === undefined || reader.word(side + 1) !== 'week' || reader.word(side + 2) === "'") return null;
  return { to: side + 2, type: 'DATE', value: (context) => weekdayOfWeek(context, weekday, by), takesPart: true };
}

const SIDES: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A month and day behind a weekday, with or without a comma. */
function withDate(reader: Reader, at: number): Match | null {
  const from = skip(reader, at, ',');
  for (const rule of explicitRules) {
    const match = rule.read(reader, from, 0);
    if (
      match !== null &&
      match.to > from + 1 &&
      /\d/.test(reader.word(match.to - 1) + reader.word(match.to - 2) + reader.word(from))
    )
      return match;
    if (match !== null && from > at && match.to > from + 1) return match;
  }
  return null;
}

/** Whether a weekday is a part of a name: "Bloody Sunday", "Black Friday", "the Sunday Times". */
function isName(reader: Reader, at: number): boolean {
  const before = reader.word(at - 1);
  if (NAME_BEFORE.has(before) && reader.capital(at - 1)) return true;
  const after = reader.word(at + 1);
  return after === 'school' || (NAME_AFTER.has(after) && reader.capital(at + 1));
}

const NAME_BEFORE: ReadonlySet<string> = new Set(
  'bloody black good easter palm cyber super ash maundy holy ruby giving shrove whit fat'.split(' '),
);
const NAME_AFTER: ReadonlySet<string> = new Set('times mail post telegraph mirror herald express night'.split(' '));
