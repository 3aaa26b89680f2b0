import { type Atoms, isCapital, isHyphen, NUMBER, WORD } from '../lexer/atoms.ts';
import { readNumber } from '../lexer/numbers.ts';
import { CURRENCY_SIGNS } from './currencies.ts';

/**
 * Steps over digits that are no amount: dates and scores ("5/3/2022", "24/7", "3-1"), clock times ("10:30", "5 p.m."),
 * telephone and version numbers ("555-0199", "1.2.3"), ordinals ("21st"), letters and digits in one word ("G20").
 *
 * @returns the atom behind it, or `at` where there is no such thing
 */
export function skipOther(atoms: Atoms, at: number): number {
  if (atoms.kind[at] !== NUMBER)
    return atoms.lower[at] === '+' && atoms.kind[at + 1] === NUMBER ? skipChain(atoms, at + 1) : at;
  if (atoms.glued[at] && at > 0 && atoms.kind[at - 1] === WORD && !MONEY_LETTERS.has(atoms.lower[at - 1]!))
    return at + 1;
  const digits = atoms.lower[at]!;
  if (digits.length >= MIN_CODE_DIGITS || (atoms.glued[at] && CODE_MARKS.has(atoms.lower[at - 1] ?? ''))) return at + 1;
  if (digits.length > 1 && digits.startsWith('0')) return skipChain(atoms, at);
  if (atoms.kind[at + 1] === WORD && atoms.glued[at + 1] && !isGluedUnit(atoms, at + 1)) return at + 2;
  const ordinal = ordinalEnd(atoms, at);
  if (ordinal > at) return ordinal;
  if (isAddress(atoms, at)) return at + 1;
  const race = raceEnd(atoms, at);
  if (race > at) return race;
  if (
    digits.length === 3 &&
    atoms.lower[at - 1] === '(' &&
    atoms.lower[at + 1] === ')' &&
    atoms.kind[at + 2] === NUMBER
  )
    return skipChain(atoms, at + 2);
  if (isOdds(atoms, at)) return at + 5;
  const end = chainEnd(atoms, at);
  return end === at + 1 ? at : end;
}

/** So many digits without a comma are a telephone number or an identifier. */
const MIN_CODE_DIGITS = 9;
const CODE_MARKS: ReadonlySet<string> = new Set(['_', '@', '#', '=']);
const MONEY_LETTERS: ReadonlySet<string> = new Set(['rs', 'usd', 'eur', 'gbp', 'inr', 'chf', 'rmb']);
const GLUED_UNITS: ReadonlySet<string> = new Set(
  'k m b bn mn mln tn km cm mm kg g mg kw mw gw kwh mph kph ft lb lbs oz ml ha gb mb tb pc p c f x'.split(' '),
);

/** "3kg", "5m", "£3M"; not "5G" or "3M" the company, nor "1080p". */
function isGluedUnit(atoms: Atoms, at: number): boolean {
  const unit = atoms.lower[at]!;
  if (unit === 'p') return !SCREENS.has(atoms.lower[at - 1]!);
  if (!GLUED_UNITS.has(unit)) return false;
  const isBig = unit.length === 1 && isCapital(atoms, at);
  return (
    !isBig || unit === 'c' || unit === 'f' || isMoneySign(atoms.lower[at - 2] ?? '') || CAPITAL_MAGNITUDES.has(unit)
  );
}

