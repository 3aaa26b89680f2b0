import { resolve } from 'node:path';
import type { ConfigOverrides } from '../config.ts';
import { OnrecordError } from '../errors.ts';
import { recordFormat } from '../formats/exchange/index.ts';
import { INPUT_ENDINGS } from '../formats/index.ts';
import type { UnreadItem } from '../formats/item.ts';
import { type Packing, packingOf } from '../formats/packing.ts';
import { createPipeline } from '../pipeline/pipeline.ts';
import { archiveFiles, openArchive } from './archive/archive.ts';
import { packedPath } from './archive/part-names.ts';
import type { RecordFilesOptions } from './archive/record-files.ts';
import { checkInputs } from './check-inputs.ts';
import { type BatchResult, extractBatch, sizeOf } from './extract-batch.ts';
import { startExtractor } from './extractor.ts';
import { findInputs, type FoundInputs, STDIN } from './find-inputs.ts';
import { planOutput } from './output-plan.ts';
import { readInputs, sizeOfAll } from './read-inputs.ts';
import { recordWriter } from './record-writer.ts';
import { recentIds } from './recent-ids.ts';
import { progressMeter, type RunProgress } from './run-progress.ts';
import { simpleOutput } from './run-output.ts';
import { openForWriting, type TextSink } from './write-file.ts';

export interface ExtractFilesOptions {
  /** Files, folders, glob patterns, or "-" for `stdin`. */
  readonly inputs: readonly string[];
  /** A file or a folder (see `planOutput`), or something that takes the text. */
  readonly output: string | TextSink;
  /** Settings to put over the defaults of `pipeline.config.json`. */
  readonly config?: ConfigOverrides;
  /** The name of an output format (docs/convert.md); default: jsonl. */
  readonly format?: string;
  /**
   * How many threads; 1 (the default) works in this one, "auto" in one a core as soon as documents queue up. The output is the
   * same for any number.
   */
  readonly workers?: number | 'auto';
  /** Longest time that one document may take, in seconds; null (the default): no limit. Needs the built package. */
  readonly timeLimit?: number | null;
  /** Go on where an interrupted run with this `output` stopped; the result is that of an unbroken run. */
  readonly resume?: boolean;
  /** How the file of records is packed; default: as its ending .gz or .zst says. */
  readonly compress?: Packing;
  /** Bytes from which on a file of records takes no more, and another one begins; null (the default): one file. */
  readonly partSize?: number | null;
  /** With `resume`: show `onResult` also the results of the run before. */
  readonly replay?: boolean;
  /**
   * Where failures go as JSON Lines; by default errors.jsonl in the output's folder, else in `cwd`. "-": among the records, each in
   * the place of its record, where `output` takes text as JSON Lines.
   */
  readonly errors?: string;
  /** Absolute; relative paths start from it. Default: the process's working folder. */
  readonly cwd?: string;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Paths that are never inputs, although a folder or pattern holds them. */
  readonly leaveOut?: readonly string[];
  /** Sees every result, in order. */
  readonly onResult?: (result: BatchResult) => void | Promise<void>;
  /** Sees how far the run is, before the first document and after each. */
  readonly onProgress?: (progress: RunProgress) => void | Promise<void>;
  /** Read and check the documents, and extract none; nothing is written. */
  readonly dryRun?: boolean;
  /** Sees what a person should know and no data says: skipped files, ids that come twice. */
  readonly onMessage?: (message: string) => void | Promise<void>;
}

export interface ExtractFilesResult {
  readonly documents: number;
  readonly failed: number;
  /** How many of the documents an earlier run had made. */
  readonly resumed: number;
  /** Absolute path of the records, or null when `output` took the text. */
  readonly records: string | null;
  /** Absolute path of the failures, or null when there are none. */
  readonly errors: string | null;
}

/**
 * Extracts files into JSON Lines or another format, in the order of the input. A document that cannot be read or extracted
 * becomes a line of errors.jsonl and costs no other. Memory does not grow with the number of documents.
 *
 * @throws OnrecordError `bad-usage` when nothing matches, when an input is also the output, or when the output cannot be
 *   written; `bad-config` and `engine-unavailable` as `createPipeline`
 */
