import { z } from 'zod';
import { VERSION } from '../../version.ts';
import { type Route, route } from '../route.ts';

export const HealthSchema = z.object({ status: z.literal('ok') });
export const AboutSchema = z.object({
  version: z.string(),
  engine: z.enum(['accurate', 'fast']),
  /** Why the accurate engine does not read, where the fast one took over. */
  problem: z.string().nullable(),
  /** Whether files of a folder can be read, by /files. */
  folder: z.boolean(),
  limits: z.object({ bodyBytes: z.int(), reading: z.int(), requests: z.int() }),
});

export const SERVICE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/healthz',
    id: 'health',
    summary: 'Whether the server answers and its store can be read',
    answers: { 200: HealthSchema },
    isOpen: true,
    handle({ desk }) {
      desk.store.documents({ limit: 1 });
      return { status: 200, json: { status: 'ok' } };
    },
  }),
  route({
    method: 'get',
    path: '/about',
    id: 'about',
    summary: 'Version, engine and limits',
    answers: { 200: AboutSchema },
    handle: ({ desk }) => ({
      status: 200,
      json: {
        version: VERSION,
        engine: desk.engine.engine,
        problem: desk.engine.problem,
        folder: desk.folder !== null,
        limits: desk.limits,
      },
    }),
  }),
  route({
    method: 'get',
    path: '/metrics',
    id: 'metrics',
    summary: 'Counts for Prometheus, text format 0.0.4',
    answers: { 200: 'text' },
    handle: ({ desk }) => ({
      status: 200,
      text: desk.metrics.text(desk.store),
      type: 'text/plain; version=0.0.4; charset=utf-8',
    }),
  }),
];
