import type * as Bullmq from 'bullmq';
import type { Redis as RedisClient } from 'ioredis';
import { OnrecordError } from '../errors.ts';

/** The queues of a feed by what is in them. */
export interface QueueNames {
  /** Documents that wait to be read. */
  readonly documents: string;
  /** Their records. */
  readonly records: string;
  /** Documents that failed for good, each with what went wrong. */
  readonly dead: string;
}

/** How queues are reached. */
export interface Connection {
  readonly bullmq: typeof Bullmq;
  readonly options: { readonly connection: { readonly url: string; readonly maxRetriesPerRequest: null } };
}

export const DEFAULT_REDIS = 'redis://127.0.0.1:6379';
export const DEFAULT_QUEUE = 'onrecord';

export function queueNames(name: string): QueueNames {
  return { documents: name, records: `${name}-records`, dead: `${name}-dead` };
}

/**
 * Checks that Redis answers.
 *
 * @throws OnrecordError `bad-usage` where the address is none, where nothing answers there, or where the optional packages
 *   bullmq and ioredis are not installed
 */
export async function connect(url: string): Promise<Connection> {
  const { bullmq, Redis } = await loadPackages();
  if (!/^rediss?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new OnrecordError('bad-usage', 'the address of Redis is none', {
      expected: 'redis://HOST:PORT, or rediss:// with TLS',
      received: withoutPassword(url),
    });
  }
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  // What goes wrong is told by the promise.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } catch (cause) {
    throw new OnrecordError('bad-usage', `Redis does not answer at ${withoutPassword(url)}`, {
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'start redis-server, or name another address with --redis',
      cause,
    });
  } finally {
    client.disconnect();
  }
  return { bullmq, options: { connection: { url, maxRetriesPerRequest: null } } };
}

async function loadPackages(): Promise<{ bullmq: typeof Bullmq; Redis: typeof RedisClient }> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis };
  } catch (cause) {
    throw new OnrecordError('bad-usage', 'the packages bullmq and ioredis are not installed', {
      hint: 'install onrecord with its optional dependencies, or run npm install bullmq ioredis',
      cause,
    });
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@');
}
