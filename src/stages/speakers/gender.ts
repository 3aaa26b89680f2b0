import type { Entity } from '../../document/entity.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../lexicon/first-names.ts';
import { FEMALE_WORDS, MALE_WORDS, MOSTLY_FEMALE_NAMES, MOSTLY_MALE_NAMES } from '../../lexicon/gender.ts';
import type { Descriptors } from './descriptors.ts';
import type { Gender } from './referents.ts';

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
  const first = given.split('-')[0]!;
  const sex = vote(first, FEMALE_FIRST_NAMES, MALE_FIRST_NAMES) || vote(first, MOSTLY_FEMALE_NAMES, MOSTLY_MALE_NAMES);
  return sex === 0 ? null : sex > 0 ? 'female' : 'male';
}

function vote(word: string, female: ReadonlySet<string>, male: ReadonlySet<string>): number {
  return (female.has(word) ? 1 : 0) - (male.has(word) ? 1 : 0);
}
