import type { Entity } from '../../document/entity.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../../lexicon/gender.ts';
import { type Gender, genderOfGivenName } from '../../lexicon/given-names.ts';
import type { Descriptors } from './descriptors.ts';

/**
 * The sex that the text and the given name tell of a person: titles and nouns first ("Mrs", "chairwoman"), else the given
 * name, where it is mostly given to one sex. null where they say nothing or contradict each other.
 */
export function genderOf({ name, aliases }: Entity, { heads }: Descriptors): Gender | null {
  let votes = 0;
  for (const word of heads) votes += vote(word, FEMALE_WORDS, MALE_WORDS);
  if (votes !== 0) return votes > 0 ? 'female' : 'male';
  for (const form of [name, ...aliases]) {
    const sex = givenNameGender(form);
    if (sex !== null) return sex;
  }
  return null;
}

function givenNameGender(name: string): Gender | null {
  const words = name.toLowerCase().split(' ');
  const given = words.find((word) => word.length > 2 && !word.endsWith('.'));
  if (given === undefined || (words.length > 1 && given === words[words.length - 1])) return null;
  return genderOfGivenName(given.split('-')[0]!);
}

function vote(word: string, female: ReadonlySet<string>, male: ReadonlySet<string>): number {
  return (female.has(word) ? 1 : 0) - (male.has(word) ? 1 : 0);
}
