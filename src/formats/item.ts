import { type DocumentInput, DocumentInputSchema } from '../document/input.ts';
import { OnrecordError } from '../errors.ts';
import { fromGqg } from './gqg.ts';
import { fromNinjs } from './ninjs.ts';

/** Where a document stands: a path as it was given or found ("-" for standard input), and a line counted from 1. */
export interface Origin {
  readonly path: string;
  readonly line: number | null;
}

/** What a reader gives: a document to extract, or what is wrong in its place. */
export type InputItem =
  | { readonly ok: true; readonly origin: Origin; readonly input: DocumentInput }
  | { readonly ok: false; readonly origin: Origin; readonly id: string | null; readonly error: OnrecordError };

/** A line that holds a document, not parsed yet, so that a worker may do it. `raw` has no line feed. */
export interface RawLine {
  readonly raw: Uint8Array;
  readonly origin: Origin;
}

/** What a reader gives where parsing may wait. */
export type UnreadItem = RawLine | InputItem;

export function isRaw(item: UnreadItem): item is RawLine {
  return 'raw' in item;
}

/** A document as a reader found it, not checked yet. */
export function documentItem(value: unknown, origin: Origin, fallbackId?: string): InputItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failedItem(
      origin,
      null,
      new OnrecordError('invalid-field', 'a document is an object', {
        expected: 'an object with "id" and "text" or "html"',
        received: describe(value),
        hint: 'write each document as {"id": "...", "text": "..."}',
      }),
    );
  }
  const fields = fromFeed(value as Readonly<Record<string, unknown>>);
  const document = fallbackId !== undefined && (fields.id ?? null) === null ? { ...fields, id: fallbackId } : fields;
  const parsed = DocumentInputSchema.safeParse(document);
  if (parsed.success) return { ok: true, origin, input: parsed.data };
  const id = typeof document.id === 'string' && document.id !== '' ? document.id : null;
  return failedItem(origin, id, fieldError(document, parsed.error.issues[0]?.path[0]));
}

/** An item of a feed format as a document; what has a text of its own, and what is no such item, as it is. */
function fromFeed(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if ((value.text ?? null) !== null || (value.html ?? null) !== null) return value;
  return fromNinjs(value) ?? fromGqg(value) ?? value;
}

export function failedItem(origin: Origin, id: string | null, error: OnrecordError): InputItem {
  return { ok: false, origin, id, error };
}

function fieldError(document: Readonly<Record<string, unknown>>, key: PropertyKey | undefined): OnrecordError {
  if (typeof key !== 'string') {
    return new OnrecordError('invalid-field', 'the document has no text', {
      expected: 'a field "text" or "html" with text in it',
      received: `fields ${Object.keys(document).slice(0, 12).join(', ')}`,
      hint: 'name the field that holds the article "text"',
    });
  }
  return new OnrecordError('invalid-field', `the field "${key}" is not valid`, {
    expected: key === 'id' ? 'text that is not empty' : 'text, or null',
    received: describe(document[key]),
    hint:
      document[key] === undefined ? `give every document its "${key}"` : `write "${key}" as text in quotation marks`,
  });
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  if (value === '') return 'empty text';
  const kind = typeof value === 'string' ? 'text' : typeof value;
  return `${kind} ${((JSON.stringify(value) as string | undefined) ?? '').slice(0, 60)}`;
}
