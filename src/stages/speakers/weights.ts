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