/** The end of "1,000th"; `at` where there is no such ordinal. */
function ordinalEnd(atoms: Atoms, at: number): number {
  if (atoms.lower[at + 1] !== ',') return at;
  const to = readNumber(atoms, at)?.to ?? at;
  return atoms.glued[to] === true && ORDINAL_SUFFIXES.has(atoms.lower[to] ?? '') ? to + 1 : at;
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** The end of "400 metres" in "the 400 metres", "the 1,500m": a race; `at` where there is none. */
function raceEnd(atoms: Atoms, at: number): number {
  if (atoms.lower[at - 1] !== 'the') return at;
  const number = readNumber(atoms, at);
  if (number === null || !RACES.has(number.value) || !METRES.has(atoms.lower[number.to] ?? '')) return at;
  const isLength = atoms.kind[number.to + 1] === WORD && LONG.has(atoms.lower[number.to + 1]!);
  return isLength ? at : number.to + 1;
}

const RACES: ReadonlySet<number> = new Set([60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000]);
const METRES: ReadonlySet<string> = new Set(['m', 'metres', 'meters', 'metre', 'meter']);
const LONG: ReadonlySet<string> = new Set(['of', 'between', 'from', 'to']);

const CAPITAL_MAGNITUDES: ReadonlySet<string> = new Set(['k', 'b']);
const SCREENS: ReadonlySet<string> = new Set(['480', '720', '1080', '1440', '2160']);

function isMoneySign(mark: string): boolean {
  return CURRENCY_SIGNS.has(mark);
}

/** "1200 Main Street": a number before a street's name. */
function isAddress(atoms: Atoms, at: number): boolean {
  let to = at + 1;
  while (to < at + 4 && isCapital(atoms, to)) to++;
  return to > at + 1 && STREETS.has(atoms.lower[to - 1]!);
}

const STREETS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd boulevard blvd lane drive court place square terrace highway parkway'.split(' '),
);

/** How far digits run on that marks join into something else than a number; `at + 1` where nothing does. */
function chainEnd(atoms: Atoms, at: number): number {
  const mark = atoms.lower[at + 1] ?? '';
  if (!isJoined(atoms, at)) return at + 1;
  const next = atoms.lower[at + 2]!;
  if (mark === ':') return skipChain(atoms, at);
  if (mark === '/')
    return isFraction(atoms.lower[at]!, next) && !isJoined(atoms, at + 2) ? at + 1 : skipChain(atoms, at);
  if (mark === '.') return isJoined(atoms, at + 2) && atoms.lower[at + 3] === '.' ? skipChain(atoms, at) : at + 1;
  if (mark !== '-' && mark !== '–') return at + 1;
  if (isJoined(atoms, at + 2) && atoms.lower[at + 3] === mark) return skipChain(atoms, at);
  return isRange(atoms, at) ? at + 1 : at + 3;
}

/** "2-to-1", "two-to-one". */
function isOdds(atoms: Atoms, at: number): boolean {
  return isHyphen(atoms, at + 1) && atoms.lower[at + 2] === 'to' && isHyphen(atoms, at + 3);
}

/** Whether a mark glued on both sides joins the digits at `at` to more digits. */
function isJoined(atoms: Atoms, at: number): boolean {
  return atoms.glued[at + 1] === true && atoms.kind[at + 2] === NUMBER && atoms.glued[at + 2] === true;
}

function isFraction(above: string, below: string): boolean {
  return above.length <= 2 && below.length <= 2 && Number(above) < Number(below) && DENOMINATORS.has(below);
}

const DENOMINATORS: ReadonlySet<string> = new Set(['2', '3', '4', '5', '8', '10', '16', '32']);

/** Whether "10-15" is a range and no score: it rises, and a unit or a magnitude follows. */
function isRange(atoms: Atoms, at: number): boolean {
  const [low, high] = [Number(atoms.lower[at]), Number(atoms.lower[at + 2])];
  const after = atoms.lower[at + 3] ?? '';
  if (low >= high || atoms.lower[at]!.length > 4) return false;
  if (atoms.lower[at]!.length === 3 && atoms.lower[at + 2]!.length === 4) return false;
  return (
    atoms.lower[at - 1] === '$' ||
    RANGE_AFTER.has(after) ||
    /^[a-z]{3,}s$/.test(after) ||
    after === ',' ||
    after === '.'
  );
}

const RANGE_AFTER: ReadonlySet<string> = new Set(
  '% percent per million billion thousand trillion bn mn m k km kg people men women children'.split(' '),
);

/** The end of a run of digits and the marks that join them, also over single spaces in a telephone number. */
function skipChain(atoms: Atoms, at: number): number {
  let to = at + 1;
  while (to < atoms.count) {
    if (isJoined(atoms, to - 1)) to += 2;
    else if (atoms.kind[to] === NUMBER && atoms.lower[to]!.length >= 2 && atoms.lower[at - 1] === '+') to++;
    else break;
  }
  return to;
}
