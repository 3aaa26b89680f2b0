import { resolve } from 'node:path';
import { OnrecordError } from '../errors.ts';
import { exchangeReader, exchangeWriter, readerFor, writerFor } from '../formats/exchange/registry.ts';
import { type Exchanged, suffices } from '../formats/exchange/item.ts';
import { findInputs } from './find-inputs.ts';
import { readExchange } from './read-exchange.ts';
import type { TextSink } from './write-file.ts';
import { writeExchange } from './write-exchange.ts';

export interface ConvertFilesOptions {
  /** A file, a folder where the format has several files, or "-" for `stdin`. */
  readonly input: string;
  /** A file, a folder where the format has several files, or something that takes the text. */
  readonly output: string | TextSink;
  /** The name of the input's format; without it the ending has to tell. */
  readonly from?: string;
  /** The name of the output's format; without it the ending has to tell. */
  readonly to?: string;
  /** Absolute; relative paths start from it. Default: the process's working folder. */
  readonly cwd?: string;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Sees what cannot be read; the others are converted. */
  readonly onFailure?: (error: OnrecordError) => void | Promise<void>;
}

export interface ConvertFilesResult {
  readonly documents: number;
  readonly failed: number;
}

/**
 * Converts between formats (docs/convert.md), a document at a time where the formats allow it. A document that cannot be read costs no
 * other.
 *
 * @throws OnrecordError `bad-usage` for a format that does not exist, that cannot be read or written, or that needs more than the other
 *   one holds; where the input is missing, would be written over, or the output cannot be written
 */
export async function convertFiles(options: ConvertFilesOptions): Promise<ConvertFilesResult> {
  const { input, output, cwd = process.cwd() } = options;
  const reader = options.from === undefined ? readerFor(input) : exchangeReader(options.from);
  const writer =
    options.to === undefined ? writerFor(typeof output === 'string' ? output : '-') : exchangeWriter(options.to);
  if (!suffices(reader.gives, writer.takes)) throw tooLittle(reader.name, writer.name, writer.takes);
  if (typeof output !== 'string' && writer.isFolder) {
    throw new OnrecordError('bad-usage', `${writer.name} is written as several files`, {
      expected: 'a folder to write to',
      hint: 'name a folder: onrecord convert records.jsonl folder/',
    });
  }
  if (typeof output === 'string' && resolve(cwd, input) === resolve(cwd, output)) {
    throw new OnrecordError('bad-usage', `${input} would be written over`, { hint: 'name another output' });
  }
  const found = await findInputs([input], cwd);
  if (input !== '-' && found.missing.length > 0) {
    throw new OnrecordError('bad-usage', `there is no ${input}`, { hint: 'check the path' });
  }
  const counts = { documents: 0, failed: 0 };
  const items = async function* (): AsyncGenerator<Exchanged> {
    for await (const item of readExchange(reader, input, { cwd, stdin: options.stdin ?? process.stdin })) {
      if (item.ok) {
        counts.documents++;
        yield item.item;
      } else {
        counts.failed++;
        await options.onFailure?.(item.error);
      }
    }
  };
  await writeExchange(writer, items(), typeof output === 'string' ? resolve(cwd, output) : output);
  return counts;
}

function tooLittle(from: string, to: string, needed: Exchanged['kind']): OnrecordError {
  const needs = { record: 'records', annotations: 'records or annotated texts', document: 'documents' }[needed];
  return new OnrecordError('bad-usage', `${to} cannot be made of ${from}`, {
    expected: needs,
    hint:
      needed === 'record'
        ? 'extract the texts first: onrecord extract IN -o records.jsonl'
        : 'a plain document has nothing annotated in it; extract it first',
  });
}
