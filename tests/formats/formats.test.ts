import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import { html } from '../../src/formats/html.ts';
import { markdown, text } from '../../src/formats/text.ts';
import { bytesOf, inShort, readBytes } from './read-bytes.ts';

describe('formatOf', () => {
  it.each([
    ['a/b.txt', 'text', 'none', 'b'],
    ['b.TXT', 'text', 'none', 'b'],
    ['b.md', 'markdown', 'none', 'b'],
    ['b.htm', 'html', 'none', 'b'],
    ['b.html.gz', 'html', 'gzip', 'b'],
    ['a.b.json', 'json', 'none', 'a.b'],
    ['a/b.jsonl.gz', 'jsonl', 'gzip', 'b'],
    ['b.ndjson', 'jsonl', 'none', 'b'],
    ['a\\b.txt', 'text', 'none', 'b'],
    ['b.pdf', undefined, 'none', 'b'],
    ['b', undefined, 'none', 'b'],
    ['v1.2 of the story', undefined, 'none', 'v1.2 of the story'],
    ['.txt', undefined, 'none', '.txt'],
    ['b.jsonl.ZST', 'jsonl', 'zstd', 'b'],
    ['b.gz', undefined, 'gzip', 'b'],
  ])('%j is %j', (path, name, packing, id) => {
    const { format, ...rest } = formatOf(path);
    expect([format?.name, rest]).toEqual([name, { packing, name: id }]);
  });
});

const LATIN = Uint8Array.from([...bytesOf('<meta charset="windows-1252"><p>caf'), 0xe9]);

const ROWS: readonly (readonly [
  read: typeof text.read,
  content: string | Uint8Array,
  items: readonly string[],
  reason: string,
])[] = [
  [text.read, 'Bob said no.\r\n', ['name: Bob said no.\r\n'], 'a text is not changed'],
  [text.read, '\ufeffBob said no.', ['name: Bob said no.'], 'a byte order mark is not part of it'],
  [text.read, '', ['name: '], 'an empty file is a document; the pipeline refuses it'],
  [text.read, '\u0000😀', ['name: \u0000😀'], 'NUL and emoji, cut apart by chunks'],
  [text.read, Uint8Array.of(0x63, 0xe9), ['invalid-utf8'], 'Latin-1'],
  [text.read, Uint8Array.of(0xff, 0xfe, 0x41, 0x00), ['invalid-utf8'], 'UTF-16'],
  [text.read, Uint8Array.of(0x61, 0xe2, 0x82), ['invalid-utf8'], 'UTF-8 cut inside a character'],
  [markdown.read, '# A', ['name: # A'], 'Markdown stays as it is'],
  [html.read, '<p>caf\u00e9', ['name: <p>caf\u00e9'], 'a page'],
  [html.read, LATIN, ['name: <meta charset="windows-1252"><p>caf\u00e9'], 'a page that says what its bytes are'],
  [html.read, Uint8Array.of(0x63, 0xe9), ['invalid-utf8'], 'a page that does not say it'],
  [
    html.read,
    Uint8Array.from([...bytesOf('<meta charset=nonsense>'), 0xe9]),
    ['invalid-utf8'],
    'an encoding that does not exist',
  ],
];

describe('files that are one document', () => {
  it.each(ROWS)('%#: %s %j gives %j: %s', async (read, content, items) => {
    for (const size of [1, 7, 10_000]) expect((await readBytes(read, content, { size })).map(inShort)).toEqual(items);
  });

  it('says which line is not UTF-8, and what to do', async () => {
    const [item] = await readBytes(text.read, Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a));
    expect(item).toMatchObject({
      ok: false,
      id: 'name',
      error: { expected: 'UTF-8', received: 'other bytes in line 2', hint: expect.stringContaining('iconv') as string },
    });
  });

  it('marks Markdown', async () => {
    expect(await readBytes(markdown.read, '# A')).toMatchObject([{ input: { markup: 'markdown' } }]);
  });

  it('stops reading where no text of the allowed length can be so many bytes', async () => {
    expect((await readBytes(text.read, 'x'.repeat(100), { maxCharacters: 10 })).map(inShort)).toEqual(['too-large']);
  });
});
