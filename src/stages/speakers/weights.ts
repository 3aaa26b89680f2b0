/**
 * What speaks for a candidate being the antecedent of a pronoun. A candidate's score is the sum of the weights of what holds
 * of it; the scores of all candidates, as a softmax, are its probability.
 */
export const ANTECEDENT_WEIGHTS = {
  sameSentence: 1.0,
  previousSentence: 0.9,
  /** For each sentence further back, up to `farthest`. */
  perSentence: -0.35,
  farthest: 8,
  /** Its last mention stands in another paragraph. */
  otherParagraph: -0.3,
  /** Its last mention is the subject of its clause, and so on. */
  lastIsSubject: 0.9,
  lastIsObject: -0.3,
  lastIsPossessor: -0.1,
  /** Its last mention is the source of a quote. */
  lastSpeaks: 0.8,
  /** It is the last one that spoke. */
  lastSpeaker: 0.7,
  /** Its last mention stands in quoted speech. */
  lastIsQuoted: -1.2,
  /** For the natural logarithm of its mentions in the stretch before the pronoun. */
  perLogMentions: 0.7,
  /** The text says that it is of the pronoun's sex. */
  genderAgrees: 1.2,
  /** It was taken up by the same pronoun before. */
  samePronoun: 0.9,
  /** No other candidate was mentioned since. */
  nearest: 0.3,
  /** For "they": several people, or one person. */
  pluralForThey: 1.5,
  personForThey: -2.5,
  /** For "it": a place. */
  placeForIt: -0.8,
} as const;

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
