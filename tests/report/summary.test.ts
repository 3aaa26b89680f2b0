import { describe, expect, it } from 'vitest';
import { addTotals, NO_TOTALS, renderSummary, summariseArticle, summariseTotals } from '../../src/report/summary.ts';
import { makeClaim, makeQuote, makeRecord } from './make-record.ts';

const TEXT = 'Bridge closed. “It is unsafe,” he said. “It will stay closed,” he said. Nobody else spoke.';
const span = (words: string): readonly [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const RECORD = makeRecord(TEXT, {
  document: { id: 'bridge', title: 'Bridge closed', publishedAt: '2022-03-03' },
  quotes: [
    makeQuote(TEXT, 1, ...span('“It is unsafe,”'), 'Ana Ruiz'),
    makeQuote(TEXT, 2, ...span('“It will stay closed,”'), null),
  ],
  claims: [
    makeClaim(TEXT, 1, ...span('It is unsafe'), 0.42, 'q1'),
    makeClaim(TEXT, 2, ...span('It will stay closed'), 0.9, 'q2'),
    { ...makeClaim(TEXT, 3, ...span('Nobody else spoke'), 0.99), checkable: false },
  ],
  speakers: [{ entity: null, name: 'Ana Ruiz', quotes: ['q1'], claims: ['c1'] }],
});

describe('summariseArticle', () => {
  it('names the article, its speakers with their quotes, and the claims by check-worthiness', () => {
    expect(summariseArticle(RECORD)).toBe(
      [
        'Bridge closed',
        'bridge · 2022-03-03 · 16 words · 2 quotes',
        '  Ana Ruiz',
        '    “It is unsafe,”',
        '  (no speaker found)',
        '    “It will stay closed,”',
        '  Worth checking',
        '    0.90  It will stay closed',
        '    0.42  It is unsafe (Ana Ruiz)',
        '',
      ].join('\n'),
    );
  });

  it('keeps to the width', () => {
    const wide = 'word '.repeat(100).trim();
    const record = makeRecord(wide, {
      document: { title: wide },
      quotes: [makeQuote(wide, 1, 0, wide.length, 'A'.repeat(200))],
      claims: [makeClaim(wide, 1, 0, wide.length, 0.5, 'q1')],
      speakers: [{ entity: null, name: 'A'.repeat(200), quotes: ['q1'], claims: ['c1'] }],
    });
    for (const line of summariseArticle(record, { width: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each([
    ['a title of the record', { title: 'A\nB' }, 'A B'],
    ['the beginning of the text', { title: null }, 'Rain fell.'],
    ['control characters taken out', { title: 'A\u001b[31mB' }, 'A [31mB'],
  ])('shows %s', (_, document, first) => {
    expect(summariseArticle(makeRecord('Rain fell.', { document })).split('\n')[0]).toBe(first);
  });

  it('finds the beginning of a text in code points too', () => {
    const text = '😀😀 Rain fell. Then it stopped.';
    const sentences = [{ start: 0, end: 13, paragraph: 0, zone: 'headline' as const }];
    const quote = { ...makeQuote(text, 1, 0, 15, null), content: [{ start: 0, end: 13, text: text.slice(0, 15) }] };
    expect(summariseArticle(makeRecord(text, { sentences, quotes: [quote] })).split('\n')[0]).toBe('😀😀 Rain fell.');
  });

  it('counts the quotes that it does not show', () => {
    const quotes = [1, 2, 3, 4, 5].map((number) => makeQuote(TEXT, number, ...span('“It is unsafe,”'), 'Ana Ruiz'));
    const speakers = [{ entity: null, name: 'Ana Ruiz', quotes: quotes.map(({ id }) => id), claims: [] }];
    expect(summariseArticle(makeRecord(TEXT, { quotes, speakers }))).toContain('\n    and 2 more\n');
  });
});

describe('renderSummary', () => {
  it('ends with the totals', () => {
    expect(renderSummary([RECORD, RECORD], { seconds: 2 })).toMatch(
      /\n2 articles · 32 words · 4 quotes · 2 speakers · 6 claims\n2\.0 s · 16 words per second\n$/,
    );
  });

  it('says no speed where no time is known', () => {
    expect(renderSummary([])).toBe('0 articles · 0 words · 0 quotes · 0 speakers · 0 claims\n');
  });

  it('paints what it is told to', () => {
    const mark = (letter: string) => (text: string) => `<${letter}>${text}</${letter}>`;
    const paint = { bold: mark('b'), dim: mark('d'), cyan: mark('c'), yellow: mark('y') };
    expect(summariseArticle(RECORD, { paint })).toContain('  <c>Ana Ruiz</c>\n');
    expect(summariseTotals(addTotals(NO_TOTALS, RECORD), { paint })).toMatch(/^<b>1 article/);
  });
});
