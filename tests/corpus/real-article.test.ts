import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type OnrecordRecord, type Span } from '../../src/index.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly entities: readonly { type: string; name: string; mentions: readonly Span[] }[];
  readonly dates: readonly (Span & { value: string })[];
  readonly quotes: readonly {
    content: readonly Span[];
    quoted: readonly Span[];
    speaker: string;
    kind: string;
    must: boolean;
  }[];
}

const gold = JSON.parse(
  readFileSync(new URL('../../corpus/roscosmos-2022-03-03.json', import.meta.url), 'utf8'),
) as Gold;
const MUST = gold.quotes.filter(({ must }) => must);

describe.each(['accurate', 'fast'] as const)('the real article, by the %s engine', (engine) => {
  let record: OnrecordRecord;
  beforeAll(async () => {
    record = await createPipeline({ config: { engine } }).extract({
      id: gold.id,
      text: gold.text,
      publishedAt: gold.publishedAt,
    });
  });

  it('has 14 quotes that must be found', () => {
    expect(MUST).toHaveLength(14);
  });

  it.each(MUST.map((quote) => [quote.content.map(({ text }) => text).join(' … '), quote] as const))(
    'finds "%s" and its speaker',
    (_content, quote) => {
      const best = record.quotes
        .map((found) => ({ found, overlap: jaccard(words(quote.content), words(found.content)) }))
        .sort((a, b) => b.overlap - a.overlap)[0]!;
      expect(best.overlap).toBeGreaterThanOrEqual(0.8);
      expect(best.found.speaker?.name).toBe(quote.speaker);
      expect(best.found.kind).toBe(quote.kind);
      expect(best.found.quoted.map(({ text }) => text)).toEqual(quote.quoted.map(({ text }) => text));
    },
  );

  it.each(['act of war', 'just as harshly'])('does not take "%s" for a quote of its own', (words) => {
    const own = record.quotes.filter(
      ({ content }) => content.length === 1 && content[0]!.text.length < words.length + 6,
    );
    expect(own.filter(({ content }) => content[0]!.text.includes(words))).toEqual([]);
  });

  it.each(gold.entities.filter(({ type }) => type !== 'location').map(({ name, type }) => [type, name] as const))(
    'finds the %s %s with all its mentions',
    (type, name) => {
      const wanted = gold.entities.find((entity) => entity.name === name)!;
      const found = record.entities.find((entity) => entity.name === name && entity.type === type);
      const mentions = found?.mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => [start, end]);
      expect(mentions).toEqual(wanted.mentions.map(({ start, end }) => [start, end]));
    },
  );

  it('makes up no person and no organisation', () => {
    const names = (entities: readonly { type: string; name: string }[]): string[] =>
      entities
        .filter(({ type }) => type === 'person' || type === 'organisation')
        .map(({ name }) => name)
        .sort();
    expect(names(record.entities)).toEqual(names(gold.entities));
  });

  it.each(gold.dates.map((date) => [date.text, date] as const))('resolves %s', (_text, date) => {
    expect(record.dates.find(({ start }) => start === date.start)).toMatchObject({ end: date.end, value: date.value });
  });

  it('knows who relays the first quote', () => {
    const relay = record.entities.find(({ id }) => id === record.quotes[0]?.via);
    expect(relay?.name).toBe('Russia Today');
  });
});

/** Positions of the words inside of some spans. */
function words(spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (const match of gold.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) found.add(start + match.index);
  }
  return found;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both || 1);
}
