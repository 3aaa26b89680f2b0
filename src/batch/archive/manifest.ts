import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { splitLines } from '../../formats/lines.ts';
import { PACKINGS } from '../../formats/packing.ts';

const count = z.int().min(0);
const sha256 = z.string().length(64);

/** What a run is made with; another run's records are not the same. */
export const RunSchema = z.object({
  kind: z.literal('run'),
  manifest: z.literal(1),
  version: z.string(),
  engine: z.enum(['accurate', 'fast']),
  encoder: sha256.nullable(),
  config: sha256,
  packing: z.enum(PACKINGS),
  partSize: count.nullable(),
  timeLimit: z.number().nullable(),
});

/** How far a run had come, over all of it and in the file that it was writing. */
const progress = {
  /** Items read: documents, failures and blank lines. */
  items: count,
  /** SHA-256 of them. */
  input: sha256,
  documents: count,
  failed: count,
  /** Length of errors.jsonl. */
  errorBytes: count,
  /** The file's number, from 1. */
  part: count,
  /** Its length, and the SHA-256 of what is in it. */
  bytes: count,
  sha256,
};

export const CheckpointSchema = z.object({ kind: z.literal('checkpoint'), ...progress });
/** A file that is complete. A run that goes on with a longer input does so before the one that was the last. */
export const PartSchema = z.object({
  kind: z.literal('part'),
  name: z.string(),
  /** Records in this file. */
  records: count,
  /** Whether the input ends with it, and not its own length. */
  isLast: z.boolean(),
  ...progress,
});
export const EndSchema = z.object({ kind: z.literal('end'), documents: count, failed: count });

export const ManifestLineSchema = z.discriminatedUnion('kind', [RunSchema, CheckpointSchema, PartSchema, EndSchema]);
export type ManifestLine = z.infer<typeof ManifestLineSchema>;
export type Run = z.infer<typeof RunSchema>;
export type Checkpoint = z.infer<typeof CheckpointSchema>;
export type Part = z.infer<typeof PartSchema>;

/** A line of a manifest, and where it ends in the file. */
export interface Placed<T> {
  readonly line: T;
  readonly end: number;
}

export interface Manifest {
  readonly run: Run;
  readonly parts: readonly Placed<Part>[];
  /** The last ones behind the last complete file. */
  readonly checkpoints: readonly Placed<Checkpoint>[];
  /** Whether the run came to its end, with documents that failed. */
  readonly hasFailures: boolean;
}

/** Checkpoints that are kept of the file that a run was writing. */
const MOST_CHECKPOINTS = 1_000;

/** Reads a manifest up to what a killed run left half written; null where there is none. */
export async function readManifest(path: string): Promise<Manifest | null> {
  let run: Run | null = null;
  const parts: Placed<Part>[] = [];
  let checkpoints: Placed<Checkpoint>[] = [];
  let hasFailures = false;
  let end = 0;
  try {
    const { size } = await stat(path);
    for await (const { bytes } of splitLines(createReadStream(path), 100_000)) {
      end += (bytes?.length ?? 0) + 1;
      const line = bytes === null || end > size ? null : parseManifestLine(bytes);
      if (line === null) break;
      if (line.kind === 'run') run ??= line;
      else if (line.kind === 'part') {
        if (line.isLast) continue;
        parts.push({ line, end });
        checkpoints = [];
      } else if (line.kind === 'checkpoint') {
        if (checkpoints.length === 2 * MOST_CHECKPOINTS) checkpoints = checkpoints.slice(MOST_CHECKPOINTS);
        checkpoints.push({ line, end });
      } else hasFailures = line.failed > 0;
    }
  } catch {
    return null;
  }
  return run === null ? null : { run, parts, checkpoints, hasFailures };
}

function parseManifestLine(bytes: Uint8Array): ManifestLine | null {
  try {
    return ManifestLineSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
