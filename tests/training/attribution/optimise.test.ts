import { describe, expect, it } from 'vitest';
import type { Choice, Decision } from '../../../training/attribution/examples.ts';
import { type Settings, trainChoices, trainDecisions } from '../../../training/attribution/optimise.ts';

const SETTINGS: Settings = { bits: 4, epochs: 20, rate: 0.3, l2: 1e-4, minCount: 1, bags: 1 };

const features = (...values: number[]): Int32Array => Int32Array.from(values);
const scoreOf = (weights: Float32Array, row: Int32Array): number => row.reduce((sum, i) => sum + weights[i]!, 0);

/** Feature 1 says yes, feature 2 says no, feature 3 says nothing. */
const decisions: Decision[] = Array.from({ length: 40 }, (_, i) => ({
  features: features(i % 2 === 0 ? 1 : 2, 3),
  answer: i % 2 === 0,
}));
/** The candidate with feature 5 is right, wherever it stands. */
const choices: Choice[] = Array.from({ length: 40 }, (_, i) => ({
  candidates: [features(4), features(4), features(4)].map((row, k) => (k === i % 3 ? features(5) : row)),
  gold: i % 3,
}));

describe('trainDecisions', () => {
  const weights = trainDecisions(decisions, SETTINGS);

  it('learns which feature says yes', () => {
    expect(scoreOf(weights, features(1, 3))).toBeGreaterThan(0.5);
    expect(scoreOf(weights, features(2, 3))).toBeLessThan(-0.5);
  });

  it('gives no weight to a feature that never comes', () => {
    expect(weights[9]).toBe(0);
  });

  it('gives a weight for each hash', () => {
    expect(weights).toHaveLength(16);
  });
});

describe('trainChoices', () => {
  it('learns which candidate is right', () => {
    const weights = trainChoices(choices, SETTINGS);
    expect(weights[5]! - weights[4]!).toBeGreaterThan(1);
  });

  it('gives no weight to features that are too rare', () => {
    const rare: Choice = { candidates: [features(6), features(7)], gold: 0 };
    const weights = trainChoices([...choices, rare], { ...SETTINGS, minCount: 5 });
    expect([weights[6], weights[7]]).toEqual([0, 0]);
    expect(trainChoices([...choices, rare], SETTINGS)[6]).toBeGreaterThan(0);
  });

  it('makes the same weights again, with bags too', () => {
    const settings = { ...SETTINGS, bags: 3 };
    expect([...trainChoices(choices, settings)]).toEqual([...trainChoices(choices, settings)]);
  });

  it('averages bags: what all agree on stays', () => {
    const weights = trainChoices(choices, { ...SETTINGS, bags: 3 });
    expect(weights[5]! - weights[4]!).toBeGreaterThan(1);
  });

  it('learns nothing from nothing', () => {
    expect([...trainChoices([], SETTINGS)].every((weight) => weight === 0)).toBe(true);
  });
});
