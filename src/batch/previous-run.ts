import { createReadStream } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { type DocumentInput, parseInput } from '../document/input.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import { isRaw } from '../formats/item.ts';
import { parseLine } from '../formats/json.ts';
import { splitLines } from '../formats/lines.ts';
import { packingOf } from '../formats/packing.ts';
import type { LoadedEngine } from '../pipeline/engine.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { ingest } from '../stages/ingest/index.ts';
import { configHash } from '../stages/emit/config-hash.ts';
import { VERSION } from '../version.ts';
import type { Previous } from './extract-batch.ts';
import { unpack } from './unpack.ts';

/** Records that an interrupted run left. */
export interface PreviousRun {
  readonly previous: Previous;
  /** Removes what was kept for another interruption. */
  finish(): Promise<void>;
}

/**
 * Takes over the records of an interrupted run: the output is set aside as `<output>.previous`, and each document that has
 * its record there (same metadata, same SHA-256 of the text, same version, configuration and engine) gets it back as it is. A torn last
 * line is no record. Written out in the order of the input, the result is that of an unbroken run, whatever was there.
 *
 * @param output path of the records as they would be in one file of JSON Lines
 * @param files where records of the run before may be, in order
 * @param resume false: what an interrupted run left is removed
 * @returns null when there is nothing to take over
 */
export async function takeOver(
  output: string,
  files: readonly string[],
  pipeline: Pipeline,
  engine: LoadedEngine,
  resume: boolean,
): Promise<PreviousRun | null> {
  const kept = keptPath(output);
  if (!resume) {
    if ((await sizeOf(kept)) > 0) await rm(kept);
    return null;
  }
  await setAside(files, kept);
  if ((await sizeOf(kept)) === 0) return null;
  const places = await placesIn(kept, pipeline, engine);
  const file = await open(kept, 'r');
  return {
    previous: async (unread) => {
      const item = isRaw(unread) ? parseLine(unread) : unread;
      if (item?.ok !== true) return null;
      const key = await keyOfInput(item.input, pipeline).catch(() => null);
      const place = key === null ? undefined : places.get(key);
      return place === undefined ? null : { id: item.input.id, bytes: await readPlace(file, place) };
    },
    async finish() {
      await file.close();
      await rm(kept, { force: true });
    },
  };
}

/** Moves the output to where it is kept, behind what a resumed and again interrupted run may have there. */
async function setAside(files: readonly string[], kept: string): Promise<void> {
  for (const path of files) {
    if ((await sizeOf(path)) === 0) continue;
    const packing = packingOf(path);
    if (packing === 'none' && (await sizeOf(kept)) === 0) {
      await rename(path, kept);
      continue;
    }
    const into = await open(kept, 'a');
    try {
      await into.write('\n');
      for await (const chunk of untilCut(unpack(createReadStream(path), packing))) await into.write(chunk);
    } finally {
      await into.close();
    }
    await rm(path);
  }
}

/** What can be unpacked: a killed run leaves a file that ends too early. */
async function* untilCut(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
  }
}

/** Where records of a run before are kept until all of them are taken over. */
export function keptPath(output: string): string {
  return `${output}.previous`;
}

interface Place {
  readonly start: number;
  readonly length: number;
}

async function placesIn(
  path: string,
  pipeline: Pipeline,
  { engine, encoder }: LoadedEngine,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const config = configHash(pipeline.config);
  let start = 0;
  for await (const { bytes } of splitLines(createReadStream(path), Infinity)) {
    const length = bytes?.length ?? 0;
    const record = bytes === null ? null : recordOf(bytes);
    const made = record?.pipeline;
    const isOfEngine =
      made?.engine === engine && (encoder === null || made.models.some(({ sha256 }) => sha256 === encoder.sha256));
    if (record !== null && isOfEngine && made.version === VERSION && made.config === config) {
      places.set(keyOf(record.document), { start, length });
    }
    start += length + 1;
  }
  return places;
}

function recordOf(bytes: Uint8Array): OnrecordRecord | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<OnrecordRecord> | null;
    return value?.document !== undefined && value.pipeline !== undefined ? (value as OnrecordRecord) : null;
  } catch {
    return null;
  }
}

/** What makes two documents the same: all metadata, and the text by its hash. */
function keyOf(document: OnrecordRecord['document']): string {
  const { id, sha256, title, url, source, publishedAt, publishedAtFrom, language } = document;
  return JSON.stringify([id, sha256, title, url, source, publishedAt, publishedAtFrom, language]);
}

async function keyOfInput(input: DocumentInput, pipeline: Pipeline): Promise<string> {
  const context = {
    config: pipeline.config,
    isEngineRequired: false,
    models: [],
    note: () => undefined,
    notes: () => [],
  };
  const { metadata } = await ingest.run({ input: parseInput(input) }, context);
  return keyOf(metadata);
}

/** A record of the file, with a line feed behind it. */
async function readPlace(file: FileHandle, { start, length }: Place): Promise<Uint8Array> {
  const bytes = new Uint8Array(length + 1);
  await file.read(bytes, 0, length, start);
  bytes[length] = LINE_FEED;
  return bytes;
}

const LINE_FEED = 10;

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
