import type { Extractor } from '../batch/extract-item.ts';
import type { LoadedEngine } from '../pipeline/engine.ts';
import type { Store } from '../store/index.ts';
import type { Metrics } from './metrics.ts';

export interface Limits {
  /** Largest body of a request, in bytes. */
  readonly bodyBytes: number;
  /** Documents that are read, or wait for it, at a time; more are answered with 429. */
  readonly reading: number;
  /** Requests of all kinds that are answered at a time; more are answered with 429. */
  readonly requests: number;
}

export const DEFAULT_LIMITS: Limits = { bodyBytes: 10_000_000, reading: 16, requests: 256 };

/** What the operations work with. */
export interface Desk {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly engine: LoadedEngine;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Absolute path of the folder that documents may be read from, or null. */
  readonly folder: string | null;
}
