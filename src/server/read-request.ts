import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import type { Route } from './route.ts';

/** A request that is not what the operation takes; answered as a problem with its status. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly error: OnrecordError,
  ) {
    super(error.message);
  }
}

/**
 * The query of a request, checked. A parameter that comes several times is a list where the operation takes one.
 *
 * @throws RequestError 400
 */
export function readQuery({ query }: Route, { searchParams }: URL): unknown {
  if (query === null) {
    const [extra] = searchParams.keys();
    if (extra === undefined) return undefined;
    throw bad(`there is no parameter "${extra}" here`, extra);
  }
  const shape = query.shape as Readonly<Record<string, z.core.$ZodType | undefined>>;
  const raw: Record<string, unknown> = {};
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key);
    if (isList(shape[key])) raw[key] = values;
    else if (values.length === 1) raw[key] = values[0];
    else throw bad(`the parameter "${key}" comes ${values.length} times`, key);
  }
  return checked(query.strict(), raw, 'the query');
}

function isList(schema: z.core.$ZodType | undefined): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.some(isList);
  return schema instanceof z.ZodArray;
}

/**
 * The JSON body of a request, checked; no more of it is held than is allowed.
 *
 * @throws RequestError 400, 413, 415
 */
export async function readBody({ body }: Route, request: Request, maxBytes: number): Promise<unknown> {
  if (body === null) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new RequestError(
      415,
      new OnrecordError('bad-input', 'the body has to be JSON', {
        expected: 'Content-Type: application/json',
        received: type.slice(0, 100),
      }),
    );
  }
  return checked(body, parse(await bytesOf(request, maxBytes)), 'the body');
}

async function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): RequestError =>
    new RequestError(
      413,
      new OnrecordError('too-large', 'the body is too large', { expected: `at most ${maxBytes} bytes` }),
    );
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body !== null) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RequestError(
      400,
      new OnrecordError('invalid-json', 'the body is not valid JSON in UTF-8', {
        received: cause instanceof Error ? cause.message : String(cause),
        cause,
      }),
    );
  }
}

function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw bad(message, path.length === 0 ? where : path.map(String).join('.'));
}

function bad(message: string, where: string): RequestError {
  return new RequestError(400, new OnrecordError('invalid-field', message, { where, hint: 'see /openapi.json' }));
}
