import type { DocumentInput } from '../document/input.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import type { InputItem, Origin } from '../formats/item.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { type Failure, failureOf } from './failure.ts';

/** A document that is done: its record as one line of JSON, or what went wrong. */
export type BatchResult =
  | {
      readonly ok: true;
      readonly id: string;
      readonly origin: Origin;
      readonly line: string;
      /** The record itself; parsed when it is asked for, where it was made elsewhere. */
      readonly record: () => OnrecordRecord;
      /** Whether an earlier run had made it. */
      readonly resumed: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** Makes the record of one document, as JSON. */
export type Extractor = (input: DocumentInput) => Promise<{ readonly line: string; readonly record?: OnrecordRecord }>;

/** An extractor that works in this thread. */
export function inProcess(pipeline: Pipeline): Extractor {
  return async (input) => {
    const record = await pipeline.extract(input);
    return { line: JSON.stringify(record), record };
  };
}

/** Records of an earlier run, as lines; null for a document that it did not make. */
export type Previous = (input: DocumentInput) => Promise<string | null>;

/**
 * Extracts documents and gives the results in the order of the items. An item or a document that fails gives a failure and
 * costs no other. Holds `window` documents at a time.
 */
export async function* extractBatch(
  items: AsyncIterable<InputItem>,
  extractor: Extractor,
  window: number,
  previous: Previous | null = null,
): AsyncGenerator<BatchResult> {
  const running: Promise<BatchResult>[] = [];
  for await (const item of items) {
    running.push(settle(item, extractor, previous));
    if (running.length >= window) yield await running.shift()!;
  }
  for (const result of running) yield await result;
}

async function settle(item: InputItem, extractor: Extractor, previous: Previous | null): Promise<BatchResult> {
  const { origin } = item;
  if (!item.ok) return { ok: false, failure: failureOf(item.id, origin, item.error) };
  const { id } = item.input;
  try {
    const made = (await previous?.(item.input)) ?? null;
    if (made !== null) return { ok: true, id, origin, line: made, record: () => parsed(made), resumed: true };
    const { line, record } = await extractor(item.input);
    return { ok: true, id, origin, line, record: () => record ?? parsed(line), resumed: false };
  } catch (error) {
    return { ok: false, failure: failureOf(id, origin, asOnrecordError(error)) };
  }
}

function parsed(line: string): OnrecordRecord {
  return JSON.parse(line) as OnrecordRecord;
}

function asOnrecordError(error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  return new OnrecordError('stage-failed', error instanceof Error ? error.message : String(error), { cause: error });
}
