import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { makeRecord } from '../../report/make-record.ts';
import { memoryIo } from '../memory-io.ts';

const cwd = mkdtempSync(join(tmpdir(), 'onrecord-report-'));
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const line = (id: string): string => `${JSON.stringify(makeRecord(`Text of ${id}.`, { document: { id } }))}\n`;
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content);
  return name;
};

async function run(args: readonly string[], stdin: string | Uint8Array = '') {
  const io = memoryIo({ cwd, stdin });
  return { code: await runCli(['report', ...args], io), out: io.out(), err: io.err() };
}

describe('onrecord report', () => {
  it('writes one page of several files', async () => {
    const { code, out, err } = await run([
      put('a.jsonl', line('one') + line('two')),
      put('b.json', line('three')),
      '-o',
      'page.html',
      '--title',
      'Mine',
    ]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    const page = readFileSync(join(cwd, 'page.html'), 'utf8');
    expect(page).toMatch(/<title>Mine<\/title>.*Text of one\..*Text of two\..*Text of three\./s);
  });

  it('reads gzip, and standard input, and writes to standard output', async () => {
    const { code, out } = await run([put('a.jsonl.gz', gzipSync(line('zipped'))), '-'], gzipSync(line('piped')));
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>.*Text of zipped\..*Text of piped\./s);
  });

  it('shows the rest when a line is broken', async () => {
    const { code, out, err } = await run(['-'], `${line('one')}{"schema": \n${line('three')}`);
    expect(code).toBe(3);
    expect(out).toMatch(/Text of one\..*Text of three\./s);
    expect(err).toMatch(/^onrecord: invalid-json: .*standard input, line 2; .*likely fix: .*\n$/);
  });

  const failures: readonly (readonly [args: () => readonly string[], code: number, message: RegExp, reason: string])[] =
    [
      [() => [], 2, /bad-usage: no records are given/, 'nothing named'],
      [() => ['none.jsonl'], 3, /unreadable: .*none\.jsonl/, 'no such file'],
      [() => ['.'], 3, /unreadable: .*out\/\*\.jsonl/, 'a folder'],
      [() => [put('cut.gz', gzipSync(line('x')).subarray(0, 40))], 3, /truncated-gzip: .*cut\.gz/, 'gzip cut short'],
      [() => [put('latin.json', Buffer.from([0x22, 0xe9, 0x22]))], 3, /invalid-utf8: .*latin\.json/, 'not UTF-8'],
      [() => [put('empty.jsonl', '')], 3, /no record to show/, 'no record in it'],
      [() => [put('ok.jsonl', line('x')), '-o', 'no/such/folder.html'], 2, /cannot be written/, 'nowhere to write to'],
      [() => ['x', '--titel', 'y'], 2, /--title/, 'a mistyped option'],
    ];
  it.each(failures)('failure %#', async (args, code, message, reason) => {
    const result = await run(args());
    expect(result.code, reason).toBe(code);
    expect(result.err, reason).toMatch(message);
    expect(result.out, reason).toBe('');
  });
});
