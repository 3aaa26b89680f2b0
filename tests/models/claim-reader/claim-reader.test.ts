import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClaimTypeSchema } from '../../../src/document/claim.ts';
import { type ClaimReading, loadClaimReader } from '../../../src/models/claim-reader/claim-reader.ts';
import type { ClaimText } from '../../../src/models/claim-reader/pieces.ts';

const reader = await loadClaimReader();

function direct(text: string, more: Partial<ClaimText> = {}): ClaimText {
  return { text, direct: true, source: '', cue: '', ...more };
}

async function readingOf(claim: ClaimText): Promise<ClaimReading> {
  return (await reader.read([claim]))[0]!;
}

/** Activations are quantised to eight bits by the range that they have in the whole batch, so that company shifts a score a little. */
const QUANTISED = 0.15;

describe('the head that reads claims', () => {
  it('is loaded once', async () => {
    expect(await loadClaimReader()).toBe(reader);
  });

  it('is named with the SHA-256 of its file', () => {
    const sha256 = createHash('sha256').update(readFileSync('models/claims-head/head.onnx')).digest('hex');
    expect(reader.info).toEqual({ name: 'claims-head', sha256 });
  });

  it('gives nothing of nothing', async () => {
    expect(await reader.read([])).toEqual([]);
  });

  it('gives a type of the contract and a probability, whatever it is given', async () => {
    const odd = ['', ' ', '?', '“”', '\ud800', '\u200b', 'a'.repeat(5000), 'word '.repeat(2000), '雨が降った。', '7'];
    for (const { type, checkWorthiness } of await reader.read(odd.map((text) => direct(text)))) {
      expect(ClaimTypeSchema.safeParse(type).success).toBe(true);
      expect(checkWorthiness).toBeGreaterThanOrEqual(0);
      expect(checkWorthiness).toBeLessThanOrEqual(1);
    }
  });

  const order: [worthy: string, less: string, reason: string][] = [
    ['We built forty new schools in six years.', 'I am so glad to be here with you tonight.', 'a figure, a greeting'],
    ['My opponent voted against the clean water act.', 'I love this valley and its people.', 'a vote, a feeling'],
    [
      'Crime has doubled since he took office.',
      'Let me come back to that question.',
      'a trend, the course of a debate',
    ],
    ['Three out of ten nurses left the county last year.', 'We can do better than this.', 'a share, a hope'],
    ['Harbour fees rose by a fifth in March.', 'Thank you, and good night.', 'a change with its date, thanks'],
  ];
  it.each(order)('“%s” is worthier than “%s”: %s', async (worthy, less) => {
    const [first, second] = await reader.read([direct(worthy), direct(less)]);
    expect(first!.checkWorthiness).toBeGreaterThan(second!.checkWorthiness);
  });

  it('gives each claim about the same reading alone and in company, in the order given', async () => {
    const claims = order.flat().map((text, i) => direct(text, i % 2 === 0 ? {} : { source: 'The mayor', cue: 'said' }));
    const together = await reader.read(claims);
    for (const [i, claim] of claims.entries()) {
      const alone = await readingOf(claim);
      expect(Math.abs(alone.checkWorthiness - together[i]!.checkWorthiness)).toBeLessThan(QUANTISED);
    }
  });

  it('gives the same to the bit for the same claims', async () => {
    const claims = order.flat().map((text) => direct(text));
    expect(await reader.read(claims)).toEqual(await reader.read(claims));
  });

  const types: [claim: ClaimText, type: string, reason: string][] = [
    [direct('We will build a new bridge before the winter.'), 'commitment', 'a promise'],
    [direct('Rents will rise again next year.'), 'prediction', 'what comes'],
    [direct('Half of all farms have no heir.'), 'quantity', 'a share'],
    [{ text: 'to close the mill', direct: false, source: 'The council', cue: 'wants' }, 'position', 'what is wanted'],
    [direct('It was the worst speech I have ever heard.'), 'opinion', 'a judgement'],
  ];
  it.each(types)('%j is of type %s: %s', async (claim, type) => {
    expect((await readingOf(claim)).type).toBe(type);
  });
});
