import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { type TempFolder, tempFolder } from '../../batch/temp-folder.ts';
import { type MemoryIo, memoryIo } from '../memory-io.ts';

const TEXT =
  '“The bridge is closed,” Ana Ruiz said on Monday. She said that 40,000 drivers would have to wait. 😀 “No,” he said.';
const FILES = {
  'a.txt': TEXT,
  'bad.json': '{"id":',
  'settings.json': '{"claims": {"scope": "all"}, "offsets": "codepoint"}',
  'list.json.txt': '[]',
};

async function cli(
  argv: string,
  options: { readonly stdin?: string; readonly isTTY?: boolean; readonly files?: Record<string, string> } = {},
): Promise<{ code: number; io: MemoryIo; folder: TempFolder }> {
  const folder = tempFolder(options.files ?? FILES);
  const io = memoryIo({ cwd: folder.path, stdin: options.stdin ?? '', isTTY: options.isTTY ?? false });
  return { code: await runCli(['extract', ...argv.split(' ')], io), io, folder };
}

const WRONG: readonly (readonly [argv: string, message: RegExp, reason: string])[] = [
  ['--quiet', /no input is given/, 'no input'],
  ['a.txt --ofsets utf16', /no option --ofsets.*--offsets/, 'a mistyped option'],
  ['a.txt --format xml', /--format cannot be "xml".*expected jsonl, json, csv/, 'a format that does not exist'],
  [
    'a.txt --engine accurate --set encoder.folder="gone"',
    /engine-unavailable.*encoder.json/,
    'weights that are not there, asked for by name',
  ],
  ['a.txt --engine fats', /engine.*"accurate"\|"fast".*got "fats"/, 'an engine that does not exist'],
  ['a.txt --offsets bytes', /offsets.*"utf16"\|"codepoint"/, 'a unit that does not exist'],
  ['a.txt --time-limit never', /--time-limit takes a number of seconds/, 'a time limit that is no number'],
  ['a.txt -o out --compress zip', /--compress cannot be "zip".*gzip or zstd/, 'a packing that does not exist'],
  ['a.txt -o out --part-size 10X', /--part-size takes a number of bytes/, 'a size without a unit that there is'],
  ['a.txt --part-size 10M', /only JSON Lines in files/, 'parts of standard output'],
  ['a.txt --workers 0', /--workers takes a number/, 'no workers'],
  ['a.txt --workers two', /--workers takes a number/, 'workers that are no number'],
  ['a.txt --set claims.scop=all', /no setting "claims.scop".*did you mean "claims.scope"/, 'a key that does not exist'],
  ['a.txt --set claims.scope=some', /"claims.scope" is not valid.*"attributed"\|"all".*got "some"/, 'a bad value'],
  ['a.txt --set claims.scope', /key=value/, 'a setting without a value'],
  ['a.txt --config gone.json', /cannot read the settings.*gone.json/, 'settings that are not there'],
  ['a.txt --config bad.json', /cannot read the settings/, 'settings that are not JSON'],
  ['a.txt --config list.json.txt', /it is not an object/, 'settings that are a list'],
  ['a.txt --summary', /--summary needs -o/, 'a summary beside records'],
  ['a.txt --resume', /--resume needs -o/, 'resuming what was not kept'],
  ['a.txt -o out --resume --format json', /--resume needs -o and the format jsonl/, 'resuming an array'],
  ['a.txt -o out --errors -', /only records as JSON Lines on standard output/, 'failures among records in files'],
  ['a.txt --format csv --errors -', /only records as JSON Lines/, 'failures among the rows of a table'],
  ['gone.txt', /no input matches "gone.txt".*\.jsonl/, 'nothing to read'],
  ['a.txt -o a.txt', /a.txt is an input and would be written over/, 'the input as output'],
  ['a.txt -o a.txt/x.jsonl', /cannot write.*a.txt/, 'an output that cannot be'],
];

