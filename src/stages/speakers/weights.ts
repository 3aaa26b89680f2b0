import { ANTECEDENT_FEATURES, type AntecedentFeature } from './antecedent-features.ts';

/**
 * What speaks for a candidate being the antecedent of a pronoun, by feature. A candidate's score is the sum of its features
 * times their weights; the scores of all candidates, as a softmax, are its probability.
 */
export const ANTECEDENT_WEIGHTS: Readonly<Record<AntecedentFeature, number>> = {
  sameSentence: 1.3,
  previousSentence: 1.2,
  distance: -0.35,
  otherParagraph: -0.3,
  lastIsSubject: 0.9,
  lastIsObject: -0.3,
  lastIsPossessor: -0.1,
  lastSpeaks: 0.8,
  lastSpeaker: 0.7,
  lastIsQuoted: -1.2,
  nearest: 0.3,
  logMentions: 0.7,
  genderAgrees: 1.2,
  samePronoun: 0.9,
  otherPronoun: -2,
  pluralForThey: 1.5,
  personForThey: -2.5,
  placeForIt: -0.8,
};

/** The weights in the order of the features. */
export const ANTECEDENT_WEIGHT_LIST: readonly number[] = ANTECEDENT_FEATURES.map((name) => ANTECEDENT_WEIGHTS[name]);

/** What speaks for an entity being what a noun phrase ("the minister") refers to; `threshold` is the least sum. */
export const NOMINAL_WEIGHTS = {
  /** The head is one of its titles, descriptions or name nouns. */
  headMatches: 3,
  /** The head is among its other words. */
  headAmongWords: 1.2,
  /** The head is a noun that any company, club, man or place can be taken up by, and the type agrees. */
  genericHead: 2.1,
  /** Its name says that it is something else: a court is no company. */
  otherClass: -1,
  /** For each further word that is also said of it, at most two. */
  perModifier: 0.8,
  /** For each further word that is not. */
  perStrangeModifier: -0.7,
  definite: 0.3,
  indefinite: -2.5,
  bare: -0.6,
  /** "her lawyer", "the company's lawyer": a possessor that its descriptions do not have. */
  strangePossessor: -1.6,
  perSentence: -0.12,
  farthest: 10,
  lastSpeaker: 0.3,
  perLogMentions: 0.25,
  notYetMentioned: -1.5,
  threshold: 1.9,
} as const;
