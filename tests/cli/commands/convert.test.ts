import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { type TempFolder, tempFolder } from '../../batch/temp-folder.ts';
import { bridgeRecord } from '../../formats/exchange/records.ts';
import { type MemoryIo, memoryIo } from '../memory-io.ts';

const line = (id: string): string => `${JSON.stringify(bridgeRecord({ document: { id } }))}\n`;

async function cli(
  argv: string,
  files: Readonly<Record<string, string | Uint8Array>> = { 'records.jsonl': line('one') + line('two') },
  stdin: string | Uint8Array = '',
): Promise<{ code: number; io: MemoryIo; folder: TempFolder }> {
  const folder = tempFolder(files);
  const io = memoryIo({ cwd: folder.path, stdin });
  return { code: await runCli(['convert', ...argv.split(' ')], io), io, folder };
}

const WRONG: readonly (readonly [argv: string, message: RegExp, reason: string])[] = [
  ['records.jsonl', /one input and one output, got 1 path/, 'no output'],
  ['a.jsonl b.jsonl c.csv', /got 3 paths/, 'too many paths'],
  ['records.jsonl out.csv --from recods', /--from cannot be "recods".*did you mean records/, 'a mistyped input format'],
  ['records.jsonl out.csv --to cvs', /--to cannot be "cvs".*did you mean csv/, 'a mistyped output format'],
  [
    'claims.csv out.jsonl --from csv --to jsonl',
    /--from cannot be "csv": it is written but not read/,
    'a format that is only written',
  ],
  ['records.jsonl out.jsonld', /"out.jsonld" fits several formats.*schema-org, claim-review/, 'an ending of several'],
  ['records.jsonl out.xyz', /"out.xyz" does not tell the format.*--to with jsonl/, 'an ending of none'],
  ['records.jsonl -', /standard input and output have no ending.*add --to NAME/, 'no ending at all'],
  ['gone.jsonl out.csv', /there is no gone.jsonl/, 'an input that is not there'],
  ['records.jsonl records.jsonl --to jsonl', /records.jsonl would be written over/, 'the input as output'],
  ['records.jsonl out.csv --form records', /no option --form.*--from/, 'a mistyped option'],
];

