import { join } from './bytes.ts';
import type { InputFormat, Source } from './format.ts';
import { html } from './html.ts';
import { json, jsonLines } from './json.ts';
import { nitf } from './nitf.ts';
import { text } from './text.ts';
import { readError } from './whole.ts';
import { failedItem, type UnreadItem } from './item.ts';

/** Bytes that are looked at, at most, to tell a format. */
const PEEK = 1_000_000;

/** Reads a source whose name says nothing: JSON Lines, JSON, HTML or text, told from how it begins. */
export async function* readUnknown(source: Source): AsyncGenerator<UnreadItem> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let done = false;
  try {
    while (!done && length < PEEK && !isTold(parts)) {
      const next = await iterator.next();
      done = next.done === true;
      if (next.done !== true) {
        parts.push(next.value);
        length += next.value.length;
      }
    }
  } catch (error) {
    yield failedItem({ path: source.path, line: null }, source.name, readError(error));
    return;
  }
  const head = join(parts);
  yield* readUnparsed(sniff(new TextDecoder().decode(head), done), { ...source, chunks: rest(head, iterator) });
}

/** Reads a source in a format, lines left as they are where the format is made of lines. */
export function readUnparsed(format: InputFormat, source: Source): AsyncGenerator<UnreadItem> {
  return format.readUnparsed?.(source) ?? format.read(source);
}

/** Whether what is there is enough to tell: something that is not JSON, a line with a whole document, or the start of a second one. */
function isTold(parts: readonly Uint8Array[]): boolean {
  if (parts.length === 0) return false;
  const head = new TextDecoder().decode(join(parts)).trimStart();
  if (head === '') return false;
  return !head.startsWith('{') || hasSecondLine(head) || isDocumentLine(head);
}

/** Whether something other than white space stands behind the first line. */
function hasSecondLine(head: string): boolean {
  const end = head.indexOf('\n');
  return end >= 0 && head.slice(end).trimStart() !== '';
}

/**
 * The format that a text of this beginning is in.
 *
 * @param isWhole whether nothing comes behind `head`; a first line that is longer still is taken for one of JSON Lines, since a
 * lone object can be read as such
 */
export function sniff(head: string, isWhole = true): InputFormat {
  const start = head.trimStart();
  if (/^\[\s*(?:\{|\]\s*$)/.test(start)) return json;
  if (start.startsWith('{')) {
    const newline = start.indexOf('\n');
    if (newline < 0) return isWhole ? json : jsonLines;
    const isLines = start.slice(newline).trim() === '' ? isDocumentLine(start) : isJson(start.slice(0, newline));
    return isLines ? jsonLines : json;
  }
  if (start.startsWith('<') && /<nitf[\s>]/i.test(start.slice(0, 2000))) return nitf;
  return /^<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i.test(start) ? html : text;
}

/** A first line that is complete and a document with an id, so that a feed is answered before its second one comes. */
function isDocumentLine(head: string): boolean {
  const newline = head.indexOf('\n');
  return newline >= 0 && /"id"\s*:\s*"/.test(head.slice(0, newline)) && isJson(head.slice(0, newline));
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

async function* rest(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}
