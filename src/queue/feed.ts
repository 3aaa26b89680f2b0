import type { DocumentInput } from '../document/input.ts';
import { connect, DEFAULT_QUEUE, DEFAULT_REDIS, queueNames } from './connect.ts';

export interface FeedOptions {
  /** Default redis://127.0.0.1:6379. */
  readonly redis?: string;
  /** The name of the queue; default "onrecord". */
  readonly queue?: string;
}

/** Where documents are handed in for workers to read. */
export interface Feed {
  /** Resolves when Redis has them. They are tried five times at most, a second apart at first and twice as long each time. */
  add(documents: readonly DocumentInput[]): Promise<void>;
  close(): Promise<void>;
}

export const JOB_OPTIONS = { attempts: 5, backoff: { type: 'exponential', delay: 1000 } } as const;

/**
 * Opens the queue that `onrecord work` reads from.
 *
 * @throws OnrecordError `bad-usage` where Redis does not answer or the optional packages are not installed
 */
export async function openFeed({ redis = DEFAULT_REDIS, queue = DEFAULT_QUEUE }: FeedOptions = {}): Promise<Feed> {
  const { bullmq, options } = await connect(redis);
  const documents = new bullmq.Queue(queueNames(queue).documents, options);
  return {
    async add(inputs) {
      await documents.addBulk(inputs.map((data) => ({ name: 'document', data, opts: JOB_OPTIONS })));
    },
    close: () => documents.close(),
  };
}
