import { describe, expect, it } from 'vitest';
import { scoreGold } from './score-gold.ts';

describe.each(['corpus', 'sentences'] as const)('quantities of the %s', (part) => {
  it('reach what was promised', async () => {
    const { gold, precision, recall, value, errors } = await scoreGold(part);
    const all = errors.join('\n');
    expect(gold, all).toBeGreaterThan(100);
    expect(precision, all).toBeGreaterThanOrEqual(0.95);
    expect(recall, all).toBeGreaterThanOrEqual(0.95);
    expect(value, all).toBeGreaterThanOrEqual(0.95);
  });
});
