import { rm } from 'node:fs/promises';
import type { UnreadItem } from '../formats/item.ts';
import type { ItemResult, Previous } from './extract-batch.ts';
import { failureFile, failureLines } from './failure-file.ts';
import type { OutputPlan } from './output-plan.ts';
import type { RecordWriter } from './record-writer.ts';
import type { FileSink, TextSink } from './write-file.ts';

/** What a run reads and where its results go. */
export interface RunOutput {
  /** What is still to be done. */
  readonly items: AsyncIterable<UnreadItem>;
  /** Records that need not be made again, or null. */
  readonly previous: Previous | null;
  /** What was done before. */
  readonly started: { readonly documents: number; readonly failed: number };
  /** Takes the next result, in the order of the items. */
  take(result: ItemResult): Promise<void>;
  /** Writes what stands behind the last record. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export const STARTING = { documents: 0, failed: 0 } as const;

/** An output that cannot be gone on with: standard output, or one whole file. */
export async function simpleOutput(
  items: AsyncIterable<UnreadItem>,
  { errors, ownsErrors, errorsInPlace }: OutputPlan,
  writer: RecordWriter,
  sink: TextSink,
  file: FileSink | null,
): Promise<RunOutput> {
  if (ownsErrors) await rm(errors, { force: true });
  const failures = errorsInPlace ? failureLines(sink) : failureFile(errors, 0);
  return {
    items,
    previous: null,
    started: STARTING,
    async take({ result }) {
      if (result === null) return;
      if (result.ok) await writer.write(result.bytes, result.record);
      else await failures.write(result.failure);
    },
    end: () => writer.end(),
    async close() {
      await file?.close();
      await failures.close();
    },
  };
}
