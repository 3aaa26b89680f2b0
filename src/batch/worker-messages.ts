import type { ConfigOverrides } from '../config.ts';
import { type ErrorCode, OnrecordError } from '../errors.ts';
import { type InputItem, isRaw, type Origin, type UnreadItem } from '../formats/item.ts';
import type { Extracted } from './extract-item.ts';

export interface WorkerSettings {
  readonly config: ConfigOverrides;
  /** One number that the thread writes: the item that it works on, counted over all tasks; -1 before the first. */
  readonly place: Int32Array<SharedArrayBuffer>;
}

/** Items for a thread. Lines are packed into one array, which moves from thread to thread without being copied. */
export interface Task {
  /** Number of the first item. */
  readonly first: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly items: readonly PackedItem[];
  /** Numbers of the items whose stages somebody wants to be told of. */
  readonly watched: readonly number[];
}

/** Sent before a stage of a watched item runs. */
export interface StageNews {
  readonly number: number;
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
}

type PackedItem =
  | { readonly kind: 'line'; readonly length: number; readonly origin: Origin }
  | { readonly kind: 'item'; readonly item: Extract<InputItem, { readonly ok: true }> };

/** What became of a task's items, in their order; records are packed the same way. */
export interface Reply {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly results: readonly PackedResult[];
}

type PackedResult =
  | { readonly kind: 'record'; readonly id: string; readonly length: number }
  | { readonly kind: 'failure'; readonly id: string | null; readonly error: PlainError }
  | { readonly kind: 'blank' };

/** An error as it crosses from one thread to another, where classes do not. */
interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: {
    readonly expected?: string;
    readonly received?: string;
    readonly where?: string;
    readonly hint?: string;
  };
}

export type WorkItem = Exclude<UnreadItem, { readonly ok: false }>;

export function packTask(first: number, items: readonly WorkItem[], watched: readonly number[] = []): Task {
  return {
    first,
    watched,
    packed: pack(items.flatMap((item) => (isRaw(item) ? [item.raw] : []))),
    items: items.map((item) =>
      isRaw(item) ? { kind: 'line', length: item.raw.length, origin: item.origin } : { kind: 'item', item },
    ),
  };
}

export function unpackTask({ packed, items }: Task): WorkItem[] {
  let at = 0;
  return items.map((item) => {
    if (item.kind === 'item') return item.item;
    const raw = packed.subarray(at, (at += item.length));
    return { raw, origin: item.origin };
  });
}

export function packReply(extracted: readonly (Extracted | null)[]): Reply {
  return {
    packed: pack(extracted.flatMap((one) => (one?.ok === true ? [one.bytes] : []))),
    results: extracted.map((one) => {
      if (one === null) return { kind: 'blank' };
      if (one.ok) return { kind: 'record', id: one.id, length: one.bytes.length };
      return { kind: 'failure', id: one.id, error: plainError(one.error) };
    }),
  };
}

export function unpackReply({ packed, results }: Reply): (Extracted | null)[] {
  let at = 0;
  return results.map((result) => {
    if (result.kind === 'blank') return null;
    if (result.kind === 'record') {
      return { ok: true, id: result.id, bytes: packed.subarray(at, (at += result.length)) };
    }
    const { code, message, details } = result.error;
    return { ok: false, id: result.id, error: new OnrecordError(code, message, details) };
  });
}

/** All parts in one array that owns its memory, so that it can move to another thread. */
function pack(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

function plainError({ code, message, expected, received, where, hint }: OnrecordError): PlainError {
  return {
    code,
    message,
    details: {
      ...(expected === undefined ? {} : { expected }),
      ...(received === undefined ? {} : { received }),
      ...(where === undefined ? {} : { where }),
      ...(hint === undefined ? {} : { hint }),
    },
  };
}
