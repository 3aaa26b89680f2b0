import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFiles, type ExtractFilesOptions, type ExtractFilesResult } from '../../src/batch/extract-files.ts';
import { bytesOf } from '../formats/read-bytes.ts';
import { type TempFolder, tempFolder } from './temp-folder.ts';

const GOOD = '{"id":"good","text":"Ana Ruiz said the bridge was closed.","publishedAt":"2022-03-03"}\n';

function run(
  folder: TempFolder,
  inputs: readonly string[],
  options: Partial<ExtractFilesOptions> = {},
): Promise<ExtractFilesResult> {
  return extractFiles({ inputs, output: 'out', cwd: folder.path, ...options });
}

function idsIn(folder: TempFolder, name = 'out/records.jsonl'): string[] {
  return folder.lines(name).map((record) => (record as { document: { id: string } }).document.id);
}

const LINES = Array.from(
  { length: 12 },
  (_, i) => `{"id":"d${i}","text":"Ana Ruiz said on Monday that ${i} roads were closed."}\n`,
);
const CUT = gzipSync(
  Array.from({ length: 3 }, (_, i) => `{"id":"z${i}","text":"Ana Ruiz said no."}\n`).join(''),
).subarray(0, -4);

const BAD: readonly (readonly [name: string, content: string | Uint8Array, failure: object, reason: string])[] = [
  ['bad.json', '{"id":', { id: 'bad', line: null, code: 'invalid-json' }, 'invalid JSON'],
  ['bad.jsonl', '\n{"id":', { id: null, line: 2, code: 'invalid-json' }, 'an invalid line'],
  ['bad.jsonl', '{"id":"x","text":5}', { id: 'x', line: 1, code: 'invalid-field' }, 'a field of the wrong type'],
  ['bad.txt', ' \n', { id: 'bad', line: null, code: 'empty-text' }, 'an empty text'],
  ['bad.jsonl', '{"id":"x","text":""}', { id: 'x', line: 1, code: 'empty-text' }, 'an empty text in a line'],
  ['bad.html', '<script>x()</script>', { id: 'bad', line: null, code: 'empty-text' }, 'a page without text'],
  ['bad.txt', Uint8Array.of(0x63, 0xe9), { id: 'bad', line: null, code: 'invalid-utf8' }, 'bytes that are not UTF-8'],
  [
    'bad.txt.gz',
    gzipSync('Ana Ruiz said no.').subarray(0, 20),
    { id: 'bad', line: null, code: 'truncated-gzip' },
    'gzip cut short',
  ],
  ['bad.txt.gz', 'Ana Ruiz said no.', { id: 'bad', line: null, code: 'unreadable' }, 'no gzip'],
  ['bad.txt', 'x'.repeat(201), { id: 'bad', line: null, code: 'too-large' }, 'a text over the limit'],
];

