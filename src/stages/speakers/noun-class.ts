import type { EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../../lexicon/gender.ts';
import {
  DOCUMENT_NOUNS,
  GENERIC_ORGANISATION_NOUNS,
  GENERIC_PERSON_NOUNS,
  GENERIC_PLACE_NOUNS,
  PLURAL_NOUNS,
  PROPER_ORGANISATION_NOUNS,
} from '../../lexicon/referring-nouns.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';

/** Whether a noun, by its key, is one of the lists of nouns that people, organisations, places and documents go by. */
export function isReferringNoun(key: string): boolean {
  return (
    ROLE_NOUNS.has(key) ||
    TITLES.has(key) ||
    FEMALE_WORDS.has(key) ||
    MALE_WORDS.has(key) ||
    GENERIC_PERSON_NOUNS.has(key) ||
    GENERIC_ORGANISATION_NOUNS.has(key) ||
    PROPER_ORGANISATION_NOUNS.has(key) ||
    GENERIC_PLACE_NOUNS.has(key) ||
    DOCUMENT_NOUNS.has(key) ||
    PLURAL_NOUNS.has(key)
  );
}

/** Whether any person, organisation or place of that type can be taken up by the noun. */
export function isGeneric(key: string, type: EntityType | 'thing'): boolean {
  if (type === 'person') return GENERIC_PERSON_NOUNS.has(key) || isAge(key);
  if (type === 'organisation') return GENERIC_ORGANISATION_NOUNS.has(key);
  return type === 'location' && GENERIC_PLACE_NOUNS.has(key);
}

/** What a noun, by its key, says that somebody or something is. */
export function typeOfNoun(key: string): EntityType | 'thing' {
  if (GENERIC_PLACE_NOUNS.has(key)) return 'location';
  if (GENERIC_PERSON_NOUNS.has(key) || isAge(key)) return 'person';
  if (GENERIC_ORGANISATION_NOUNS.has(key) || PROPER_ORGANISATION_NOUNS.has(key)) return 'organisation';
  if (DOCUMENT_NOUNS.has(key)) return 'thing';
  if (ROLE_NOUNS.has(key) || TITLES.has(key) || FEMALE_WORDS.has(key) || MALE_WORDS.has(key)) return 'person';
  return /(?:er|or|ist|ian|man|woman|ant|ee)$/.test(key) ? 'person' : 'thing';
}

/** "the 34-year-old" */
function isAge(key: string): boolean {
  return key.endsWith('-year-old');
}

export function isPlural(tokens: Tokens, head: number): boolean {
  const word = tokens.lower[head]!;
  if (PLURAL_NOUNS.has(word)) return true;
  if (tokens.pos[head] === 'PROPN' && word.endsWith('s'))
    return (
      GENERIC_PERSON_NOUNS.has(word.slice(0, -1)) || ROLE_NOUNS.has(word.slice(0, -1)) || TITLES.has(word.slice(0, -1))
    );
  return tokens.pos[head] === 'NOUN' && word.endsWith('s') && !word.endsWith('ss') && tokens.lemma[head] !== word;
}