export async function extractFiles(options: ExtractFilesOptions): Promise<ExtractFilesResult> {
  const { config = {}, workers = 1, timeLimit = null, cwd = process.cwd() } = options;
  const format = recordFormat(options.format ?? 'jsonl', 'the format');
  const say = async (message: string): Promise<void> => options.onMessage?.(message);
  const pipeline = createPipeline({ config });
  const plan = planOutput(
    typeof options.output === 'string' ? options.output : null,
    options.errors ?? null,
    format.ending,
    cwd,
  );
  if (plan.errorsInPlace && (plan.records !== null || format.name !== 'jsonl')) throw badPlace();
  const archive = archiveOf(plan.records, options, format.name);
  const own = [
    plan.records,
    plan.errors,
    ...(archive === null ? [] : await archiveFiles(archive)),
    ...(options.leaveOut ?? []).map((path) => resolve(cwd, path)),
  ];
  const ownPaths = new Set(own.filter((path) => path !== null));
  const found = await findInputs(options.inputs, cwd, ownPaths);
  checkFound(options.inputs, found, ownPaths);
  await tellSkipped(found, say);

  const meter = progressMeter(await sizeOfAll(found.inputs));
  const { maxCharacters } = pipeline.config.limits;
  const readOptions = { stdin: options.stdin ?? process.stdin, maxCharacters, meter };
  if (options.dryRun === true) return dryRun(readInputs(found.inputs, readOptions), options);
  const engine = await pipeline.load();
  if (engine.problem !== null) await say(`the fast engine reads, since ${engine.problem}`);
  const open = (): AsyncGenerator<UnreadItem> => readInputs(found.inputs, readOptions);
  const file = archive === null && plan.records !== null ? await openForWriting(plan.records) : null;
  const sink = file ?? (options.output as TextSink);
  const output =
    archive === null
      ? await simpleOutput(open(), plan, recordWriter(format, sink), sink, file)
      : await openArchive(
          {
            ...archive,
            errors: plan.errors,
            timeLimit,
            resume: options.resume === true,
            replay: options.replay === true,
            open,
            isReadOnce: found.inputs.some(({ path }) => path === STDIN),
          },
          pipeline,
          engine,
        );
  const { extractor, window, close } = startExtractor(pipeline, config, { workers, timeLimit });
  const { started } = output;
  const counts = { ...started, resumed: started.documents };
  const tell = async (): Promise<void> => options.onProgress?.({ ...counts, share: meter.share() });
  meter.endAll();
  const ids = recentIds();
  try {
    await tell();
    for await (const done of extractBatch(output.items, extractor, window, output.previous)) {
      const { result } = done;
      await output.take(done);
      meter.end(sizeOf(done.item));
      if (result === null) continue;
      counts.documents++;
      if (!result.ok) counts.failed++;
      else {
        if (result.resumed) counts.resumed++;
        if (ids.isRepeated(result.id) && ids.repeated() <= MOST_REPEATED) {
          await say(`the id "${result.id}" comes again in ${placeOf(result.origin)}`);
        }
      }
      await options.onResult?.(result);
      await tell();
    }
    await output.end();
  } finally {
    await close();
    await output.close();
  }
  if (ids.repeated() > MOST_REPEATED) await say(`${ids.repeated()} documents have an id that came before`);
  return {
    ...counts,
    records: archive?.records ?? plan.records,
    errors: counts.failed > 0 && !plan.errorsInPlace ? plan.errors : null,
  };
}

/** Documents with an id that came before which are told one by one. */
const MOST_REPEATED = 3;

/** Checks what there is to read; failures go to `onResult` only. */
async function dryRun(
  items: AsyncIterable<UnreadItem>,
  { onResult }: ExtractFilesOptions,
): Promise<ExtractFilesResult> {
  const { documents, failed } = await checkInputs(items, async (failure, origin) =>
    onResult?.({ ok: false, origin, failure }),
  );
  return { documents, failed, resumed: 0, records: null, errors: null };
}

/** How records are archived, or null where they go to standard output or into another format. */
function archiveOf(
  records: string | null,
  { compress, partSize = null }: ExtractFilesOptions,
  format: string,
): RecordFilesOptions | null {
  if (records !== null && format === 'jsonl') {
    const packing = compress ?? packingOf(records);
    return { records: packedPath(records, packing), packing, partSize };
  }
  if (compress === undefined && partSize === null) return null;
  throw new OnrecordError('bad-usage', 'only JSON Lines in files can be compressed or parted', {
    hint: 'name a file or folder with -o, and take the format jsonl',
  });
}

function badPlace(): OnrecordError {
  return new OnrecordError('bad-usage', 'only records as JSON Lines on standard output can have failures among them', {
    hint: 'leave -o and --format out, or let --errors name a file',
  });
}

function placeOf({ path, line }: { readonly path: string; readonly line: number | null }): string {
  return line === null ? path : `${path}:${line}`;
}

function checkFound(asked: readonly string[], found: FoundInputs, own: ReadonlySet<string>): void {
  const overwritten = found.inputs.find(({ absolute }) => own.has(absolute));
  if (overwritten !== undefined) {
    throw new OnrecordError('bad-usage', `${overwritten.path} is an input and would be written over`, {
      hint: 'write to another file or folder with -o',
    });
  }
  const readable = found.inputs.filter(({ path }) => !found.missing.includes(path));
  if (readable.length > 0) return;
  throw new OnrecordError('bad-usage', `no input matches ${asked.map((arg) => `"${arg}"`).join(', ')}`, {
    expected: `files that end in ${INPUT_ENDINGS.join(' ')} (also with .gz or .zst), folders of them, patterns, or ${STDIN}`,
    ...(found.skipped.length > 0
      ? { received: `${found.skipped.length} other files, such as ${found.skipped[0]!}` }
      : {}),
    hint: 'check the path; a file named on its own may have any ending',
  });
}

async function tellSkipped(
  { skipped, unmatched }: FoundInputs,
  say: (message: string) => Promise<void>,
): Promise<void> {
  for (const pattern of unmatched) await say(`no file matches "${pattern}"`);
  if (skipped.length === 0) return;
  const names = skipped.slice(0, 3).join(', ');
  const more = skipped.length > 3 ? ` and ${skipped.length - 3} more` : '';
  await say(`skipped ${names}${more}: not articles by their names; name a file on its own to read it`);
}
