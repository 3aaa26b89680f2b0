import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { gunzip } from '../batch/gunzip.ts';
import { OnrecordError } from '../errors.ts';
import { splitLines } from '../formats/lines.ts';

/** No record is this long. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The lines of a file of records: JSON Lines, also with .gz, or (by its ending .json) one array or record, a line for each.
 *
 * @param path absolute, or "-" for `stdin`
 * @throws OnrecordError `unreadable`, `invalid-json`, `invalid-utf8`, `truncated-gzip`
 */
export async function* readRecordLines(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  if (/\.json(?:\.gz)?$/i.test(path)) {
    yield* wholeFile(path);
    return;
  }
  const bytes = path === '-' ? stdin : readable(path);
  const isGzip = /\.gz$/i.test(path);
  for await (const line of splitLines(isGzip ? gunzip(bytes) : bytes, MOST_BYTES)) {
    if (line.bytes === null) throw tooLong(path, line.number);
    yield decode(line.bytes, `${path}, line ${line.number}`);
  }
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function* wholeFile(path: string): AsyncGenerator<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const text = decode(/\.gz$/i.test(path) ? gunzipSync(bytes) : bytes, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new OnrecordError('invalid-json', 'this is not valid JSON', {
      where: path,
      expected: 'a record, or an array of records',
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'was it cut short? JSON Lines files end in .jsonl',
      cause,
    });
  }
  for (const record of Array.isArray(value) ? (value as unknown[]) : [value]) yield JSON.stringify(record);
}

function decode(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OnrecordError('invalid-utf8', 'this is not UTF-8', { where, hint: 'save it as UTF-8', cause });
  }
}

function unreadable(path: string, cause: unknown): OnrecordError {
  return new OnrecordError('unreadable', `the file cannot be read: ${cause instanceof Error ? cause.message : ''}`, {
    where: path,
    hint: 'check the path; a folder has to be named by its files: out/*.jsonl',
    cause,
  });
}

function tooLong(path: string, line: number): OnrecordError {
  return new OnrecordError('too-large', 'the line is too long for a record', { where: `${path}, line ${line}` });
}
