/** Feature hashes of one candidate; `count` of them are in use. The array is reused from candidate to candidate. */
export class FeatureBuffer {
  readonly hashes = new Int32Array(512);
  count = 0;
  private readonly mask: number;

  /** @param bits size of the hash space, as a power of two */
  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature `template` with up to three values. */
  add(template: number, a = 0, b = 0, c = 0): void {
    let h = Math.imul(template + 0x9e37, 0x85ebca6b);
    h = Math.imul(h ^ a ^ (h >>> 15), 0xc2b2ae35);
    h = Math.imul(h ^ b ^ (h >>> 13), 0x27d4eb2f);
    h = Math.imul(h ^ c ^ (h >>> 16), 0x165667b1);
    this.hashes[this.count++] = (h ^ (h >>> 15)) & this.mask;
  }
}

/** 32-bit FNV-1a hash of a string's UTF-16 code units. */
export function hashString(value: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 0x01000193);
  return h;
}

/** Weights of a linear model over hashed features. */
export type Weights = Float32Array;

/** The score of a candidate: the sum of the weights of its features. */
export function score(weights: Weights, features: FeatureBuffer): number {
  let sum = 0;
  const { hashes, count } = features;
  for (let i = 0; i < count; i++) sum += weights[hashes[i]!]!;
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Weights as they are stored: sorted indices as differences, values times `scale`, both integers. */
export interface PackedWeights {
  readonly bits: number;
  readonly scale: number;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** Spreads packed weights into a dense table of `2 ** bits`. */
export function unpackWeights(packed: PackedWeights): Weights {
  const weights = new Float32Array(1 << packed.bits);
  let index = 0;
  for (let i = 0; i < packed.steps.length; i++) {
    index += packed.steps[i]!;
    weights[index] = packed.values[i]! / packed.scale;
  }
  return weights;
}

/** Packs a dense table; weights that round to nothing are left out. */
export function packWeights(weights: Weights, scale: number): PackedWeights {
  const steps: number[] = [];
  const values: number[] = [];
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = Math.round(weights[i]! * scale);
    if (value === 0) continue;
    steps.push(i - last);
    values.push(value);
    last = i;
  }
  return { bits: Math.log2(weights.length), scale, steps, values };
}
