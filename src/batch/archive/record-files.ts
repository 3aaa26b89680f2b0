import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { type FileSink, openForWriting } from '../write-file.ts';
import type { Packing } from '../../formats/packing.ts';
import { packerOf } from './compression.ts';
import type { Checkpoint, ManifestLine } from './manifest.ts';
import { partPath } from './part-names.ts';

export interface RecordFilesOptions {
  /** Path of the records as they would be in one file. */
  readonly records: string;
  readonly packing: Packing;
  /** Bytes from which on a file takes no more records; null: one file takes all. */
  readonly partSize: number | null;
}

/** How far the input is read when something is written of it. */
export type InputProgress = Pick<Checkpoint, 'items' | 'input' | 'documents' | 'failed' | 'errorBytes'>;

/** The file that a run goes on with: its number, what is in it, and the hash of that. */
export interface OpenPart {
  readonly number: number;
  readonly bytes: number;
  readonly records: number;
  readonly hash: Hash;
}

/** Records in one file or in several, packed in blocks that can be read one by one. */
export interface RecordFiles {
  /** Adds a record; `progress` is asked for when a block is written. */
  write(line: Uint8Array, progress: () => InputProgress): Promise<void>;
  /** Writes what is left, and the end of the last file. */
  end(progress: InputProgress): Promise<void>;
  close(): Promise<void>;
}

/** Bytes of records from which on a block is written. */
const BLOCK: Readonly<Record<Packing, number>> = { none: 64 * 1024, gzip: 256 * 1024, zstd: 256 * 1024 };

export const EMPTY_PART = (number: number): OpenPart => ({ number, bytes: 0, records: 0, hash: createHash('sha256') });

/**
 * Opens files for records. Where files and blocks end depends on the records only, so that a run that goes on at the end of a
 * block writes what an unbroken one does.
 *
 * @param from the file to go on with, cut to what is known to be right
 * @param journal takes a line after each block
 * @throws OnrecordError `bad-usage` where a file cannot be written, also from each function
 */
export async function openRecordFiles(
  { records, packing, partSize }: RecordFilesOptions,
  from: OpenPart,
  journal: (line: ManifestLine) => Promise<void>,
): Promise<RecordFiles> {
  const pack = await packerOf(packing);
  const pathOf = (number: number): string => partPath(records, number, partSize !== null);
  let part = from;
  const isThere = part.number === 1 || part.bytes > 0;
  let file: FileSink | null = isThere ? await openForWriting(pathOf(part.number), part.bytes) : null;
  let block: Uint8Array[] = [];
  let blockBytes = 0;

  const writeBlock = async (): Promise<void> => {
    const packed = await pack(Buffer.concat(block));
    file ??= await openForWriting(pathOf(part.number), part.bytes);
    await file.writeBytes(packed);
    part.hash.update(packed);
    part = { ...part, bytes: part.bytes + packed.length, records: part.records + block.length };
    block = [];
    blockBytes = 0;
  };
  const stateOf = (progress: InputProgress): Omit<Checkpoint, 'kind'> => ({
    ...progress,
    part: part.number,
    bytes: part.bytes,
    sha256: part.hash.copy().digest('hex'),
  });
  const endPart = async (progress: InputProgress, isLast: boolean): Promise<void> => {
    await file?.close();
    file = null;
    const name = basename(pathOf(part.number));
    await journal({ kind: 'part', name, records: part.records, isLast, ...stateOf(progress) });
    part = EMPTY_PART(part.number + 1);
  };
  return {
    async write(line, progress) {
      block.push(line);
      blockBytes += line.length;
      const isFull = partSize !== null && packing === 'none' && part.bytes + blockBytes >= partSize;
      if (blockBytes < BLOCK[packing] && !isFull) return;
      await writeBlock();
      if (partSize !== null && part.bytes >= partSize) await endPart(progress(), false);
      else await journal({ kind: 'checkpoint', ...stateOf(progress()) });
    },
    async end(progress) {
      // A packed file without a record is a packed nothing, which is not an empty file.
      if (block.length > 0 || part.records + part.number === 1) await writeBlock();
      if (part.records > 0 || part.number === 1) await endPart(progress, true);
    },
    async close() {
      await file?.close();
    },
  };
}
