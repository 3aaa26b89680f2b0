import type { OnrecordRecord } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import { isRaw, type UnreadItem } from '../formats/item.ts';
import { parseLine } from '../formats/json.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { StageWatcher } from '../pipeline/runner.ts';

/** What became of an item: the record as a line of JSON in UTF-8 with its line feed, or what is wrong. */
export type Extracted =
  | {
      readonly ok: true;
      readonly id: string;
      readonly bytes: Uint8Array;
      /** The record itself, where it was made in this thread. */
      readonly record?: OnrecordRecord;
    }
  | { readonly ok: false; readonly id: string | null; readonly error: OnrecordError };

/** Makes the record of one item; null for a blank line. Never rejects. `watch` is told of each stage before it runs. */
export type Extractor = (item: UnreadItem, watch?: StageWatcher) => Promise<Extracted | null>;

/** An extractor that works in this thread. */
export function inProcess(pipeline: Pipeline): Extractor {
  return async (unread, watch) => {
    const item = isRaw(unread) ? parseLine(unread) : unread;
    if (item === null) return null;
    if (!item.ok) return { ok: false, id: item.id, error: item.error };
    const { id } = item.input;
    try {
      const record = await pipeline.extract(item.input, watch);
      return { ok: true, id, bytes: Buffer.from(`${JSON.stringify(record)}\n`), record };
    } catch (error) {
      return { ok: false, id, error: asOnrecordError(error) };
    }
  };
}

function asOnrecordError(error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  return new OnrecordError('stage-failed', error instanceof Error ? error.message : String(error), { cause: error });
}
