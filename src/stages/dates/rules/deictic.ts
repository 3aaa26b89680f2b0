import type { Match, Reader, Rule } from '../reader.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { words } from './shared.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** "today", "yesterday evening", "tonight". */
export const deicticRules: readonly Rule[] = [
  { name: 'day', starts: [...DAYS.keys()], read: day },
  { name: 'tonight', starts: ['tonight', 'overnight'], read: night },
  { name: 'day-before-yesterday', starts: words('day'), read: twoDaysOff },
];

function day(reader: Reader, at: number): Match | null {
  const word = reader.word(at);
  if (reader.word(at - 1) === 'usa' && word === 'today') return null;
  if (reader.capital(at) && reader.capital(at - 1) && !reader.beginsSentence(at - 1)) return null;
  const shift = DAYS.get(word)!;
  const part = DAY_PARTS.get(reader.word(at + 1));
  if (part !== undefined && word !== 'today')
    return { to: at + 2, type: 'TIME', value: (context) => `${context.shift('D', shift)}T${part}`, takesPart: true };
  return { to: at + 1, type: 'DATE', value: (context) => context.shift('D', shift), takesPart: true };
}

function night(reader: Reader, at: number): Match {
  const shift = reader.word(at) === 'overnight' ? -1 : 0;
  return {
    to: at + 1,
    type: 'TIME',
    value: (context) => `${context.shift('D', shift)}TNI`,
    takesPart: true,
  };
}

/** "the day before yesterday", "the day after tomorrow". */
function twoDaysOff(reader: Reader, at: number): Match | null {
  const side = reader.word(at + 1);
  const shift = DAYS.get(reader.word(at + 2));
  if (shift === undefined || shift === 0 || (side !== 'before' && side !== 'after')) return null;
  return { to: at + 3, type: 'DATE', value: (context) => context.shift('D', 2 * shift), takesThe: true };
}
