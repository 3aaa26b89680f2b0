import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractFiles, type ExtractFilesOptions, type ExtractFilesResult } from '../../../src/batch/extract-files.ts';
import { createPipeline } from '../../../src/pipeline/pipeline.ts';
import type { DocumentInput } from '../../../src/document/input.ts';
import type { Packing } from '../../../src/formats/packing.ts';
import { bytesOf } from '../../formats/read-bytes.ts';
import { type TempFolder, tempFolder } from '../temp-folder.ts';

/** Documents whose records are some 400 KB; some lines fail, some are blank. */
const LINES = Array.from({ length: 260 }, (_, i) => {
  if (i % 50 === 7) return i % 100 === 7 ? '{"id":' : '';
  return JSON.stringify({ id: `d${i}`, text: `“Road ${i} is closed,” Ana Ruiz said on Monday. She said it rained.` });
});
const INPUT = `${LINES.join('\n')}\n`;

function run(folder: TempFolder, options: Partial<ExtractFilesOptions> = {}): Promise<ExtractFilesResult> {
  const config = { engine: 'fast' } as const;
  return extractFiles({ inputs: ['in.jsonl'], output: 'out', cwd: folder.path, config, ...options });
}

/** All that a run wrote but its manifest, by name. */
function written(folder: TempFolder): Record<string, string> {
  const path = join(folder.path, 'out');
  const names = readdirSync(path).filter((name) => !name.endsWith('.manifest'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

function unpacked(bytes: string, packing: Packing): string {
  const data = Buffer.from(bytes, 'latin1');
  if (packing === 'none') return data.toString();
  return Buffer.from(packing === 'gzip' ? gunzipSync(data) : decompress(data)).toString();
}

type Kind = Pick<ExtractFilesOptions, 'compress' | 'partSize'>;
const KINDS: readonly (readonly [name: string, kind: Kind, packing: Packing])[] = [
  ['one file', {}, 'none'],
  ['one file, gzip', { compress: 'gzip' }, 'gzip'],
  ['one file, zstd', { compress: 'zstd' }, 'zstd'],
  ['parts', { partSize: 150_000 }, 'none'],
  ['parts, zstd', { compress: 'zstd', partSize: 10_000 }, 'zstd'],
];

let plain: string;

beforeAll(async () => {
  const pipeline = createPipeline({ config: { engine: 'fast' } });
  const documents = LINES.filter((line) => line.length > 10).map((line) => JSON.parse(line) as DocumentInput);
  plain = '';
  for (const document of documents) plain += `${JSON.stringify(await pipeline.extract(document))}\n`;
});

describe('an archive', () => {
  it.each(KINDS)('%s: holds the records in order, and a manifest that is true', async (_, kind, packing) => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    expect(await run(folder, kind)).toMatchObject({ documents: 257, failed: 3, resumed: 0 });
    const { 'errors.jsonl': errors, ...files } = written(folder);
    expect(
      Object.values(files)
        .map((bytes) => unpacked(bytes, packing))
        .join(''),
    ).toBe(plain);
    expect(errors!.trim().split('\n')).toHaveLength(3);
    if (kind.partSize !== undefined) expect(Object.keys(files).length).toBeGreaterThan(1);
    const [manifest] = readdirSync(join(folder.path, 'out')).filter((name) => name.endsWith('.manifest'));
    const lines = folder.lines(join('out', manifest!)) as {
      kind: string;
      name: string;
      sha256: string;
      records: number;
    }[];
    const parts = lines.filter((line) => line.kind === 'part');
    expect(parts.map(({ name }) => name)).toEqual(Object.keys(files));
    for (const { name, sha256 } of parts) {
      expect(createHash('sha256').update(Buffer.from(files[name]!, 'latin1')).digest('hex')).toBe(sha256);
    }
    expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(254);
    expect(lines.at(-1)).toEqual({ kind: 'end', documents: 257, failed: 3 });
  });

  it('names files after the ending that is asked for', async () => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    const { records } = await run(folder, { output: 'a/b.jsonl.zst', partSize: 1_000 });
    expect(records).toBe(join(folder.path, 'a/b.jsonl.zst'));
    expect(
      readdirSync(join(folder.path, 'a'))
        .filter((name) => name.startsWith('b-'))
        .slice(0, 2),
    ).toEqual(['b-00001.jsonl.zst', 'b-00002.jsonl.zst']);
  });

  it.each([
    [{ output: 'x.json', format: 'json', compress: 'gzip' }, 'an array'],
    [{ output: { write: () => Promise.resolve() }, partSize: 10 }, 'standard output'],
  ] as const)('is made of JSON Lines in files only (%#)', async (options, reason) => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    await expect(run(folder, options), reason).rejects.toMatchObject({ code: 'bad-usage' });
  });
});

