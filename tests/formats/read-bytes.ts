import type { Source } from '../../src/formats/format.ts';
import { type InputItem, isRaw, type UnreadItem } from '../../src/formats/item.ts';
import { parseLine } from '../../src/formats/json.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes as a stream would give them, `size` at a time. */
export async function* chunksOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** All items that a format reads from "dir/name" in chunks of some bytes. */
export async function readBytes(
  read: (source: Source) => AsyncGenerator<UnreadItem>,
  content: string | Uint8Array,
  { size = 7, maxCharacters = 1_000_000 }: { readonly size?: number; readonly maxCharacters?: number } = {},
): Promise<InputItem[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const items: InputItem[] = [];
  for await (const item of read({ path: 'dir/name.x', name: 'name', chunks: chunksOf(bytes, size), maxCharacters })) {
    const parsed = isRaw(item) ? parseLine(item) : item;
    if (parsed !== null) items.push(parsed);
  }
  return items;
}

/** An item in short: the id and text of a document, or the code of an error and its line. */
export function inShort(item: InputItem): string {
  const { line } = item.origin;
  const place = line === null ? '' : `@${line}`;
  if (!item.ok) return `${item.error.code}${place}`;
  return `${item.input.id}${place}: ${item.input.text ?? item.input.html ?? ''}`;
}
