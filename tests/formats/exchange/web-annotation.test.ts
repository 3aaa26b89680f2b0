import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCodePoints } from '../../../src/document/codepoints.ts';
import { webAnnotation, type WebAnnotation, webAnnotations } from '../../../src/formats/exchange/web-annotation.ts';
import { anyRecord, bridgeRecord, encoded } from './records.ts';

/** A selector of each kind finds the same words, as the W3C model says that they are to be read. */
function expectSound(text: string, annotations: readonly WebAnnotation[]): void {
  const points = Array.from(text);
  for (const { target } of annotations) {
    expect(target.length).toBeGreaterThan(0);
    for (const { selector } of target) {
      const [position, quote] = selector;
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      const before = points.slice(0, position.start).join('');
      const after = points.slice(position.end).join('');
      expect(before.endsWith(quote.prefix)).toBe(true);
      expect(after.startsWith(quote.suffix)).toBe(true);
      expect(quote.prefix + quote.suffix, 'no half of a pair').not.toMatch(/\p{Cs}/u);
    }
  }
}

describe('webAnnotations', () => {
  const record = bridgeRecord();
  const annotations = webAnnotations(record);

  it('has names, dates, quotes and claims, each with an id of its own', () => {
    expect(annotations).toHaveLength(3 + 1 + 2 + 3);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    expectSound(record.document.text, annotations);
  });

  it('says who speaks, how, and what a claim is', () => {
    const values = annotations.map(({ body }) => body.map(({ value }) => value));
    expect(values).toContainEqual(['quote', 'indirect', 'Ana Ruiz', 'say']);
    expect(values).toContainEqual(['claim', 'event', 'checkable', 'negative', 'Tom Birch']);
    expect(values).toContainEqual(['person', 'Ana Ruiz']);
    expect(values).toContainEqual(['DATE', '2024-05-13']);
  });

  it('counts code points, whatever the record counts', () => {
    expect(webAnnotations(inCodePoints(record))).toEqual(annotations);
    const [position] = annotations.at(-2)!.target[0]!.selector;
    expect(position.start).toBe(record.claims[1]!.start - 1);
  });

  it("takes the article's address as its source, where it has one", () => {
    const [first] = webAnnotations(bridgeRecord({ document: { url: 'https://example.org/a' } }));
    expect(first!.target[0]!.source).toBe('https://example.org/a');
    expect(annotations[0]!.target[0]!.source).toMatch(/^ni:\/\/\/sha-256;/);
  });

  it('points at the right words in any text', () => {
    fc.assert(
      fc.property(
        anyRecord.filter(({ document }) => !/\p{Cs}/u.test(document.text)),
        (any) => {
          expectSound(any.document.text, webAnnotations(any));
        },
      ),
    );
  });
});

describe('web-annotation', () => {
  it('is an array over all records, with terms of the ontology only', () => {
    const all = JSON.parse(encoded(webAnnotation, [bridgeRecord(), bridgeRecord()])) as WebAnnotation[];
    expect(all).toHaveLength(18);
    const ontology = readFileSync('node_modules/@vocabulary/oa/oa.nq', 'utf8');
    const isTerm = (term: string) =>
      ontology.includes(`<http://www.w3.org/ns/oa#${term}> <http://www.w3.org/1999/02/22`);
    const terms = all.flatMap(({ type, motivation, body, target }) => [
      type,
      motivation,
      ...body.flatMap((part) => [part.type, part.purpose]),
      ...target.flatMap(({ selector }) => selector.map((part) => part.type)),
    ]);
    expect([...new Set(terms)].filter((term) => !isTerm(term))).toEqual([]);
    expect(isTerm('guessing'), 'the check finds what is no term').toBe(false);
  });
});
