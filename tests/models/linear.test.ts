import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureBuffer, hashString, packWeights, score, sigmoid, unpackWeights } from '../../src/models/linear.ts';

function hashesOf(bits: number, ...features: [template: number, a?: number, b?: number, c?: number][]): number[] {
  const buffer = new FeatureBuffer(bits);
  for (const feature of features) buffer.add(...feature);
  return [...buffer.hashes.slice(0, buffer.count)];
}

describe('hashString', () => {
  // FNV-1a test vectors of 32 bits (Fowler, Noll, Vo), read as signed numbers.
  const rows: [text: string, hash: number][] = [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ];
  it.each(rows)('of %j is the published one', (text, hash) => {
    expect(hashString(text) >>> 0).toBe(hash);
  });

  it('reads UTF-16 code units, lone surrogates too', () => {
    expect(hashString('\ud800')).not.toBe(hashString('\udc00'));
    expect(Number.isInteger(hashString('🙂'))).toBe(true);
  });
});

describe('FeatureBuffer', () => {
  it('counts what is added and forgets it when cleared', () => {
    const buffer = new FeatureBuffer(12);
    buffer.add(1);
    buffer.add(2, 3);
    expect(buffer.count).toBe(2);
    buffer.clear();
    expect(buffer.count).toBe(0);
  });

  it('tells templates, values and their order apart', () => {
    const hashes = hashesOf(20, [1], [2], [1, 5], [1, 0, 5], [1, 0, 0, 5], [1, 5, 6], [1, 6, 5]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps every hash inside its table', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(500), fc.integer(), fc.integer(), (bits, t, a, b) => {
        const [hash] = hashesOf(bits, [t, a, b]);
        expect(hash! >= 0 && hash! < 1 << bits).toBe(true);
        expect(hashesOf(bits, [t, a, b])).toEqual([hash]);
      }),
    );
  });

  it('folds a larger table into a smaller one', () => {
    const [large] = hashesOf(16, [7, 8, 9]);
    expect(hashesOf(10, [7, 8, 9])).toEqual([large! & 1023]);
  });
});

describe('score', () => {
  const weights = { scale: 8, values: new Int16Array(16).map((_, i) => i) };

  it('is nothing without features', () => {
    expect(score(weights, new FeatureBuffer(4))).toBe(0);
  });

  it('sums the weights of the features, one that comes twice counted twice', () => {
    const buffer = new FeatureBuffer(4);
    buffer.add(1);
    buffer.add(1);
    expect(score(weights, buffer)).toBe((2 * weights.values[buffer.hashes[0]!]!) / 8);
  });

  it('leaves out what a cleared buffer held', () => {
    const buffer = new FeatureBuffer(4);
    buffer.add(3);
    buffer.clear();
    expect(score(weights, buffer)).toBe(0);
  });
});

describe('sigmoid', () => {
  const rows: [x: number, y: number][] = [
    [0, 0.5],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, 0],
    [Math.log(3), 0.75],
  ];
  it.each(rows)('of %d is %d', (x, y) => {
    expect(sigmoid(x)).toBeCloseTo(y, 12);
  });
});

describe('packed weights', () => {
  it('keep the places of what is not nothing, as steps', () => {
    const weights = new Float32Array(16);
    weights[3] = 0.5;
    weights[4] = -1.25;
    weights[15] = 2;
    expect(packWeights(weights, 100)).toEqual({ bits: 4, scale: 100, steps: [3, 1, 11], values: [50, -125, 200] });
  });

  it('leave out what rounds to nothing', () => {
    expect(packWeights(new Float32Array([0.004, -0.004, 0.006, 0]), 100)).toEqual({
      bits: 2,
      scale: 100,
      steps: [2],
      values: [1],
    });
  });

  it('come back as they were, to the precision of the scale and as far as sixteen bits go, in integers only', () => {
    const [least, most] = [-32.767, 32.767];
    const table = fc
      .integer({ min: 0, max: 8 })
      .chain((bits) =>
        fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 1 << bits, maxLength: 1 << bits }),
      );
    fc.assert(
      fc.property(table, (values) => {
        const packed = packWeights(Float32Array.from(values), 1000);
        expect([...packed.steps, ...packed.values].every(Number.isInteger)).toBe(true);
        const unpacked = Float32Array.from(unpackWeights(packed).values, (value) => value / 1000);
        expect(unpacked).toHaveLength(values.length);
        values.forEach((value, i) => {
          expect(Math.abs(unpacked[i]! - Math.max(least, Math.min(most, value)))).toBeLessThan(0.00051);
        });
        expect(packWeights(unpacked, 1000)).toEqual(packed);
      }),
    );
  });

  it('are cut to what sixteen bits hold', () => {
    expect(packWeights(new Float32Array([40, -40]), 1000).values).toEqual([32767, -32767]);
  });

  it('of an empty model are all nothing', () => {
    expect(unpackWeights({ bits: 2, scale: 1, steps: [], values: [] })).toEqual({
      scale: 1,
      values: new Int16Array(4),
    });
  });
});
