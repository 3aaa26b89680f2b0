import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CONFIG_KEYS, DEFAULT_CONFIG } from '../../src/config.ts';
import { ClaimSchema, ClaimTypeSchema } from '../../src/document/claim.ts';
import { DateExpressionSchema } from '../../src/document/date.ts';
import { EntitySchema } from '../../src/document/entity.ts';
import { QuoteSchema, SpeakerHowSchema, STANCES } from '../../src/document/quote.ts';
import {
  DocumentSchema,
  NoteSchema,
  PipelineInfoSchema,
  SentenceSchema,
  SpeakerRollUpSchema,
  ZoneSchema,
} from '../../src/document/record.ts';
import { SpanSchema } from '../../src/document/span.ts';
import { STAGES } from '../../src/pipeline/stages.ts';
import { blocksOf, pageAt, tableRows } from './pages.ts';

describe('docs/pipeline.md', () => {
  const rows = tableRows(pageAt('docs/pipeline.md'));

  it('names every setting with its default', () => {
    const expected = CONFIG_KEYS.map((key) => [key, JSON.stringify(valueAt(key)).replaceAll('"', '')]);
    expect(rows.map(([key, value]) => [key, value])).toEqual(expect.arrayContaining(expected));
  });

  it('names every stage with its needs and gives', () => {
    const expected = STAGES.stages.map(({ name, needs, gives }) => [name, needs.join(', '), gives.join(', ')]);
    expect(rows.map(([name, needs, gives]) => [name, needs, gives])).toEqual(expect.arrayContaining(expected));
  });
});

describe('docs/record.md', () => {
  const { text } = pageAt('docs/record.md');
  const schemas = {
    DocumentSchema,
    SentenceSchema,
    EntitySchema,
    DateExpressionSchema,
    QuoteSchema,
    ClaimSchema,
    SpeakerRollUpSchema,
    NoteSchema,
    PipelineInfoSchema,
  };

  it.each(Object.entries(schemas))('names every field of %s', (_name, schema) => {
    expect(Object.keys(schema.shape).filter((field) => !new RegExp(`[\`"]${field}[\`"]`).test(text))).toEqual([]);
  });

  const enumerations = {
    STANCES,
    types: ClaimTypeSchema.options,
    zones: ZoneSchema.options,
    how: SpeakerHowSchema.options,
  };
  it.each(Object.entries(enumerations))('names every value of %s', (_name, values) => {
    expect(values.filter((value) => !text.includes(value))).toEqual([]);
  });

  it('names every note', () => {
    const sources = ['ingest/index.ts', 'segment/quotations.ts', 'encode/index.ts', 'dates/index.ts'].map((path) =>
      readFileSync(`src/stages/${path}`, 'utf8'),
    );
    const codes = sources.flatMap((source) => [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code!));
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('the record in the README', () => {
  const { text } = JSON.parse(readFileSync('corpus/roscosmos-2022-03-03.json', 'utf8')) as { text: string };
  const shown = blocksOf(pageAt('README.md')).filter(({ language }) => language === 'json');
  const kinds = [QuoteSchema, EntitySchema, ClaimSchema, DateExpressionSchema];

  it('has a quote, an entity, a claim and a date', () => {
    expect(shown).toHaveLength(kinds.length);
  });

  it.each(kinds.map((schema, index) => [index, schema] as const))(
    'example %i fits its schema and the article',
    (index, schema) => {
      const value: unknown = JSON.parse(shown[index]!.code);
      expect(schema.safeParse(value).error).toBeUndefined();
      const spans = spansIn(value);
      expect(spans.length).toBeGreaterThan(0);
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    },
  );
});

function spansIn(value: unknown): z.infer<typeof SpanSchema>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = SpanSchema.safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(spansIn)];
}

function valueAt(key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], DEFAULT_CONFIG);
}
