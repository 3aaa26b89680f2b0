import { Decompress, type ZstdError, ZstdErrorCode } from 'fzstd';
import { OnrecordError } from '../errors.ts';

/** Bytes that are unpacked at a time: four of them may become 128 KiB. */
const SLICE = 4096;

/**
 * Unpacks zstd (RFC 8878), one frame or several. Everything that can be unpacked is given before an error is thrown, so that
 * documents before a cut are not lost.
 *
 * @throws OnrecordError `truncated-zstd` where the data ends too early, `unreadable` where it is not zstd or its window is larger
 *   than 32 MiB; whatever reading a chunk throws
 */
export async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const stream = new Decompress((data) => {
    if (data.length > 0) unpacked.push(data);
  });
  const push = (bytes: Uint8Array, isLast: boolean): OnrecordError | null => {
    try {
      stream.push(bytes, isLast);
      return null;
    } catch (error) {
      return zstdError(error);
    }
  };
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE) {
      const error = push(chunk.subarray(start, start + SLICE), false);
      yield* unpacked.splice(0);
      if (error !== null) throw error;
    }
  }
  const error = push(new Uint8Array(0), true);
  yield* unpacked.splice(0);
  if (error !== null) throw error;
}

function zstdError(cause: unknown): OnrecordError {
  const { code, message } = cause as Partial<ZstdError>;
  if (code === ZstdErrorCode.UnexpectedEOF) {
    return new OnrecordError('truncated-zstd', 'the zstd data is cut short', {
      expected: 'a whole zstd file',
      hint: 'copy or download the file again; what comes before the cut was read',
      cause,
    });
  }
  return new OnrecordError('unreadable', `it cannot be unpacked: ${message ?? String(cause)}`, {
    expected: 'zstd data with a window of at most 32 MiB',
    hint: 'check that the file is zstd, pack it without --long, or take .zst off its name',
    cause,
  });
}
