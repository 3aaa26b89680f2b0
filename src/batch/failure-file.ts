import type { Failure } from './failure.ts';
import { type FileSink, openForWriting, type TextSink } from './write-file.ts';

/** Takes failures, a line each. */
export interface FailureSink {
  write(failure: Failure): Promise<void>;
  close(): Promise<void>;
}

/** The errors file, made when the first failure comes. */
export interface FailureFile extends FailureSink {
  /** Its length. */
  bytes(): number;
}

/** Failures among what else a sink takes; it is not closed. */
export function failureLines(sink: TextSink): FailureSink {
  return { write: (failure) => sink.write(`${JSON.stringify(failure)}\n`), close: () => Promise.resolve() };
}

/** @param keep how much of what is there stays, in bytes */
export function failureFile(path: string, keep: number): FailureFile {
  let file: FileSink | null = null;
  let length = keep;
  return {
    async write(failure) {
      file ??= await openForWriting(path, length);
      const line = Buffer.from(`${JSON.stringify(failure)}\n`);
      length += line.length;
      await file.writeBytes(line);
    },
    bytes: () => length,
    async close() {
      await file?.close();
    },
  };
}
