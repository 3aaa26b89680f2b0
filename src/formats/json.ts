import { OnrecordError } from '../errors.ts';
import { decodeUtf8, maxJsonBytes, tooLarge } from './bytes.ts';
import type { InputFormat, Source } from './format.ts';
import { documentItem, failedItem, type InputItem, isRaw, type RawLine, type UnreadItem } from './item.ts';
import { splitLines } from './lines.ts';
import { readError, readWhole } from './whole.ts';

/** JSON: one document, an array of documents, or an object with an array `documents`. */
export const json: InputFormat = {
  name: 'json',
  endings: ['.json'],
  read: (source) => readWhole(source, (bytes) => jsonItems(source, bytes), 500_000_000),
};

function jsonItems({ path, name }: Source, bytes: Uint8Array): readonly InputItem[] {
  const value = parseJson(decodeUtf8(bytes));
  const origin = { path, line: null };
  const documents = listOf(value);
  if (documents === null) return [documentItem(value, origin, name)];
  if (documents.length === 0) {
    const error = new OnrecordError('empty-text', 'the list of documents is empty', {
      expected: 'at least one document',
    });
    return [failedItem(origin, name, error)];
  }
  return documents.map((document, i) => documentItem(document, origin, `${name}#${i + 1}`));
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  const documents = typeof value === 'object' && value !== null && 'documents' in value ? value.documents : null;
  return Array.isArray(documents) ? documents : null;
}

/** JSON Lines (https://jsonlines.org): one document a line, read line by line; blank lines are passed over. GDELT's files are such lines. */
export const jsonLines: InputFormat = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson', '.gqg.json'],
  async *read(source) {
    for await (const item of unparsedLines(source)) {
      const parsed = isRaw(item) ? parseLine(item) : item;
      if (parsed !== null) yield parsed;
    }
  },
  readUnparsed: unparsedLines,
};

async function* unparsedLines({ path, chunks, maxCharacters }: Source): AsyncGenerator<UnreadItem> {
  let line = 0;
  try {
    const maxBytes = maxJsonBytes(maxCharacters);
    for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
      line = number;
      const origin = { path, line };
      if (bytes === null) yield failedItem(origin, null, tooLarge(maxBytes));
      else if (bytes.length > 0) yield { raw: bytes, origin };
    }
  } catch (error) {
    yield failedItem({ path, line: line + 1 }, null, readError(error));
  }
}

/** The document on a line, what is wrong with it, or null for a blank line. */
export function parseLine({ raw, origin }: RawLine): InputItem | null {
  try {
    const text = decodeUtf8(raw);
    return text.trim() === '' ? null : documentItem(parseJson(text), origin);
  } catch (error) {
    return failedItem(origin, null, readError(error));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new OnrecordError('invalid-json', 'it is not valid JSON', {
      expected: 'JSON (RFC 8259)',
      received: wrongIn(text, cause instanceof Error ? cause.message : String(cause)),
      hint: 'check the quotation marks and commas there; JSON Lines wants one whole document a line',
      cause,
    });
  }
}

/** What stands where the parser stopped. Engines name the place in some of their messages only. */
function wrongIn(text: string, message: string): string {
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? -1);
  if (position >= text.length || /end of/i.test(message)) return 'a text that ends too early';
  if (position < 0) return `"${oneLine(text.trim().slice(0, 40))}"`;
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  return `"${oneLine(text.slice(Math.max(0, position - 20), position + 20))}" at line ${line}, column ${column}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
