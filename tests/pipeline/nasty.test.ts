import { expect, it } from 'vitest';
import { NASTY_TEXTS, nastyText } from '../../bench/nasty/texts.ts';
import { createPipeline, type DocumentInput, RecordSchema } from '../../src/index.ts';

const pipeline = createPipeline({ config: { engine: 'fast' } });

it.each(NASTY_TEXTS.map((text) => [text.name, text] as const))('%s give a valid record', async (_, text) => {
  const written = nastyText(text, 3_000);
  const record = await pipeline.extract(written);
  expect(RecordSchema.safeParse(record).error).toBeUndefined();
  expect(record.document.text).toBe(written);
  for (const { content } of record.quotes) {
    for (const span of content) expect(written.slice(span.start, span.end)).toBe(span.text);
  }
});

it.each([
  ['marks that open', '“'.repeat(200_000)],
  ['marks that nest', '“'.repeat(50_000) + '”'.repeat(50_000)],
  ['one paragraph of quotes', '“No,” she said. “Yes.” He said, “Go.” '.repeat(1_500)],
  ['one sentence of cues', 'he said '.repeat(6_000)],
])('%s, very many of them, do not stop it', async (_, text) => {
  expect((await pipeline.extract(text)).document.text).toBe(text);
});

const PAGES: readonly (readonly [name: string, input: Omit<DocumentInput, 'id'>, says: string])[] = [
  ['boxes in boxes', { html: `${'<div>'.repeat(100_000)}Ana Ruiz said no.` }, 'Ana Ruiz said no.'],
  ['bold in bold', { html: `<p>${'<b>'.repeat(50_000)}Ana Ruiz said no.` }, 'Ana Ruiz said no.'],
  ['tables in tables', { html: `${'<table><tr><td>'.repeat(20_000)}Ana Ruiz said no.` }, 'Ana Ruiz said no.'],
  ['attributes', { html: `<p ${'a="b" '.repeat(50_000)}>Ana Ruiz said no.` }, 'Ana Ruiz said no.'],
  ['comments that do not end', { html: `<p>Ana Ruiz said no.${'<!--'.repeat(30_000)}` }, 'Ana Ruiz said no.'],
  [
    'deep JSON in a page',
    { html: `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>Ana Ruiz said no.` },
    'Ana Ruiz said no.',
  ],
  ['fences', { text: `${'```\n'.repeat(10_000)}Ana Ruiz said no.`, markup: 'markdown' }, 'Ana Ruiz said no.'],
  [
    'links that do not end',
    { text: `${'![a]('.repeat(10_000)} Ana Ruiz said no.`, markup: 'markdown' },
    'Ana Ruiz said no.',
  ],
];

it.each(PAGES)('%s of a page are read', async (_, input, says) => {
  expect((await pipeline.extract({ id: 'page', ...input })).document.text).toContain(says);
});
