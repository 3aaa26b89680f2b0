import { CARDINAL_STARTS, FRACTION_SIGNS } from '../../../lexer/number-words.ts';
import { dayAfter } from '../values/weekdays.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { PLURAL_UNITS, type Unit, WEEKDAYS } from '../vocabulary.ts';
import { hyphenAt, words } from './shared.ts';
import { readCompound } from './compound.ts';
import { PHRASE_ENDS } from './relative.ts';
import { type Length, lengthValue, readLength } from './spans.ts';

const LENGTH_STARTS = [
  '#',
  ...CARDINAL_STARTS,
  ...FRACTION_SIGNS.keys(),
  ...words('a an another half several few many some couple dozens'),
];

/** Lengths of time, and points that lie a length of time away. */
export const durationRules: readonly Rule[] = [
  { name: 'away', starts: [...LENGTH_STARTS, ...PLURAL_UNITS.keys()], read: away },
  { name: 'duration', starts: LENGTH_STARTS, read: duration },
  { name: 'while', starts: ['a'], read: aWhile },
  { name: 'vague-duration', starts: [...PLURAL_UNITS.keys()], read: vagueDuration },
];

/** "two years ago", "a year earlier", "three days later", "a week from now". */
function away(reader: Reader, at: number): Match | null {
  const unit = PLURAL_UNITS.get(reader.word(at));
  const length: Length | null =
    unit === undefined ? readLength(reader, at) : { unit, count: null, to: at + 1, hyphenated: false };
  if (length === null) return null;
  const { count } = length;
  const to = reader.word(length.to) === 'or' && reader.word(length.to + 1) === 'so' ? length.to + 2 : length.to;
  if (length.unit === 'Y' && hyphenAt(reader, to)) return null;
  const word = reader.word(to);
  if (isTimeAhead(reader, at, to)) return point(length, to + 2, 1, 'FUTURE_REF', false);
  if (reader.word(to + 1) === 'than') return null;
  if (word === 'ago') return { ...point(length, to + 1, -1, 'PAST_REF', false), takesApproximation: true };
  if (word === 'earlier' || word === 'previously' || (word === 'before' && PHRASE_ENDS.has(reader.word(to + 1))))
    return point(length, to + 1, -1, 'PAST_REF', true);
  if (word === 'later')
    return count === null ? vagueLater(length, to + 1) : point(length, to + 1, 1, 'FUTURE_REF', true);
  if (word === 'hence') return point(length, to + 1, 1, 'FUTURE_REF', false);
  if (word === 'from' && (reader.word(to + 1) === 'now' || reader.word(to + 1) === 'today'))
    return point(length, to + 2, 1, 'FUTURE_REF', false);
  return word === 'from' ? fromDay(reader, at, length) : null;
}

/** "a week from Tuesday", "two weeks from Friday". */
function fromDay(reader: Reader, at: number, { unit, count, to }: Length): Match | null {
  const isDay = WEEKDAYS.has(reader.word(to + 1)) || reader.word(to + 1) === 'tomorrow';
  const day = isDay && reader.word(at - 1) !== 'for' ? reader.match(to + 1, 2) : null;
  if (day?.type !== 'DATE' || count === null || (unit !== 'D' && unit !== 'W' && unit !== 'M')) return null;
  return { to: day.to, type: 'DATE', value: (context) => dayAfter(context, day, unit, count) };
}

/** "in two weeks' time": an apostrophe, with or without an s, and "time". */
function isTimeAhead(reader: Reader, at: number, to: number): boolean {
  const mark = reader.word(to);
  return reader.word(at - 1) === 'in' && (mark === "'" || mark === '’') && reader.word(to + 1) === 'time';
}

/** "a few days later" is as far from the focus as the text leaves it open. */
function vagueLater(length: Length, to: number): Match {
  return { to, type: 'DURATION', value: () => lengthValue(length) };
}

function point(length: Length, to: number, side: 1 | -1, vague: string, fromFocus: boolean): Match {
  const { unit, count } = length;
  return {
    to,
    type: 'DATE',
    value: (context) => {
      if (count === null) return vague;
      if (unit === 'Y' && count === 1 && side < 0) return context.yearBefore(fromFocus);
      return fromFocus ? context.shiftFocus(unit, side * count) : context.shift(unit, side * count);
    },
  };
}

function duration(reader: Reader, at: number): Match | null {
  const length = readLength(reader, at);
  if (length === null || isAge(reader, length.to)) return null;
  if (!length.hyphenated && hyphenAt(reader, length.to)) return null;
  const word = reader.word(at);
  const single = word === 'a' || word === 'an' || (word === 'one' && reader.word(at + 1) === 'day');
  if (single && length.count === 1 && !isLengthHere(reader, at)) return rate(reader, at, length);
  if (length.hyphenated && reader.word(length.to) === 'period' && single)
    return { to: length.to + 1, type: 'DURATION', value: () => lengthValue(length) };
  const whole = readCompound(reader, length);
  return {
    to: skipOrSo(reader, whole.to),
    type: 'DURATION',
    value: () => whole.value,
    takesThe: !length.hyphenated,
    takesApproximation: true,
  };
}

