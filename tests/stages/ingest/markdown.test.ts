import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/stages/ingest/markdown.ts';

const ROWS: readonly (readonly [
  text: string,
  zones: readonly (readonly [zone: string, text: string])[],
  reason: string,
])[] = [
  ['# Bridge closed\n\nThe bridge is closed.', [['headline', '# Bridge closed']], 'the first first-level heading'],
  [
    '# A\n# B\n## C ##',
    [
      ['headline', '# A'],
      ['heading', '# B'],
      ['heading', '## C ##'],
    ],
    'later headings',
  ],
  [
    'Bridge closed\n=====\ntext',
    [
      ['headline', 'Bridge closed'],
      ['boilerplate', '====='],
    ],
    'a setext heading',
  ],
  [
    'Why\n---\ntext',
    [
      ['heading', 'Why'],
      ['boilerplate', '---'],
    ],
    'a second-level setext heading',
  ],
  ['text\n\n---\n\ntext', [['boilerplate', '---']], 'a thematic break is no heading'],
  ['#hashtag is no heading', [], 'a number sign without a blank'],
  [
    '```\n# code\n```\ntext',
    [
      ['boilerplate', '```'],
      ['boilerplate', '# code'],
      ['boilerplate', '```'],
    ],
    'fenced code',
  ],
  ['![The bridge](a.jpg)', [['caption', '![The bridge](a.jpg)']], 'an image on a line of its own'],
  ['see ![x](a.jpg) here', [], 'an image inside a sentence'],
  ['[1]: https://example.org', [['boilerplate', '[1]: https://example.org']], 'a link definition'],
  ['# A\r\ntext', [['headline', '# A']], 'the carriage return is not part of it'],
  ['> "We will open it," she said.', [], 'a block quote is body text'],
];

describe('readMarkdown', () => {
  it.each(ROWS)('%j', (text, zones, reason) => {
    const found = readMarkdown(text).blocks.map(({ start, end, zone }) => [zone, text.slice(start, end)]);
    expect(found, reason).toEqual(zones);
  });

  it('reads front matter', () => {
    const { metadata, blocks } = readMarkdown(
      '---\ntitle: "Bridge closed"\ndate: 2022-03-03\nsource: The Ledger\ntags:\n  - roads\nlang: en\n---\n\nText.',
    );
    expect(metadata).toEqual({
      title: 'Bridge closed',
      url: null,
      source: 'The Ledger',
      publishedAt: '2022-03-03',
      language: 'en',
    });
    expect(blocks.every(({ zone }) => zone === 'boilerplate')).toBe(true);
  });

  it('takes three dashes that nothing closes for a thematic break', () => {
    expect(readMarkdown('---\ntitle: x\n\ntext').metadata.title).toBeNull();
  });

  it('gives blocks in order that do not overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      '#',
      ' ',
      '\n',
      '---',
      '===',
      '```',
      '~~~',
      '![',
      '](',
      ')',
      'a',
      '\r\n',
      '[x]: y',
      'title: z',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of readMarkdown(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
