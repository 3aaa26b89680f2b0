import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPipeline, type OnrecordRecord, type Span } from '../../src/index.ts';

const utf16 = createPipeline();
const codePoint = createPipeline({ config: { offsets: 'codepoint', claims: { scope: 'all' } } });

const sentence = fc.constantFrom(
  'Ana Ruiz said on Monday that fares will rise by $5 million.',
  '“We won,” the mayor told reporters. “At last.”',
  '"It is over," Tom Lund, who chairs the board, said.',
  'According to the ministry, 40% of homes had no power in 2021.',
  'He denied it. She asked why.',
  'Q: Did you vote?',
);
const piece = fc.oneof(
  sentence,
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u0000',
    '\r\n',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2028',
    'e\u0301',
    '👩‍👩‍👧',
    '🙂',
  ),
  fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', '``', "''", '(', ')', '.', '?', ':', '—', ' ', ', '),
  fc.constantFrom('said', 'Mr.', 'according to', '2022-03-03', 'yesterday', 'at 9 a.m.', '6\' 2"', 'claims', '$', '%'),
);
const anyText = fc
  .array(piece, { minLength: 1, maxLength: 25 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');

function spansOf(record: OnrecordRecord): Span[] {
  return [
    ...record.entities.flatMap(({ mentions, descriptions }) => [...mentions, ...descriptions]),
    ...record.dates,
    ...record.quotes.flatMap(({ content, quoted, cue, source }) => [
      ...content,
      ...quoted,
      ...[cue, source].filter((span) => span !== null),
    ]),
    ...record.claims.flatMap((claim) => [claim, ...claim.quantities]),
  ];
}

describe('a pipeline on any text', () => {
  it('never throws, and every span slices back in UTF-16 code units', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const record = await utf16.extract(text);
        expect(record.document.text).toBe(text);
        for (const span of spansOf(record)) expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, and every span slices back in code points', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const record = await codePoint.extract(text);
        const characters = Array.from(text);
        for (const { start, end, text: own } of spansOf(record)) {
          expect(characters.slice(start, end).join('')).toBe(own);
        }
        for (const { start, end } of record.sentences) {
          expect(start < end && end <= characters.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same record twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, between) => {
        const first = JSON.stringify(await utf16.extract(text));
        await utf16.extract(between);
        expect(JSON.stringify(await utf16.extract(text))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['', ' ', '\n\t\r\n', '\u00a0\u2028\ufeff'])('refuses %j as empty', async (text) => {
    await expect(utf16.extract(text)).rejects.toMatchObject({ code: 'empty-text' });
  });

  it.each(['x', '“', '"', '.', '\u0000', '\ud83d', '🙂', '\u200b', '7', "'", '—'])(
    'takes the text %j',
    async (text) => {
      const record = await utf16.extract(text);
      expect(record.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
    },
  );
});
