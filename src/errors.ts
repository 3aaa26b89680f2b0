/** Codes of every error that onrecord raises; messages may change, codes do not. */
export type ErrorCode =
  | 'bad-input'
  | 'bad-config'
  | 'bad-usage'
  | 'bad-pipeline'
  | 'bad-record'
  | 'bad-gold'
  | 'empty-text'
  | 'invalid-json'
  | 'invalid-field'
  | 'invalid-utf8'
  | 'truncated-gzip'
  | 'truncated-zstd'
  | 'too-large'
  | 'unreadable'
  | 'unknown-format'
  | 'engine-unavailable'
  | 'stage-failed'
  | 'crashed'
  | 'timed-out'
  | 'store-unavailable'
  | 'bad-store'
  | 'not-found'
  | 'bad-cursor';

export interface ErrorDetails {
  /** What would have been right. */
  readonly expected?: string;
  /** What came instead, shortened. */
  readonly received?: string;
  /** Where: a path, a line number, a document id, a config key. */
  readonly where?: string;
  /** The likely fix, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error with a stable `code` that says what was expected, what came, where, and the likely fix. */
export class OnrecordError extends Error {
  override readonly name = 'OnrecordError';
  readonly code: ErrorCode;
  readonly expected: string | undefined;
  readonly received: string | undefined;
  readonly where: string | undefined;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.expected = details.expected;
    this.received = details.received;
    this.where = details.where;
    this.hint = details.hint;
  }
}

/**
 * The whole error as one line for a terminal: code, place, message, expected, received, hint.
 *
 * @param error anything that was thrown
 */
export function describeError(error: unknown): string {
  if (!(error instanceof OnrecordError)) return error instanceof Error ? error.message : String(error);
  const parts = [`${error.code}: ${error.message}`];
  if (error.where !== undefined) parts.push(`in ${error.where}`);
  if (error.expected !== undefined) parts.push(`expected ${error.expected}`);
  if (error.received !== undefined) parts.push(`got ${error.received}`);
  if (error.hint !== undefined) parts.push(`likely fix: ${error.hint}`);
  return parts.join('; ');
}
