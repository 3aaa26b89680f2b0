import { describeError, OnrecordError } from '../errors.ts';
import { collect, maxUtf8Bytes } from './bytes.ts';
import type { Source } from './format.ts';
import { failedItem, type InputItem } from './item.ts';

/**
 * The items of a source that is read as a whole.
 *
 * @param items bytes to items; what it throws becomes an item
 */
export async function* readWhole(
  source: Source,
  items: (bytes: Uint8Array) => readonly InputItem[],
  maxBytes: number = maxUtf8Bytes(source.maxCharacters),
): AsyncGenerator<InputItem> {
  try {
    yield* items(await collect(source.chunks, maxBytes));
  } catch (error) {
    yield failedItem({ path: source.path, line: null }, source.name, readError(error));
  }
}

/** What reading threw, as a coded error. */
export function readError(error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  return new OnrecordError('unreadable', `it cannot be read: ${describeError(error)}`, {
    hint: 'check that the file is there and that you may read it',
    cause: error,
  });
}
