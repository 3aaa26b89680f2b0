import { describe, expect, it } from 'vitest';
import { duration, progressLine, rate } from '../../src/cli/progress-line.ts';

const START = { documents: 0, failed: 0, resumed: 0, share: 0 };

describe('progressLine', () => {
  it.each([
    [
      { documents: 1_204, failed: 3, resumed: 0, share: 0.2 },
      START,
      20,
      '[####................] 20% · 1,204 documents, 3 failed · 60 a second · 1 min 20 s left',
      'a run with an end',
    ],
    [{ documents: 5, failed: 0, resumed: 0, share: null }, START, 2, '5 documents · 2.5 a second', 'a feed'],
    [START, START, 0, '[....................] 0% · 0 documents · 0.00 a second', 'nothing yet'],
    [
      { documents: 900, failed: 0, resumed: 500, share: 0.9 },
      { documents: 500, failed: 0, resumed: 500, share: 0.5 },
      40,
      '[##################..] 90% · 900 documents · 10 a second · 10 s left',
      'a run that goes on: only what it does itself counts',
    ],
  ])('%j after %j', (now, first, seconds, expected, reason) => {
    expect(progressLine(now, first, seconds), reason).toBe(expected);
  });
});

describe('duration', () => {
  it.each([
    [0, '0.0 s'],
    [4.12, '4.1 s'],
    [59.4, '59 s'],
    [60, '1 min 00 s'],
    [3_599, '59 min 59 s'],
    [7_500, '2 h 05 min'],
    [90_000, '1 day 1 h'],
    [450_000, '5 days 5 h'],
  ])('%d seconds are %s', (seconds, expected) => {
    expect(duration(seconds)).toBe(expected);
  });
});

describe('rate', () => {
  it.each([
    [10_000, 8, '1,250 a second'],
    [30, 20, '1.5 a second'],
    [1, 20, '0.05 a second'],
    [1, 0, '0.00 a second'],
  ])('%d in %d seconds are %s', (documents, seconds, expected) => {
    expect(rate(documents, seconds)).toBe(expected);
  });
});
