import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../src/document/input.ts';
import { runIngest } from './run-ingest.ts';

const LONG_GERMAN =
  'Die Bürgermeisterin sagte am Montag, dass die Brücke gesperrt sei und niemand wisse, wann sie wieder geöffnet werde. Die ' +
  'Händler in der Altstadt klagten über leere Straßen und forderten eine schnelle Lösung.';

const ROWS: readonly (readonly [
  input: Partial<DocumentInput>,
  publishedAt: string | null,
  from: string | null,
  notes: readonly string[],
  reason: string,
])[] = [
  [{ text: 'It rained.', publishedAt: '2022-03-03' }, '2022-03-03', 'input', [], 'given'],
  [
    { text: 'It rained.', publishedAt: '2022-03-03T10:00:00Z' },
    '2022-03-03',
    'input',
    [],
    'a date-time is cut to its day',
  ],
  [{ text: 'date 2022-03-03 It rained.' }, '2022-03-03', 'text', [], 'from the head of the text'],
  [
    { text: 'date 2022-03-03 It rained.', publishedAt: '2022-03-05' },
    '2022-03-05',
    'input',
    [],
    'the input goes first',
  ],
  [{ text: 'It rained.' }, null, null, ['no-publication-date'], 'nothing says'],
  [{ text: 'It rained.', publishedAt: null }, null, null, ['no-publication-date'], 'null is the same as absent'],
  [{ text: 'It rained.', publishedAt: ' ' }, null, null, ['no-publication-date'], 'blank is the same as absent'],
  [
    { text: 'It rained.', publishedAt: 'yesterday' },
    null,
    null,
    ['bad-published-at', 'no-publication-date'],
    'no date',
  ],
  [
    { text: 'It rained.', publishedAt: '2022-02-30' },
    null,
    null,
    ['bad-published-at', 'no-publication-date'],
    'no such day',
  ],
  [
    { text: 'date 2022-03-03 It rained.', publishedAt: 'soon' },
    '2022-03-03',
    'text',
    ['bad-published-at'],
    'the text helps out where the input is no date',
  ],
  [{ text: LONG_GERMAN, publishedAt: '2022-03-03' }, '2022-03-03', 'input', ['not-english'], 'not English, still read'],
  [
    { html: '<meta name="date" content="2022-03-03"><p>It rained.</p>' },
    '2022-03-03',
    'input',
    [],
    "a page's metadata is part of the input",
  ],
];

describe('ingest', () => {
  it.each(ROWS)('%j', async (input, publishedAt, from, notes, reason) => {
    const { metadata, notes: found } = await runIngest(input);
    expect([metadata.publishedAt, metadata.publishedAtFrom, found], reason).toEqual([publishedAt, from, notes]);
  });

  it.each(['', ' ', '\n\t\r\n', '\u00a0\u2003', '\ufeff'])('refuses the empty text %j', async (text) => {
    await expect(runIngest({ text })).rejects.toMatchObject({ code: 'empty-text', where: 'document a' });
  });

  it.each([
    '',
    '<html><head><title>Bridge</title></head><body><script>go()</script></body></html>',
    '<!-- nothing -->',
  ])('refuses the page without text %j', async (html) => {
    await expect(runIngest({ html })).rejects.toMatchObject({ code: 'empty-text' });
  });

  it.each([
    [{ text: 'x'.repeat(11) }, 'too-large'],
    [{ html: `<p>${'x'.repeat(11)}</p>` }, 'too-large'],
  ])('refuses what is over the limit', async (input, code) => {
    await expect(runIngest(input, { limits: { maxCharacters: 10 } })).rejects.toMatchObject({ code });
  });

  it('takes a text of exactly the limit', async () => {
    expect((await runIngest({ text: 'x'.repeat(10) }, { limits: { maxCharacters: 10 } })).text).toHaveLength(10);
  });

  it('hashes the text as UTF-8 with SHA-256', async () => {
    const { metadata } = await runIngest({ text: 'abc' });
    // The test vector of FIPS 180-4.
    expect(metadata.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('marks Markdown only where it is said to be some', async () => {
    const text = '# Bridge closed\n\nText.';
    expect((await runIngest({ text, markup: 'markdown' })).metadata.title).toBe('Bridge closed');
    expect((await runIngest({ text })).blocks).toEqual([]);
  });

  it('hands any text on as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => /\S/.test(text)),
        fc.constantFrom('markdown' as const, null),
        async (text, markup) => {
          const layers = await runIngest({ text, markup });
          expect(layers.text).toBe(text);
          expect(layers.metadata.text).toBe(text);
        },
      ),
    );
  });
});
