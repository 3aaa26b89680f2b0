import type { Gender } from '../../lexicon/given-names.ts';

/** What a pronoun asks of its antecedent. */
export type PronounClass = 'he' | 'she' | 'they' | 'it' | 'i' | 'we' | 'you' | 'relative' | 'indefinite';

/** Pronouns that can be a source, lower case, with their class. */
export const PRONOUNS: ReadonlyMap<string, PronounClass> = new Map<string, PronounClass>([
  ...of('he', 'he|him|his|himself'),
  ...of('she', 'she|her|hers|herself'),
  ...of('they', 'they|them|their|theirs|themselves|themself|both'),
  ...of('it', 'it|its|itself'),
  ...of('i', 'i|me|my|mine|myself'),
  ...of('we', 'we|us|our|ours|ourselves'),
  ...of('you', 'you|your|yours|yourself'),
  ...of('relative', 'who|whom|whose|which|that'),
  ...of(
    'indefinite',
    'some|someone|somebody|everyone|everybody|anyone|anybody|nobody|none|others|another|many|few|several|most|all|one|those|these|neither|either|each|more|much|half',
  ),
]);

/** Possessive forms that stand before a noun ("her lawyer"). */
export const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set([
  'his',
  'her',
  'its',
  'their',
  'my',
  'our',
  'your',
  'whose',
]);

/** The sex that a pronoun tells of its antecedent, or null. */
export function pronounGender(kind: PronounClass): Gender | null {
  return kind === 'he' ? 'male' : kind === 'she' ? 'female' : null;
}

function of(kind: PronounClass, words: string): [string, PronounClass][] {
  return words.split('|').map((word) => [word, kind]);
}
