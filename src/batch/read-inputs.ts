import { createReadStream } from 'node:fs';
import type { Source } from '../formats/format.ts';
import { formatOf } from '../formats/index.ts';
import type { UnreadItem } from '../formats/item.ts';
import { readUnknown, readUnparsed } from '../formats/sniff.ts';
import { type FoundInput, STDIN } from './find-inputs.ts';
import { gunzip } from './gunzip.ts';

export interface ReadOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** `limits.maxCharacters` of the configuration. */
  readonly maxCharacters: number;
}

/**
 * Reads the documents of all inputs, in order, each when it is asked for. Never throws: a source or a line that cannot be read
 * is an item with an error, and the others come as if it were not there.
 */
export async function* readInputs(inputs: readonly FoundInput[], options: ReadOptions): AsyncGenerator<UnreadItem> {
  for (const input of inputs) yield* input.path === STDIN ? readStdin(options) : readFile(input, options);
}

async function* readFile({ path, absolute }: FoundInput, { maxCharacters }: ReadOptions): AsyncGenerator<UnreadItem> {
  const { format, gzip, name } = formatOf(path);
  const stream = createReadStream(absolute, { highWaterMark: 256 * 1024 });
  try {
    const bytes = stream as AsyncIterable<Uint8Array>;
    const source: Source = { path, name, chunks: gzip ? gunzip(bytes) : bytes, maxCharacters };
    yield* format === null ? readUnknown(source) : readUnparsed(format, source);
  } finally {
    stream.destroy();
  }
}

async function* readStdin({ stdin, maxCharacters }: ReadOptions): AsyncGenerator<UnreadItem> {
  yield* readUnknown({ path: STDIN, name: 'stdin', chunks: unpackedStdin(stdin), maxCharacters });
}

/** Standard input has no name to tell gzip by, but gzip begins with the bytes 1f 8b. */
async function* unpackedStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = stdin[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  })();
  yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzip(all) : all;
}
