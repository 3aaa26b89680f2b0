import { createHash } from 'node:crypto';
import type { Extractor } from '../batch/extract-item.ts';
import { describeFailure, type Failure, failureOf } from '../batch/failure.ts';
import type { ParsedInput } from '../document/input.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { documentItem } from '../formats/item.ts';

/** A job as the queue hands it out. */
export interface DocumentJob {
  readonly id: string;
  readonly document: unknown;
  /** Whether it will not be tried again if it fails now. */
  readonly isLast: boolean;
}

/** A document that failed for good. */
export interface DeadLetter {
  readonly document: unknown;
  readonly failure: Failure;
}

export interface JobPorts {
  readonly extractor: Extractor;
  /** What a record depends on besides the document: version and settings. */
  readonly reading: string;
  /** Whether a document with this key has given a record lately. */
  hasRecord(key: string): Promise<boolean>;
  /** Takes a record, unless it has one with this key. */
  putRecord(key: string, record: OnrecordRecord): Promise<void>;
  /** Takes a dead letter, unless it has one of this job. */
  putDead(job: string, letter: DeadLetter): Promise<void>;
}

/** "record": made now. "known": the same document has given its record before. "dead": failed for good. "again": failed for now. */
export type JobOutcome =
  { readonly outcome: 'record' | 'known' } | { readonly outcome: 'dead' | 'again'; readonly message: string };

/**
 * Reads the document of a job. What it writes is written once however often the job is run, so that a job whose worker died at
 * any point can be run again.
 */
export async function processJob(job: DocumentJob, ports: JobPorts): Promise<JobOutcome> {
  const item = documentItem(job.document, { path: `job ${job.id}`, line: null });
  const key = item.ok ? keyOf(item.input as ParsedInput, ports.reading) : null;
  if (key !== null && (await ports.hasRecord(key))) return { outcome: 'known' };
  const extracted = (await ports.extractor(item))!;
  if (extracted.ok) {
    const record = extracted.record ?? (JSON.parse(Buffer.from(extracted.bytes).toString()) as OnrecordRecord);
    await ports.putRecord(key!, record);
    return { outcome: 'record' };
  }
  const failure = failureOf(extracted.id, item.origin, extracted.error);
  const message = describeFailure(failure);
  if (!job.isLast && MAY_PASS.has(failure.code)) return { outcome: 'again', message };
  await ports.putDead(job.id, { document: job.document, failure });
  return { outcome: 'dead', message };
}

/** Failures that may not come again: they depend on the machine and what else it does. All others are the document's own. */
const MAY_PASS: ReadonlySet<string> = new Set(['crashed', 'timed-out']);

/** SHA-256 of a document, its metadata and its id included, and of how it is read. */
function keyOf(input: ParsedInput, reading: string): string {
  return createHash('sha256')
    .update(JSON.stringify([input, reading]))
    .digest('hex');
}
