import { z } from 'zod';
import { type ErrorCode, OnrecordError } from '../errors.ts';

/** Problem details (RFC 9457), with the parts of an `OnrecordError`. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  expected: z.string().optional(),
  received: z.string().optional(),
  where: z.string().optional(),
  hint: z.string().optional(),
});
export type Problem = Readonly<z.infer<typeof ProblemSchema>>;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'A token is needed',
  403: 'Not allowed from here',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  415: 'Not JSON',
  421: 'Not this host',
  422: 'The document cannot be read',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  'bad-input': 422,
  'empty-text': 422,
  'invalid-utf8': 422,
  'truncated-gzip': 422,
  'truncated-zstd': 422,
  'unknown-format': 422,
  'timed-out': 422,
  crashed: 422,
  'too-large': 413,
  'not-found': 404,
  unreadable: 404,
  'bad-cursor': 400,
  'invalid-field': 400,
  'invalid-json': 400,
  'engine-unavailable': 503,
};

export function problem(
  status: number,
  code: string,
  detail: string,
  more: Partial<Pick<Problem, 'expected' | 'received' | 'where' | 'hint'>> = {},
): Problem {
  return {
    type: `https://onrecord.dev/problems/${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    code,
    ...more,
  };
}

/** The problem that an error is; null for what is a defect of the server and none of the caller's business. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof OnrecordError)) return null;
  const status = STATUSES[error.code];
  if (status === undefined) return null;
  const { expected, received, where, hint } = error;
  return problem(status, error.code, error.message, {
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
    ...(where === undefined ? {} : { where }),
    ...(hint === undefined ? {} : { hint }),
  });
}

export function problemResponse(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
