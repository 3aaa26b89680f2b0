import { type Atoms, isHyphen } from '../lexer/atoms.ts';
import { readNumber } from '../lexer/numbers.ts';
import type { Amount } from './amounts.ts';

/** Names of equal parts, singular and plural, with how many make a whole. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Reads "two-thirds", "a quarter of", "half of", "three quarters", "one in five", "a quarter of a million". */
export function readFractionWords(atoms: Atoms, at: number): Amount | null {
  const word = atoms.lower[at] ?? '';
  if (word === 'half' && atoms.lower[at - 1] === 'by' && SHARE_ENDS.has(atoms.lower[at + 1] ?? ''))
    return share(0.5, at + 1);
  if (word === 'half') return AFTER_HALF.has(atoms.lower[at + 1] ?? '') ? share(0.5, at + 1) : null;
  if (word === 'a' || word === 'an') return readOnePart(atoms, at);
  if (!STARTS.has(word) && atoms.kind[at] !== 1) return null;
  const number = readNumber(atoms, at);
  if (number === null || !Number.isInteger(number.value)) return null;
  return readParts(atoms, number.value, number.to) ?? readOneIn(atoms, number.value, number.to);
}

const AFTER_HALF: ReadonlySet<string> = new Set('of the its his her their our my your'.split(' '));
const STARTS: ReadonlySet<string> = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);

/** "a third of", "a quarter of a million". */
function readOnePart(atoms: Atoms, at: number): Amount | null {
  const parts = PARTS.get(atoms.lower[at + 1] ?? '');
  if (parts === undefined) return null;
  if (atoms.lower[at - 1] === 'by' && SHARE_ENDS.has(atoms.lower[at + 2] ?? '')) return share(1 / parts, at + 2);
  if (atoms.lower[at + 2] !== 'of') return null;
  const scale = atoms.lower[at + 3] === 'a' ? SCALES.get(atoms.lower[at + 4] ?? '') : undefined;
  return scale === undefined ? share(1 / parts, at + 2) : share(scale / parts, at + 5);
}

/** What may follow "fell by a third". */
const SHARE_ENDS: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  ')',
  '',
  'in',
  'to',
  'from',
  'since',
  'last',
  'this',
  'over',
  'and',
  'on',
  'during',
  'between',
  'by',
  'after',
  'before',
  'when',
  'as',
  'at',
]);

/** "thirds" behind "two", with a hyphen or a space. */
function readParts(atoms: Atoms, count: number, at: number): Amount | null {
  const noun = isHyphen(atoms, at) ? at + 1 : at;
  const word = atoms.lower[noun] ?? '';
  const parts = PARTS.get(word);
  if (parts === undefined || count >= parts) return null;
  const plural = word.endsWith('s');
  if (plural !== count > 1 || (count === 1 && noun === at && atoms.lower[noun + 1] !== 'of')) return null;
  return share(count / parts, noun + 1);
}

/** "in five", "out of ten" behind a smaller number. */
function readOneIn(atoms: Atoms, count: number, at: number): Amount | null {
  const out = atoms.lower[at] === 'out' && atoms.lower[at + 1] === 'of';
  if (!out && atoms.lower[at] !== 'in') return null;
  const whole = readNumber(atoms, out ? at + 2 : at + 1);
  if (whole === null || whole.value <= count || whole.value > (out ? 1000 : 100) || !Number.isInteger(whole.value))
    return null;
  return share(count / whole.value, whole.to);
}

function share(value: number, to: number): Amount {
  return { value, unit: null, to, bare: false, share: value < 1 };
}
