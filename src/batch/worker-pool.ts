import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConfigOverrides } from '../config.ts';
import { OnrecordError } from '../errors.ts';
import { isRaw } from '../formats/item.ts';
import { parseLine } from '../formats/json.ts';
import { keepOffline } from '../models/offline.ts';
import type { Extracted, Extractor } from './extract-item.ts';
import type { StageWatcher } from '../pipeline/runner.ts';
import {
  packTask,
  type Reply,
  type StageNews,
  unpackReply,
  type WorkerSettings,
  type WorkItem,
} from './worker-messages.ts';

export interface WorkerPool {
  readonly extractor: Extractor;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** How many threads at most; each starts when there is work for it. */
  readonly size: number;
  readonly config: ConfigOverrides;
  /** Longest time that one document may take, in seconds; null: no limit. */
  readonly timeLimit?: number | null;
  /** Where the built `worker.js` is; found beside this module when left out. */
  readonly script?: URL;
}

interface Job {
  readonly number: number;
  readonly item: WorkItem;
  readonly resolve: (extracted: Extracted | null) => void;
  readonly watch: StageWatcher | undefined;
}

interface Seat {
  readonly worker: Worker;
  readonly place: Int32Array;
  /** Tasks in the order in which the thread takes them; it works on the first one. */
  readonly tasks: (readonly Job[])[];
  /** The item seen last at work, and how long it was seen there, in milliseconds. */
  seen: { readonly number: number; readonly time: number };
  reason: OnrecordError | null;
}

/** A thread has the task that it works on, and one to go on with. */
const TASKS = 2;
/** Items of a task at most, and the bytes of lines from which on it takes no more. */
const TASK_ITEMS = 32;
const TASK_BYTES = 128 * 1024;
/** Items that keep every thread in work. */
export const ITEMS_PER_WORKER = 2 * TASKS * TASK_ITEMS;
const WATCH_MS = 100;

/**
 * Starts threads that extract documents, many a message. A document whose thread dies (out of memory) or that takes longer than
 * the limit costs itself: a new thread takes what else the old one had.
 *
 * @throws OnrecordError `bad-usage` where there is no built worker
 */
