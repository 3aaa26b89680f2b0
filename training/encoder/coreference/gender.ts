import type { Tokens } from '../../../src/document/layers.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../../src/lexicon/first-names.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../../../src/lexicon/gender.ts';
import type { Edit } from './edits.ts';

export type Gender = 'female' | 'male';

/** What titles before a person's names say of the gender, else the given name; null where it is not known. */
export function genderOf(names: readonly string[], wordsBefore: readonly string[]): Gender | null {
  const votes = wordsBefore.reduce((sum, word) => sum + vote(word, FEMALE_WORDS, MALE_WORDS), 0);
  if (votes !== 0) return votes > 0 ? 'female' : 'male';
  for (const name of names) {
    const gender = givenNameGender(name.split(' ')[0]!);
    if (gender !== null) return gender;
  }
  return null;
}

/** The gender that a given name is mostly given to; null for one of both, or none. */
export function givenNameGender(name: string): Gender | null {
  const sum = vote(name.toLowerCase(), FEMALE_FIRST_NAMES, MALE_FIRST_NAMES);
  return sum === 0 ? null : sum > 0 ? 'female' : 'male';
}

function vote(word: string, female: ReadonlySet<string>, male: ReadonlySet<string>): number {
  return Number(female.has(word)) - Number(male.has(word));
}

const PAIRS = (
  'she/he herself/himself mrs./mr. mrs/mr ms./mr. ms/mr miss/mr dame/sir woman/man women/men girl/boy girls/boys lady/gentleman wife/husband mother/father mom/dad ' +
  'daughter/son daughters/sons sister/brother sisters/brothers aunt/uncle niece/nephew grandmother/grandfather granddaughter/grandson girlfriend/boyfriend ' +
  'widow/widower queen/king princess/prince duchess/duke countess/count baroness/baron empress/emperor actress/actor actresses/actors heroine/hero ' +
  'businesswoman/businessman chairwoman/chairman spokeswoman/spokesman congresswoman/congressman councilwoman/councilman policewoman/policeman heiress/heir ' +
  'waitress/waiter goddess/god nun/monk stepmother/stepfather stepdaughter/stepson stepsister/stepbrother'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);
const OTHER = new Map([...PAIRS.map(([a, b]) => [b, a] as const), ...PAIRS, ['hers', 'his'], ['him', 'her']] as const);
const NEVER_OWNED = new Set(['PUNCT', 'ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'ADV']);

/** Edits that make women of all men of a text and men of all women, names left as they are. */
export function flipWords({ count, start, end, text, lower, pos }: Tokens, isName: (token: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < count; i++) {
    if (isName(i)) continue;
    const isBeforeNoun = i + 1 < count && !NEVER_OWNED.has(pos[i + 1]!);
    const other =
      lower[i] === 'her'
        ? isBeforeNoun
          ? 'his'
          : 'him'
        : lower[i] === 'his'
          ? isBeforeNoun
            ? 'her'
            : 'hers'
          : OTHER.get(lower[i]!);
    if (other !== undefined) edits.push({ start: start[i]!, end: end[i]!, text: likeWritten(other, text[i]!) });
  }
  return edits;
}

/** A word with the capitals of another. */
export function likeWritten(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? capitalised(word) : word;
}

export function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
