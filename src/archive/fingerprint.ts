import { stemmer } from 'stemmer';
import type { Claim } from '../document/claim.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { FIRST_PERSON, FUNCTION_WORDS, NUMBER_WORDS, REFERRING } from './function-words.ts';

/** What a claim says, as far as it can be compared without understanding it. */
export interface Fingerprint {
  /** Stems (Porter 1980) of its content words, each once, in order of first occurrence. */
  readonly stems: readonly string[];
  readonly stemSet: ReadonlySet<string>;
  /** Stems of words that are written as names. */
  readonly names: ReadonlySet<string>;
  /** Figures by value and unit: amounts, and bare numbers that are part of no date. */
  readonly figures: ReadonlySet<string>;
  /** TIMEX3 values of its dates. */
  readonly dates: readonly string[];
  readonly polarity: Claim['polarity'];
  /** How many words of it negate. */
  readonly negations: number;
  /** Whether it says "I" or "we". */
  readonly isFirstPerson: boolean;
  /** Whether it leans on what was said before ("it", "that"), with nothing put in for it. */
  readonly isDependent: boolean;
}

/** The fingerprint of a claim of a record; offsets are not used, so that they may count anything. */
export function fingerprint(claim: Claim, record: Pick<OnrecordRecord, 'dates'>): Fingerprint {
  const text = claim.standalone ?? claim.text;
  const words = wordsOf(text);
  const dates = record.dates.filter(({ id }) => claim.dates.includes(id));
  const dateWords = new Set(dates.flatMap((date) => wordsOf(date.text).map(({ lower }) => lower)));
  const amountWords = new Set(
    claim.quantities
      .filter(({ unit }) => unit !== null)
      .flatMap((amount) => wordsOf(amount.text).map(({ lower }) => lower)),
  );
  const stems = new Set<string>();
  const names = new Set<string>();
  const figures = new Set(claim.quantities.map(({ value, unit }) => `${value} ${unit ?? ''}`.trim()));
  for (const { lower, isName } of words) {
    if (/^\d/.test(lower)) {
      const value = Number(lower.replaceAll(',', ''));
      if (!amountWords.has(lower) && !dateWords.has(lower) && Number.isFinite(value)) figures.add(String(value));
      continue;
    }
    if (FUNCTION_WORDS.has(lower) || NUMBER_WORDS.has(lower) || dateWords.has(lower) || amountWords.has(lower))
      continue;
    const stem = stemmer(lower);
    stems.add(stem);
    if (isName) names.add(stem);
  }
  if (isInCapitals(text)) names.clear();
  return {
    stems: [...stems],
    stemSet: stems,
    names,
    figures,
    dates: dates.map(({ value }) => value),
    polarity: claim.polarity,
    negations: (text.match(NEGATION) ?? []).length,
    isFirstPerson: words.some(({ lower }) => FIRST_PERSON.has(lower)),
    isDependent: claim.standalone === null && words.some(({ lower }) => REFERRING.has(lower)),
  };
}

const NEGATION = /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot)\b|n['’]t\b/giu;

/** How many stems two claims share that are no names: what is said, and not only of whom. */
export function sharedPlainStems(a: Fingerprint, b: Fingerprint): number {
  return sharedStems(a, b).filter((stem) => !a.names.has(stem) && !b.names.has(stem)).length;
}

/** Stems that two claims share. */
export function sharedStems(a: Fingerprint, b: Fingerprint): string[] {
  return a.stems.filter((stem) => b.stemSet.has(stem));
}

/** Jaccard similarity of the stems: the shared ones among all. */
export function jaccard(a: Fingerprint, b: Fingerprint): number {
  const shared = sharedStems(a, b).length;
  const all = a.stems.length + b.stems.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whether both have dates, and none of the one can be a date of the other (2024-05 can be 2024-05-14, and 2024). */
export function datesConflict(a: Fingerprint, b: Fingerprint): boolean {
  const [ours, theirs] = [a, b].map(({ dates }) => dates.filter((value) => /^\d/.test(value)));
  if (ours!.length === 0 || theirs!.length === 0) return false;
  return !ours!.some((one) => theirs!.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** Whether each names somebody or something that the other does not. */
export function namesConflict(a: Fingerprint, b: Fingerprint): boolean {
  const missing = (from: Fingerprint, of: Fingerprint) => [...from.names].some((name) => !of.stemSet.has(name));
  return missing(a, b) && missing(b, a);
}

/** Whether every word of a text that is not quite short has a capital, as in a headline, where capitals tell no names. */
function isInCapitals(text: string): boolean {
  const words = wordsOf(text.replace(/\[[^[\]]*\]/g, ' ')).filter(
    ({ lower }) => lower.length > 3 && !/^\d/.test(lower),
  );
  return words.length > 3 && words.every(({ isCapitalised }) => isCapitalised);
}

interface Word {
  readonly lower: string;
  readonly isCapitalised: boolean;
  readonly isName: boolean;
}

/** Words and numbers of a text, "n't" a word of its own; a name is capitalised, and not only as the first word. */
function wordsOf(text: string): Word[] {
  return [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu)].flatMap(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    if (/^(?:s|t|re|ve|ll|d|m)$/.test(lower) && /['’]/.test(text.charAt(index - 1))) return [];
    const isCapitalised = /^\p{Lu}/u.test(word);
    return [{ lower, isCapitalised, isName: index > 0 && isCapitalised }];
  });
}