describe('onrecord extract', () => {
  it.each(WRONG)('%s exits 2', async (argv, message, reason) => {
    const { code, io } = await cli(argv);
    expect(code, reason).toBe(2);
    expect(io.err()).toMatch(message);
    expect(io.out()).toBe('');
  });

  it('writes JSON Lines to standard output, and nothing else anywhere', async () => {
    const { code, io } = await cli('a.txt');
    expect([code, io.err()]).toEqual([0, '']);
    expect(io.out().split('\n')).toHaveLength(2);
    expect(JSON.parse(io.out())).toMatchObject({ schema: 'onrecord/1', document: { id: 'a', text: TEXT } });
  });

  it('reads standard input', async () => {
    const { code, io } = await cli('-', { stdin: TEXT });
    expect(code).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({ document: { id: 'stdin', text: TEXT } });
  });

  it('exits 3 when a document failed, with the others extracted', async () => {
    const { code, io, folder } = await cli('bad.json a.txt');
    expect(code).toBe(3);
    expect(JSON.parse(io.out())).toMatchObject({ document: { id: 'a' } });
    expect(io.err()).toMatch(/^onrecord: bad\.json: invalid-json: .*\n.*1 of 2 failed, see errors\.jsonl\n$/);
    expect(folder.lines('errors.jsonl')).toMatchObject([{ id: 'bad', code: 'invalid-json' }]);
  });

  it('says nothing with --quiet, and exits 3 all the same', async () => {
    const { code, io } = await cli('bad.json a.txt -o out --quiet');
    expect([code, io.out(), io.err()]).toEqual([3, '', '']);
  });

  it('tells ten failures and counts the rest', async () => {
    const { code, io } = await cli('a.jsonl -o out', { files: { 'a.jsonl': 'x\n'.repeat(13) } });
    expect(code).toBe(3);
    expect(io.err().match(/invalid-json/g)).toHaveLength(10);
    expect(io.err()).toContain('and 3 more failures');
  });

  it('prints who said what, and writes the page', async () => {
    const { code, io, folder } = await cli('a.txt -o out --summary --report pages/r.html');
    expect(code).toBe(0);
    expect(io.out()).toContain('Ana Ruiz\n');
    expect(io.out()).toContain('“The bridge is closed,”');
    expect(io.out()).toMatch(
      /1 article · 22 words · \d quotes · \d speakers? · \d claims?\n\d+\.\d s · [\d,]+ words per second\n$/,
    );
    expect(io.err()).toContain('records in out/records.jsonl; page in pages/r.html');
    expect(folder.read('pages/r.html')).toMatch(/^<!doctype html>[^]*The bridge is closed/i);
  });

  it.each([
    [true, true],
    [false, false],
  ])('colours the summary on a terminal only (%j)', async (isTTY, coloured) => {
    const { io } = await cli('a.txt -o out --summary', { isTTY });
    expect(io.out().includes('\u001b[')).toBe(coloured);
  });

  it('counts in code points with --offsets codepoint', async () => {
    const { io } = await cli('a.txt --offsets codepoint');
    const record = JSON.parse(io.out()) as {
      document: { text: string };
      sentences: { end: number }[];
      quotes: { content: { start: number; end: number; text: string }[] }[];
    };
    const points = Array.from(record.document.text);
    expect(record.sentences.at(-1)?.end).toBe(points.length);
    for (const { start, end, text } of record.quotes.flatMap(({ content }) => content)) {
      expect(points.slice(start, end).join('')).toBe(text);
    }
  });

  it.each([
    ['--config settings.json', '--set claims.scope=all --offsets codepoint', 'a file says what options say'],
    ['--config settings.json --set claims.scope=attributed --offsets utf16', '', 'options go before the file'],
    ['--set offsets=codepoint --offsets utf16', '', 'the option of its own goes before --set'],
  ])('%s is the same as %j', async (a, b, reason) => {
    const [one, other] = [await cli(`a.txt ${a}`.trim()), await cli(`a.txt ${b}`.trim())];
    expect(one.io.out(), reason).toBe(other.io.out());
    expect(one.code).toBe(0);
  });

  it('goes on with --resume where a run stopped', async () => {
    const first = await cli('a.jsonl -o r.jsonl', {
      files: { 'a.jsonl': `{"id":"1","text":"Ana Ruiz said no."}\n{"id":"2","text":"${'x '.repeat(9)}"}\n` },
    });
    const whole = first.folder.read('r.jsonl');
    first.folder.write('r.jsonl', whole.slice(0, whole.indexOf('\n') + 30));
    const io = memoryIo({ cwd: first.folder.path });
    expect(await runCli(['extract', 'a.jsonl', '-o', 'r.jsonl', '--resume'], io)).toBe(0);
    expect(first.folder.read('r.jsonl')).toBe(whole);
    expect(io.err()).toContain('1 document had been done before');
  });

  it.each([
    ['-o out --compress zstd', 'out/records.jsonl.zst'],
    ['-o r.jsonl.gz', 'r.jsonl.gz'],
    ['-o out --part-size 1k', 'out/records-00001.jsonl'],
  ])('writes with %s to %s', async (options, path) => {
    const { code, folder } = await cli(`a.txt ${options}`);
    expect(code).toBe(0);
    expect(folder.read(path).length).toBeGreaterThan(100);
  });

  it('reads its own packed output again', async () => {
    const line = JSON.stringify({ id: 'a', text: TEXT });
    const { folder } = await cli('a.jsonl -o one.jsonl.zst', { files: { 'a.jsonl': `${line}\n` } });
    folder.write('in.jsonl.zst', readFileSync(join(folder.path, 'one.jsonl.zst')));
    const io = memoryIo({ cwd: folder.path });
    expect(await runCli(['extract', 'in.jsonl.zst'], io)).toBe(3);
    expect(io.err()).toContain('in.jsonl.zst:1: invalid-field: the field "id" is not valid');
  });

  it('only checks with --dry-run', async () => {
    const { code, io, folder } = await cli('bad.json a.txt -o out --dry-run');
    expect(code).toBe(3);
    expect(io.out()).toBe('2 documents, of which 1 cannot be read; nothing was written\n');
    expect(io.err()).toMatch(/^onrecord: bad\.json: invalid-json: [^\n]*\n$/);
    expect(readdirSync(folder.path).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('lists failures where --errors says', async () => {
    const { folder } = await cli('bad.json a.txt --errors log/bad.jsonl');
    expect(folder.lines(join('log', 'bad.jsonl'))).toHaveLength(1);
    expect(() => folder.read('errors.jsonl')).toThrow('ENOENT');
  });

  it('puts failures in the place of their records with --errors -, so that each document has one line', async () => {
    const lines = ['{"id":"1","text":"One."}', '{"id":"2"}', 'oops', '{"id":"4","text":"Four."}'];
    const { code, io, folder } = await cli('- --errors -', { stdin: lines.join('\n') });
    expect(code).toBe(3);
    expect(
      io
        .out()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { schema: 'onrecord/1', document: { id: '1' } },
      { id: '2', path: '-', line: 2, code: 'invalid-field' },
      { id: null, path: '-', line: 3, code: 'invalid-json' },
      { schema: 'onrecord/1', document: { id: '4' } },
    ]);
    expect(() => folder.read('errors.jsonl')).toThrow('ENOENT');
  });

  it('extracts the whole corpus without a failure, as npm start does', async () => {
    const { path } = tempFolder();
    const io = memoryIo({ cwd: path });
    expect(
      await runCli(['extract', resolve('corpus'), '-o', 'out', '--report', 'out/report.html', '--summary'], io),
    ).toBe(0);
    expect(io.err()).toMatch(
      /^onrecord: \d+ documents in [^;]+ a second; records in out\/records\.jsonl; page in out\/report\.html\n$/,
    );
  });
});