describe('onrecord convert', () => {
  it.each(WRONG)('%s exits 2', async (argv, message, reason) => {
    const { code, io } = await cli(argv);
    expect(code, reason).toBe(2);
    expect(io.err()).toMatch(message);
    expect(io.out()).toBe('');
  });

  it('writes a file, and says how many documents it holds', async () => {
    const { code, io, folder } = await cli('records.jsonl new/claims.csv');
    expect([code, io.out(), io.err()]).toEqual([0, '', 'onrecord: 2 documents converted\n']);
    expect(folder.read('new/claims.csv').split('\r\n')).toHaveLength(1 + 6 + 1);
  });

  it('reads and writes standard input and output, and says nothing else', async () => {
    const { code, io } = await cli('- - --from records --to checkthat', {}, gzipSync(line('piped')));
    expect([code, io.err()]).toEqual([0, '']);
    expect(io.out()).toMatch(/^Sentence_id\t.*\npiped#c1\t/);
  });

  it.each([
    ['in.json', JSON.stringify([bridgeRecord(), bridgeRecord()], null, 2), 2, 'an array over several lines'],
    ['in.json', JSON.stringify(bridgeRecord(), null, 2), 1, 'one record over several lines'],
    ['in.json', JSON.stringify([bridgeRecord(), bridgeRecord()]), 2, 'an array in one line'],
    ['in.jsonl', `\n${line('a')}\n${line('b')}`, 2, 'blank lines between'],
    ['in.jsonl.gz', gzipSync(line('a') + line('b')), 2, 'gzip'],
    ['in.jsonl', '', 0, 'an empty file'],
  ])('%s with %s', async (name, content, documents, reason) => {
    const { code, folder } = await cli(`${name} out.jsonl --to jsonl`, { [name]: content });
    expect(code, reason).toBe(0);
    expect(folder.lines('out.jsonl')).toHaveLength(documents);
  });

  it('gives back the records as they were', async () => {
    const { folder } = await cli('records.jsonl out.json --to json');
    expect(JSON.parse(folder.read('out.json'))).toEqual(folder.lines('records.jsonl'));
  });

  it('converts the others when one is broken, says where, and exits 3', async () => {
    const { code, io, folder } = await cli('in.jsonl out.jsonl --to jsonl', {
      'in.jsonl': `${line('a')}{"schema":\n{"schema":"onrecord/1"}\n${line('b')}`,
    });
    expect(code).toBe(3);
    expect(folder.lines('out.jsonl')).toHaveLength(2);
    expect(io.err()).toMatch(/invalid-json: .*in\.jsonl, line 2.*\n.*bad-record: .*in\.jsonl, line 3.*\n/);
    expect(io.err()).toMatch(/2 documents converted, 2 failed\n$/);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const { code, io } = await cli('in.jsonl.gz out.csv', { 'in.jsonl.gz': gzipSync(line('a')).subarray(0, 60) });
    expect(code).toBe(3);
    expect(io.err()).toMatch(/truncated-gzip: .*in\.jsonl\.gz/);
  });

  it('lists all formats in its help', async () => {
    const { code, io } = await cli('--help');
    expect(code).toBe(0);
    expect(io.out()).toMatch(/Formats of IN\n {2}records .*Formats of OUT\n.* claim-review /s);
  });
});

describe('annotated texts', () => {
  const texts = { 'a.txt': '“We are ready,” Ana Ruiz said.' };
  const ann =
    'T1\tContent 0 15\t“We are ready,”\nT2\tCue 25 29\tsaid\nT3\tSource 16 24\tAna Ruiz\nE1\tContent:T1 Cue:T2 Source:T3\n';

  it.each([
    ['label-studio', 'tasks.json'],
    ['prodigy', 'tasks.jsonl'],
    ['citron', 'citron'],
    ['brat', 'brat'],
    ['gold', 'gold'],
  ])('go from brat to %s and back to gold', async (format, name) => {
    const files = { 'in/a.ann': ann, 'in/a.txt': texts['a.txt'] };
    const { folder } = await cli(`in ${name} --from brat --to ${format}`, files);
    const io = memoryIo({ cwd: folder.path });
    expect(await runCli(['convert', name, 'back', '--from', format, '--to', 'gold'], io)).toBe(0);
    expect(folder.lines('back/docs.jsonl')).toMatchObject([{ text: texts['a.txt'] }]);
    expect(folder.lines('back/gold.jsonl')).toMatchObject([
      { attributions: [{ content: [[0, 15]], cue: [[25, 29]], source: [[16, 24]] }] },
    ]);
  });

  it('are made of records, and scored by onrecord eval', async () => {
    const { code, folder } = await cli('records.jsonl names.conll', { 'records.jsonl': line('one') });
    expect(code).toBe(0);
    const io = memoryIo({ cwd: folder.path });
    expect(await runCli(['eval', 'names.conll', '--records', 'records.jsonl'], io)).toBe(0);
    expect(io.out()).toMatch(/entities +1\.000 +1\.000 +1\.000/);
  });

  it.each([
    ['a.ann -', 'brat', 'is written as several files', 'a folder to standard output'],
    ['a.txt out.csv', 'csv', 'csv cannot be made of documents', 'claims of a bare text'],
    ['a.txt out', 'brat', 'brat cannot be made of documents', 'annotations of a bare text'],
    ['a.ann out.csv', 'csv', 'csv cannot be made of brat', 'claims of annotations'],
  ])('%s --to %s: %s', async (paths, to, message, reason) => {
    const { code, io } = await cli(`${paths} --to ${to}`, { ...texts, 'a.ann': ann });
    expect(code, reason).toBe(2);
    expect(io.err()).toContain(message);
  });

  it('become documents to extract', async () => {
    const { folder } = await cli('a.ann docs.jsonl --to documents', { ...texts, 'a.ann': ann });
    expect(folder.lines('docs.jsonl')).toEqual([{ id: 'a', text: texts['a.txt'] }]);
  });

  it('cost no other where one is broken', async () => {
    const { code, io, folder } = await cli('in out.jsonl --from citron --to prodigy', {
      'in/good.json':
        '{"text":"“No,” she said.","quotes":[{"sources":[],"contents":[{"start":0,"end":5,"text":"“No,”"}]}]}',
      'in/broken.json': '{"text":',
    });
    expect(code).toBe(3);
    expect(folder.lines('out.jsonl')).toHaveLength(1);
    expect(io.err()).toMatch(/bad-gold: .*broken\.json/);
  });
});

describe('feeds', () => {
  it.each([
    ['a.nitf', '<nitf><body><body.content><p>“No,” she said.</p></body.content></body></nitf>', '“No,” she said.'],
    ['a.ninjs.json', '{"uri":"urn:x:1","body_text":"“No,” she said."}', '“No,” she said.'],
    ['a.gqg.json', '{"url":"urn:x:1","quotes":[{"pre":"x She said ","quote":"No"}]}\n', 'She said “No”'],
  ])('%s becomes a document', async (name, content, text) => {
    const { code, folder } = await cli(`${name} docs.jsonl --to documents`, { [name]: content });
    expect(code).toBe(0);
    expect(folder.lines('docs.jsonl')).toMatchObject([{ text }]);
  });
});
