import { availableParallelism } from 'node:os';
import type { ConfigOverrides } from '../config.ts';
import type { UnreadItem } from '../formats/item.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { Window } from './extract-batch.ts';
import { type Extracted, type Extractor, inProcess } from './extract-item.ts';
import { hasWorkerScript, ITEMS_PER_WORKER, startWorkers, type WorkerPool } from './worker-pool.ts';

export interface ExtractorOptions {
  /** How many threads; "auto": this one, and one a core as soon as documents queue up. */
  readonly workers: number | 'auto';
  /** Longest time that one document may take, in seconds; null: no limit. */
  readonly timeLimit: number | null;
}

/** What extracts the documents of a run, and how many of them it wants at a time. */
export interface RunningExtractor {
  readonly extractor: Extractor;
  readonly window: Window;
  close(): Promise<void>;
}

/** Bytes of documents that may be on their way at a time. */
const WINDOW_BYTES = 16_000_000;

/**
 * Starts what extracts: this thread, or others. Only another thread can be stopped at a time limit.
 *
 * @throws OnrecordError `bad-usage` where threads are needed and there is no built worker
 */
export function startExtractor(
  pipeline: Pipeline,
  config: ConfigOverrides,
  { workers, timeLimit }: ExtractorOptions,
): RunningExtractor {
  const here = inProcess(pipeline);
  const size = workers === 'auto' ? availableParallelism() : workers;
  const window = { documents: size * ITEMS_PER_WORKER, bytes: WINDOW_BYTES };
  const start = (): WorkerPool => startWorkers({ size, config, timeLimit });
  if (timeLimit !== null || (workers !== 'auto' && workers > 1)) return { ...start(), window };
  if (size > 1 && hasWorkerScript()) return { ...startWhenBusy(here, start), window };
  return { extractor: here, window: { documents: 1, bytes: WINDOW_BYTES }, close: () => Promise.resolve() };
}

interface Job {
  readonly item: UnreadItem;
  readonly resolve: (extracted: Extracted | null) => void;
}

/** Documents that wait, from which on threads are worth their start. */
const QUEUE = 8;

/** Works in this thread until documents queue up, and in threads from then on. */
export function startWhenBusy(here: Extractor, start: () => WorkerPool): Omit<RunningExtractor, 'window'> {
  let pool: WorkerPool | null = null;
  let working = false;
  const waiting: Job[] = [];
  const work = async (): Promise<void> => {
    working = true;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      job.resolve(await here(job.item));
      // Lets what was read meanwhile queue up.
      await new Promise((done) => setImmediate(done));
    }
    working = false;
  };
  return {
    extractor: (item) => {
      if (pool !== null) return pool.extractor(item);
      return new Promise((resolve) => {
        waiting.push({ item, resolve });
        if (waiting.length >= QUEUE) {
          const { extractor } = (pool = start());
          for (const job of waiting.splice(0)) void extractor(job.item).then(job.resolve);
        } else if (!working) void work();
      });
    },
    close: () => pool?.close() ?? Promise.resolve(),
  };
}
