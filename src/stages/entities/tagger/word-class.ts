import { CITIES, US_STATES } from '../../../lexicon/cities.ts';
import { COUNTRIES, DEMONYMS, STATE_ABBREVIATIONS } from '../../../lexicon/countries.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../../lexicon/first-names.ts';
import {
  LEGAL_ENDINGS,
  MEDIA_NOUNS,
  MISC_NOUNS,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  PLACE_NOUNS,
} from '../../../lexicon/organisations.ts';
import { SURNAMES } from '../../../lexicon/surnames.ts';
import { NAME_PARTICLES, NAME_SUFFIXES, ROLE_NOUNS, TITLES } from '../../../lexicon/titles.ts';

/** How a word is written. */
export const CAPITALS = { none: 0, initial: 1, all: 2, mixed: 3 } as const;
export type Capitals = (typeof CAPITALS)[keyof typeof CAPITALS];

const CALENDAR: ReadonlySet<string> = new Set(
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan.|feb.|mar.|apr.|aug.|sept.|oct.|nov.|dec.'.split(
    '|',
  ),
);

/** Lists whose membership is a feature, by the short name that the weights know them by. */
const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['cal', CALENDAR],
  ['title', TITLES],
  ['ctry', COUNTRIES],
  ['state', US_STATES],
  ['st.', STATE_ABBREVIATIONS],
  ['dem', DEMONYMS],
  ['legal', LEGAL_ENDINGS],
  ['org', ORGANISATION_NOUNS],
  ['head', ORGANISATION_HEADS],
  ['media', MEDIA_NOUNS],
  ['place', PLACE_NOUNS],
  ['event', MISC_NOUNS],
  ['fem', FEMALE_FIRST_NAMES],
  ['male', MALE_FIRST_NAMES],
  ['city', CITIES],
  ['sur', SURNAMES],
  ['part', NAME_PARTICLES],
  ['suff', NAME_SUFFIXES],
  ['role', ROLE_NOUNS],
];

/** Lists that a word belongs to, by short name; the plural of a nationality counts as the nationality. */
export function listsOf(lower: string): string[] {
  const found: string[] = [];
  for (const [name, words] of LISTS) if (words.has(lower)) found.push(name);
  if (isDemonym(lower) && !found.includes('dem')) found.push('dem');
  return found;
}

/** true for names of days and months. */
export function isCalendarWord(lower: string): boolean {
  return CALENDAR.has(lower);
}

/** true for adjectives and nouns of nationality, religion and language, plurals included. */
export function isDemonym(lower: string): boolean {
  if (DEMONYMS.has(lower)) return true;
  if (lower.endsWith('men')) return DEMONYMS.has(`${lower.slice(0, -3)}man`);
  if (lower.endsWith('ies')) return DEMONYMS.has(`${lower.slice(0, -3)}y`);
  return lower.endsWith('s') && DEMONYMS.has(lower.slice(0, -1));
}

/** Reads the capitals of a word; digits and marks do not count. */
export function capitalsOf(word: string): Capitals {
  let upper = 0;
  let lower = 0;
  let startsUpper = false;
  for (const letter of word) {
    if (letter !== letter.toLowerCase()) {
      if (upper + lower === 0) startsUpper = true;
      upper++;
    } else if (letter !== letter.toUpperCase()) lower++;
  }
  if (upper === 0) return CAPITALS.none;
  if (lower === 0) return upper === 1 ? CAPITALS.initial : CAPITALS.all;
  return startsUpper && upper === 1 ? CAPITALS.initial : CAPITALS.mixed;
}

/** The word's shape: X for capitals, x for small letters, 0 for digits, other marks as they are; runs shortened to two. */
export function shapeOf(word: string): string {
  let shape = '';
  let run = 0;
  for (const letter of word) {
    const kind =
      letter !== letter.toLowerCase() ? 'X' : letter !== letter.toUpperCase() ? 'x' : /\d/.test(letter) ? '0' : letter;
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= 2) shape += kind;
  }
  return shape.slice(0, 12);
}
