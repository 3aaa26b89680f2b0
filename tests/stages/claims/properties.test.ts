import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimSchema } from '../../../src/document/claim.ts';
import type { Quote } from '../../../src/document/quote.ts';
import { SpeakerRollUpSchema } from '../../../src/document/record.ts';
import { contains, spanOf } from '../../../src/document/span.ts';
import { quoteOf, runClaims } from './marked.ts';

const words = fc.constantFrom(
  ...['the', 'mayor', 'said', 'that', 'and', 'but', ',', ';', '.', '?', '“', '”', '"', "'", '’', '``', "''", '«', '('],
  ...['not', "isn't", 'may', 'fell', '12', '%', '$3', 'because', 'she', 'They', 'to', '\n', '\u00a0', '\r\n', '\t'],
  ...['😀', 'é', '—', '…', '\u0000', 'Port Alder', 'who', 'will'],
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** A text and quotes anywhere in it, some within one another. */
const documents = texts.chain((text) =>
  fc
    .array(
      fc.record({
        spans: fc.uniqueArray(fc.nat({ max: text.length }), { minLength: 2, maxLength: 4 }),
        kind: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
        within: fc.option(fc.nat({ max: 3 })),
        denied: fc.boolean(),
      }),
      { maxLength: text.length < 4 ? 0 : 4 },
    )
    .map((drafts) => ({
      text,
      quotes: drafts.map(({ spans, kind, within, denied }, i): Quote => {
        const [a = 0, b = 0, c, d] = [...spans].sort((x, y) => x - y);
        const content = [spanOf(text, a, b), ...(c === undefined || d === undefined ? [] : [spanOf(text, c, d)])];
        const cue = {
          ...spanOf(text, 0, Math.min(4, text.length)),
          stance: denied ? ('deny' as const) : ('say' as const),
        };
        return quoteOf(text, `q${i + 1}`, content, { kind, cue, within: within === null ? null : `q${within + 1}` });
      }),
    })),
);

describe('claims of any text', () => {
  it('are valid, slice back, and lie inside their quote', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('attributed' as const, 'all' as const), ({ text, quotes }, scope) => {
        const { claims, speakers } = runClaims(text, { quotes }, scope);
        for (const claim of claims) {
          ClaimSchema.parse(claim);
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
          expect(claim.end).toBeGreaterThan(claim.start);
          if (claim.quote === null) continue;
          const { content } = quotes.find((quote) => quote.id === claim.quote)!;
          expect(content.some((span) => contains(span, claim))).toBe(true);
        }
        for (const row of speakers) SpeakerRollUpSchema.parse(row);
      }),
      { numRuns: 400 },
    );
  });

  it('have ids in text order', () => {
    fc.assert(
      fc.property(documents, ({ text, quotes }) => {
        const { claims } = runClaims(text, { quotes }, 'all');
        expect(claims.map((claim) => claim.id)).toEqual(claims.map((_, i) => `c${i + 1}`));
        for (let i = 1; i < claims.length; i++) expect(claims[i]!.start).toBeGreaterThanOrEqual(claims[i - 1]!.start);
      }),
      { numRuns: 100 },
    );
  });

  it('come out the same twice', () => {
    fc.assert(
      fc.property(documents, ({ text, quotes }) => {
        expect(runClaims(text, { quotes }, 'all')).toEqual(runClaims(text, { quotes }, 'all'));
      }),
      { numRuns: 50 },
    );
  });
});
