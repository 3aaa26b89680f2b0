import type { z } from 'zod';
import { type OnrecordRecord, RecordSchema } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';

/** What became of one record of a file. */
export type RecordResult =
  { readonly ok: true; readonly record: OnrecordRecord } | { readonly ok: false; readonly error: OnrecordError };

/**
 * Reads records from JSON Lines (a record a line, empty lines let pass) or from one JSON value: a record, or an array of them.
 * A line that is broken costs no other line.
 *
 * @param text the file's text
 * @param where what to call it in errors: a path or "standard input"; one that ends in `.json` or `.json.gz` is read as one value
 * @returns the results in the order of the file; errors have code `invalid-json` or `bad-record` and say the line or place
 */
export function readRecords(text: string, where: string): RecordResult[] {
  const whole = parse(text);
  if (whole.ok) return asArray(whole.value).map((value, i, all) => check(value, placeOf(where, i, all.length)));
  if (/\.json(\.gz)?$/i.test(where)) return [{ ok: false, error: invalidJson(where, whole.message) }];
  return text.split('\n').flatMap((line, i): RecordResult[] => {
    if (line.trim() === '') return [];
    const place = `${where}, line ${i + 1}`;
    const parsed = parse(line);
    return [parsed.ok ? check(parsed.value, place) : { ok: false, error: invalidJson(place, parsed.message) }];
  });
}

function placeOf(where: string, index: number, count: number): string {
  return count === 1 ? where : `${where}, record ${index + 1}`;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function parse(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function check(value: unknown, where: string): RecordResult {
  const parsed = RecordSchema.safeParse(value);
  return parsed.success ? { ok: true, record: parsed.data } : { ok: false, error: badRecord(where, parsed.error) };
}

function invalidJson(where: string, message: string): OnrecordError {
  return new OnrecordError('invalid-json', 'this is not valid JSON', {
    where,
    expected: 'one onrecord/1 record as JSON',
    received: message,
    hint: 'give the file that onrecord extract wrote; was it cut short?',
  });
}

function badRecord(where: string, { issues }: z.ZodError): OnrecordError {
  const { path, message } = issues[0]!;
  return new OnrecordError('bad-record', `this is not an onrecord/1 record: ${message}`, {
    where: path.length === 0 ? where : `${where}, field ${path.join('.')}`,
    expected: 'a record as onrecord schema describes it',
    hint: 'extract the text first: onrecord extract article.txt -o records.jsonl',
  });
}
