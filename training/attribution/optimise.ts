import { seededRandom } from '../random.ts';
import type { Choice, Decision } from './examples.ts';

export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen less often than this get no weight. */
  readonly minCount: number;
  /** How many models on bootstrap samples are averaged (bagging, Breiman 1996; for linear models their weights). */
  readonly bags: number;
}

/** Logistic regression by AdaGrad (Duchi et al. 2011). */
export function trainDecisions(examples: readonly Decision[], settings: Settings): Float32Array {
  const choices = examples.map(({ features, answer }) => ({ candidates: [EMPTY, features], gold: answer ? 1 : 0 }));
  return trainChoices(choices, settings);
}

const EMPTY = new Int32Array(0);

/** Conditional logit over candidates (McFadden 1974) by AdaGrad; fixed seed, so that the weights can be made again. */
export function trainChoices(examples: readonly Choice[], settings: Settings): Float32Array {
  const sum = new Float64Array(1 << settings.bits);
  for (let bag = 0; bag < settings.bags; bag++) {
    trainBag(examples, settings, SEED + bag).forEach((value, i) => (sum[i]! += value / settings.bags));
  }
  return Float32Array.from(sum);
}

const SEED = 20261123;

function trainBag(examples: readonly Choice[], settings: Settings, seed: number): Float64Array {
  const size = 1 << settings.bits;
  const counts = new Uint32Array(size);
  for (const { candidates, gold } of examples)
    for (const feature of candidates[gold]!.length > 0 ? candidates[gold]! : candidates[1]!) counts[feature]!++;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const random = seededRandom(seed);
  const order = Uint32Array.from(examples.keys(), (at) =>
    settings.bags === 1 ? at : Math.floor(random() * examples.length),
  );
  const average = new Float64Array(size);
  let snapshots = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { candidates, gold } = examples[at]!;
      const scores = candidates.map((features) => {
        let sum = 0;
        for (const feature of features) sum += weights[feature]!;
        return sum;
      });
      const top = Math.max(...scores);
      let total = 0;
      for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(scores[i]! - top);
      for (let i = 0; i < candidates.length; i++) {
        const gradient = scores[i]! / total - (i === gold ? 1 : 0);
        if (Math.abs(gradient) < 1e-3) continue;
        for (const feature of candidates[i]!) {
          if (counts[feature]! < settings.minCount) continue;
          const g = gradient + settings.l2 * weights[feature]!;
          squares[feature]! += g * g;
          weights[feature]! -= (settings.rate * g) / Math.sqrt(squares[feature]!);
        }
      }
    }
    if (epoch >= settings.epochs / 2) {
      snapshots++;
      for (let i = 0; i < size; i++) average[i]! += weights[i]!;
    }
  }
  return average.map((value) => value / Math.max(1, snapshots));
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
