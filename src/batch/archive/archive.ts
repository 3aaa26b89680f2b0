import { rm, stat } from 'node:fs/promises';
import { OnrecordError } from '../../errors.ts';
import type { UnreadItem } from '../../formats/item.ts';
import type { LoadedEngine } from '../../pipeline/engine.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { configHash } from '../../stages/emit/config-hash.ts';
import { VERSION } from '../../version.ts';
import { type FailureFile, failureFile } from '../failure-file.ts';
import { keptPath, takeOver } from '../previous-run.ts';
import { type RunOutput, STARTING } from '../run-output.ts';
import { openForWriting } from '../write-file.ts';
import { type InputDigest, inputDigest } from './input-digest.ts';
import { type Manifest, type ManifestLine, readManifest, type Run } from './manifest.ts';
import { manifestPath, partPath } from './part-names.ts';
import { EMPTY_PART, openRecordFiles, type RecordFilesOptions } from './record-files.ts';
import { findResumePoint, removePartsFrom, type ResumePoint, skipDone } from './resume-point.ts';

export interface ArchiveOptions extends RecordFilesOptions {
  readonly errors: string;
  readonly timeLimit: number | null;
  /** Go on where an interrupted run stopped. */
  readonly resume: boolean;
  /** Also give the results of the interrupted run, each read again. */
  readonly replay: boolean;
  /** Starts reading the input; may be called twice, but where `isReadOnce`. */
  readonly open: () => AsyncGenerator<UnreadItem, void>;
  readonly isReadOnce: boolean;
}

/**
 * Opens an archive of records: files of JSON Lines with a manifest beside them that says after each block how far the run is.
 * With `resume` it goes on behind the last block of an interrupted run whose input and settings are the same; where they are
 * not, each record of a document that is the same is taken over by its content.
 *
 * @throws OnrecordError `bad-usage` where a file cannot be written, or where an input that can be read only once is not that of
 *   the interrupted run
 */
export async function openArchive(
  options: ArchiveOptions,
  pipeline: Pipeline,
  engine: LoadedEngine,
): Promise<RunOutput> {
  const { records, errors, partSize, resume } = options;
  const run = runOf(options, pipeline, engine);
  const manifest = resume ? await readManifest(manifestPath(records)) : null;
  const going = manifest === null ? null : await goOn(options, run, manifest);
  if (going !== null) {
    const { point, items, digest } = going;
    if (partSize !== null)
      await removePartsFrom(records, point.part.bytes > 0 ? point.part.number + 1 : point.part.number);
    return writing(options, { items, digest, point, run, failures: failureFile(errors, point.done.errorBytes) });
  }
  const before = await takeOver(records, await partFiles(options), pipeline, engine, resume);
  if (partSize !== null) await removePartsFrom(records, 1);
  const start = { items: options.open(), digest: inputDigest(), point: null, run, failures: failureFile(errors, 0) };
  const output = await writing(options, start);
  await rm(errors, { force: true });
  return before === null
    ? output
    : {
        ...output,
        previous: before.previous,
        async end() {
          await output.end();
          await before.finish();
        },
      };
}

interface Going {
  readonly items: AsyncGenerator<UnreadItem, void>;
  readonly digest: InputDigest;
  readonly point: ResumePoint & { readonly done: NonNullable<ResumePoint['done']> };
}

/** Where an interrupted run can be gone on with as it is, or null. */
async function goOn(
  { records, errors, replay, open, isReadOnce }: ArchiveOptions,
  run: Run,
  manifest: Manifest,
): Promise<Going | null> {
  const isSame = JSON.stringify(manifest.run) === JSON.stringify(run);
  if (!isSame || replay || manifest.hasFailures || (await sizeOf(keptPath(records))) > 0) return null;
  const point = await findResumePoint(manifest, records, await sizeOf(errors));
  const { done } = point;
  if (done === null) return null;
  const items = open();
  const digest = await skipDone(items, done);
  if (digest !== null) return { items, digest, point: { ...point, done } };
  await items.return(undefined);
  if (!isReadOnce) return null;
  throw new OnrecordError('bad-usage', 'standard input is not what the interrupted run read', {
    hint: 'leave --resume out, or read from files: they can be compared document by document',
  });
}

interface Start {
  readonly items: AsyncGenerator<UnreadItem, void>;
  readonly digest: InputDigest;
  readonly point: Going['point'] | null;
  readonly run: Run;
  readonly failures: FailureFile;
}

async function writing(options: ArchiveOptions, { items, digest, point, run, failures }: Start): Promise<RunOutput> {
  const manifest = await openForWriting(manifestPath(options.records), point?.manifestEnd ?? 0);
  const journal = (line: ManifestLine): Promise<void> => manifest.write(`${JSON.stringify(line)}\n`);
  if (point === null) await journal(run);
  const files = await openRecordFiles(options, point?.part ?? EMPTY_PART(1), journal);
  const started = point === null ? STARTING : { documents: point.done.documents, failed: point.done.failed };
  const counts = { ...started };
  const progress = () => ({ ...counts, items: digest.items, input: digest.hex(), errorBytes: failures.bytes() });
  return {
    items,
    previous: null,
    started,
    async take({ item, result }) {
      digest.add(item);
      if (result === null) return;
      counts.documents++;
      if (result.ok) return files.write(result.bytes, progress);
      counts.failed++;
      await failures.write(result.failure);
    },
    async end() {
      await files.end(progress());
      await journal({ kind: 'end', ...counts });
    },
    async close() {
      await files.close();
      await failures.close();
      await manifest.close();
    },
  };
}

function runOf(
  { packing, partSize, timeLimit }: ArchiveOptions,
  { config }: Pipeline,
  { engine, encoder }: LoadedEngine,
): Run {
  return {
    kind: 'run',
    manifest: 1,
    version: VERSION,
    engine,
    encoder: encoder?.sha256 ?? null,
    config: configHash(config),
    packing,
    partSize,
    timeLimit,
  };
}

/** All files that an archive has, or may have from a run before. */
export async function archiveFiles(options: RecordFilesOptions): Promise<string[]> {
  const { records } = options;
  return [records, manifestPath(records), keptPath(records), ...(await partFiles(options))];
}

/** Where records of a run before may be. */
async function partFiles({ records, partSize }: RecordFilesOptions): Promise<string[]> {
  if (partSize === null) return [records];
  const files: string[] = [];
  for (let path = partPath(records, 1, true); (await sizeOf(path)) >= 0;) {
    files.push(path);
    path = partPath(records, files.length + 1, true);
  }
  return files;
}

/** -1 where there is no file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}
