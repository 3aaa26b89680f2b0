import { type Atoms, isCapital, isHyphen, NUMBER, WORD } from '../lexer/atoms.ts';
import { readNumber } from '../lexer/numbers.ts';
import type { TokenLookup } from '../lexer/token-lookup.ts';
import type { Amount } from './amounts.ts';

/** Whether an amount is one where it stands, and not a year, a date, a length of time, an age or a number in a name. */
export function isCountHere(atoms: Atoms, at: number, amount: Amount, lookup: TokenLookup): boolean {
  if (amount.unit !== null) return true;
  const before = atoms.lower[at - 1] ?? '';
  const next = isHyphen(atoms, amount.to) ? amount.to + 1 : amount.to;
  const after = atoms.lower[next] ?? '';
  if (TIME_UNITS.has(after) || (FILLED.has(after) && TIME_UNITS.has(atoms.lower[next + 1] ?? ''))) return false;
  if (after === 'figure' || after === 'figures' || isTimeRange(atoms, amount.to)) return false;
  const counts = atoms.kind[at] === WORD && lookup.pos(next) === 'NOUN';
  if ((LABELS.has(before) && !counts) || isLabelList(atoms, at) || (before === '.' && atoms.lower[at - 2] === 'no'))
    return false;
  if (isClock(atoms, amount.to) || (atoms.kind[at] === NUMBER && isMonthBeside(atoms, at, amount.to))) return false;
  if (atoms.lower[at] === 'one' && amount.to === at + 1)
    return lookup.pos(next) === 'NOUN' && !ONE_NOUNS.has(after) && !BEFORE_PRONOUN.has(before);
  if (isNameHere(atoms, at, amount.to)) return false;
  if (isAgeLimit(atoms, at, after)) return false;
  if (!amount.bare) return true;
  const alone = lookup.pos(next) !== 'NOUN' && lookup.pos(next) !== 'ADJ';
  if (alone && (WATCHED.has(before) || (before === 'the' && amount.value % 100 === 0))) return false;
  if (before === 'is' && atoms.lower[at - 2] === 'code') return false;
  if (amount.value >= 1800 && amount.value <= 2099 && atoms.lower[at]!.length === 4)
    return lookup.pos(next) === 'NOUN' && COUNTED.has(after);
  if (isAge(atoms, at, amount)) return false;
  if (isHyphen(atoms, at - 1) && atoms.kind[at - 2] === WORD) return false;
  if (atoms.kind[at - 1] !== WORD || !isCapital(atoms, at - 1)) return true;
  return lookup.pos(at - 1) !== 'PROPN' && beginsSentence(atoms, at - 1);
}

/** Whether the far end of a range is a length of time: "two to three weeks". */
function isTimeRange(atoms: Atoms, at: number): boolean {
  const link = atoms.lower[at] ?? '';
  if (link !== 'to' && link !== 'or' && !isHyphen(atoms, at)) return false;
  const far = readNumber(atoms, at + 1);
  return far !== null && TIME_UNITS.has(atoms.lower[isHyphen(atoms, far.to) ? far.to + 1 : far.to] ?? '');
}

function beginsSentence(atoms: Atoms, at: number): boolean {
  return at === 0 || SENTENCE_STARTS.has(atoms.lower[at - 1]!);
}

const SENTENCE_STARTS: ReadonlySet<string> = new Set(['.', '!', '?', ':', ';', '“', '"', '‘', '«', '—', '–', '-', '(']);

const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades ' +
    'century centuries weekend weekends night nights old'
  ).split(' '),
);
const FILLED: ReadonlySet<string> = new Set(['more', 'full', 'consecutive', 'straight', 'whole', 'long']);
const LABELS: ReadonlySet<string> = new Set(
  (
    'page pages chapter section article room flight highway route number act phase level grade type group day week aged age ' +
    'rooms psalm verse chapters sections articles rooms routes gates lanes turned turns turning season episode volume part # apollo platform gate lane channel magnitude ward district precinct zone suite apartment box exit station terminal version stage title floor floors'
  ).split(' '),
);
const COUNTED: ReadonlySet<string> = new Set(
  'people workers employees jobs men women children troops soldiers members homes houses cars votes shares cases'.split(
    ' ',
  ),
);
const ONE_NOUNS: ReadonlySet<string> = new Set('day thing point way side hand time another reason'.split(' '));

