import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describeError, OnrecordError } from '../../errors.ts';
import { renderReport } from '../../report/index.ts';
import { readRecords } from '../../report/read-records.ts';
import { badUsage, type Command, type OptionTable, parseArguments } from '../command.ts';
import type { CliIo } from '../io.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o', value: 'FILE', help: 'the page to write (default: standard output)' },
  title: { type: 'string', value: 'TEXT', help: 'the title of the page (default: On the record)' },
} as const satisfies OptionTable;

/** `onrecord report`: records in, one page to read out. */
export const report: Command = {
  name: 'report',
  summary: 'make one page to read from records: highlighted text, speakers, claims',
  usage: 'report RECORDS… [-o FILE] [OPTION…]',
  description:
    'RECORDS are files that "onrecord extract" wrote (.jsonl or .json, also with .gz), or - for standard input. The page is one\n' +
    'file that needs nothing else: it can be mailed, printed, and opened without a network.',
  options: OPTIONS,
  examples: [
    { line: 'onrecord report records.jsonl -o report.html', says: 'then open report.html in a browser' },
    {
      line: 'onrecord extract articles/ | onrecord report - -o report.html',
      says: 'a folder of articles, straight to a page',
    },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('report', OPTIONS, args);
    if (positionals.length === 0) {
      throw badUsage(
        'report',
        'no records are given',
        'name a file that onrecord extract wrote, or - for standard input',
      );
    }
    const records = [];
    let failed = 0;
    for (const path of positionals) {
      for (const result of await readFrom(path, io)) {
        if (result.ok) {
          records.push(result.record);
          continue;
        }
        failed++;
        await io.stderr.write(`onrecord: ${describeError(result.error)}\n`);
      }
    }
    if (records.length === 0) {
      await io.stderr.write('onrecord: there is no record to show, so no page is written\n');
      return 3;
    }
    const page = renderReport(records, values.title === undefined ? {} : { title: values.title });
    if (values.output === undefined) await io.stdout.write(page);
    else await write(resolve(io.cwd, values.output), page);
    return failed > 0 ? 3 : 0;
  },
};

async function readFrom(path: string, io: CliIo): Promise<ReturnType<typeof readRecords>> {
  const where = path === '-' ? 'standard input' : path;
  try {
    return readRecords(decode(await bytesOf(path, io), where), where);
  } catch (error) {
    if (error instanceof OnrecordError) return [{ ok: false, error }];
    throw error;
  }
}

async function bytesOf(path: string, io: CliIo): Promise<Uint8Array> {
  if (path !== '-') {
    try {
      return await readFile(resolve(io.cwd, path));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new OnrecordError('unreadable', `the file cannot be read: ${message}`, {
        where: path,
        hint: 'check the path; a folder has to be named by its files: out/*.jsonl',
        cause,
      });
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, where: string): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let plainBytes = bytes;
  try {
    if (isGzip) plainBytes = gunzipSync(bytes);
  } catch (cause) {
    throw new OnrecordError('truncated-gzip', 'the gzip file is broken or cut short', {
      where,
      hint: 'write it again with onrecord extract',
      cause,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plainBytes);
  } catch (cause) {
    throw new OnrecordError('invalid-utf8', 'the file is not UTF-8', { where, hint: 'save it as UTF-8', cause });
  }
}

async function write(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError('unreadable', `the page cannot be written: ${message}`, {
      where: path,
      hint: 'name a file in a folder that exists',
      cause,
    });
  }
}
