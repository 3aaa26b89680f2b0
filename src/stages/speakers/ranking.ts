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
}

/** Scores candidates by their features: a linear part, and one hidden layer of rectified units. */
export class Ranking {
  private readonly linear: Float64Array;
  private readonly hidden: readonly Float64Array[];
  private readonly output: Float64Array;

  /**
   * @param packed the stored model
   * @param features the features in the order in which values will come
   * @throws RangeError where the model was trained on other features
   */
  constructor({ features: trained, scale, linear, hidden, output }: PackedRanking, features: readonly string[]) {
    if (trained.join() !== features.join())
      throw new RangeError(`the ranking model was trained on other features: ${trained.join()}`);
    const real = (values: readonly number[]): Float64Array => Float64Array.from(values, (value) => value / scale);
    this.linear = real(linear);
    this.hidden = hidden.map(real);
    this.output = real(output);
  }

  /** The score of one candidate; `values` in the order of the features. */
  score(values: Float64Array): number {
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