describe('extractFiles', () => {
  it.each(BAD)('%s: one failure, and the others unharmed (%#)', async (name, content, failure, reason) => {
    const alone = tempFolder({ 'a.jsonl': GOOD, 'c.jsonl': GOOD.replace('good', 'last') });
    await run(alone, ['.']);
    const folder = tempFolder({ 'a.jsonl': GOOD, [name]: content, 'c.jsonl': GOOD.replace('good', 'last') });
    const result = await run(folder, ['.'], { config: { limits: { maxCharacters: 200 } } });
    expect(result, reason).toMatchObject({ documents: 3, failed: 1, errors: join(folder.path, 'out/errors.jsonl') });
    expect(folder.lines('out/errors.jsonl')).toEqual(
      [{ path: name, message: expect.any(String) as string, hint: expect.any(String) as string, ...failure }].map(
        (expected) => expect.objectContaining(expected) as object,
      ),
    );
    expect(idsIn(folder)).toEqual(['good', 'last']);
    const [found] = folder.lines('out/records.jsonl') as { claims: unknown; quotes: unknown }[];
    const [clean] = alone.lines('out/records.jsonl') as { claims: unknown; quotes: unknown }[];
    expect([found!.quotes, found!.claims]).toEqual([clean!.quotes, clean!.claims]);
  });

  it('reads what comes before a cut in gzip', async () => {
    const folder = tempFolder({ 'a.jsonl.gz': CUT });
    expect(await run(folder, ['.'])).toMatchObject({ documents: 4, failed: 1 });
    expect(idsIn(folder)).toEqual(['z0', 'z1', 'z2']);
    expect(folder.lines('out/errors.jsonl')).toMatchObject([{ path: 'a.jsonl.gz', line: 4, code: 'truncated-gzip' }]);
  });

  it('takes a file that is not there for one that cannot be read', async () => {
    const folder = tempFolder({ 'a.jsonl': GOOD });
    expect(await run(folder, ['gone.txt', 'a.jsonl'])).toMatchObject({ documents: 2, failed: 1 });
    expect(folder.lines('out/errors.jsonl')).toMatchObject([{ id: 'gone', path: 'gone.txt', code: 'unreadable' }]);
  });

  it.each([
    [['gone.txt'], 'bad-usage', 'only a file that is not there'],
    [['*.doc'], 'bad-usage', 'a pattern that matches nothing'],
    [['sub'], 'bad-usage', 'a folder without documents'],
  ])('refuses %j', async (inputs, code, reason) => {
    const folder = tempFolder({ 'sub/a.pdf': 'x' });
    await expect(run(folder, inputs), reason).rejects.toMatchObject({ code });
  });

  it('does not write over an input', async () => {
    const folder = tempFolder({ 'a.jsonl': GOOD });
    await expect(run(folder, ['a.jsonl'], { output: 'a.jsonl' })).rejects.toMatchObject({ code: 'bad-usage' });
    expect(folder.read('a.jsonl')).toBe(GOOD);
  });

  it('does not read its own output, and removes an errors file that is no longer true', async () => {
    const folder = tempFolder({ 'a.jsonl': GOOD, 'errors.jsonl': '{}' });
    for (const round of [1, 2]) {
      expect(await run(folder, ['.'], { output: 'records.jsonl' }), `round ${round}`).toMatchObject({
        documents: 1,
        failed: 0,
      });
    }
    expect(() => folder.read('errors.jsonl')).toThrow('ENOENT');
  });

  it('tells an id that comes again, and processes both', async () => {
    const folder = tempFolder({ 'a.jsonl': GOOD + GOOD });
    const messages: string[] = [];
    expect(await run(folder, ['a.jsonl'], { onMessage: (message) => void messages.push(message) })).toMatchObject({
      documents: 2,
      failed: 0,
    });
    expect(messages).toEqual(['the id "good" comes again in a.jsonl:2']);
    expect(idsIn(folder)).toEqual(['good', 'good']);
  });

  it('keeps the order of the input over files, and writes JSON as an array', async () => {
    const folder = tempFolder({
      'b.jsonl': LINES.slice(0, 2).join(''),
      'a.txt': 'Ana Ruiz said no.',
      'c.html': '<p>Ana Ruiz said no.',
    });
    await run(folder, ['c.html', '.'], { output: 'all.json', format: 'json' });
    const records = JSON.parse(folder.read('all.json')) as { document: { id: string } }[];
    expect(records.map(({ document }) => document.id)).toEqual(['c', 'a', 'd0', 'd1']);
  });

  it('writes an empty array where every document failed', async () => {
    const folder = tempFolder({ 'a.txt': '' });
    await run(folder, ['a.txt'], { output: 'all.json', format: 'json' });
    expect(folder.read('all.json')).toBe('[]\n');
  });

  it('random files never harm the document beside them', async () => {
    const ending = fc.constantFrom('.txt', '.md', '.html', '.json', '.jsonl', '.jsonl.gz', '.txt.gz');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), ending, async (bytes, end) => {
        const folder = tempFolder({ 'z.jsonl': GOOD, [`a${end}`]: bytes });
        await run(folder, ['.']);
        expect(idsIn(folder).at(-1)).toBe('good');
      }),
      { numRuns: 40 },
    );
  });
});

