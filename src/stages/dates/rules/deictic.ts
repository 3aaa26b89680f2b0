import { hasApostrophe } from '../../../lexer/atoms.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { skip, words } from './shared.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** "today", "yesterday evening", "tonight". */
export const deicticRules: readonly Rule[] = [
  { name: 'day', starts: [...DAYS.keys()], read: day },
  { name: 'tonight', starts: ['tonight', 'overnight'], read: night },
  { name: 'then', starts: ['then'], read: then },
  { name: 'day-before-yesterday', starts: words('day'), read: twoDaysOff },
];

function day(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  if (reader.word(at - 1) === 'usa' && word === 'today') return null;
  if (reader.capital(at) && reader.capital(at - 1) && !reader.beginsSentence(at - 1)) return null;
  if (word === 'today' && isNowadays(reader, at)) return { to: at + 1, type: 'DATE', value: () => 'PRESENT_REF' };
  const shift = DAYS.get(word)!;
  const part = DAY_PARTS.get(reader.word(at + 1));
  if (part !== undefined && word !== 'today')
    return { to: at + 2, type: 'TIME', value: (context) => `${context.shift('D', shift)}T${part}`, takesPart: true };
  return { to: at + 1, type: 'DATE', value: (context) => context.shift('D', shift), takesPart: true };
}

/** "today's world", and "Today it is 55 minutes": the present time, where a state is told and no event of the day. */
function isNowadays(reader: Reader, at: number): boolean {
  if (hasApostrophe(reader.atoms, at + 1, 's')) return WORLD.has(reader.word(at + 3));
  const first = reader.word(at - 1) === 'and' || reader.word(at - 1) === 'but' ? at - 1 : at;
  if (!reader.beginsSentence(first)) return false;
  const from = skip(reader, at + 1, ',');
  for (let i = from + 1; i < from + 6; i++) {
    const word = reader.word(i);
    if (word === '.' || word === ',' || word === '') return false;
    if (word === 'is' || word === 'are') return reader.pos(i + 1) !== 'VERB' && !reader.word(i + 1).endsWith('ing');
    if (reader.pos(i) === 'VERB' || reader.pos(i) === 'AUX') return false;
  }
  return false;
}

const WORLD: ReadonlySet<string> = new Set(
  words('world society economy youth generation children consumers standards climate'),
);

function night(reader: Reader, at: number): Match {
  const shift = reader.word(at) === 'overnight' ? -1 : 0;
  return {
    to: at + 1,
    type: 'TIME',
    value: (context) => `${context.shift('D', shift)}TNI`,
    takesPart: true,
  };
}

/** "until then", "back then": the time in focus. */
function then(reader: Reader, at: number): Match | null {
  if (!BEFORE_THEN.has(reader.word(at - 1))) return null;
  return { to: at + 1, type: 'DATE', value: (context) => context.recent() ?? 'PAST_REF' };
}

const BEFORE_THEN: ReadonlySet<string> = new Set(['until', 'till', 'by', 'before', 'back']);

/** "the day before yesterday", "the day after tomorrow". */
function twoDaysOff(reader: Reader, at: number): Match | null {
  const side = reader.word(at + 1);
  const shift = DAYS.get(reader.word(at + 2));
  if (shift === undefined || shift === 0 || (side !== 'before' && side !== 'after')) return null;
  return { to: at + 3, type: 'DATE', value: (context) => context.shift('D', 2 * shift), takesThe: true };
}
