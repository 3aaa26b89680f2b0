import type { Failure } from './failure.ts';
import { type FileSink, openForWriting } from './write-file.ts';

/** The errors file, made when the first failure comes. */
export interface FailureFile {
  write(failure: Failure): Promise<void>;
  /** Its length. */
  bytes(): number;
  close(): Promise<void>;
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
