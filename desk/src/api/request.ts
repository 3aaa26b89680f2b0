import type { Query } from '../router.ts';
import { authorization, needsToken } from './token.ts';
import type { Problem } from './types.ts';

/** What the server said went wrong, or that it did not answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** A path of the API: its parts, each of which is encoded. */
export type ApiPath = readonly string[];

/**
 * Asks the API.
 *
 * @returns the answer, whose type is the caller's to know: server and desk are of one build
 * @throws ApiError; an aborted request throws what `fetch` throws
 */
export async function request<T>(path: ApiPath, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** As `request`, for answers that are not JSON. */
export async function send(path: ApiPath, { method = 'GET', query, body, signal }: RequestOptions): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: { ...authorization(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
  const response = await fetch(addressOf(path, query), init).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(NO_ANSWER);
  });
  if (response.ok) return response;
  if (response.status === 401) needsToken.value = true;
  throw new ApiError(await problemIn(response));
}

function addressOf(path: ApiPath, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') params.append(name, one);
  }
  return `/${path.map(encodeURIComponent).join('/')}${params.size === 0 ? '' : `?${params.toString()}`}`;
}

const NO_ANSWER: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: 'the server does not answer',
  code: 'no-answer',
};

async function problemIn(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (isProblem) return (await response.json()) as Problem;
  const { status, statusText } = response;
  return { ...NO_ANSWER, title: statusText, status, detail: `the server answered with ${status}`, code: 'unknown' };
}
