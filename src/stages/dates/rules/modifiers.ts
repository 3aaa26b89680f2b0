import type { DateModifier } from '../../../document/date.ts';
import { weekend } from '../values/weekdays.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { SINGULAR_UNITS } from '../vocabulary.ts';
import { hyphenAt, skip, skipHyphen, words } from './shared.ts';

/** Words in front of a time that belong to it: "the", "early", "the end of", "about", "more than". */
export const modifierRules: readonly Rule[] = [
  { name: 'the', starts: ['the'], read: the },
  { name: 'weekend', starts: ['weekend', 'year', 'full'], read: weekendOrYear },
  {
    name: 'part',
    starts: words('early late earlier later sometime mid end beginning start middle close whole rest remainder'),
    read: part,
  },
  {
    name: 'approximation',
    starts: words('about around nearly almost roughly approximately more less at no up just over under'),
    read: approximation,
  },
];

function the(reader: Reader, at: number, depth: number): Match | null {
  const inner = reader.match(at + 1, depth + 1);
  return inner?.takesThe === true ? { ...inner, takesThe: false } : null;
}

/** "the weekend", "the year", "the full year": the last weekend, the publication year. */
function weekendOrYear(reader: Reader, at: number): Match | null {
  const noun = skip(reader, at, 'full');
  const unit = SINGULAR_UNITS.get(reader.word(noun));
  if (reader.word(at - 1) !== 'the' || (unit !== 'WE' && unit !== 'Y') || hyphenAt(reader, noun + 1)) return null;
  const next = reader.word(noun + 1);
  if (next === 'ended' || next === 'ending')
    return { to: noun + 1, type: 'DURATION', value: () => 'P1Y', takesThe: true };
  if (unit === 'Y' && NOT_THE_YEAR.has(next)) return null;
  return {
    to: noun + 1,
    type: 'DATE',
    value: (context) => (unit === 'WE' ? weekend(context) : context.shift('Y', 0)),
    takesThe: true,
    takesPart: true,
  };
}

const NOT_THE_YEAR: ReadonlySet<string> = new Set(['of', 'that', 'when', "'", '’']);

/** "early next year", "mid-November", "later this week", "the end of 1990", "the early 1990s". */
function part(reader: Reader, at: number, depth: number): Match | null {
  const word = reader.word(at);
  let next = at + 1;
  if (NOUNS.has(word)) {
    if (reader.word(next) !== 'of') return null;
    next++;
  } else {
    if (word === 'mid' && !hyphenAt(reader, next) && reader.word(next) !== '-') next = at + 1;
    next = skip(reader, next, '-', 'in', 'on');
    if (reader.word(next) === 'to' && hyphenAt(reader, next + 1))
      next = skipHyphen(reader, skip(reader, next + 2, 'late', 'mid'));
  }
  const inner = reader.match(next, depth + 1);
  if (inner?.takesPart !== true) {
    return null;
  }
  const mod = inner.mod ?? PARTS.get(word);
  return {
    ...inner,
    ...(mod && { mod }),
    takesPart: false,
    takesThe: NOUNS.has(word) || inner.takesThe === true,
    takesApproximation: true,
  };
}

/** TIMEX3's `mod` for a part; "earlier this year" and "the rest of 2023" have none. */
const PARTS: ReadonlyMap<string, DateModifier> = new Map<string, DateModifier>([
  ['early', 'START'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['mid', 'MID'],
  ['middle', 'MID'],
  ['late', 'END'],
  ['end', 'END'],
  ['close', 'END'],
]);

const NOUNS: ReadonlySet<string> = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'whole',
  'rest',
  'remainder',
]);

/** Two-word approximations by their first word. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['more', 'than'],
  ['less', 'than'],
  ['at', 'least'],
  ['up', 'to'],
  ['no', 'more'],
]);

function approximation(reader: Reader, at: number, depth: number): Match | null {
  const word = reader.word(at);
  const second = PAIRS.get(word);
  let next = at + 1;
  if (second !== undefined) {
    if (reader.word(next) !== second && !(word === 'at' && reader.word(next) === 'most')) return null;
    next++;
    if (word === 'no') next = skip(reader, next, 'than');
  } else if (word === 'just') {
    if (!JUST.has(reader.word(next))) return null;
    next++;
  } else if (word === 'over' && !OVER_AFTER.has(reader.word(at - 1))) {
    return null;
  }
  const inner = reader.match(next, depth + 1);
  if (inner?.takesApproximation !== true || reader.word(next) === 'the') return null;
  const sign = QUALIFIERS.get(
    second === undefined ? (word === 'just' ? reader.word(at + 1) : word) : `${word} ${reader.word(at + 1)}`,
  );
  const mod = inner.mod ?? (inner.type === 'DURATION' ? sign : sign && POINT_QUALIFIERS.get(sign));
  return { to: inner.to, type: inner.type, value: inner.value, ...(mod && { mod }) };
}

/** TIMEX3's `mod` for a word in front of a length of time. */
const QUALIFIERS: ReadonlyMap<string, DateModifier> = new Map<string, DateModifier>([
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['over', 'MORE_THAN'],
  ['more than', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['no more', 'EQUAL_OR_LESS'],
]);

/** The same for a point in time: "more than a year ago" lies before it. */
const POINT_QUALIFIERS: ReadonlyMap<DateModifier, DateModifier> = new Map<DateModifier, DateModifier>([
  ['APPROX', 'APPROX'],
  ['LESS_THAN', 'AFTER'],
  ['MORE_THAN', 'BEFORE'],
  ['EQUAL_OR_MORE', 'BEFORE'],
  ['EQUAL_OR_LESS', 'AFTER'],
]);

const OVER_AFTER: ReadonlySet<string> = new Set(words('for in after of just well'));
const JUST: ReadonlySet<string> = new Set(['under', 'over', 'about']);
