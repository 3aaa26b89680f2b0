import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import type { SqlValue } from './sql.ts';

const KeySchema = z.array(z.union([z.string(), z.number()])).max(4);

export interface Page<T> {
  readonly items: readonly T[];
  /** What to hand in for the next page; null on the last one. */
  readonly next: string | null;
}

/** Where a page ended, as text that means nothing to its reader. It stays good when rows are added or taken out. */
export function toCursor(order: string, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/**
 * The sort key that a cursor holds.
 *
 * @throws OnrecordError `bad-cursor` for one of another order, or what is none
 */
export function fromCursor(cursor: string, order: string, length: number): readonly SqlValue[] {
  const parsed = KeySchema.safeParse(parse(cursor));
  if (parsed.success && parsed.data[0] === order && parsed.data.length === length + 1) return parsed.data.slice(1);
  throw new OnrecordError('bad-cursor', 'the cursor is not valid here', {
    where: 'cursor',
    expected: '"next" of the page before, with the same filters and order',
    received: cursor.slice(0, 60),
    hint: 'begin again without a cursor',
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** A page of `limit` items out of rows that were asked for one more than that. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  item: (row: R) => T,
  cursor: (row: R) => string,
): Page<T> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(item), next: rows.length > limit ? cursor(shown.at(-1)!) : null };
}
