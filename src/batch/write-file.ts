import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OnrecordError } from '../errors.ts';

/** Takes text; `write` resolves when it may be given more. */
export interface TextSink {
  write(text: string): Promise<void>;
  /** The same for text that is UTF-8 already; left out, it is decoded for `write`. */
  writeBytes?(bytes: Uint8Array): Promise<void>;
}

/** A file that is written piece by piece. */
export interface FileSink extends TextSink {
  writeBytes(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Writes UTF-8 into a sink of text. */
export function writeUtf8(sink: TextSink, bytes: Uint8Array): Promise<void> {
  return sink.writeBytes === undefined ? sink.write(new TextDecoder().decode(bytes)) : sink.writeBytes(bytes);
}

/**
 * Opens a file for writing, with the folders above it; what was in it is gone, but for its first `keep` bytes.
 *
 * @throws OnrecordError `bad-usage` where it cannot be written, at once or from `write` and `close`
 */
export async function openForWriting(path: string, keep = 0): Promise<FileSink> {
  let stream: WriteStream;
  try {
    await mkdir(dirname(path), { recursive: true });
    if (keep > 0) await truncate(path, keep);
    stream = createWriteStream(path, { flags: keep > 0 ? 'a' : 'w' });
    await settled(stream, 'open');
  } catch (error) {
    throw cannotWrite(path, error);
  }
  let failure: unknown = null;
  stream.on('error', (error) => (failure = error));
  const write = async (data: string | Uint8Array): Promise<void> => {
    if (failure !== null) throw cannotWrite(path, failure);
    if (!stream.write(data)) await settled(stream, 'drain').catch((error: unknown) => (failure = error));
  };
  return {
    write,
    writeBytes: write,
    async close() {
      stream.end();
      if (!stream.closed) await settled(stream, 'close').catch((error: unknown) => (failure = error));
      if (failure !== null) throw cannotWrite(path, failure);
    },
  };
}

function settled(stream: WriteStream, event: 'open' | 'drain' | 'close'): Promise<void> {
  return new Promise((resolve, reject) => {
    const onEvent = (): void => {
      stream.off('error', onError);
      resolve();
    };
    const onError = (error: Error): void => {
      stream.off(event, onEvent);
      reject(error);
    };
    stream.once(event, onEvent);
    stream.once('error', onError);
  });
}

function cannotWrite(path: string, cause: unknown): OnrecordError {
  return new OnrecordError('bad-usage', `cannot write: ${cause instanceof Error ? cause.message : String(cause)}`, {
    where: path,
    hint: 'check that the folder is yours to write to and that the disk has room',
    cause,
  });
}
