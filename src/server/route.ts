import type { z } from 'zod';
import type { Desk } from './desk.ts';

export type Method = 'get' | 'post' | 'delete';

/** What a request is answered with. */
export type Answer =
  | { readonly status: 200 | 201; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** JSON that is made already. */
  | { readonly status: 200; readonly bytes: Uint8Array; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: 200; readonly text: string; readonly type: string }
  /** Lines, each made when the one before was taken; an operation that reads documents does so until the last one. */
  | { readonly status: 200; readonly lines: Iterable<string> | AsyncIterable<string> }
  | { readonly status: 204 };

/** Values of the path: the name of each `:name`, decoded. */
export type Params = Readonly<Record<string, string>>;

export interface Call<Q, B> {
  readonly desk: Desk;
  readonly params: Params;
  readonly query: Q;
  readonly body: B;
}

/** How an answer looks in the description: JSON of a schema, lines of JSON, plain text, or nothing. */
export type Shape = z.ZodType | 'lines' | 'text' | 'empty';

/** One operation of the API: what it takes, what it answers, and what it does. The description is made of the same. */
export interface Route {
  readonly method: Method;
  /** With `:name` for a part that is a value. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Each parameter of the path, in words. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  /** What it answers when all went well, by status. */
  readonly answers: Readonly<Record<number, Shape>>;
  /** Statuses of its problems, besides those that every operation has. */
  readonly problems: readonly number[];
  /** Whether it is open to those without the token. */
  readonly isOpen: boolean;
  /** Whether it reads documents, of which only so many are read at a time. */
  readonly isHeavy: boolean;
  handle(call: Call<unknown, unknown>): Answer | Promise<Answer>;
}

interface Definition<Q extends z.ZodObject | undefined, B extends z.ZodType | undefined> {
  readonly method: Method;
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Q;
  readonly body?: B;
  readonly answers: Readonly<Record<number, Shape>>;
  readonly problems?: readonly number[];
  readonly isOpen?: boolean;
  readonly isHeavy?: boolean;
  handle(
    call: Call<Q extends z.ZodObject ? z.output<Q> : undefined, B extends z.ZodType ? z.output<B> : undefined>,
  ): Answer | Promise<Answer>;
}

/** Makes a route of its definition; the types of query and body come from their schemas. */
export function route<
  const Q extends z.ZodObject | undefined = undefined,
  const B extends z.ZodType | undefined = undefined,
>(definition: Definition<Q, B>): Route {
  return {
    params: {},
    problems: [],
    isOpen: false,
    isHeavy: false,
    ...definition,
    query: definition.query ?? null,
    body: definition.body ?? null,
    handle: (call) => definition.handle(call as Parameters<typeof definition.handle>[0]),
  };
}
