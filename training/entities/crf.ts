import { PREDECESSORS } from '../../src/stages/entities/tagger/decode.ts';
import { LABEL_COUNT, mayFollow, OUTSIDE } from '../../src/stages/entities/tagger/labels.ts';

/** One stretch of tokens: feature numbers and label of each, and how much it counts. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  readonly random: () => number;
}

const L = LABEL_COUNT;
const SUCCESSORS = Array.from({ length: L }, (_, from) =>
  Array.from({ length: L }, (__, to) => to).filter((to) => mayFollow(from, to)),
);

/**
 * A linear-chain conditional random field, trained by stochastic gradients of the log-likelihood with FTRL-proximal steps
 * (McMahan et al. 2013): each weight has its own rate, L1 sets most of them to exactly zero.
 */
export class ConditionalRandomField {
  readonly weights: Float32Array;
  readonly transitions = new Float64Array(L * L);
  private readonly z: Float32Array;
  private readonly n: Float32Array;
  private readonly zTransitions = new Float64Array(L * L);
  private readonly nTransitions = new Float64Array(L * L);

  constructor(featureCount: number) {
    this.weights = new Float32Array(featureCount * L);
    this.z = new Float32Array(featureCount * L);
    this.n = new Float32Array(featureCount * L);
  }

  /** One pass over the examples in random order; gives back the mean log-loss. */
  epoch(examples: readonly Example[], options: TrainingOptions): number {
    const order = shuffled(examples.length, options.random);
    let loss = 0;
    for (const index of order) loss += this.step(examples[index]!, options);
    return loss / examples.length;
  }

  /** Scores of every label at every token. */
  scores(features: readonly (Int32Array | readonly number[])[]): Float64Array {
    const scores = new Float64Array(features.length * L);
    features.forEach((active, i) => {
      for (const feature of active) {
        for (let label = 0; label < L; label++) scores[i * L + label]! += this.weights[feature * L + label]!;
      }
    });
    return scores;
  }

  private step(example: Example, options: TrainingOptions): number {
    const { features, labels, weight } = example;
    const length = labels.length;
    const scores = this.scores(features);
    const { alpha, beta, logZ } = this.forwardBackward(scores, length);
    let gold = 0;
    let previous = OUTSIDE;
    for (let i = 0; i < length; i++) {
      const label = labels[i]!;
      gold += this.transitions[previous * L + label]! + scores[i * L + label]!;
      for (let candidate = 0; candidate < L; candidate++) {
        const probability = Math.exp(alpha[i * L + candidate]! + beta[i * L + candidate]! - logZ);
        const gradient = (probability - (candidate === label ? 1 : 0)) * weight;
        if (Math.abs(gradient) < 1e-4) continue;
        for (const feature of features[i]!) {
          update(this.weights, this.z, this.n, feature * L + candidate, gradient, options);
        }
      }
      previous = label;
    }
    gold += this.transitions[previous * L + OUTSIDE]!;
    this.updateTransitions(example, scores, alpha, beta, logZ, options);
    return (logZ - gold) * weight;
  }

  private forwardBackward(
    scores: Float64Array,
    length: number,
  ): { alpha: Float64Array; beta: Float64Array; logZ: number } {
    const alpha = new Float64Array(length * L).fill(-Infinity);
    const beta = new Float64Array(length * L).fill(-Infinity);
    const { transitions } = this;
    for (let i = 0; i < length; i++) {
      for (let to = 0; to < L; to++) {
        let sum: number;
        if (i === 0) sum = PREDECESSORS[to]!.includes(OUTSIDE) ? transitions[to]! : -Infinity;
        else sum = logSum(PREDECESSORS[to]!, (from) => alpha[(i - 1) * L + from]! + transitions[from * L + to]!);
        alpha[i * L + to] = sum + scores[i * L + to]!;
      }
    }
    for (let i = length - 1; i >= 0; i--) {
      for (let from = 0; from < L; from++) {
        beta[i * L + from] =
          i === length - 1
            ? mayFollow(from, OUTSIDE)
              ? transitions[from * L]!
              : -Infinity
            : logSum(
                SUCCESSORS[from]!,
                (to) => transitions[from * L + to]! + scores[(i + 1) * L + to]! + beta[(i + 1) * L + to]!,
              );
      }
    }
    const logZ = logSum(PREDECESSORS[OUTSIDE]!, (last) => alpha[(length - 1) * L + last]! + transitions[last * L]!);
    return { alpha, beta, logZ };
  }

  private updateTransitions(
    { labels, weight }: Example,
    scores: Float64Array,
    alpha: Float64Array,
    beta: Float64Array,
    logZ: number,
    options: TrainingOptions,
  ): void {
    const length = labels.length;
    const gradients = new Float64Array(L * L);
    for (let i = 0; i <= length; i++) {
      for (let from = 0; from < L; from++) {
        if (i === 0 && from !== OUTSIDE) continue;
        const before = i === 0 ? 0 : alpha[(i - 1) * L + from]!;
        if (before === -Infinity) continue;
        for (const to of SUCCESSORS[from]!) {
          if (i === length && to !== OUTSIDE) continue;
          const after = i === length ? 0 : scores[i * L + to]! + beta[i * L + to]!;
          gradients[from * L + to]! += Math.exp(before + this.transitions[from * L + to]! + after - logZ);
        }
      }
      gradients[(i === 0 ? OUTSIDE : labels[i - 1]!) * L + (i === length ? OUTSIDE : labels[i]!)]! -= 1;
    }
    for (let k = 0; k < L * L; k++) {
      if (gradients[k] !== 0) {
        update(this.transitions, this.zTransitions, this.nTransitions, k, gradients[k]! * weight, options);
      }
    }
  }
}

function update(
  weights: Float32Array | Float64Array,
  z: Float32Array | Float64Array,
  n: Float32Array | Float64Array,
  at: number,
  gradient: number,
  { rate, l1, l2 }: TrainingOptions,
): void {
  const before = n[at]!;
  const after = before + gradient * gradient;
  const root = Math.sqrt(after);
  z[at]! += gradient - ((root - Math.sqrt(before)) / rate) * weights[at]!;
  n[at] = after;
  const sum = z[at]!;
  weights[at] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + root) / rate + l2);
}

function logSum(indices: readonly number[], value: (index: number) => number): number {
  let most = -Infinity;
  for (const index of indices) {
    const v = value(index);
    if (v > most) most = v;
  }
  if (most === -Infinity) return most;
  let sum = 0;
  for (const index of indices) sum += Math.exp(value(index) - most);
  return most + Math.log(sum);
}

function shuffled(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
