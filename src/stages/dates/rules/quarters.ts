import { NUMBER } from '../../../lexer/atoms.ts';
import { formatYear } from '../calendar.ts';
import type { DateContext } from '../context.ts';
import { nearestQuarter, quarterEnding } from '../values/periods.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readYear, skip, skipHyphen, skipPossessive, words } from './shared.ts';

const ORDINAL_QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);
const PERIODS: ReadonlySet<string> = new Set(['quarter', 'period']);

/** Quarters of a year: "the third quarter", "Q3 2021", "third-quarter", "the year-ago period". */
export const quarterRules: readonly Rule[] = [
  { name: 'quarter', starts: [...ORDINAL_QUARTERS.keys(), 'fiscal', 'q', 'last'], read: quarter },
  { name: 'quarter-of-year', starts: ['this', 'last', 'next'], read: quarterOfYear },
  { name: 'year-quarter', starts: ['#'], read: yearQuarter },
  {
    name: 'known-quarter',
    starts: words('latest current same comparable quarter period corresponding'),
    read: knownQuarter,
  },
  { name: 'year-ago', starts: ['year', 'comparable'], read: yearAgo },
];

interface QuarterReading {
  readonly quarter: number;
  readonly to: number;
  readonly hyphen: boolean;
}

/** Reads "third quarter", "third-quarter", "fiscal third quarter", "Q3". */
function readQuarter(reader: Reader, at: number): QuarterReading | null {
  if (reader.word(at) === 'q') {
    const digits = reader.word(at + 1);
    const glued = reader.atoms.kind[at + 1] === NUMBER && reader.atoms.glued[at + 1] && reader.capital(at);
    return glued && digits >= '1' && digits <= '4' && digits.length === 1
      ? { quarter: Number(digits), to: at + 2, hyphen: true }
      : null;
  }
  const from = reader.word(at) === 'fiscal' ? skipHyphen(reader, at + 1) : at;
  const quarter = ORDINAL_QUARTERS.get(reader.word(from));
  if (quarter === undefined) return null;
  const next = skip(reader, from + 1, 'fiscal', 'calendar');
  const noun = skipHyphen(reader, next);
  return reader.word(noun) === 'quarter' ? { quarter, to: noun + 1, hyphen: noun > next } : null;
}

function quarter(reader: Reader, at: number): Match | null {
  const reading = readQuarter(reader, at);
  if (reading === null) return null;
  const { quarter: number, to } = reading;
  if (reader.word(to) === 'of' && reader.word(to + 1) === 'the' && !YEAR_NOUNS.has(reader.word(to + 2))) return null;
  const from = skip(reader, to, 'of', 'in', ',');
  const year = readYear(reader, skip(reader, from, 'fiscal'));
  if (year !== null && (from === to || reader.word(to) !== ','))
    return {
      to: year.to,
      type: 'DATE',
      value: () => `${formatYear(year.value)}-Q${number}`,
      takesThe: true,
      takesPart: true,
    };
  const shift = YEAR_SHIFTS.get(reader.word(from));
  if (shift !== undefined && reader.word(from + 1) === 'year') {
    const value = (context: DateContext) => `${context.shift('Y', shift)}-Q${number}`;
    return { to: from + 2, type: 'DATE', value, takesThe: true, takesPart: true };
  }
  return {
    to,
    type: 'DATE',
    value: (context) => nearestQuarter(context, number),
    takesThe: !reading.hyphen || reader.word(at) === 'fiscal',
    takesPart: true,
  };
}

const YEAR_NOUNS: ReadonlySet<string> = new Set(words('year fiscal financial calendar current last next'));

const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "this year's third quarter". */
function quarterOfYear(reader: Reader, at: number): Match | null {
  const from = skipPossessive(reader, at + 2);
  const reading = reader.word(at + 1) === 'year' && from > at + 2 ? readQuarter(reader, from) : null;
  if (reading === null) return null;
  const by = YEAR_SHIFTS.get(reader.word(at))!;
  return { to: reading.to, type: 'DATE', value: (context) => `${context.shift('Y', by)}-Q${reading.quarter}` };
}

/** "the 1988 second quarter", "2021 fourth-quarter", "the 1988 period". */
function yearQuarter(reader: Reader, at: number): Match | null {
  const year = readYear(reader, at);
  if (year === null) return null;
  const reading = readQuarter(reader, year.to);
  if (reading !== null) {
    const value = `${formatYear(year.value)}-Q${reading.quarter}`;
    return { to: reading.to, type: 'DATE', value: () => value, takesThe: !reading.hyphen, takesPart: true };
  }
  if (!PERIODS.has(reader.word(year.to))) return null;
  return {
    to: year.to + 1,
    type: 'DATE',
    value: (context) => `${formatYear(year.value)}${context.quarterInFocus()?.slice(4) ?? ''}`,
    takesThe: true,
  };
}

/** "the quarter", "the latest period", "the same quarter": the quarter in focus, else the latest that is over. */
function knownQuarter(reader: Reader, at: number): Match | null {
  const noun = PERIODS.has(reader.word(at)) ? at : at + 1;
  if (!PERIODS.has(reader.word(noun)) || (noun === at && reader.word(at - 1) !== 'the')) return null;
  const named = reader.word(noun) === 'quarter';
  if (!named && noun === at) return null;
  if (reader.word(noun + 1) === 'of' || reader.word(noun + 1) === '-') return null;
  const current = reader.word(at) === 'current';
  const ended = ENDED.has(reader.word(noun + 1)) ? reader.match(noun + 2, 2) : null;
  if (ended?.type === 'DATE')
    return {
      to: noun + 1,
      type: 'DATE',
      value: (context) => quarterEnding(context, ended.value(context)),
      takesThe: true,
    };
  return {
    to: noun + 1,
    type: 'DATE',
    value: (context) => (current ? context.shift('Q', 0) : (context.quarterInFocus() ?? context.shift('Q', -1))),
    takesThe: true,
    takesPart: true,
  };
}

const ENDED: ReadonlySet<string> = new Set(['ended', 'ending']);

const PERIOD_COUNTS: ReadonlySet<string> = new Set(words('three six nine 3 6 9'));

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period": a year before what is in focus. */
function yearAgo(reader: Reader, at: number): Match | null {
  const from = skip(reader, at, 'comparable');
  const then = skipHyphen(reader, from + 1);
  if (reader.word(from) !== 'year' || then === from + 1) return null;
  if (reader.word(then) !== 'ago' && reader.word(then) !== 'earlier') return null;
  const months = reader.match(then + 1, 2);
  if (months?.type === 'DURATION' && PERIOD_COUNTS.has(reader.word(then + 1)))
    return { to: months.to, type: 'DURATION', value: months.value, takesThe: true };
  const named = readQuarter(reader, then + 1);
  if (named !== null)
    return {
      to: named.to,
      type: 'DATE',
      value: (context) => yearBeforeQuarter(context, named.quarter),
      takesThe: true,
    };
  const noun = PERIODS.has(reader.word(then + 1));
  return {
    to: noun ? then + 2 : then + 1,
    type: 'DATE',
    value: (context) => context.yearBefore(),
    takesThe: noun,
  };
}

/** "the year-earlier third quarter": a year before the quarter of that number. */
function yearBeforeQuarter(context: DateContext, quarter: number): string {
  context.compare();
  const value = nearestQuarter(context, quarter);
  const year = Number(value.slice(0, 4));
  return Number.isNaN(year) ? value : `${formatYear(year - 1)}${value.slice(4)}`;
}
