import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import { OnrecordError } from '../errors.ts';

/**
 * Unpacks gzip (RFC 1952). Everything that can be unpacked is given before an error is thrown, so that documents before a cut
 * are not lost.
 *
 * @throws OnrecordError `truncated-gzip` where the data ends too early, `unreadable` where it is not gzip; whatever reading a
 *   chunk throws
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const unpacked: Uint8Array[] = [];
  let failure: NodeJS.ErrnoException | null = null;
  let wake: () => void = () => undefined;
  stream.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
    wake();
  });
  const failed = (): NodeJS.ErrnoException | null => failure;
  // Zeros behind the last member, as tapes pad with, end the stream before it is told that nothing more comes.
  const ended = new Promise<void>((done) => stream.once('end', done));
  try {
    for await (const chunk of slicesOf(chunks)) {
      await new Promise<void>((done) => {
        wake = done;
        stream.write(chunk, () => {
          done();
        });
      });
      yield* unpacked.splice(0);
      if (failed() !== null) break;
    }
    if (failed() === null) {
      stream.end();
      await Promise.race([ended, once(stream, 'error').catch(() => undefined)]);
    }
    yield* unpacked.splice(0);
    const error = failed();
    if (error !== null) throw gzipError(error);
  } finally {
    stream.destroy();
  }
}

/** Bytes that are unpacked at a time: they may become a thousand times as many. */
const SLICE = 16 * 1024;

async function* slicesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE) yield chunk.subarray(start, start + SLICE);
  }
}

function gzipError(cause: NodeJS.ErrnoException): OnrecordError {
  if (cause.code === 'Z_BUF_ERROR') {
    return new OnrecordError('truncated-gzip', 'the gzip data is cut short', {
      expected: 'a whole gzip file',
      hint: 'copy or download the file again; what comes before the cut was read',
      cause,
    });
  }
  return new OnrecordError('unreadable', `it cannot be unpacked: ${cause.message}`, {
    expected: 'gzip data',
    hint: 'check that the file is gzip, or take .gz off its name',
    cause,
  });
}