describe('resuming', () => {
  const whole = async (): Promise<string> => {
    const folder = tempFolder({ 'a.jsonl': LINES.join('') });
    await run(folder, ['a.jsonl'], { output: 'r.jsonl' });
    return folder.read('r.jsonl');
  };

  it.each([0, 1, 3, 11, 12])('goes on behind %i whole lines and a torn one', async (lines) => {
    const unbroken = await whole();
    const all = unbroken.split('\n');
    const torn = lines < 12 ? all[lines]!.slice(0, 100) : '';
    const folder = tempFolder({ 'a.jsonl': LINES.join(''), 'r.jsonl': [...all.slice(0, lines), torn].join('\n') });
    const result = await run(folder, ['a.jsonl'], { output: 'r.jsonl', resume: true });
    expect(result).toMatchObject({ documents: 12, failed: 0, resumed: lines });
    expect(folder.read('r.jsonl')).toBe(unbroken);
    expect(() => folder.read('r.jsonl.previous')).toThrow('ENOENT');
  });

  it('ends like an unbroken run when a document in the middle can be read at last', async () => {
    const unbroken = await whole();
    const without = unbroken
      .split('\n')
      .filter((_, i) => i !== 4)
      .join('\n');
    const folder = tempFolder({ 'a.jsonl': LINES.join(''), 'r.jsonl': without });
    expect(await run(folder, ['a.jsonl'], { output: 'r.jsonl', resume: true })).toMatchObject({ resumed: 11 });
    expect(folder.read('r.jsonl')).toBe(unbroken);
  });

  it('uses what two interrupted runs left', async () => {
    const unbroken = await whole();
    const all = unbroken.split('\n');
    const folder = tempFolder({
      'a.jsonl': LINES.join(''),
      'r.jsonl': `${all.slice(0, 2).join('\n')}\n${all[2]!.slice(0, 50)}`,
      'r.jsonl.previous': `${all.slice(0, 6).join('\n')}\n${all[6]!.slice(0, 50)}`,
    });
    expect(await run(folder, ['a.jsonl'], { output: 'r.jsonl', resume: true })).toMatchObject({ resumed: 6 });
    expect(folder.read('r.jsonl')).toBe(unbroken);
  });

  it.each([
    ['another text', (lines: string) => lines.replace('3 roads', 'three roads'), {}, 11],
    ['another date', (lines: string) => lines.replace('"id":"d3"', '"id":"d3","publishedAt":"2022-03-03"'), {}, 11],
    ['another setting', (lines: string) => lines, { claims: { scope: 'all' } }, 0],
  ] as const)('makes again what is not the same: %s', async (_, change, config, resumed) => {
    const folder = tempFolder({ 'a.jsonl': change(LINES.join('')), 'r.jsonl': await whole() });
    expect(await run(folder, ['a.jsonl'], { output: 'r.jsonl', resume: true, config })).toMatchObject({ resumed });
    const fresh = tempFolder({ 'a.jsonl': change(LINES.join('')) });
    await run(fresh, ['a.jsonl'], { output: 'r.jsonl', config });
    expect(folder.read('r.jsonl')).toBe(fresh.read('r.jsonl'));
  });
});

describe('standard input', () => {
  it.each([
    ['Ana Ruiz said no.', ['stdin']],
    [LINES.slice(0, 2).join(''), ['d0', 'd1']],
    [gzipSync(LINES.slice(0, 2).join('')), ['d0', 'd1']],
  ])('is told from its beginning (%#)', async (content, ids) => {
    const folder = tempFolder();
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    await run(folder, ['-'], {
      stdin: (async function* () {
        yield await Promise.resolve(bytes);
      })(),
    });
    expect(idsIn(folder)).toEqual(ids);
  });
});
