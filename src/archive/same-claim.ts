import {
  datesConflict,
  type Fingerprint,
  jaccard,
  namesConflict,
  sharedPlainStems,
  sharedStems,
} from './fingerprint.ts';
import { areOpposites } from './opposites.ts';

/** A claim and who makes it. */
export interface Told {
  readonly print: Fingerprint;
  /** null where nobody was found, and in the article's own voice. */
  readonly speaker: string | null;
}

/** How alike two claims must be, as Jaccard similarity of their stems. */
const LEAST = 0.6;
/** The same where a claim leans on words that are not in it. */
const LEAST_DEPENDENT = 0.8;
/** Claims with fewer content words, figures and dates together say too little to be told apart by them. */
const FEW = 4;
/** Least words besides names that two claims have to share. */
const PLAIN = 2;

/**
 * How alike two claims are, from 0 to 1; 0 where they are not the same claim. The same claim has most content words in common, in
 * their order, the same polarity, and no figure, date or name that the other one contradicts. What says "we" is the same only from
 * the same speaker, and so is what says very little.
 */
export function sameness(a: Told, b: Told): number {
  const [one, other] = [a.print, b.print];
  if (one.polarity !== other.polarity) return 0;
  const alike = jaccard(one, other);
  const isDependent = one.isDependent || other.isDependent;
  if (alike < (isDependent ? LEAST_DEPENDENT : LEAST)) return 0;
  if (sharedPlainStems(one, other) < PLAIN) return 0;
  const said = Math.min(saidBy(one), saidBy(other));
  if (said < FEW && (said < FEW - 1 || alike < 1)) return 0;
  if (isDependent && said < FEW + 1 && !isSameSpeaker(a, b)) return 0;
  if ((one.isFirstPerson || other.isFirstPerson) && !isSameSpeaker(a, b)) return 0;
  if (!figuresAgree(one, other) || datesConflict(one, other) || namesConflict(one, other)) return 0;
  if (!isInOrder(one, other) || hasOpposites(one, other)) return 0;
  return alike;
}

/** How many content words, figures and dates a claim has. */
function saidBy({ stems, figures, dates }: Fingerprint): number {
  return stems.length + figures.size + dates.length;
}

/** Whether two names are of one speaker: the same, or the last word of the other. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.toLowerCase().normalize('NFKC').trim());
  return one === other || one!.endsWith(` ${other!}`) || other!.endsWith(` ${one!}`);
}

function isSameSpeaker(a: Told, b: Told): boolean {
  return a.speaker !== null && b.speaker !== null && isSameName(a.speaker, b.speaker);
}

/** All figures of the one are in the other; only both together may have none. */
function figuresAgree({ figures: a }: Fingerprint, { figures: b }: Fingerprint): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return many.size === 0;
  return [...few].every((value) => many.has(value));
}

/** Whether the shared words stand in nearly the same order: "the dog bit the man" is not "the man bit the dog". */
function isInOrder(a: Fingerprint, b: Fingerprint): boolean {
  const ours = sharedStems(a, b);
  const places = new Map(b.stems.map((stem, i) => [stem, i]));
  return longestRising(ours.map((stem) => places.get(stem)!)) >= 0.75 * ours.length;
}

/** Length of the longest rising subsequence (patience sorting). */
function longestRising(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const number of numbers) {
    const place = tails.findIndex((tail) => tail >= number);
    if (place < 0) tails.push(number);
    else tails[place] = number;
  }
  return tails.length;
}

/** Whether one has a word in the place of its opposite. */
function hasOpposites(a: Fingerprint, b: Fingerprint): boolean {
  const ours = a.stems.filter((stem) => !b.stemSet.has(stem));
  const theirs = b.stems.filter((stem) => !a.stemSet.has(stem));
  return ours.some((one) => theirs.some((other) => areOpposites(one, other)));
}
