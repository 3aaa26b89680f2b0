import type { Match, Reader, Rule } from '../reader.ts';
import { PLURAL_UNITS, SINGULAR_UNITS, type Unit } from '../vocabulary.ts';
import { hyphenAt } from './shared.ts';
import { lengthValue } from './spans.ts';

/** Words for a length that is one unit or some units: "daylong", "week-long", "years-long". */
const LASTING: ReadonlyMap<string, string> = new Map(
  [...lasting(SINGULAR_UNITS, 1), ...lasting(PLURAL_UNITS, null)].filter(([word]) => word !== 'secondlong'),
);

/** Lengths of time without a number: "daylong", "a years-long feud", "all day". */
export const lastingRules: readonly Rule[] = [
  { name: 'lasting', starts: [...LASTING.keys()], read: oneWord },
  { name: 'hyphenated-lasting', starts: [...SINGULAR_UNITS.keys(), ...PLURAL_UNITS.keys()], read: hyphenated },
  { name: 'all-day', starts: ['all'], read: allOfIt },
];

function lasting(units: ReadonlyMap<string, Unit>, count: number | null): [string, string][] {
  return [...units].map(([word, unit]) => [`${word}long`, lengthValue({ unit, count })]);
}

function oneWord(reader: Reader, at: number): Match {
  const value = LASTING.get(reader.word(at))!;
  return { to: at + 1, type: 'DURATION', value: () => value };
}

function hyphenated(reader: Reader, at: number): Match | null {
  if (!hyphenAt(reader, at + 1) || reader.word(at + 2) !== 'long' || hyphenAt(reader, at - 1)) return null;
  const value = LASTING.get(`${reader.word(at)}long`);
  return value === undefined ? null : { to: at + 3, type: 'DURATION', value: () => value };
}

/** "all day", "all week long". */
function allOfIt(reader: Reader, at: number): Match | null {
  const unit = SINGULAR_UNITS.get(reader.word(at + 1));
  if (unit === undefined || !WHOLE.has(unit) || hyphenAt(reader, at + 2)) return null;
  const to = reader.word(at + 2) === 'long' ? at + 3 : at + 2;
  return { to, type: 'DURATION', value: () => lengthValue({ unit, count: 1 }) };
}

const WHOLE: ReadonlySet<Unit> = new Set(['D', 'W', 'M', 'Y']);