/** Steps over "or so" and the "or two" of "a year or two". */
function skipOrSo(reader: Reader, at: number): number {
  if (reader.word(at) !== 'or') return at;
  const word = reader.word(at + 1);
  const isCounted = PLURAL_UNITS.has(reader.word(at + 2)) || hyphenAt(reader, at + 2);
  return word === 'so' || ((word === 'two' || word === 'three' || word === 'more') && !isCounted) ? at + 2 : at;
}

/** "$5 a year", "1.2 million barrels a day": how often, where an amount stands before it. */
function rate(reader: Reader, at: number, length: Length): Match | null {
  if (reader.word(at) === 'one') return null;
  for (let i = at - 1; i >= at - 4 && i >= 0; i--) {
    if (reader.atoms.kind[i] === 1 || CURRENCY_OR_AMOUNT.has(reader.word(i)))
      return { to: length.to, type: 'SET', value: () => lengthValue(length) };
    if (reader.atoms.kind[i] === 2 && reader.word(i) !== '-' && reader.word(i) !== '%') return null;
  }
  return null;
}

const CURRENCY_OR_AMOUNT: ReadonlySet<string> = new Set([
  ...CARDINAL_STARTS,
  ...words('million billion hundred thousand dollars pounds euros cents percent % m bn'),
]);

/** "30-year-old", "37 years old", "two years of age". */
function isAge(reader: Reader, at: number): boolean {
  const next = hyphenAt(reader, at) ? at + 1 : at;
  return (
    reader.word(next) === 'old' ||
    reader.word(next) === 'younger' ||
    reader.word(next) === 'olds' ||
    (reader.word(at) === 'of' && reader.word(at + 1) === 'age')
  );
}

/** Whether "a year" is a length of time, and not the base of a rate ("$5 a year"). */
function isLengthHere(reader: Reader, at: number): boolean {
  return reader.beginsSentence(at) || LENGTH_BEFORE.has(reader.word(at - 1));
}

const LENGTH_BEFORE: ReadonlySet<string> = new Set(
  words(
    'in for within after than about nearly almost over of under around roughly barely just only least most take takes ' +
      'took taken last lasts lasted spent spend another wait waited from before during , until by and is was',
  ),
);

/** "for a while": a length that the text does not state in any unit. */
function aWhile(reader: Reader, at: number): Match | null {
  if (reader.word(at + 1) !== 'while' || reader.word(at - 1) !== 'for') return null;
  return { to: at + 2, type: 'DURATION', value: () => 'PXX' };
}

/** "years", "weeks or months" after a preposition: "for years", "in months". */
function vagueDuration(reader: Reader, at: number): Match | null {
  const unit = PLURAL_UNITS.get(reader.word(at))!;
  const before = reader.word(at - 1);
  const after = reader.word(at + 1);
  if (unit === 'Q' || unit === 'S' || unit === 'WE') return null;
  if (before === 'the') return vagueAfterThe(reader, at, unit);
  const measure = after === 'of' && (before === '' || !reader.capital(at)) && !DETERMINERS.has(before);
  const brief = (after === 'after' || after === 'before') && BEFORE_BRIEF.has(before);
  if (!VAGUE_BEFORE.has(before) && !measure && !brief) return null;
  if (after === 'ahead' || after === 'old') return null;
  const both = reader.word(at + 1) === 'or' || reader.word(at + 1) === 'and';
  const to = both && PLURAL_UNITS.has(reader.word(at + 2)) ? at + 3 : at + 1;
  return { to, type: 'DURATION', value: () => lengthValue({ unit, count: null }) };
}

/** "over the years", "in the weeks ahead", "in the days after the vote". */
function vagueAfterThe(reader: Reader, at: number, unit: Unit): Match | null {
  const before = reader.word(at - 2);
  const after = reader.word(at + 1);
  const beside = AROUND.has(before) && (BESIDE.has(after) || (after === 'leading' && reader.word(at + 2) === 'up'));
  if (!beside && after !== 'ahead' && (before !== 'over' || after === 'of')) return null;
  const value = () => lengthValue({ unit, count: null });
  return { to: after === 'ahead' ? at + 2 : at + 1, type: 'DURATION', value, takesThe: true };
}

const AROUND: ReadonlySet<string> = new Set(['in', 'during', 'over', 'for', 'throughout']);
const BESIDE: ReadonlySet<string> = new Set(['after', 'before', 'since', 'following']);

/** Words before a unit whose plural is no length: "these days of". */
const DETERMINERS: ReadonlySet<string> = new Set(
  words(
    'these those his her their its our my your other what which working business opening school office visiting early small wee late peak rush trading',
  ),
);
/** Words and marks before "days after", "hours before": nothing that could own the days. */
const BEFORE_BRIEF: ReadonlySet<string> = new Set(words('just only , — – - and came comes come'));
const VAGUE_BEFORE: ReadonlySet<string> = new Set(
  words('for in after within over took takes take spent spend spends lasted lasting waited wait follows'),
);
