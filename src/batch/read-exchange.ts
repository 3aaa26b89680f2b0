import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { OnrecordError } from '../errors.ts';
import { decodeUtf8 } from '../formats/bytes.ts';
import type { Exchanged } from '../formats/exchange/item.ts';
import type { ExchangeReader } from '../formats/exchange/registry.ts';
import { readGold } from '../formats/gold/index.ts';
import { isRaw } from '../formats/item.ts';
import { parseLine } from '../formats/json.ts';
import { splitLines } from '../formats/lines.ts';
import { readError } from '../formats/whole.ts';
import { readRecords } from '../report/read-records.ts';
import { findInputs } from './find-inputs.ts';
import { gunzip } from './gunzip.ts';
import { readInputs } from './read-inputs.ts';

export type ExchangeItem =
  { readonly ok: true; readonly item: Exchanged } | { readonly ok: false; readonly error: OnrecordError };

interface Surroundings {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Most characters of a document that is only converted. */
const MAX_CHARACTERS = 50_000_000;

/** The documents of a file or folder in a format, each when it is asked for. Never throws. */
export async function* readExchange(
  reader: ExchangeReader,
  path: string,
  { cwd, stdin }: Surroundings,
): AsyncGenerator<ExchangeItem> {
  try {
    if (reader.from === 'documents') yield* documents(path, cwd, stdin);
    else if (reader.from === 'gold') yield* gold(path, cwd);
    else if (path === '-') yield* oneFile(reader, stdin, 'standard input');
    else {
      for (const file of await filesOf(path, cwd)) yield* readFile(reader, file, cwd);
    }
  } catch (error) {
    yield { ok: false, error: placed(readError(error), path) };
  }
}

/** A file, or the files of a folder by name; hidden ones are passed over. */
async function filesOf(path: string, cwd: string): Promise<string[]> {
  if (!(await stat(resolve(cwd, path))).isDirectory()) return [path];
  const entries = await readdir(resolve(cwd, path), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(path, name))
    .sort();
}

async function* readFile(reader: ExchangeReader, path: string, cwd: string): AsyncGenerator<ExchangeItem> {
  const stream = createReadStream(resolve(cwd, path));
  try {
    yield* oneFile(reader, stream as AsyncIterable<Uint8Array>, path);
  } catch (error) {
    yield { ok: false, error: placed(readError(error), path) };
  } finally {
    stream.destroy();
  }
}

async function* oneFile(
  reader: ExchangeReader,
  chunks: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<ExchangeItem> {
  const unpacked = unpackedIfGzip(chunks);
  if (reader.from === 'annotations') yield* annotations(reader, unpacked, where);
  else yield* records(unpacked, where);
}

/** Records a line at a time; one value over several lines is read as a whole. */
async function* records(chunks: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<ExchangeItem> {
  let whole: string | null = null;
  for await (const { number, bytes } of splitLines(chunks, Infinity)) {
    const line = decodeUtf8(bytes!);
    if (whole !== null) whole += `\n${line}`;
    else if (number === 1 && !isWholeValue(line)) whole = line;
    else yield* readRecords(line, `${where}, line ${number}`).map(asItem);
  }
  if (whole !== null) yield* readRecords(whole, where).map(asItem);
}

function isWholeValue(line: string): boolean {
  const text = line.trim();
  return text === '' || (text.startsWith('{') && text.endsWith('}'));
}

function asItem(result: ReturnType<typeof readRecords>[number]): ExchangeItem {
  return result.ok ? { ok: true, item: { kind: 'record', record: result.record } } : result;
}

async function* documents(path: string, cwd: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<ExchangeItem> {
  const { inputs } = await findInputs([path], cwd);
  for await (const unread of readInputs(inputs, { stdin, maxCharacters: MAX_CHARACTERS })) {
    const item = isRaw(unread) ? parseLine(unread) : unread;
    if (item === null) continue;
    if (item.ok) yield { ok: true, item: { kind: 'document', input: item.input } };
    else {
      const { path: file, line } = item.origin;
      yield { ok: false, error: placed(item.error, line === null ? file : `${file}, line ${line}`) };
    }
  }
}

async function* gold(path: string, cwd: string): AsyncGenerator<ExchangeItem> {
  const read = await readGold([path], cwd);
  for (const document of read.documents) yield { ok: true, item: { kind: 'annotations', document } };
  for (const error of read.errors) yield { ok: false, error };
}

async function* annotations(
  reader: Extract<ExchangeReader, { from: 'annotations' }>,
  chunks: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<ExchangeItem> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const name = basename(where).replace(/\.[a-z]{1,6}(?:\.gz)?$/i, '');
  const read = reader.parse(decodeUtf8(Buffer.concat(parts)), where, name);
  for (const document of read.documents) yield { ok: true, item: { kind: 'annotations', document } };
  for (const error of read.errors) yield { ok: false, error };
}

function placed(error: OnrecordError, where: string): OnrecordError {
  if (error.where !== undefined) return error;
  const { code, message, expected, received, hint, cause } = error;
  return new OnrecordError(code, message, {
    where,
    cause,
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** gzip is told by its first bytes, 1f 8b. */
async function* unpackedIfGzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  })();
  yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzip(all) : all;
}
