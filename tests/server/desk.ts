import { onTestFinished } from 'vitest';
import { type Extractor, inProcess } from '../../src/batch/extract-item.ts';
import { createPipeline, type OnrecordRecord } from '../../src/index.ts';
import { createApp } from '../../src/server/app.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/server/desk.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import type { Pages } from '../../src/server/pages.ts';
import { type Access, LOOPBACK_HOSTS } from '../../src/server/security.ts';
import { newStore } from '../store/stored-record.ts';

interface Options {
  readonly records: readonly OnrecordRecord[];
  readonly access: Partial<Access>;
  readonly limits: Partial<Limits>;
  readonly pages: Pages;
  readonly folder: string;
  readonly extractor: Extractor;
}

const pipeline = createPipeline({ config: { engine: 'fast' } });

/** The application over a new store, with what it saw as defects; a test that sees one fails. */
export async function newDesk(options: Partial<Options> = {}) {
  const { records = [], access, limits, pages = null, folder = null, extractor = inProcess(pipeline) } = options;
  const store = await newStore(records);
  const defects: unknown[] = [];
  const app = createApp({
    desk: {
      store,
      extractor,
      engine: { engine: 'fast', encoder: null, problem: null },
      limits: { ...DEFAULT_LIMITS, ...limits },
      metrics: createMetrics(),
      folder,
    },
    access: { token: null, hosts: LOOPBACK_HOSTS, origins: [], ...access },
    pages,
    onDefect: (error) => defects.push(error),
  });
  onTestFinished(() => {
    if (defects.length > 0) throw defects[0];
  });
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const json = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, store, defects, get, json, post };
}
