import type { OnrecordRecord } from '../document/record.ts';
import { isRaw, type Origin, type UnreadItem } from '../formats/item.ts';
import type { Extracted, Extractor } from './extract-item.ts';
import { type Failure, failureOf } from './failure.ts';

/** A document that is done: its record as one line of JSON, or what went wrong. */
export type BatchResult =
  | {
      readonly ok: true;
      readonly id: string;
      readonly origin: Origin;
      /** The record as a line of JSON in UTF-8, with its line feed. */
      readonly bytes: Uint8Array;
      /** The record itself; parsed when it is asked for, where it was made elsewhere. */
      readonly record: () => OnrecordRecord;
      /** Whether an earlier run had made it. */
      readonly resumed: boolean;
    }
  | { readonly ok: false; readonly origin: Origin; readonly failure: Failure };

/** An item and what became of it; null for a blank line. */
export interface ItemResult {
  readonly item: UnreadItem;
  readonly result: BatchResult | null;
}

/** What may be on its way at a time, between being read and being given back. */
export interface Window {
  readonly documents: number;
  /** Bytes of the items; one item may be larger. */
  readonly bytes: number;
}

/** Records of an earlier run, as lines with their line feed; null for a document that it did not make. */
export type Previous = (item: UnreadItem) => Promise<{ readonly id: string; readonly bytes: Uint8Array } | null>;

/**
 * Extracts documents and gives the results in the order of the items, each as soon as it and all before it are there. An item or
 * a document that fails gives a failure and costs no other. Reads on while documents are worked on, up to the window.
 */
export async function* extractBatch(
  items: AsyncIterable<UnreadItem>,
  extractor: Extractor,
  window: Window,
  previous: Previous | null = null,
): AsyncGenerator<ItemResult> {
  const source = items[Symbol.asyncIterator]();
  const running: Running[] = [];
  const input: { reading: Promise<void> | null; ended: boolean; bytes: number } = {
    reading: null,
    ended: false,
    bytes: 0,
  };
  const take = ({ done, value }: IteratorResult<UnreadItem>): void => {
    input.reading = null;
    input.ended = done === true;
    if (done === true) return;
    const job: Running = { size: sizeOf(value), result: null, settled: Promise.resolve() };
    job.settled = settle(value, extractor, previous).then((result) => void (job.result = result));
    input.bytes += job.size;
    running.push(job);
  };
  while (!input.ended || running.length > 0) {
    const head = running[0];
    const result = head?.result ?? null;
    if (head !== undefined && result !== null) {
      running.shift();
      input.bytes -= head.size;
      yield result;
      continue;
    }
    const hasRoom = running.length < window.documents && input.bytes < window.bytes;
    if (!input.ended && hasRoom) input.reading ??= source.next().then(take);
    const { reading } = input;
    await Promise.race([...(reading === null ? [] : [reading]), ...(head === undefined ? [] : [head.settled])]);
  }
}

interface Running {
  readonly size: number;
  result: ItemResult | null;
  settled: Promise<void>;
}

async function settle(item: UnreadItem, extractor: Extractor, previous: Previous | null): Promise<ItemResult> {
  const made = (await previous?.(item)) ?? null;
  if (made !== null) return { item, result: resultOf(item, { ok: true, ...made }, true) };
  const extracted = await extractor(item);
  return { item, result: extracted === null ? null : resultOf(item, extracted, false) };
}

function resultOf({ origin }: UnreadItem, extracted: Extracted, resumed: boolean): BatchResult {
  if (!extracted.ok) return { ok: false, origin, failure: failureOf(extracted.id, origin, extracted.error) };
  const { id, bytes, record } = extracted;
  return { ok: true, id, origin, bytes, record: () => record ?? parsed(bytes), resumed };
}

function parsed(line: Uint8Array): OnrecordRecord {
  return JSON.parse(new TextDecoder().decode(line)) as OnrecordRecord;
}

/** About how many bytes an item takes. */
export function sizeOf(item: UnreadItem): number {
  if (isRaw(item)) return item.raw.length;
  return item.ok ? 2 * ((item.input.text?.length ?? 0) + (item.input.html?.length ?? 0)) : 0;
}
