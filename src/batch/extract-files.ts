import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ConfigOverrides } from '../config.ts';
import { OnrecordError } from '../errors.ts';
import { recordFormat } from '../formats/exchange/index.ts';
import { INPUT_ENDINGS } from '../formats/index.ts';
import { createPipeline } from '../pipeline/pipeline.ts';
import { type BatchResult, extractBatch } from './extract-batch.ts';
import { startExtractor } from './extractor.ts';
import type { Failure } from './failure.ts';
import { findInputs, type FoundInputs, STDIN } from './find-inputs.ts';
import { planOutput } from './output-plan.ts';
import { takeOver } from './previous-run.ts';
import { readInputs } from './read-inputs.ts';
import { recordWriter } from './record-writer.ts';
import { type FileSink, openForWriting, type TextSink } from './write-file.ts';

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
  /** Keep the records that an interrupted run left in `output`, and make only the others. */
  readonly resume?: boolean;
  /** Where failures go as JSON Lines; by default errors.jsonl in the output's folder, else in `cwd`. */
  readonly errors?: string;
  /** Absolute; relative paths start from it. Default: the process's working folder. */
  readonly cwd?: string;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Paths that are never inputs, although a folder or pattern holds them. */
  readonly leaveOut?: readonly string[];
  /** Sees every result, in order. */
  readonly onResult?: (result: BatchResult) => void | Promise<void>;
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
 * Extracts files into JSON Lines or another format, in the order of the input. A document that cannot be read or extracted becomes a line
 * of errors.jsonl and costs no other. Memory does not grow with the number of documents, but for their ids.
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
  const own = [plan.records, plan.errors, ...(options.leaveOut ?? []).map((path) => resolve(cwd, path))];
  const ownPaths = new Set(own.filter((path) => path !== null));
  const found = await findInputs(options.inputs, cwd, ownPaths);
  checkFound(options.inputs, found, ownPaths);
  await tellSkipped(found, say);

  const engine = await pipeline.load();
  if (engine.problem !== null) await say(`the fast engine reads, since ${engine.problem}`);
  const resumed =
    plan.records === null ? null : await takeOver(plan.records, pipeline, engine, options.resume === true);
  const { extractor, window, close } = startExtractor(pipeline, config, { workers, timeLimit });
  const file = plan.records === null ? null : await openForWriting(plan.records);
  if (plan.ownsErrors) await rm(plan.errors, { force: true });
  const writer = recordWriter(format, file ?? (options.output as TextSink));
  const failures = failureFile(plan.errors);
  const counts = { documents: 0, failed: 0, resumed: 0, repeated: 0 };
  const ids = new Set<string>();
  try {
    const { maxCharacters } = pipeline.config.limits;
    const items = readInputs(found.inputs, { stdin: options.stdin ?? process.stdin, maxCharacters });
    for await (const { result } of extractBatch(items, extractor, window, resumed?.previous ?? null)) {
      if (result === null) continue;
      counts.documents++;
      if (result.ok) {
        if (result.resumed) counts.resumed++;
        if (ids.has(result.id) && counts.repeated++ < MOST_REPEATED) {
          await say(`the id "${result.id}" comes again in ${placeOf(result.origin)}`);
        }
        ids.add(result.id);
        await writer.write(result.bytes, result.record);
      } else {
        counts.failed++;
        await failures.write(result.failure);
      }
      await options.onResult?.(result);
    }
    await writer.end();
  } finally {
    await close();
    await file?.close();
    await failures.close();
  }
  await resumed?.finish();
  if (counts.repeated > MOST_REPEATED) await say(`${counts.repeated} documents have an id that came before`);
  const { documents, failed } = counts;
  return {
    documents,
    failed,
    resumed: counts.resumed,
    records: plan.records,
    errors: counts.failed > 0 ? plan.errors : null,
  };
}

/** Documents with an id that came before which are told one by one. */
const MOST_REPEATED = 3;

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
    expected: `files that end in ${INPUT_ENDINGS.join(' ')} (also with .gz), folders of them, patterns, or ${STDIN}`,
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

/** The errors file, made when the first failure comes. */
function failureFile(path: string): { write(failure: Failure): Promise<void>; close(): Promise<void> } {
  let file: FileSink | null = null;
  return {
    async write(failure) {
      file ??= await openForWriting(path);
      await file.write(`${JSON.stringify(failure)}\n`);
    },
    async close() {
      await file?.close();
    },
  };
}