describe('a run that was killed', () => {
  it.each(KINDS)('%s: goes on from whatever was on the disk', async (_, kind) => {
    const whole = tempFolder({ 'in.jsonl': INPUT });
    await run(whole, kind);
    const expected = written(whole);
    const out = join(whole.path, 'out');
    const files = readdirSync(out).sort();
    const manifest = files.find((file) => file.endsWith('.manifest'))!;
    const length = statSync(join(out, manifest)).size;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: length }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: files.length, maxLength: files.length }),
        fc.integer({ min: 1, max: files.length }),
        async (manifestLength, shares, present) => {
          const folder = tempFolder({ 'in.jsonl': INPUT });
          cpSync(out, join(folder.path, 'out'), { recursive: true });
          // The last file that is there is cut, and those behind it are not there; of the manifest any part is there.
          const others = files.filter((file) => file !== manifest && file !== 'errors.jsonl');
          others.forEach((file, i) => {
            const path = join(folder.path, 'out', file);
            if (i >= present - 1) truncateSync(path, Math.floor(statSync(path).size * (i >= present ? 0 : shares[i]!)));
          });
          const errors = join(folder.path, 'out', 'errors.jsonl');
          if (existsSync(errors))
            truncateSync(errors, Math.floor(statSync(errors).size * Math.max(shares.at(-1)!, 0.2)));
          truncateSync(join(folder.path, 'out', manifest), manifestLength);
          expect(await run(folder, { ...kind, resume: true })).toMatchObject({ documents: 257, failed: 3 });
          expect(written(folder)).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('is not begun again: what is done is read over', async () => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    await run(folder, { partSize: 150_000 });
    expect(await run(folder, { partSize: 150_000, resume: true })).toMatchObject({ documents: 257, failed: 3 });
    const longer = tempFolder({ 'in.jsonl': INPUT });
    await run(longer);
    const lines = longer.read('out/records.jsonl.manifest').split('\n');
    longer.write('out/records.jsonl.manifest', `${lines.slice(0, -3).join('\n')}\n`);
    const { resumed } = await run(longer, { resume: true });
    expect(resumed).toBeGreaterThan(150);
    expect(longer.read('out/records.jsonl')).toBe(plain);
  });

  it('goes on with an input that has grown', async () => {
    const folder = tempFolder({ 'in.jsonl': LINES.slice(0, 200).join('\n') });
    await run(folder, { partSize: 150_000 });
    folder.write('in.jsonl', INPUT);
    await run(folder, { partSize: 150_000, resume: true });
    const fresh = tempFolder({ 'in.jsonl': INPUT });
    await run(fresh, { partSize: 150_000 });
    expect(written(folder)).toEqual(written(fresh));
  });

  it('takes over what is the same of an input that has changed', async () => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    await run(folder, { compress: 'zstd', partSize: 10_000 });
    const changed = INPUT.replace('Road 30 is', 'Bridge 30 is');
    folder.write('in.jsonl', changed);
    expect(await run(folder, { compress: 'zstd', partSize: 10_000, resume: true })).toMatchObject({ resumed: 253 });
    const fresh = tempFolder({ 'in.jsonl': changed });
    await run(fresh, { compress: 'zstd', partSize: 10_000 });
    expect(written(folder)).toEqual(written(fresh));
  });

  it('shows the results of both runs where that is asked for', async () => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    await run(folder);
    let seen = 0;
    await run(folder, { resume: true, replay: true, onResult: ({ ok }) => void (seen += ok ? 1 : 0) });
    expect(seen).toBe(254);
    expect(folder.read('out/records.jsonl')).toBe(plain);
  });

  it('refuses another standard input than the one that it read', async () => {
    const folder = tempFolder();
    const feed = (text: string): AsyncIterable<Uint8Array> =>
      (async function* () {
        yield await Promise.resolve(bytesOf(text));
      })();
    await run(folder, { inputs: ['-'], stdin: feed(INPUT.replaceAll('{"id":\n', '\n')) });
    const other = INPUT.replaceAll('{"id":\n', '\n').replace('Road 3 ', 'Road 4 ');
    await expect(run(folder, { inputs: ['-'], stdin: feed(other), resume: true })).rejects.toMatchObject({
      code: 'bad-usage',
    });
    const same = feed(INPUT.replaceAll('{"id":\n', '\n'));
    await run(folder, { inputs: ['-'], stdin: same, resume: true });
    expect(folder.read('out/records.jsonl')).toBe(plain);
  });

  it('is not mistaken by a manifest of somebody else', async () => {
    const folder = tempFolder({ 'in.jsonl': INPUT });
    await run(folder);
    appendFileSync(join(folder.path, 'out/records.jsonl.manifest'), '{"kind":"checkpoint","items":1}\nnot json\n');
    await run(folder, { resume: true });
    expect(folder.read('out/records.jsonl')).toBe(plain);
  });
});