/** Words before "one" the pronoun: "the last one". */
const BEFORE_PRONOUN: ReadonlySet<string> = new Set('last this each every which first next another no'.split(' '));

/** Words before the name of a series or a film: "24". */
const WATCHED: ReadonlySet<string> = new Set('watch watches watched watching binge stream streamed'.split(' '));

/** "14" in "rooms 12 and 14". */
function isLabelList(atoms: Atoms, at: number): boolean {
  const link = atoms.lower[at - 1];
  if ((link !== 'and' && link !== 'to' && link !== ',' && link !== '-') || atoms.kind[at - 2] !== NUMBER) return false;
  const label = atoms.lower[at - 3] ?? '';
  if (label === 'aged') return true;
  return LABELS.has(label) && label.endsWith('s');
}

const YOUNG: ReadonlySet<string> = new Set('children boys girls people women men those adults pupils'.split(' '));

/** "children under five", "people over 65": an age. */
function isAgeLimit(atoms: Atoms, at: number, after: string): boolean {
  const before = atoms.lower[at - 1];
  const limit = before === 'under' || before === 'over' || before === 'aged';
  return limit && YOUNG.has(atoms.lower[at - 2] ?? '') && !COUNTED.has(after);
}

function isClock(atoms: Atoms, at: number): boolean {
  const word = atoms.lower[at] ?? '';
  if (word === 'am' || word === 'pm' || (word === 'o' && atoms.lower[at + 2] === 'clock')) return true;
  return (word === 'a' || word === 'p') && atoms.lower[at + 1] === '.' && atoms.lower[at + 2] === 'm';
}

function isMonthBeside(atoms: Atoms, at: number, to: number): boolean {
  if (isHyphen(atoms, at - 1) && atoms.kind[at - 2] === NUMBER) return isMonthBeside(atoms, at - 2, to);
  const before = atoms.lower[atoms.lower[at - 1] === '.' ? at - 2 : at - 1] ?? '';
  const after = atoms.lower[atoms.lower[to] === 'of' ? to + 1 : to] ?? '';
  return (
    (MONTH_WORDS.has(before) && atoms.kind[at - 2] !== NUMBER) ||
    (MONTH_WORDS.has(after) && isCapital(atoms, atoms.lower[to] === 'of' ? to + 1 : to))
  );
}

const MONTH_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sept sep oct nov dec'
  ).split(' '),
);

/** Whether a number in words is a part of a name: it and the next word begin with capitals, in mid-sentence. */
function isNameHere(atoms: Atoms, at: number, to: number): boolean {
  if (atoms.kind[at] !== WORD || !isCapital(atoms, at)) return false;
  if (isCapital(atoms, at - 1)) return true;
  return isCapital(atoms, to) && (!beginsSentence(atoms, at) || isTitle(atoms, at, to));
}

/** "Three Winters" in quotation marks. */
function isTitle(atoms: Atoms, at: number, to: number): boolean {
  let end = to;
  while (isCapital(atoms, end) && end < to + 4) end++;
  return QUOTES.has(atoms.lower[at - 1] ?? '') && QUOTES.has(atoms.lower[end] ?? '');
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’', '„', '«', '»']);

/** ", 34," behind a name. */
function isAge(atoms: Atoms, at: number, amount: Amount): boolean {
  const after = atoms.lower[amount.to] ?? '';
  return (
    atoms.lower[at - 1] === ',' && (after === ',' || after === '.') && amount.value < 120 && isCapital(atoms, at - 2)
  );
}
