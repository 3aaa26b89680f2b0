import type { z } from 'zod';
import { GoldDocumentSchema, type GoldDocument } from '../../evaluation/gold.ts';
import { OnrecordError, type ErrorDetails } from '../../errors.ts';

/** What was read of a gold file: the documents that are sound, and an error for each that is not. */
export interface GoldRead {
  readonly documents: readonly GoldDocument[];
  readonly errors: readonly OnrecordError[];
}

export function badGold(where: string, message: string, details: Omit<ErrorDetails, 'where'> = {}): OnrecordError {
  return new OnrecordError('bad-gold', message, { ...details, where });
}

/** Parses JSON. @throws OnrecordError `bad-gold` */
export function parseGoldJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    throw badGold(where, 'this is not JSON', {
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'look for a missing comma, quotation mark or bracket',
      cause,
    });
  }
}

/** Checks a value against a schema. @throws OnrecordError `bad-gold` with the place of the first fault */
export function checkGold<T>(schema: z.ZodType<T>, value: unknown, where: string, hint?: string): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const place = issue.path.map(String).join('.');
  throw badGold(place === '' ? where : `${where}, ${place}`, issue.message, {
    ...('input' in issue && issue.code !== 'custom' ? { received: shorten(JSON.stringify(issue.input)) } : {}),
    ...(hint === undefined ? {} : { hint }),
    cause: parsed.error,
  });
}

/** The last check of every reader: all spans lie in the text. @throws OnrecordError `bad-gold` */
export function soundDocument(document: GoldDocument, where: string): GoldDocument {
  return checkGold(GoldDocumentSchema, document, where, 'offsets are half-open and count from the start of the text');
}

/** Runs a reader; an OnrecordError becomes a value. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly error: OnrecordError } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof OnrecordError) return { error };
    throw error;
  }
}

function shorten(json: string | undefined): string {
  if (json === undefined) return 'nothing';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
