import { availableParallelism } from 'node:os';
import type { Job, Queue } from 'bullmq';
import type { ConfigOverrides } from '../config.ts';
import { createPipeline } from '../pipeline/pipeline.ts';
import { inProcess } from '../batch/extract-item.ts';
import { hasWorkerScript, startWorkers } from '../batch/worker-pool.ts';
import { VERSION } from '../version.ts';
import { connect, DEFAULT_QUEUE, DEFAULT_REDIS, queueNames } from './connect.ts';
import type { FeedOptions } from './feed.ts';
import { createJobMetrics } from './job-metrics.ts';
import { type DeadLetter, type DocumentJob, type JobPorts, processJob } from './process-job.ts';
import { startWatch } from './watch.ts';

export interface QueueWorkerOptions extends FeedOptions {
  readonly config?: ConfigOverrides;
  /** Threads that read documents; default: one a core. Without the built package they are read in this thread. */
  readonly workers?: number;
  /** Longest time that one document may take, in seconds; default 60. */
  readonly timeLimit?: number;
  /** How long the same document gives no second record, in hours; default 24. */
  readonly rememberHours?: number;
  /** Seconds after which a job whose worker is gone is given to another one; default 30. */
  readonly lockSeconds?: number;
  /** Where `/metrics` and `/healthz` are answered; left out: nowhere. 0 is any port that is free. */
  readonly metricsPort?: number;
  /** The address for it; default 127.0.0.1. */
  readonly metricsHost?: string;
  /** Sees what a person should know: documents that failed, Redis gone and back. */
  readonly onMessage?: (message: string) => void;
}

export interface QueueWorker {
  /** Why the accurate engine does not read, where the fast one took over. */
  readonly problem: string | null;
  /** Where metrics are, or null. */
  readonly metricsUrl: string | null;
  /** Takes no more jobs and resolves when those that run are done. */
  close(): Promise<void>;
}

/** How often a job may lose its worker before it is given up. */
const MOST_STALLS = 5;

/**
 * Reads documents from a BullMQ queue on Redis and puts their records into another one.
 *
 * @throws OnrecordError `bad-usage` as `connect`, or where the port for metrics is taken; as `createPipeline`
 */
export async function startQueueWorker(options: QueueWorkerOptions = {}): Promise<QueueWorker> {
  const { redis = DEFAULT_REDIS, queue = DEFAULT_QUEUE, config = {}, onMessage = () => undefined } = options;
  const { workers = availableParallelism(), timeLimit = 60, rememberHours = 24, lockSeconds = 30 } = options;
  const pipeline = createPipeline({ config });
  const { bullmq, options: connection } = await connect(redis);
  const { problem } = await pipeline.load();
  const names = queueNames(queue);
  const [documents, records, dead] = [names.documents, names.records, names.dead].map(
    (name) => new bullmq.Queue(name, connection),
  ) as [Queue, Queue, Queue];
  const readers = hasWorkerScript()
    ? startWorkers({ size: workers, config, timeLimit })
    : { extractor: inProcess(pipeline), close: () => Promise.resolve() };
  const ports: JobPorts = {
    extractor: readers.extractor,
    reading: `${VERSION} ${JSON.stringify(pipeline.config)}`,
    hasRecord: async (key) => (await records.getDeduplicationJobId(key)) !== null,
    async putRecord(key, record) {
      const deduplication = { id: key, ttl: Math.ceil(rememberHours * 3_600_000) };
      await records.add('record', record, { deduplication, removeOnComplete: true });
    },
    async putDead(job, letter) {
      await dead.add('dead', letter, { jobId: `of-${job.replaceAll(':', '-')}` });
    },
  };
  const metrics = createJobMetrics();
  const run = async (job: Job): Promise<string> => {
    const start = performance.now();
    metrics.running++;
    try {
      const done = await processJob(asDocumentJob(job), ports);
      metrics.jobDone(done.outcome, (performance.now() - start) / 1000);
      if (!('message' in done)) return done.outcome;
      onMessage(done.message);
      throw done.outcome === 'dead' ? new bullmq.UnrecoverableError(done.message) : new Error(done.message);
    } finally {
      metrics.running--;
    }
  };
  const worker = new bullmq.Worker(names.documents, run, {
    ...connection,
    // One more for each thread to go on with.
    concurrency: 2 * workers,
    lockDuration: lockSeconds * 1000,
    stalledInterval: lockSeconds * 1000,
    maxStalledCount: MOST_STALLS,
    removeOnComplete: { count: 1000 },
    removeOnFail: { count: 1000 },
  });
  const tell = tellOnce(onMessage);
  worker.on('error', tell);
  for (const each of [documents, records, dead]) each.on('error', tell);
  worker.on('failed', (job, error) => {
    if (job === undefined || !error.message.includes('stalled')) return;
    metrics.jobDone('dead', 0);
    void ports.putDead(job.id!, lost(job)).catch((cause: unknown) => {
      onMessage(String(cause));
    });
  });
  const closeAll = async (): Promise<void> => {
    await worker.close();
    await Promise.all([documents.close(), records.close(), dead.close()]);
    await readers.close();
  };
  const all = { [names.documents]: documents, [names.records]: records, [names.dead]: dead };
  const text = async (): Promise<string> =>
    metrics.text(
      await Promise.all(
        Object.entries(all).map(async ([name, each]) => ({ queue: name, states: await each.getJobCounts(...STATES) })),
      ),
    );
  try {
    const { metricsHost = '127.0.0.1', metricsPort } = options;
    const watch = metricsPort === undefined ? null : await startWatch(metricsHost, metricsPort, text);
    return {
      problem,
      metricsUrl: watch?.url ?? null,
      async close() {
        await closeAll();
        await watch?.close();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

function asDocumentJob(job: Job): DocumentJob {
  return { id: job.id!, document: job.data as unknown, isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) };
}

function lost({ id, data }: Job): DeadLetter {
  const failure = {
    id: null,
    path: `job ${id}`,
    line: null,
    code: 'crashed',
    message: `the worker was lost ${MOST_STALLS + 1} times while it read this document`,
  };
  return { document: data as unknown, failure };
}

/** Tells an error, but not the same one again and again while Redis is away. */
function tellOnce(onMessage: (message: string) => void): (error: Error) => void {
  let last = '';
  return ({ message }) => {
    if (message !== last) onMessage(message);
    last = message;
  };
}
