import type { SpeakerContext } from './context.ts';
import type { MentionEvent } from './discourse.ts';
import { type PronounClass, pronounGender } from './pronoun-words.ts';
import type { Referent } from './referents.ts';

/** What is looked at when a candidate is weighed as the antecedent of a pronoun; each is a number, mostly 0 or 1. */
export const ANTECEDENT_FEATURES = [
  /** Its last mention stands in the sentence of the pronoun, or in the one before. */
  'sameSentence',
  'previousSentence',
  /** Sentences between the two, at most 8. */
  'distance',
  'otherParagraph',
  /** The role of its last mention. */
  'lastIsSubject',
  'lastIsObject',
  'lastIsPossessor',
  /** Its last mention is the source of a quote. */
  'lastSpeaks',
  /** It is the last one that spoke. */
  'lastSpeaker',
  /** Its last mention stands in quoted speech. */
  'lastIsQuoted',
  /** No other candidate was mentioned since. */
  'nearest',
  /** Natural logarithm of its mentions in the stretch before the pronoun. */
  'logMentions',
  /** The text says that it is of the pronoun's sex. */
  'genderAgrees',
  /** The same pronoun, or one of the other sex, took it up before. */
  'samePronoun',
  'otherPronoun',
  /** For "they": several, or one person. */
  'pluralForThey',
  'personForThey',
  /** For "it": a place. */
  'placeForIt',
] as const;

export type AntecedentFeature = (typeof ANTECEDENT_FEATURES)[number];

/** A candidate as it was mentioned before the pronoun. */
export interface Trace {
  readonly referent: Referent;
  readonly last: MentionEvent;
  /** How many other candidates were mentioned since. */
  readonly rank: number;
  mentions: number;
  samePronoun: boolean;
  otherPronoun: boolean;
}

const FARTHEST = 8;

/** Fills `values` with the features of one candidate, in the order of `ANTECEDENT_FEATURES`. */
export function fillFeatures(
  values: Float64Array,
  { tokens, sentences }: SpeakerContext,
  { referent, last, rank, mentions, samePronoun, otherPronoun }: Trace,
  token: number,
  kind: PronounClass,
  lastSpeaker: Referent | null,
): void {
  const here = tokens.sentence[token]!;
  const there = tokens.sentence[last.token]!;
  const distance = Math.min(Math.abs(here - there), FARTHEST);
  let i = 0;
  values[i++] = Number(distance === 0);
  values[i++] = Number(distance === 1);
  values[i++] = distance;
  values[i++] = Number(sentences[here]!.paragraph !== sentences[there]!.paragraph);
  values[i++] = Number(last.role === 'subject');
  values[i++] = Number(last.role === 'object');
  values[i++] = Number(last.role === 'possessor');
  values[i++] = Number(last.speaks);
  values[i++] = Number(referent === lastSpeaker);
  values[i++] = Number(last.quoted);
  values[i++] = Number(rank === 0);
  values[i++] = Math.log(mentions);
  values[i++] = Number(referent.gender !== null && referent.gender === pronounGender(kind));
  values[i++] = Number(samePronoun);
  values[i++] = Number(otherPronoun);
  values[i++] = Number(kind === 'they' && referent.plural);
  values[i++] = Number(kind === 'they' && !referent.plural && referent.type === 'person');
  values[i] = Number(kind === 'it' && referent.type === 'location');
}
