import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Desk } from './desk.ts';
import { openApi } from './openapi.ts';
import { pageResponse, type Pages } from './pages.ts';
import { problem, problemOf, problemResponse } from './problem.ts';
import { readBody, readQuery, RequestError } from './read-request.ts';
import type { Answer, Route } from './route.ts';
import { ROUTES } from './routes/index.ts';
import { type Access, API_HEADERS, objection } from './security.ts';

export interface AppOptions {
  readonly desk: Desk;
  readonly access: Access;
  /** The built pages, or null: the API alone. */
  readonly pages: Pages | null;
  /** Told of defects, of which callers only learn that there was one. */
  readonly onDefect: (error: unknown) => void;
}

/** The HTTP API and the pages as an application that does not listen; a test asks it by `app.request`. */
export function createApp({ desk, access, pages, onDefect }: AppOptions): Hono {
  const app = new Hono();
  let requests = 0;
  app.use(async (context, next) => {
    const start = performance.now();
    requests++;
    try {
      if (requests > desk.limits.requests) context.res = busy('requests are answered', desk.limits.requests);
      else await next();
    } finally {
      requests--;
    }
    if (!context.res.headers.has('Content-Security-Policy')) {
      for (const [name, value] of Object.entries(API_HEADERS)) context.res.headers.set(name, value);
    }
    const route = nameOf(context.req.path, context.req.method);
    desk.metrics.requestDone(context.req.method, route, context.res.status, (performance.now() - start) / 1000);
  });
  if (access.origins.length > 0) {
    app.use(
      cors({
        origin: [...access.origins],
        allowMethods: ['GET', 'POST', 'DELETE'],
        allowHeaders: ['Authorization', 'Content-Type'],
        exposeHeaders: ['Location', 'Onrecord-Outcome', 'Retry-After'],
        maxAge: 600,
      }),
    );
  }
  const description = JSON.stringify(openApi());
  app.get('/openapi.json', ({ req }) => {
    const refused = objection(req.raw, true, access);
    if (refused !== null) return problemResponse(refused);
    return new Response(description, { headers: { 'Content-Type': 'application/json' } });
  });
  for (const route of ROUTES) {
    app.on(route.method.toUpperCase(), route.path, async ({ req }) => {
      const refused = objection(req.raw, route.isOpen, access);
      if (refused !== null) {
        return problemResponse(refused, refused.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {});
      }
      return answerTo(route, desk, req.raw, req.param(), onDefect);
    });
  }
  app.notFound(({ req }) => {
    const refused = objection(req.raw, true, access);
    if (refused !== null) return problemResponse(refused);
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    const page = pages === null || !isRead ? null : pageResponse(pages, req.raw);
    return page ?? notFound(req.path);
  });
  app.onError((error) => {
    onDefect(error);
    return problemResponse(problem(500, 'internal', 'something went wrong here; it is no fault of the request'));
  });
  return app;
}

async function answerTo(
  route: Route,
  desk: Desk,
  request: Request,
  params: Readonly<Record<string, string>>,
  onDefect: (error: unknown) => void,
): Promise<Response> {
  if (route.isHeavy && desk.metrics.reading >= desk.limits.reading) {
    return busy('documents are read', desk.limits.reading);
  }
  if (route.isHeavy) desk.metrics.reading++;
  const done = (): void => {
    if (route.isHeavy) desk.metrics.reading--;
  };
  let goesOn = false;
  try {
    const query = readQuery(route, new URL(request.url));
    const body = await readBody(route, request, desk.limits.bodyBytes);
    const answer = await route.handle({ desk, params, query, body });
    if (!('lines' in answer)) return responseOf(answer);
    goesOn = true;
    return linesResponse(answer.lines, onDefect, done);
  } catch (error) {
    const isRequest = error instanceof RequestError;
    const found = problemOf(isRequest ? error.error : error);
    if (found === null) throw error;
    return problemResponse(isRequest ? problemWith(found, error.status) : found);
  } finally {
    if (!goesOn) done();
  }
}

function problemWith(found: NonNullable<ReturnType<typeof problemOf>>, status: number): typeof found {
  const { title } = problem(status, found.code, found.detail);
  return { ...found, status, title };
}

function responseOf(answer: Exclude<Answer, { readonly lines: unknown }>): Response {
  if (answer.status === 204) return new Response(null, { status: 204 });
  if ('text' in answer) return new Response(answer.text, { headers: { 'Content-Type': answer.type } });
  const body = 'bytes' in answer ? new Uint8Array(answer.bytes) : JSON.stringify(answer.json);
  return new Response(body, {
    status: answer.status,
    headers: { 'Content-Type': 'application/json', ...answer.headers },
  });
}

/** Lines, each made when the one before was taken. `done` is called once, when no more are made. */
function linesResponse(
  lines: Iterable<string> | AsyncIterable<string>,
  onDefect: (error: unknown) => void,
  done: () => void,
): Response {
  const iterator = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done !== true) {
          controller.enqueue(encoder.encode(`${next.value}\n`));
          return;
        }
        controller.close();
      } catch (error) {
        onDefect(error);
        controller.error(error);
      }
      done();
    },
    async cancel() {
      await iterator.return?.();
      done();
    },
  });
  return new Response(stream, { headers: { 'Content-Type': 'application/x-ndjson' } });
}

function busy(what: string, limit: number): Response {
  return problemResponse(
    problem(429, 'busy', `no more than ${limit} ${what} at a time`, { hint: 'try again in a second' }),
    {
      'Retry-After': '1',
    },
  );
}

const PATTERNS = ROUTES.map(({ path, method }) => ({
  path,
  method: method.toUpperCase(),
  pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
}));

/** A path that is there for other methods says which. */
function notFound(path: string): Response {
  const methods = PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (methods.length === 0) {
    return problemResponse(problem(404, 'not-found', 'there is nothing at this path', { hint: 'see /openapi.json' }));
  }
  return problemResponse(problem(405, 'wrong-method', 'this path does not take this method'), {
    Allow: methods.join(', '),
  });
}

/** The route that a request is counted under; no text of the caller's becomes a label. */
function nameOf(path: string, method: string): string {
  const known = PATTERNS.find((route) => route.pattern.test(path) && (route.method === method || method === 'HEAD'));
  return known?.path ?? 'other';
}
