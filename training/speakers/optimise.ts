import type { PackedRanking } from '../../src/stages/speakers/ranking.ts';
import { seededRandom } from '../random.ts';
import type { Example } from './examples.ts';

export interface Options {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
  readonly batch: number;
  /** Linear weights to begin with and to be drawn to; zeros where there are none. */
  readonly prior?: readonly number[];
}

/** Weights as one array: linear, then per hidden unit its weights, bias and output. */
export class Parameters {
  readonly values: Float64Array;

  constructor(
    readonly features: number,
    readonly hidden: number,
    seed: number,
  ) {
    const random = seededRandom(seed);
    this.values = new Float64Array(features + hidden * (features + 2));
    for (let unit = 0; unit < hidden; unit++) {
      const at = this.unit(unit);
      for (let i = 0; i < features; i++) this.values[at + i] = (random() - 0.5) * 0.5;
      this.values[at + features + 1] = (random() - 0.5) * 0.5;
    }
  }

  unit(unit: number): number {
    return this.features + unit * (this.features + 2);
  }
}

/** Trains a ranking by softmax over candidates: the loss is the negative logarithm of the right ones' share. Adam, minibatches. */
export function train(examples: readonly Example[], features: number, options: Options): Parameters {
  const { hidden, epochs, rate, l2, seed, batch } = options;
  const parameters = new Parameters(features, hidden, seed);
  const { values } = parameters;
  const centre = new Float64Array(values.length);
  centre.set(options.prior ?? []);
  values.set(options.prior ?? []);
  const gradient = new Float64Array(values.length);
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  const random = seededRandom(seed + 1);
  const order = examples.map((_, index) => index);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      gradient.fill(0);
      const some = order.slice(from, from + batch);
      let total = 0;
      for (const index of some) total += addGradient(parameters, examples[index]!, gradient);
      step++;
      const pace = rate * (1 - (0.9 * epoch) / epochs);
      for (let i = 0; i < values.length; i++) {
        const slope = gradient[i]! / Math.max(total, 1e-9) + l2 * (values[i]! - centre[i]!);
        first[i] = 0.9 * first[i]! + 0.1 * slope;
        second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
        values[i]! -= (pace * (first[i]! / (1 - 0.9 ** step))) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return parameters;
}

export function scores(
  { values, features, hidden }: Parameters,
  rows: readonly Float64Array[],
  units?: Float64Array,
): number[] {
  return rows.map((row, at) => {
    let score = 0;
    for (let i = 0; i < features; i++) score += values[i]! * row[i]!;
    for (let unit = 0; unit < hidden; unit++) {
      const from = features + unit * (features + 2);
      let sum = values[from + features]!;
      for (let i = 0; i < features; i++) sum += values[from + i]! * row[i]!;
      if (units !== undefined) units[at * hidden + unit] = sum;
      if (sum > 0) score += values[from + features + 1]! * sum;
    }
    return score;
  });
}

function addGradient(parameters: Parameters, { rows, right, weight }: Example, gradient: Float64Array): number {
  const { values, features, hidden } = parameters;
  const units = new Float64Array(rows.length * hidden);
  const raw = scores(parameters, rows, units);
  const top = Math.max(...raw);
  const powers = raw.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = right.reduce((sum, index) => sum + powers[index]!, 0);
  rows.forEach((row, at) => {
    const slope = weight * (powers[at]! / all - (right.includes(at) ? powers[at]! / good : 0));
    if (Math.abs(slope) < 1e-9) return;
    for (let i = 0; i < features; i++) gradient[i]! += slope * row[i]!;
    for (let unit = 0; unit < hidden; unit++) {
      const sum = units[at * hidden + unit]!;
      if (sum <= 0) continue;
      const from = parameters.unit(unit);
      gradient[from + features + 1]! += slope * sum;
      const back = slope * values[from + features + 1]!;
      for (let i = 0; i < features; i++) gradient[from + i]! += back * row[i]!;
      gradient[from + features]! += back;
    }
  });
  return weight;
}

/** Parameters as the runtime reads them. */
export function pack(
  { values, features, hidden }: Parameters,
  names: readonly string[],
  scale: number,
  [own, encoder]: readonly [own: number, encoder: number],
): PackedRanking {
  const whole = (from: number, to: number): number[] =>
    Array.from(values.subarray(from, to), (value) => Math.round(value * scale));
  const units = Array.from({ length: hidden }, (_, unit) => features + unit * (features + 2));
  return {
    features: names,
    scale,
    linear: whole(0, features),
    hidden: units.map((from) => whole(from, from + features + 1)),
    output: units.map((from) => Math.round(values[from + features + 1]! * scale)),
    encoded: [Math.round(own * scale), Math.round(encoder * scale)],
  };
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