export function startWorkers({ size, config, timeLimit = null, script = workerScript() }: PoolOptions): WorkerPool {
  keepOffline();
  let closing = false;
  let count = 0;
  let waiting: Job[] = [];
  const seats: Seat[] = [];
  const watch = timeLimit === null ? null : setInterval(endOverdue, WATCH_MS, seats, timeLimit, WATCH_MS);

  const give = (seat: Seat): void => {
    const jobs = takeTask(waiting, Math.ceil(waiting.length / (size * TASKS)));
    waiting = waiting.slice(jobs.length);
    const task = packTask(
      jobs[0]!.number,
      jobs.map(({ item }) => item),
      jobs.flatMap(({ number, watch }) => (watch === undefined ? [] : [number])),
    );
    seat.tasks.push(jobs);
    seat.worker.postMessage(task, [task.packed.buffer]);
  };
  const feed = (): void => {
    while (waiting.length > 0) {
      const seat = seats.reduce<Seat | null>(
        (best, each) => (each.tasks.length < (best?.tasks.length ?? TASKS) ? each : best),
        null,
      );
      if ((seat === null || seat.tasks.length > 0) && seats.length < size) give(start());
      else if (seat === null) return;
      else give(seat);
    }
  };
  const start = (): Seat => {
    const place = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const worker = new Worker(script, { workerData: { config, place } satisfies WorkerSettings });
    const seat: Seat = { worker, place, tasks: [], seen: { number: -1, time: 0 }, reason: null };
    seats.push(seat);
    worker.on('message', (reply: Reply | StageNews) => {
      if ('stage' in reply) {
        seat.tasks[0]?.find(({ number }) => number === reply.number)?.watch?.(reply.stage, reply.step, reply.steps);
        return;
      }
      const jobs = seat.tasks.shift()!;
      unpackReply(reply).forEach((extracted, i) => {
        jobs[i]!.resolve(extracted);
      });
      feed();
    });
    worker.on(
      'error',
      (error: unknown) => (seat.reason ??= crash(error instanceof Error ? error.message : String(error))),
    );
    worker.on('exit', () => {
      seats.splice(seats.indexOf(seat), 1);
      if (closing) return;
      const left = failCurrent(seat);
      waiting = renumbered([...left, ...waiting]);
      feed();
    });
    return seat;
  };
  const renumbered = (jobs: readonly Job[]): Job[] => jobs.map((job) => ({ ...job, number: next() }));
  const next = (): number => (count = (count + 1) % NUMBERS);

  return {
    extractor: (item, watch) => {
      if (!isRaw(item) && !item.ok) return Promise.resolve({ ok: false, id: item.id, error: item.error });
      return new Promise((resolve) => {
        waiting.push({ number: next(), item, resolve, watch });
        feed();
      });
    },
    async close() {
      closing = true;
      if (watch !== null) clearInterval(watch);
      await Promise.all([...seats].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Numbers of items begin again behind so many. */
const NUMBERS = 2 ** 30;

/** The jobs of one task: as many as there should be, less where lines are long or the numbers begin again. */
function takeTask(waiting: readonly Job[], wanted: number): Job[] {
  const jobs: Job[] = [];
  let bytes = 0;
  for (const job of waiting.slice(0, Math.min(wanted, TASK_ITEMS))) {
    if (jobs.length > 0 && (bytes > TASK_BYTES || job.number !== jobs[0]!.number + jobs.length)) break;
    jobs.push(job);
    bytes += isRaw(job.item) ? job.item.raw.length : 2 * (job.item.input.text ?? job.item.input.html ?? '').length;
  }
  return jobs;
}

/** Fails the job that a dead thread worked on, and gives back the others. */
function failCurrent({ tasks, place, reason }: Seat): readonly Job[] {
  const jobs = tasks.flat();
  const current = jobs.find(({ number }) => number === place[0]) ?? jobs[0];
  if (current === undefined) return [];
  current.resolve({ ok: false, id: idOf(current.item), error: reason ?? crash('the thread ended') });
  return jobs.filter((job) => job !== current);
}

function idOf(work: WorkItem): string | null {
  const item = isRaw(work) ? parseLine(work) : work;
  if (item === null) return null;
  return item.ok ? item.input.id : item.id;
}

/** Ends threads whose document takes too long, `elapsed` milliseconds after the last look. */
function endOverdue(seats: readonly Seat[], timeLimit: number, elapsed: number): void {
  for (const seat of seats) {
    const number = seat.tasks.length === 0 ? -1 : Atomics.load(seat.place, 0);
    seat.seen = { number, time: number === seat.seen.number ? seat.seen.time + elapsed : 0 };
    if (number < 0 || seat.seen.time <= timeLimit * 1000 || seat.reason !== null) continue;
    seat.reason = overdue(timeLimit);
    void seat.worker.terminate();
  }
}

function overdue(timeLimit: number): OnrecordError {
  return new OnrecordError('timed-out', 'the document took longer than the limit', {
    expected: `at most ${timeLimit} seconds`,
    hint: 'try it alone, or set --time-limit higher',
  });
}

function crash(reason: string): OnrecordError {
  return new OnrecordError('crashed', `the worker thread died: ${reason}`, {
    hint: 'the document may be too large for the memory; try it alone, with --workers 1',
  });
}

/** Whether the built worker is there, which sources that run unbuilt do not have. */
export function hasWorkerScript(): boolean {
  return findScript() !== undefined;
}

function workerScript(): URL {
  const found = findScript();
  if (found !== undefined) return found;
  throw new OnrecordError('bad-usage', 'several workers need the built package', {
    hint: 'run npm run build first, or leave --workers out',
  });
}

/** The bundler may put this module into dist/, dist/cli/ or dist/chunks/; the worker is always dist/batch/worker.js. */
function findScript(): URL | undefined {
  return ['./worker.js', './batch/worker.js', '../batch/worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
}
