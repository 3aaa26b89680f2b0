import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Extractor, inProcess } from '../batch/extract-item.ts';
import { hasWorkerScript, startWorkers } from '../batch/worker-pool.ts';
import type { ConfigOverrides } from '../config.ts';
import { OnrecordError } from '../errors.ts';
import { createPipeline } from '../pipeline/pipeline.ts';
import { openStore } from '../store/index.ts';
import { createApp } from './app.ts';
import { DEFAULT_LIMITS, type Limits } from './desk.ts';
import { createMetrics } from './metrics.ts';
import { builtPages, loadPages } from './pages.ts';
import { LOOPBACK_HOSTS } from './security.ts';

export interface ServerOptions {
  /** The store's file. */
  readonly db: string;
  /** 0: any that is free. */
  readonly port?: number;
  /** The address to listen at; default 127.0.0.1. With any but this machine's own, a token is needed. */
  readonly host?: string;
  /** What has to stand in `Authorization: Bearer`. Made up where one is needed and none is given. */
  readonly token?: string;
  /** More names that the server answers to. */
  readonly allowHosts?: readonly string[];
  /** Origins of other sites whose pages may ask. */
  readonly allowOrigins?: readonly string[];
  /** A folder whose files may be read by asking for them; none unless it is named. */
  readonly folder?: string;
  readonly config?: ConfigOverrides;
  /** Threads that read documents; default 2. Without the built package they are read in this thread. */
  readonly workers?: number;
  /** Longest time that one document may take, in seconds; default 60. */
  readonly timeLimit?: number;
  readonly limits?: Partial<Limits>;
  /** The folder of the built pages; default: those of the package, where they are there. */
  readonly pages?: string;
  readonly onDefect?: (error: unknown) => void;
}

export interface RunningServer {
  /** Where it answers: "http://127.0.0.1:4317". */
  readonly url: string;
  /** The token that is needed, or null. */
  readonly token: string | null;
  /** Why the accurate engine does not read, where the fast one took over. */
  readonly problem: string | null;
  /** Whether there are pages, or the API alone. */
  readonly hasPages: boolean;
  /** Takes no more requests, lets those that run end, and closes the store. */
  close(): Promise<void>;
}

export const DEFAULT_PORT = 4317;
/** How long requests that run are waited for at the end. */
const PATIENCE_MS = 10_000;

/**
 * Starts the HTTP API and the pages over a store.
 *
 * @throws OnrecordError `bad-usage` where the port is taken or may not be used; as `openStore` and `createPipeline`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = DEFAULT_PORT, config = {}, allowOrigins = [], allowHosts = [] } = options;
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host);
  const token = options.token ?? (isLocal ? null : randomBytes(24).toString('base64url'));
  const pipeline = createPipeline({ config });
  if (pipeline.config.offsets !== 'utf16') {
    throw new OnrecordError('bad-config', 'the server counts offsets in UTF-16 code units', {
      where: 'offsets',
      hint: 'leave the setting out',
    });
  }
  const engine = await pipeline.load();
  const pageFolder = options.pages ?? builtPages();
  const pages = pageFolder === null ? null : await loadPages(pageFolder);
  const store = await openStore(options.db);
  const { extractor, close: closeReaders } = readers(pipeline, options);
  const app = createApp({
    desk: {
      store,
      extractor,
      engine,
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      metrics: createMetrics(),
      folder: options.folder ?? null,
    },
    access: {
      token,
      hosts:
        token === null
          ? [...LOOPBACK_HOSTS, ...allowHosts]
          : allowHosts.length === 0
            ? null
            : [...LOOPBACK_HOSTS, ...allowHosts],
      origins: allowOrigins,
    },
    pages,
    onDefect: options.onDefect ?? (() => undefined),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Whoever sends slowly does not hold a place for ever.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 1024;
  const closeAll = async (): Promise<void> => {
    await closeReaders();
    store.close();
  };
  try {
    await listen(server, port, host);
  } catch (error) {
    await closeAll();
    throw error;
  }
  return {
    url: urlOf(server, host),
    token,
    problem: engine.problem,
    hasPages: pages !== null,
    async close() {
      await stop(server);
      await closeAll();
    },
  };
}

function readers(
  pipeline: ReturnType<typeof createPipeline>,
  { workers = 2, timeLimit = 60, config = {} }: ServerOptions,
): { readonly extractor: Extractor; close(): Promise<void> } {
  if (!hasWorkerScript()) return { extractor: inProcess(pipeline), close: () => Promise.resolve() };
  return startWorkers({ size: workers, config, timeLimit });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      reject(
        new OnrecordError('bad-usage', `the server cannot listen at ${host}:${port}: ${cause.message}`, {
          hint: isTaken ? 'name another port with --port, or 0 for any' : 'check --host and --port',
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server): Promise<void> {
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}
