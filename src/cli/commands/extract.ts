import { relative, resolve } from 'node:path';
import type { BatchResult } from '../../batch/extract-batch.ts';
import type { ExtractFilesResult } from '../../batch/extract-files.ts';
import { describeFailure } from '../../batch/failure.ts';
import { RECORD_FORMATS, recordFormat } from '../../formats/exchange/index.ts';
import { nearest } from '../../nearest.ts';
import type { RunProgress } from '../../batch/run-progress.ts';
import { type Packing, PACKINGS } from '../../formats/packing.ts';
import { count, thousands } from '../../report/words.ts';
import { badUsage, type Command, type OptionTable, type OptionValues, parseArguments } from '../command.ts';
import { configFrom } from '../config-options.ts';
import type { CliIo } from '../io.ts';
import { progressOn } from '../progress.ts';
import { duration, progressLine, rate } from '../progress-line.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o', value: 'OUT', help: 'write to this file or folder (default: standard output)' },
  format: { type: 'string', value: 'FORMAT', help: RECORD_FORMATS.map(({ name }) => name).join(', ') },
  engine: { type: 'string', value: 'NAME', help: 'accurate or fast' },
  offsets: { type: 'string', value: 'UNIT', help: 'count in utf16 (JavaScript, the default) or codepoint (Python)' },
  workers: {
    type: 'string',
    value: 'N',
    help: 'threads (default "auto": one a core when there is work for them); the output is the same',
  },
  'time-limit': { type: 'string', value: 'SECONDS', help: 'longest time that one document may take (default: none)' },
  resume: { type: 'boolean', help: 'go on where an interrupted run stopped' },
  compress: {
    type: 'string',
    value: 'KIND',
    help: 'pack the records: gzip or zstd (default: as OUT ends in .gz or .zst)',
  },
  'part-size': {
    type: 'string',
    value: 'SIZE',
    help: 'begin another file of records at so many bytes, for example 256M',
  },
  'dry-run': { type: 'boolean', help: 'read and check all documents, extract none and write nothing' },
  set: {
    type: 'string',
    multiple: true,
    value: 'KEY=VALUE',
    help: 'a setting, for example claims.scope=all; may be repeated',
  },
  config: { type: 'string', value: 'FILE', help: 'settings from a JSON file, like pipeline.config.json' },
  errors: {
    type: 'string',
    value: 'FILE',
    help: 'where failed documents are listed (default: errors.jsonl with the output); - puts them among the records',
  },
  report: { type: 'string', value: 'FILE', help: 'also write a page to read, as HTML' },
  summary: { type: 'boolean', help: 'also print who said what, for a person (with -o)' },
  quiet: { type: 'boolean', short: 'q', help: 'no messages and no progress' },
} as const satisfies OptionTable;
type Values = OptionValues<typeof OPTIONS>;

/** `onrecord extract`: news texts in, records out. */
export const extract: Command = {
  name: 'extract',
  summary: 'read news texts and write who said what, a record a document',
  usage: 'extract INPUT… [-o OUT] [OPTION…]',
  description: [
    'INPUT is a file, a folder (with all that is below it), a pattern such as "news/*.txt", or - for standard input.',
    'Read are .txt .md .html .htm .json .jsonl .ndjson, ninjs, .nitf and .gqg.json, each also with .gz or .zst. A line of JSON Lines is a document:',
    '  {"id": "a1", "text": "…", "publishedAt": "2022-03-03"}',
    'with "html" in place of "text" if you like, and title, url, source and language beside it.',
    'OUT is a folder when it is there as one, ends in / or has no ending; else a file.',
    'A document that cannot be read costs no other: it is listed in errors.jsonl, and the exit code is 3.',
  ].join('\n'),
  options: OPTIONS,
  examples: [
    { line: 'onrecord extract article.txt', says: 'one article; its record goes to the terminal' },
    {
      line: 'onrecord extract articles/ -o out/ --summary',
      says: 'a folder into out/records.jsonl, and who said what',
    },
    { line: 'onrecord extract archive.jsonl.gz -o records.jsonl --workers 4', says: 'an archive, on four cores only' },
    {
      line: 'onrecord extract archive.jsonl.gz -o records.jsonl --resume',
      says: 'the same, after the power came back',
    },
    {
      line: 'curl -s https://example.org/story | onrecord extract - --report story.html',
      says: 'a web page, and a page to read',
    },
    { line: 'onrecord extract article.txt --set claims.scope=all', says: "claims in the article's own voice too" },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('extract', OPTIONS, args);
    if (positionals.length === 0)
      throw badUsage('extract', 'no input is given', 'name a file, a folder, or - for standard input');
    return runExtract(positionals, values, io);
  },
};

