import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { extractFiles } from '../../src/batch/extract-files.ts';
import { RECORD_FORMATS } from '../../src/formats/exchange/index.ts';
import { tempFolder } from './temp-folder.ts';

const FILES = {
  'a.txt': '“We lost 4,000 jobs since 2019,” Ana Ruiz said on Monday.',
  'b.txt': 'Tom Birch denied that 4,000 jobs had gone. 😀',
};

describe('extractFiles', () => {
  it.each(RECORD_FORMATS.map(({ name, ending }) => [name, ending]))('writes %s', async (format, ending) => {
    const { path, read } = tempFolder(FILES);
    const result = await extractFiles({
      inputs: ['a.txt', 'b.txt'],
      output: 'out',
      format,
      config: { engine: 'fast' },
      cwd: path,
    });
    expect(result).toMatchObject({ documents: 2, failed: 0, records: join(path, `out/records${ending}`) });
    expect(read(`out/records${ending}`)).toContain(format === 'followthemoney' ? 'Ana Ruiz' : '4,000 jobs');
  });

  it('keeps the order of the input in any format', async () => {
    const { path, read } = tempFolder(FILES);
    await extractFiles({
      inputs: ['b.txt', 'a.txt'],
      output: 'claims.csv',
      format: 'csv',
      config: { engine: 'fast' },
      cwd: path,
    });
    const rows = parse(read('claims.csv'), { columns: true }) as unknown as { document: string }[];
    expect(rows.map(({ document }) => document)).toEqual(['b', 'a']);
  });

  it('refuses a format that does not exist', async () => {
    const { path } = tempFolder(FILES);
    const run = extractFiles({ inputs: ['a.txt'], output: 'out', format: 'xls', cwd: path });
    await expect(run).rejects.toMatchObject({
      code: 'bad-usage',
      hint: expect.stringContaining('did you mean') as string,
    });
  });
});
