import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchanged } from '../formats/exchange/item.ts';
import type { Piece } from '../formats/exchange/annotation-format.ts';
import type { ExchangeWriter } from '../formats/exchange/registry.ts';
import { type FileSink, openForWriting, type TextSink } from './write-file.ts';

/**
 * Writes documents in a format.
 *
 * @param output an absolute path, of a folder for a format of several files; or something that takes the text
 * @throws OnrecordError `bad-usage` where it cannot be written
 */
export async function writeExchange(
  writer: ExchangeWriter,
  items: AsyncIterable<Exchanged>,
  output: string | TextSink,
): Promise<void> {
  const files = typeof output === 'string' ? openFiles(output, writer.isFolder) : single(output);
  try {
    const encoder = writer.encoder();
    for await (const item of items) for (const piece of encoder.add(item)) await files.write(piece);
    for (const piece of encoder.end()) await files.write(piece);
  } finally {
    await files.close();
  }
}

interface Files {
  write(piece: Piece): Promise<void>;
  close(): Promise<void>;
}

function single(sink: TextSink): Files {
  return {
    write: ({ text }) => (text === '' ? Promise.resolve() : sink.write(text)),
    close: () => Promise.resolve(),
  };
}

function openFiles(path: string, isFolder: boolean): Files {
  const open = new Map<string, FileSink>();
  return {
    async write({ file, isWhole, text }) {
      const name = file ?? '';
      const target = isFolder ? join(path, name) : path;
      if (isFolder) await mkdir(path, { recursive: true });
      const sink = open.get(name) ?? (await openForWriting(target));
      open.set(name, sink);
      await sink.write(text);
      if (!isWhole) return;
      open.delete(name);
      await sink.close();
    },
    async close() {
      if (!isFolder && open.size === 0) open.set('', await openForWriting(path));
      for (const sink of open.values()) await sink.close();
    },
  };
}
