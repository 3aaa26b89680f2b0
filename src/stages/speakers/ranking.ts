/** A ranking model as it is stored: integers, the real value times `scale`. */
export interface PackedRanking {
  readonly features: readonly string[];
  readonly scale: number;
  /** Weight of each feature in the score. */
  readonly linear: readonly number[];
  /** Rows of hidden units: a weight for each feature, then the bias. */
  readonly hidden: readonly (readonly number[])[];
  /** Weight of each hidden unit in the score. */
  readonly output: readonly number[];
  /** Where the encoder says something: the weight of this score, and the weight of the encoder's beside it. */
  readonly encoded: readonly number[];
}

/** What a candidate is weighed by: its features, and what the encoder says for it in nats, null where it says nothing. */
export interface Weighed {
  readonly values: Float64Array;
  readonly encoded: number | null;
}

/** Scores candidates by their features: a linear part, and one hidden layer of rectified units. */
export class Ranking {
  private readonly linear: Float64Array;
  private readonly hidden: readonly Float64Array[];
  private readonly output: Float64Array;
  private readonly own: number;
  private readonly encoder: number;

  /**
   * @param packed the stored model
   * @param features the features in the order in which values will come
   * @throws RangeError where the model was trained on other features
   */
  constructor(
    { features: trained, scale, linear, hidden, output, encoded }: PackedRanking,
    features: readonly string[],
  ) {
    if (trained.join() !== features.join())
      throw new RangeError(`the ranking model was trained on other features: ${trained.join()}`);
    const real = (values: readonly number[]): Float64Array => Float64Array.from(values, (value) => value / scale);
    this.linear = real(linear);
    this.hidden = hidden.map(real);
    this.output = real(output);
    this.own = encoded[0]! / scale;
    this.encoder = encoded[1]! / scale;
  }

  /** The shares of candidates, the last of them nobody; they add up to 1. */
  shares(candidates: readonly Weighed[]): number[] {
    const scores = candidates.map(({ values }) => this.score(values));
    if (candidates.every(({ encoded }) => encoded === null)) return softmax(scores);
    return softmax(scores.map((score, at) => this.own * score + this.encoder * (candidates[at]!.encoded ?? 0)));
  }

  /** The score of one candidate; `values` in the order of the features. */
  private score(values: Float64Array): number {
    const { linear, hidden, output } = this;
    let score = 0;
    for (let i = 0; i < linear.length; i++) score += linear[i]! * values[i]!;
    for (let unit = 0; unit < hidden.length; unit++) {
      const weights = hidden[unit]!;
      let sum = weights[linear.length]!;
      for (let i = 0; i < linear.length; i++) if (values[i] !== 0) sum += weights[i]! * values[i]!;
      if (sum > 0) score += output[unit]! * sum;
    }
    return score;
  }
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
