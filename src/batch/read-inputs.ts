import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from '../formats/format.ts';
import { formatOf } from '../formats/index.ts';
import type { UnreadItem } from '../formats/item.ts';
import { packingOfBytes } from '../formats/packing.ts';
import { readUnknown, readUnparsed } from '../formats/sniff.ts';
import { sizeOf } from './extract-batch.ts';
import { type FoundInput, STDIN } from './find-inputs.ts';
import type { ProgressMeter } from './run-progress.ts';
import { unpack } from './unpack.ts';

export interface ReadOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** `limits.maxCharacters` of the configuration. */
  readonly maxCharacters: number;
  /** Told of the bytes that are read, packed as they are, and of the documents that come out of them. */
  readonly meter?: ProgressMeter;
}

/**
 * Reads the documents of all inputs, in order, each when it is asked for. Never throws: a source or a line that cannot be read
 * is an item with an error, and the others come as if it were not there.
 */
export async function* readInputs(inputs: readonly FoundInput[], options: ReadOptions): AsyncGenerator<UnreadItem> {
  options.meter?.restart();
  for (const input of inputs) {
    for await (const item of input.path === STDIN ? readStdin(options) : readFile(input, options)) {
      options.meter?.begin(sizeOf(item));
      yield item;
    }
  }
}

/** Bytes of all inputs together; null where standard input is one of them. */
export async function sizeOfAll(inputs: readonly FoundInput[]): Promise<number | null> {
  let total = 0;
  for (const { path, absolute } of inputs) {
    if (path === STDIN) return null;
    total += await stat(absolute).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return total;
}

async function* readFile(
  { path, absolute }: FoundInput,
  { maxCharacters, meter }: ReadOptions,
): AsyncGenerator<UnreadItem> {
  const { format, packing, name } = formatOf(path);
  const stream = createReadStream(absolute, { highWaterMark: 256 * 1024 });
  try {
    const bytes = counted(stream as AsyncIterable<Uint8Array>, meter);
    const source: Source = { path, name, chunks: unpack(bytes, packing), maxCharacters };
    yield* format === null ? readUnknown(source) : readUnparsed(format, source);
  } finally {
    stream.destroy();
  }
}

async function* readStdin({ stdin, maxCharacters, meter }: ReadOptions): AsyncGenerator<UnreadItem> {
  yield* readUnknown({ path: STDIN, name: 'stdin', chunks: unpackedStdin(counted(stdin, meter)), maxCharacters });
}

/** Standard input has no name to tell its packing by, but packed data begins with bytes of its own. */
async function* unpackedStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = stdin[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  })();
  yield* unpack(all, packingOfBytes(first.value));
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  meter: ProgressMeter | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter?.read(chunk.length);
    yield chunk;
  }
}
