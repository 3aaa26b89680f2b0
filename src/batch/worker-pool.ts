import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConfigOverrides } from '../config.ts';
import type { DocumentInput } from '../document/input.ts';
import { OnrecordError } from '../errors.ts';
import type { Extractor } from './extract-batch.ts';
import type { Reply, Task, WorkerSettings } from './worker-messages.ts';

export interface WorkerPool {
  readonly extractor: Extractor;
  close(): Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly resolve: (line: string) => void;
  readonly reject: (error: OnrecordError) => void;
}

interface Seat {
  readonly worker: Worker;
  /** In the order in which the worker takes them; the first one is what it works on. */
  readonly jobs: Map<number, Job>;
}

/**
 * Starts threads that extract documents. A thread that dies (out of memory) costs the document that it worked on; what else it
 * had is given to a new one.
 *
 * @param size how many threads
 * @param script where the built `worker.js` is; found beside this module when left out
 * @throws OnrecordError `bad-usage` where there is no built worker
 */
export function startWorkers(size: number, config: ConfigOverrides, script: URL = workerScript()): WorkerPool {
  let closing = false;
  let sequence = 0;
  const seats: Seat[] = [];
  const start = (jobs: readonly Job[]): void => {
    const seat: Seat = {
      worker: new Worker(script, { workerData: { config } satisfies WorkerSettings }),
      jobs: new Map(jobs.map((job) => [job.task.sequence, job])),
    };
    seats.push(seat);
    let reason = 'the thread ended';
    seat.worker.on('message', (reply: Reply) => {
      answer(seat, reply);
    });
    seat.worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
    seat.worker.on('exit', () => {
      seats.splice(seats.indexOf(seat), 1);
      if (closing) return;
      const [first, ...rest] = seat.jobs.values();
      first?.reject(threadError(first.task.input.id, reason));
      start(rest);
    });
    for (const { task } of jobs) seat.worker.postMessage(task);
  };
  for (let i = 0; i < size; i++) start([]);
  return {
    extractor: async (input: DocumentInput) => {
      const line = await new Promise<string>((resolve, reject) => {
        const task = { sequence: sequence++, input };
        const seat = seats.reduce((best, candidate) => (candidate.jobs.size < best.jobs.size ? candidate : best));
        seat.jobs.set(task.sequence, { task, resolve, reject });
        seat.worker.postMessage(task);
      });
      return { line };
    },
    async close() {
      closing = true;
      await Promise.all([...seats].map(({ worker }) => worker.terminate()));
    },
  };
}

function answer({ jobs }: Seat, reply: Reply): void {
  if (reply.kind === 'ready') return;
  const job = jobs.get(reply.sequence);
  jobs.delete(reply.sequence);
  if (reply.kind === 'done') job?.resolve(reply.line);
  else job?.reject(new OnrecordError(reply.error.code, reply.error.message, reply.error.details));
}

function threadError(id: string, reason: string): OnrecordError {
  return new OnrecordError('stage-failed', `the worker thread died: ${reason}`, {
    where: `document ${id}`,
    hint: 'the document may be too large for the memory; try it alone, with --workers 1',
  });
}

/** The bundler may put this module into dist/, dist/cli/ or dist/chunks/; the worker is always dist/batch/worker.js. */
function workerScript(): URL {
  const candidates = ['./worker.js', './batch/worker.js', '../batch/worker.js'].map(
    (path) => new URL(path, import.meta.url),
  );
  const found = candidates.find((url) => existsSync(fileURLToPath(url)));
  if (found !== undefined) return found;
  throw new OnrecordError('bad-usage', 'several workers need the built package', {
    hint: 'run npm run build first, or leave --workers out',
  });
}