async function runExtract(inputs: readonly string[], values: Values, io: CliIo): Promise<number> {
  const config = await configFrom(values, io.cwd);
  const workers = workersFrom(values.workers);
  const timeLimit = timeLimitFrom(values['time-limit']);
  const format = recordFormat(values.format ?? 'jsonl', '--format').name;
  checkTogether(values, format);
  const compress = compressFrom(values.compress);
  const partSize = partSizeFrom(values['part-size']);
  const quiet = values.quiet === true;
  const { extractFiles } = await import('../../batch/extract-files.ts');
  const view = await viewOf(values, io);
  const progress = progressOn(io.stderr, !quiet && !(values.summary === true && io.stdout.isTTY));
  const say = async (message: string): Promise<void> => {
    if (quiet) return;
    await progress.clear();
    await io.stderr.write(`onrecord: ${message}\n`);
  };
  const start = performance.now();
  let failures = 0;
  let first: RunProgress | null = null;
  const result = await extractFiles({
    inputs,
    output: values.output ?? io.stdout,
    config,
    format,
    workers,
    timeLimit,
    resume: values.resume === true,
    replay: values.summary === true || values.report !== undefined,
    dryRun: values['dry-run'] === true,
    ...(compress === undefined ? {} : { compress }),
    partSize,
    ...(values.errors === undefined ? {} : { errors: values.errors }),
    leaveOut: values.report === undefined ? [] : [values.report],
    cwd: io.cwd,
    stdin: io.stdin,
    onMessage: say,
    async onResult(document) {
      if (!document.ok && failures++ < MOST_FAILURES) await say(describeFailure(document.failure));
      await view.take(document);
    },
    async onProgress(now) {
      const from = (first ??= now);
      await progress.tick(() => progressLine(now, from, (performance.now() - start) / 1000));
    },
  });
  await progress.clear();
  if (values['dry-run'] === true) await tellDryRun(result, io);
  else {
    await view.end();
    await tellEnd(result, values, io.cwd, (performance.now() - start) / 1000, say);
  }
  return result.failed > 0 ? 3 : 0;
}

/** Failures that are also told on standard error. */
const MOST_FAILURES = 10;

/** What a person gets to see besides the records: the summary and the report. */
async function viewOf(
  values: Values,
  io: CliIo,
): Promise<{ take(document: BatchResult): Promise<void>; end(): Promise<void> }> {
  const { addTotals, NO_TOTALS, summariseArticle, summariseTotals } = await import('../../report/summary.ts');
  const records: ReturnType<Extract<BatchResult, { ok: true }>['record']>[] = [];
  const start = performance.now();
  let totals = NO_TOTALS;
  return {
    async take(document) {
      if (!document.ok || (values.summary !== true && values.report === undefined)) return;
      const record = document.record();
      if (values.report !== undefined) records.push(record);
      if (values.summary !== true) return;
      totals = addTotals(totals, record);
      await io.stdout.write(`${summariseArticle(record, { paint: io.colours })}\n`);
    },
    async end() {
      const seconds = (performance.now() - start) / 1000;
      if (values.summary === true) await io.stdout.write(summariseTotals(totals, { paint: io.colours, seconds }));
      if (values.report === undefined) return;
      const [{ renderReport }, { openForWriting }] = await Promise.all([
        import('../../report/index.ts'),
        import('../../batch/write-file.ts'),
      ]);
      const file = await openForWriting(resolve(io.cwd, values.report));
      await file.write(renderReport(records));
      await file.close();
    },
  };
}

async function tellDryRun({ documents, failed }: ExtractFilesResult, io: CliIo): Promise<void> {
  await io.stdout.write(
    `${count(documents, 'document')}, of which ${thousands(failed)} cannot be read; nothing was written\n`,
  );
}

async function tellEnd(
  result: ExtractFilesResult,
  values: Values,
  cwd: string,
  seconds: number,
  say: (message: string) => Promise<void>,
): Promise<void> {
  const { documents, failed, resumed, records, errors } = result;
  if (failed > MOST_FAILURES) await say(`and ${failed - MOST_FAILURES} more failures`);
  if (resumed > 0) await say(`${count(resumed, 'document')} had been done before`);
  const written = [
    ...(records === null ? [] : [`records in ${relativeTo(cwd, records)}`]),
    ...(values.report === undefined ? [] : [`page in ${values.report}`]),
    ...(errors === null ? [] : [`${failed} of ${documents} failed, see ${relativeTo(cwd, errors)}`]),
  ];
  const made = documents - resumed;
  const speed = `${count(made, 'document')} in ${duration(seconds)}, ${rate(made, seconds)}`;
  if (written.length > 0) await say([speed, ...written].join('; '));
}

function relativeTo(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith('..') ? path : inside;
}

function workersFrom(value: string | undefined): number | 'auto' {
  if (value === undefined || value === 'auto') return 'auto';
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count;
  throw badUsage('extract', `--workers takes a number from 1 to 256, or auto, not "${value}"`);
}

function timeLimitFrom(value: string | undefined): number | null {
  if (value === undefined) return null;
  const seconds = Number(value);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw badUsage('extract', `--time-limit takes a number of seconds, not "${value}"`);
}

function compressFrom(value: string | undefined): Packing | undefined {
  return value === undefined ? undefined : oneOf('compress', value, PACKINGS);
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 };

function partSizeFrom(value: string | undefined): number | null {
  if (value === undefined) return null;
  const [, number, unit] = /^(\d{1,12})([KMG]?)B?$/i.exec(value) ?? [];
  const bytes = Number(number) * (UNITS[unit?.toUpperCase() ?? ''] ?? 1);
  if (bytes >= 1) return bytes;
  throw badUsage('extract', `--part-size takes a number of bytes such as 256M, not "${value}"`);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw badUsage(
    'extract',
    `--${option} cannot be "${value}"; it is ${allowed.join(' or ')}`,
    `did you mean ${nearest(value, allowed)}?`,
  );
}

function checkTogether(values: Values, format: string): void {
  if (values.summary === true && values.output === undefined) {
    throw badUsage('extract', '--summary needs -o, since standard output holds the records', 'add for example -o out/');
  }
  if (values.resume === true && (values.output === undefined || format !== 'jsonl')) {
    throw badUsage(
      'extract',
      '--resume needs -o and the format jsonl',
      'add -o with the file or folder of the run before',
    );
  }
}
