/** The words of the calendar, by what they mean. One row a word; add a row to add a word. */

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** ISO weekdays, Monday 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon', 'mondays'],
    ['tuesday', 'tue', 'tues', 'tuesdays'],
    ['wednesday', 'wed', 'weds', 'wednesdays'],
    ['thursday', 'thu', 'thur', 'thurs', 'thursdays'],
    ['friday', 'fri', 'fridays'],
    ['saturday', 'sat', 'saturdays'],
    ['sunday', 'sun', 'sundays'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Words that are also something else than a month or a weekday; they count only next to a number or a day. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri sat sun'.split(' '),
);

/** Units of time with their TIMEX3 letter; those under a day stand behind a T in a duration. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'WE' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C';

const UNIT_ROWS: readonly (readonly [Unit, ...string[]])[] = [
  ['S', 'second'],
  ['MIN', 'minute'],
  ['H', 'hour'],
  ['D', 'day'],
  ['WE', 'weekend'],
  ['W', 'week'],
  ['M', 'month'],
  ['Q', 'quarter'],
  ['Y', 'year'],
  ['E', 'decade'],
];

export const SINGULAR_UNITS: ReadonlyMap<string, Unit> = new Map([
  ...UNIT_ROWS.flatMap(([unit, ...words]) => words.map((word): [string, Unit] => [word, unit])),
  ['century', 'C'],
]);

export const PLURAL_UNITS: ReadonlyMap<string, Unit> = new Map([
  ...UNIT_ROWS.flatMap(([unit, ...words]) => words.map((word): [string, Unit] => [`${word}s`, unit])),
  ['centuries', 'C'],
  ['mins', 'MIN'],
  ['hrs', 'H'],
  ['fortnights', 'W'],
]);

/** TIMEX3 seasons. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

/** TIMEX3 parts of the day. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
]);

/** The decade that a plural of tens names, counted in tens of years: "nineties" is 9. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

/** Zone names that may stand behind a clock time. */
export const ZONES: ReadonlySet<string> = new Set(
  'gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et pt ist jst aest aedt msk'.split(' '),
);

/** A value in months, for comparing and shifting units of a month and more. */
export const MONTHS_IN: Partial<Readonly<Record<Unit, number>>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 };
