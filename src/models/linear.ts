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

/**
 * Weights of a linear model over hashed features: integers, `scale` of them to one. Sixteen bits each, as the tables of all
 * models together have to fit into a processor's cache.
 */
export interface Weights {
  readonly scale: number;
  readonly values: Int16Array;
}

/** The score of a candidate: the sum of the weights of its features. */
export function score({ values, scale }: Weights, { hashes, count }: FeatureBuffer): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[hashes[i]!]!;
  return sum / scale;
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
export function unpackWeights({ bits, scale, steps, values }: PackedWeights): Weights {
  const table = new Int16Array(1 << bits);
  let index = 0;
  for (let i = 0; i < steps.length; i++) {
    index += steps[i]!;
    table[index] = values[i]!;
  }
  return { scale, values: table };
}

const LARGEST = 2 ** 15 - 1;

/** Packs a dense table as it was learned; weights that round to nothing are left out, those beyond 16 bits cut to them. */
export function packWeights(learned: Float32Array, scale: number): PackedWeights {
  const steps: number[] = [];
  const values: number[] = [];
  let last = 0;
  for (let i = 0; i < learned.length; i++) {
    const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round(learned[i]! * scale)));
    if (value === 0) continue;
    steps.push(i - last);
    values.push(value);
    last = i;
  }
  return { bits: Math.log2(learned.length), scale, steps, values };
}
