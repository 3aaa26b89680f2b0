import { join } from './bytes.ts';

/** A line without its line feed, counted from 1; `bytes` is null where it is longer than allowed. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Splits bytes at line feeds. Holds one line at a time, and nothing of a line that is longer than `maxBytes`. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const line = (): ByteLine => {
    const taken = { number: number++, bytes: length <= maxBytes ? join(parts) : null };
    parts = [];
    length = 0;
    return taken;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, newline));
      yield line();
      start = newline + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
