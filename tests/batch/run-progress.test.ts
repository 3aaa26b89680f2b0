import { expect, it } from 'vitest';
import { progressMeter } from '../../src/batch/run-progress.ts';

it('counts what is done, not what is read', () => {
  const meter = progressMeter(1_000);
  expect(meter.share()).toBe(0);
  meter.read(500);
  meter.begin(40);
  meter.begin(60);
  expect(meter.share()).toBe(0);
  meter.end(40);
  expect(meter.share()).toBeCloseTo(0.2);
  meter.endAll();
  expect(meter.share()).toBeCloseTo(0.5);
  meter.restart();
  expect(meter.share()).toBe(0);
});

it('knows no share of what has no length', () => {
  const meter = progressMeter(null);
  meter.read(500);
  meter.begin(40);
  expect(meter.share()).toBeNull();
});
