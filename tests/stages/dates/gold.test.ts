import { describe, expect, it } from 'vitest';
import { scoreGold } from './score-gold.ts';

describe.each(['news-a', 'news-b', 'news-c'] as const)('dates of %s', (part) => {
  it('are found with their values', async () => {
    const { gold, relaxed, exact, value, errors } = await scoreGold(part);
    const all = errors.join('\n');
    expect(gold, all).toBeGreaterThan(80);
    expect(relaxed, all).toBeGreaterThanOrEqual(0.97);
    expect(exact, all).toBeGreaterThanOrEqual(0.95);
    expect(value, all).toBeGreaterThanOrEqual(0.95);
  });
});
