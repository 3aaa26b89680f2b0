import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { UnreadItem } from '../../formats/item.ts';
import { type InputDigest, inputDigest } from './input-digest.ts';
import type { Checkpoint, Manifest, Part, Placed } from './manifest.ts';
import { partPath } from './part-names.ts';
import { EMPTY_PART, type OpenPart } from './record-files.ts';

/** Where an interrupted run can be gone on with. */
export interface ResumePoint {
  /** What was read and written until then; null: nothing. */
  readonly done: Omit<Checkpoint, 'kind'> | null;
  /** Length of the manifest until then. */
  readonly manifestEnd: number;
  readonly part: OpenPart;
}

/**
 * Finds the last point of a manifest up to which the files are there and hold what it says: complete files by their length, the
 * one that was being written by its SHA-256.
 *
 * @param records path of the records as they would be in one file
 * @param errorBytes length of errors.jsonl
 */
export async function findResumePoint(
  { run, parts, checkpoints: all }: Manifest,
  records: string,
  errorBytes: number,
): Promise<ResumePoint> {
  const isParted = run.partSize !== null;
  const whole: Placed<Part>[] = [];
  for (const part of parts) {
    const { bytes } = part.line;
    if ((await sizeOf(partPath(records, part.line.part, isParted))) !== bytes) break;
    if (part.line.errorBytes > Math.max(errorBytes, 0)) break;
    whole.push(part);
  }
  const checkpoints = all.filter(({ line }) => line.errorBytes <= Math.max(errorBytes, 0));
  const last = whole.at(-1);
  if (whole.length === parts.length && checkpoints.length > 0) {
    const path = partPath(records, checkpoints[0]!.line.part, isParted);
    const found = await lastTrue(path, checkpoints);
    if (found !== null) {
      const { line, end } = found.checkpoint;
      const before = whole.reduce((sum, part) => sum + part.line.records, 0);
      const part = {
        number: line.part,
        bytes: line.bytes,
        records: line.documents - line.failed - before,
        hash: found.hash,
      };
      return { done: line, manifestEnd: end, part };
    }
  }
  if (last === undefined) return { done: null, manifestEnd: 0, part: EMPTY_PART(1) };
  return { done: last.line, manifestEnd: last.end, part: EMPTY_PART(last.line.part + 1) };
}

/** The last checkpoint whose hash is that of the file's beginning. */
async function lastTrue(
  path: string,
  checkpoints: readonly Placed<Checkpoint>[],
): Promise<{ readonly checkpoint: Placed<Checkpoint>; readonly hash: Hash } | null> {
  const hash = createHash('sha256');
  let found: { readonly checkpoint: Placed<Checkpoint>; readonly hash: Hash } | null = null;
  let next = 0;
  let at = 0;
  if ((await sizeOf(path)) === 0) return null;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    let taken = 0;
    for (; next < checkpoints.length && checkpoints[next]!.line.bytes <= at + chunk.length; next++) {
      const checkpoint = checkpoints[next]!;
      const end = checkpoint.line.bytes - at;
      hash.update(chunk.subarray(taken, end));
      taken = end;
      if (hash.copy().digest('hex') === checkpoint.line.sha256) found = { checkpoint, hash: hash.copy() };
    }
    hash.update(chunk.subarray(taken));
    at += chunk.length;
    if (next === checkpoints.length) break;
  }
  return found;
}

/**
 * Reads over the items that are done.
 *
 * @returns their digest, or null where they are not those of the run before
 */
export async function skipDone(
  items: AsyncGenerator<UnreadItem, void>,
  done: NonNullable<ResumePoint['done']>,
): Promise<InputDigest | null> {
  const digest = inputDigest();
  while (digest.items < done.items) {
    const next = await items.next();
    if (next.done === true) return null;
    digest.add(next.value);
  }
  return digest.hex() === done.input ? digest : null;
}

/** Removes the files of a run behind a number. */
export async function removePartsFrom(records: string, number: number): Promise<void> {
  for (let at = number; (await sizeOf(partPath(records, at, true))) >= 0; at++) {
    await rm(partPath(records, at, true));
  }
}

/** -1 where there is no file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}
