import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OnrecordError } from '../errors.ts';

export interface Watch {
  /** Where it answers: "http://127.0.0.1:9464". */
  readonly url: string;
  close(): Promise<void>;
}

/** Longest time that Redis may take to count its jobs. */
const PATIENCE_MS = 2000;

/**
 * Answers `/metrics` with what `metrics` gives, and `/healthz` with 200, or both with 503 where that fails or takes too long.
 *
 * @throws OnrecordError `bad-usage` where the port cannot be listened at
 */
export async function startWatch(host: string, port: number, metrics: () => Promise<string>): Promise<Watch> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path !== '/metrics' && path !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    const late = AbortSignal.timeout(PATIENCE_MS);
    const tooLate = once(late, 'abort').then(() => Promise.reject(new Error('Redis does not answer')));
    Promise.race([metrics(), tooLate]).then(
      (text) => {
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
        response.end(path === '/metrics' ? text : 'ok\n');
      },
      () => {
        response.writeHead(503).end('Redis does not answer\n');
      },
    );
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new OnrecordError('bad-usage', `metrics cannot be served at ${host}:${port}`, {
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'name another port with --metrics-port, or 0 for any',
      cause,
    });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
