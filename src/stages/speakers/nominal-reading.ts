import type { EntityType } from '../../document/entity.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../../lexicon/gender.ts';
import type { Gender } from '../../lexicon/given-names.ts';
import type { SpeakerContext } from './context.ts';
import { isPlural, typeOfNoun } from './noun-class.ts';
import { nounKey } from './noun-key.ts';
import { POSSESSIVE_PRONOUNS } from './pronoun-words.ts';
import type { NominalPhrase } from './source-phrase.ts';

/** Words that tell when, and not who. */
const PASSING: ReadonlySet<string> = new Set([
  'new',
  'latest',
  'recent',
  'former',
  'then',
  'current',
  'same',
  'late',
  'ex',
]);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const INDEFINITE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'one',
  'some',
  'any',
  'other',
  'many',
  'several',
  'most',
  'few',
  'two',
  'three',
  'more',
  'every',
  'each',
  'no',
  'such',
  'both',
  'these',
  'those',
]);

/** The reading of a noun phrase: what kind of thing it is, how many, and how it is introduced. */
export interface NominalReading {
  readonly key: string;
  readonly type: EntityType | 'thing';
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly article: 'definite' | 'indefinite' | 'bare';
  /** Whether somebody owns it: "her lawyer", "the company's lawyer". */
  readonly possessed: boolean;
  /** The entity that owns it: an index, or null. */
  readonly possessor: number | null;
  /** Keys of its other words. */
  readonly modifiers: readonly string[];
  /** Entities named inside it; it is none of them. */
  readonly inside: ReadonlySet<number>;
}

export function readNominal(context: SpeakerContext, phrase: NominalPhrase): NominalReading {
  const { tokens, nameAt, names } = context;
  const { firstToken, endToken, head } = phrase;
  const first = tokens.lower[firstToken]!;
  const key = nounKey(tokens, head);
  const modifiers: string[] = [];
  const inside = new Set<number>();
  let possessed = POSSESSIVE_PRONOUNS.has(first);
  let possessor: number | null = null;
  let ownWords = 0;
  for (let i = firstToken; i < endToken; i++) {
    const name = nameAt[i]!;
    if (name >= 0) inside.add(names[name]!.entity);
    const word = tokens.lower[i]!;
    if ((word === "'s" || word === '’s' || word === "'" || word === '’') && i < head) {
      possessed = true;
      const owner = i > firstToken ? nameAt[i - 1]! : -1;
      if (owner >= 0) {
        possessor = names[owner]!.entity;
        ownWords = modifiers.length;
      }
    }
    const pos = tokens.pos[i];
    if (i !== head && !PASSING.has(word) && (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'))
      modifiers.push(nounKey(tokens, i));
  }
  const words = possessor === null ? modifiers : modifiers.slice(ownWords);
  return {
    key,
    type: typeOfNoun(key),
    plural: isPlural(tokens, head) || tokens.pos[firstToken] === 'NUM',
    gender: FEMALE_WORDS.has(tokens.lower[head]!) ? 'female' : MALE_WORDS.has(tokens.lower[head]!) ? 'male' : null,
    article: DEFINITE.has(first) ? 'definite' : INDEFINITE.has(first) ? 'indefinite' : possessed ? 'definite' : 'bare',
    possessed,
    possessor,
    modifiers: words,
    inside,
  };
}
