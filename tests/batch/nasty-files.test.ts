import { gzipSync } from 'node:zlib';
import { Zstd } from '@hpcc-js/wasm-zstd';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFiles } from '../../src/batch/extract-files.ts';
import { tempFolder } from './temp-folder.ts';

const GOOD = '{"id":"good","text":"Ana Ruiz said the bridge was closed."}\n';
const config = { engine: 'fast', limits: { maxCharacters: 100_000 } } as const;
const zstd = await Zstd.load();

/** What becomes of a file and of the document behind it. */
async function read(name: string, content: string | Uint8Array): Promise<{ ids: string[]; codes: string[] }> {
  const folder = tempFolder({ [name]: content, 'z.jsonl': GOOD });
  const { failed } = await extractFiles({ inputs: ['.'], output: 'out', cwd: folder.path, config });
  const records = folder.lines('out/records.jsonl') as { document: { id: string } }[];
  const errors = failed === 0 ? [] : (folder.lines('out/errors.jsonl') as { code: string }[]);
  return { ids: records.map(({ document }) => document.id), codes: errors.map(({ code }) => code) };
}

describe('a nasty file costs itself only', () => {
  const zeros = new Uint8Array(100_000_000);
  const line = `{"id":"long","text":"${'x'.repeat(5_000_000)}"}\n`;
  it.each([
    ['a.txt.gz', gzipSync(zeros), ['too-large'], ['good'], '100 MB in 100 KB of gzip'],
    ['a.txt.zst', zstd.compress(zeros), ['too-large'], ['good'], '100 MB in 9 KB of zstd'],
    ['a.jsonl.gz', gzipSync(zeros), ['too-large'], ['good'], 'one line of 100 MB'],
    ['a.jsonl', line + GOOD.replace('good', 'next'), ['too-large'], ['next', 'good'], 'a long line, and one behind it'],
    ['a.json', '['.repeat(200_000), ['invalid-json'], ['good'], 'deep JSON without an end'],
    ['a.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, ['invalid-field'], ['good'], 'deep JSON'],
    [
      'a.jsonl',
      `{"id":"a","text":"No.","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`,
      [],
      ['a', 'good'],
      'in a line',
    ],
    ['a.jsonl', '{"id":"a","text":"\\ud800 said no. \\udc00"}\n', [], ['a', 'good'], 'lone surrogates'],
    ['a.jsonl', '{"__proto__":{"id":"p"},"id":"a","text":"No."}\n', [], ['a', 'good'], 'a prototype'],
    ['a.jsonl', '\n'.repeat(300_000), [], ['good'], 'blank lines'],
    ['a.jsonl', '{}\n'.repeat(300), Array<string>(300).fill('invalid-field'), ['good'], 'empty objects'],
  ] as const)('%s (%#)', async (name, content, codes, ids, reason) => {
    expect(await read(name, content), reason).toEqual({ ids, codes });
  });
});

/** A whole file, and ways to spoil it. */
const WHOLE = fc.constantFrom<readonly [string, Uint8Array]>(
  ['a.jsonl', Buffer.from(GOOD.repeat(3))],
  ['a.json', Buffer.from(`[${GOOD},${GOOD}]`)],
  [
    'a.html',
    Buffer.from('<html><head><title>No</title></head><body><article><p>Ana Ruiz said no.</p></article></body></html>'),
  ],
  ['a.md', Buffer.from('---\ntitle: No\n---\n# No\n\nAna Ruiz said no. [a](b)\n')],
  ['a.txt', Buffer.from('\ufeff“No,” Ana Ruiz said. 😀')],
  ['a.jsonl.gz', gzipSync(GOOD.repeat(3))],
  ['a.jsonl.zst', zstd.compress(Buffer.from(GOOD.repeat(3)))],
  ['a', Buffer.from(GOOD.repeat(2))],
);
const SPOILED = fc
  .tuple(
    WHOLE,
    fc.array(
      fc.record({
        at: fc.nat(400),
        remove: fc.nat(20),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc
            .constantFrom('"', '\\', '{', ']', '\n', '\0', '<', '&#x', '\\ud83d', '“')
            .map((text) => Uint8Array.from(Buffer.from(text))),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([[name, bytes], changes]) => {
    const spoiled = changes.reduce<Uint8Array>(
      (now, { at, remove, put }) => Buffer.concat([now.subarray(0, at), put, now.subarray(at + remove)]),
      bytes,
    );
    return [name, spoiled] as const;
  });

it('a spoiled file of any format never harms the document behind it', async () => {
  await fc.assert(
    fc.asyncProperty(SPOILED, async ([name, bytes]) => {
      expect((await read(name, bytes)).ids.at(-1)).toBe('good');
    }),
    { numRuns: 120 },
  );
});
