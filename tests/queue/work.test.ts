import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Job } from 'bullmq';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OnrecordRecord } from '../../src/document/record.ts';
import { openFeed, startQueueWorker } from '../../src/node.ts';
import { buildCli } from '../batch/built-cli.ts';
import { HAS_REDIS, MISSING, startRedis, type TestRedis } from './redis.ts';

if (!HAS_REDIS) console.warn(`tests/queue/work.test.ts ${MISSING}`);

const article = (number: number, words = 'on Monday') => ({
  id: `a${number}`,
  text: `“Bridge ${number} is closed,” Mayor Ana Ruiz said ${words}. She denied that it cost ${number} million euros.`,
});

describe.skipIf(!HAS_REDIS)(`a queue on Redis${HAS_REDIS ? '' : ` (${MISSING})`}`, () => {
  let redis: TestRedis;
  let main: string;
  let count = 0;
  const open: { close(): Promise<unknown> }[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    main = await buildCli('queue');
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await redis.stop();
  });

  /** Queues of the test's own. */
  async function queues() {
    const queue = `test-${++count}`;
    const options = { connection: { url: redis.url } };
    const feed = await openFeed({ redis: redis.url, queue });
    const documents = new Queue(queue, options);
    const records = new Queue<OnrecordRecord>(`${queue}-records`, options);
    const dead = new Queue<{ document: unknown; failure: { code: string } }>(`${queue}-dead`, options);
    open.push(feed, documents, records, dead);
    const left = async (): Promise<number> => {
      const counts = await documents.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return Object.values(counts).reduce((sum, each) => sum + each, 0);
    };
    return {
      queue,
      feed,
      documents,
      dead,
      /** Ids of all records, in order. */
      recorded: async () =>
        (await records.getJobs(['waiting'])).map((job: Job<OnrecordRecord>) => job.data.document.id).sort(),
      async empty() {
        await until(async () => (await left()) === 0);
      },
      async until(records_: number) {
        await until(async () => (await records.getWaitingCount()) >= records_);
      },
    };
  }

  async function worker(queue: string, options: Parameters<typeof startQueueWorker>[0] = {}) {
    const started = await startQueueWorker({
      redis: redis.url,
      queue,
      config: { engine: 'fast' },
      workers: 1,
      ...options,
    });
    open.unshift(started);
    return started;
  }

  /** `onrecord work` in a process of its own, once it waits for documents. */
  async function process_(queue: string, ...args: readonly string[]) {
    const all = [main, 'work', '--redis', redis.url, '--queue', queue, '--engine', 'fast', '--workers', '1', ...args];
    const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    const ended = once(child, 'exit') as Promise<[number | null]>;
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    await until(() => Promise.resolve(err.includes('Ctrl-C') || child.exitCode !== null));
    return { child, ended, err: () => err };
  }

  it('gives a record a document, and one for a document that comes twice', async () => {
    const { queue, feed, recorded, empty } = await queues();
    await feed.add([article(1), article(2), article(1), { ...article(2), title: null }]);
    await worker(queue);
    await empty();
    await feed.add([article(2), article(3)]);
    await empty();
    expect(await recorded()).toEqual(['a1', 'a2', 'a3']);
  });

  it('puts documents that fail for good aside, at once and as they came', async () => {
    const { queue, feed, documents, dead, recorded, empty } = await queues();
    await documents.add('document', { id: 'no text' });
    await documents.add('document', 'oops', { attempts: 5 });
    await feed.add([article(1)]);
    const messages: string[] = [];
    await worker(queue, { onMessage: (message) => void messages.push(message) });
    await empty();
    const letters = (await dead.getJobs(['waiting'])).map(({ data }) => data);
    expect(letters.map(({ document }) => document)).toEqual(expect.arrayContaining([{ id: 'no text' }, 'oops']));
    expect(letters.map(({ failure }) => failure.code)).toEqual(['invalid-field', 'invalid-field']);
    expect(messages).toHaveLength(2);
    expect(await recorded()).toEqual(['a1']);
    expect(await documents.getFailedCount()).toBe(2);
  });

  it('tries again what ran out of time, later each time, and then puts it aside', async () => {
    const { queue, documents, dead, empty } = await queues();
    const long = { id: 'long', text: article(1).text.repeat(20_000) };
    await documents.add('document', long, { attempts: 3, backoff: { type: 'exponential', delay: 50 } });
    const { child, err } = await process_(queue, '--time-limit', '0.1');
    await empty();
    const [letter] = await dead.getJobs(['waiting']);
    expect(letter!.data.failure.code).toBe('timed-out');
    expect((await documents.getJobs(['failed']))[0]!.attemptsMade).toBe(3);
    expect(err().match(/timed-out/g)).toHaveLength(3);
    child.kill('SIGKILL');
  });

  it('loses and doubles nothing when workers are killed', async () => {
    const { queue, feed, recorded, empty, until: untilRecords } = await queues();
    const articles = Array.from({ length: 300 }, (_, number) => article(number));
    await feed.add(articles);
    for (const records of [20, 120]) {
      const { child, ended } = await process_(queue, '--lock', '1');
      await untilRecords(records);
      child.kill('SIGKILL');
      await ended;
    }
    await process_(queue, '--lock', '1');
    await empty();
    expect(await recorded()).toEqual(articles.map(({ id }) => id).sort());
  });

  it('ends what it has begun when it is asked to stop, and takes no more', async () => {
    const { queue, feed, documents, recorded, until: untilRecords } = await queues();
    const articles = Array.from({ length: 300 }, (_, number) => article(number, 'in a long speech '.repeat(20)));
    await feed.add(articles);
    const { child, ended, err } = await process_(queue);
    await untilRecords(5);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(err()).toMatch(/ending\n$/);
    const counts = await documents.getJobCounts('active', 'waiting', 'completed', 'failed');
    expect(counts).toMatchObject({ active: 0, failed: 0 });
    expect(counts.waiting! + counts.completed!).toBe(300);
    expect((await recorded()).length).toBe(counts.completed);
    expect(counts.waiting).toBeGreaterThan(0);
  });

  it('answers metrics and its health', async () => {
    const { queue, feed, empty } = await queues();
    const { metricsUrl } = await worker(queue, { metricsPort: 0 });
    for (const outcome of ['record', 'known']) {
      await feed.add([article(1)]);
      await empty();
      await until(async () =>
        (await (await fetch(`${metricsUrl}/metrics`)).text()).includes(`outcome="${outcome}"} 1`),
      );
    }
    const text = await (await fetch(`${metricsUrl}/metrics`)).text();
    expect(text).toContain('onrecord_jobs_total{outcome="record"} 1\n');
    expect(text).toContain(`onrecord_queue_jobs{queue="${queue}-records",state="waiting"} 1\n`);
    expect(text).toMatch(/onrecord_job_duration_seconds_count\{outcome="record"\} 1\n/);
    expect((await fetch(`${metricsUrl}/healthz`)).status).toBe(200);
    expect((await fetch(`${metricsUrl}/other`)).status).toBe(404);
  });

  it('is not healthy without Redis', async () => {
    const own = await startRedis();
    const { metricsUrl, close } = await startQueueWorker({
      redis: own.url,
      config: { engine: 'fast' },
      metricsPort: 0,
    });
    expect((await fetch(`${metricsUrl}/healthz`)).status).toBe(200);
    await own.stop();
    expect((await fetch(`${metricsUrl}/healthz`)).status).toBe(503);
    await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, 500))]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
