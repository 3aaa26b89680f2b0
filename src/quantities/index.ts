import type { Quantity } from '../document/claim.ts';
import type { Tokens } from '../document/layers.ts';
import { type Range, spanOf } from '../document/span.ts';
import { type Atoms, isHyphen, scanAtoms } from '../lexer/atoms.ts';
import { type Amount, readAmount } from './amounts.ts';
import { type QuantityModifier, readCounted, readModifier } from './details.ts';
import { isCountHere } from './exclusions.ts';
import { readFractionWords } from './fractions.ts';
import { skipOther } from './other-digits.ts';
import { TokenLookup } from '../lexer/token-lookup.ts';

export type { QuantityModifier } from './details.ts';

/** What sort of amount a quantity is. */
export type QuantityKind = 'count' | 'share' | 'money' | 'measure';

/** A quantity with what its sentence says of it, beyond the record's `Quantity`. */
export interface QuantityReading extends Quantity {
  readonly kind: QuantityKind;
  /** How the text qualifies the number ("nearly" is less than), or null. */
  readonly modifier: QuantityModifier | null;
  /** The noun that is counted or measured, as written, or null. */
  readonly counted: string | null;
}

/**
 * Finds counts, shares, sums of money and measures, each with its value as a plain number: "nearly half a million dollars"
 * gives "half a million dollars", 500000, `USD`. A range ("10 to 15 million") gives its two ends. Not years, dates, clock
 * times, lengths of time, ordinals, ages, scores, telephone numbers, or numbers in names.
 *
 * @param text the whole text
 * @param tokens its tokens
 * @param range where to look, in UTF-16 code units
 * @param dates temporal expressions, whose numbers are left out; those of the whole document may be given
 * @returns quantities in text order without overlaps; `unit` is an ISO 4217 code, "percent", "percentage point", a unit of
 *   measure in the singular ("kilometre"), or null for a bare count
 */
export function findQuantities(text: string, tokens: Tokens, range: Range, dates: readonly Range[] = []): Quantity[] {
  return readQuantities(text, tokens, range, dates).map(({ start, end, text: words, value, unit }) => ({
    start,
    end,
    text: words,
    value,
    unit,
  }));
}

/** The same as `findQuantities`, each with its kind, its modifier and what it counts. */
export function readQuantities(
  text: string,
  tokens: Tokens,
  range: Range,
  dates: readonly Range[] = [],
): QuantityReading[] {
  const atoms = scanAtoms(text, range);
  const lookup = new TokenLookup(atoms, tokens);
  const taken = dates.filter((date) => date.start < range.end && range.start < date.end);
  const found: QuantityReading[] = [];
  let nextDate = 0;
  let before: Amount | null = null;
  for (let at = 0; at < atoms.count;) {
    const start = atoms.start[at]!;
    while (nextDate < taken.length && taken[nextDate]!.end <= start) nextDate++;
    const date = taken[nextDate];
    if (date !== undefined && date.start <= start) {
      at++;
      continue;
    }
    const other = skipOther(atoms, at);
    if (other > at) {
      at = other;
      continue;
    }
    const read = readFractionWords(atoms, at) ?? readAmount(atoms, at, lookup);
    const amount: Amount | null = read === null ? null : shareCurrency(atoms, at, read, before);
    if (amount === null) {
      at++;
      continue;
    }
    const end = atoms.end[amount.to - 1]!;
    const free = date === undefined || end <= date.start;
    if (free && isCountHere(atoms, at, amount, lookup)) {
      const kind = kindOf(amount);
      found.push({
        ...spanOf(text, start, end),
        value: rounded(amount.value),
        unit: amount.unit,
        kind,
        modifier: readModifier(atoms, at),
        counted: readCounted(atoms, amount.to, lookup, kind === 'count' || (kind === 'share' && amount.unit === null)),
      });
    }
    before = amount;
    at = amount.to;
  }
  return found;
}

function kindOf({ unit, share }: Amount): QuantityKind {
  if (unit === null) return share === true ? 'share' : 'count';
  if (SHARE_UNITS.has(unit)) return 'share';
  return ISO_4217.test(unit) ? 'money' : 'measure';
}

const SHARE_UNITS: ReadonlySet<string> = new Set(['percent', 'percentage point', 'basis point']);
const ISO_4217 = /^[A-Z]{3}$/;

/** For "10 million" in "$5-10 million" or "$5 to $10": the currency of the near end. */
function shareCurrency(atoms: Atoms, at: number, amount: Amount, before: Amount | null): Amount {
  if (before?.currency === undefined || before.to !== at - 1 || amount.unit !== null) return amount;
  const isLink = atoms.lower[at - 1] === 'to' || isHyphen(atoms, at - 1);
  return isLink ? { ...amount, unit: before.currency } : amount;
}

/** Without the noise of binary fractions: 1.1 million is 1100000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
