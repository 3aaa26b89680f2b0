/** How sure a speaker is, by the way in which it was found: shares of right ones on development articles, rounded. */
export const CONFIDENCE = {
  name: 0.98,
  unknownName: 0.7,
  joint: 0.9,
  unnamed: 0.9,
  relative: 0.8,
  author: 0.7,
  pair: 0.7,
  turn: 0.75,
  /** Factors on the confidence of the speaker who goes on, or whose words enclose the source. */
  continued: 0.92,
  firstPerson: 0.95,
  /** By the probability that the ranking gives. */
  nominal: (probability: number): number => probability,
  /** By the probability that the ranking gives. */
  pronoun: (probability: number): number => 0.34 + 0.65 * probability,
} as const;
