import type { ConfigOverrides } from '../config.ts';
import type { DocumentInput } from '../document/input.ts';
import { type ErrorCode, OnrecordError } from '../errors.ts';

export interface WorkerSettings {
  readonly config: ConfigOverrides;
}

export interface Task {
  readonly sequence: number;
  readonly input: DocumentInput;
}

/** An error as it crosses from one thread to another, where classes do not. */
export interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: {
    readonly expected?: string;
    readonly received?: string;
    readonly where?: string;
    readonly hint?: string;
  };
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly sequence: number; readonly line: string }
  | { readonly kind: 'failed'; readonly sequence: number; readonly error: PlainError };

export function plainError(error: unknown): PlainError {
  if (!(error instanceof OnrecordError)) {
    return { code: 'stage-failed', message: error instanceof Error ? error.message : String(error), details: {} };
  }
  const { code, message, expected, received, where, hint } = error;
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
