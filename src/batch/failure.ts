import type { OnrecordError } from '../errors.ts';
import type { Origin } from '../formats/item.ts';

/** A line of errors.jsonl: one document that could not be read or extracted. */
export interface Failure {
  readonly id: string | null;
  readonly path: string;
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly hint?: string;
}

export function failureOf(id: string | null, origin: Origin, error: OnrecordError): Failure {
  return {
    id,
    path: origin.path,
    line: origin.line,
    code: error.code,
    message: error.message,
    ...(error.expected === undefined ? {} : { expected: error.expected }),
    ...(error.received === undefined ? {} : { received: error.received }),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  };
}

/** A failure as one line for a person: "a.jsonl:17: invalid-json: it is not valid JSON (…)". */
export function describeFailure({ id, path, line, code, message, expected, received, hint }: Failure): string {
  const details = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received === undefined ? [] : [`got ${received}`]),
    ...(hint === undefined ? [] : [hint]),
  ];
  const place = line === null ? path : `${path}:${line}`;
  const document = id === null || place.includes(id) ? '' : ` document ${id}:`;
  return `${place}:${document} ${code}: ${message}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
}
