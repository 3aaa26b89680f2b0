import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseSettings } from '../../config.ts';
import { describeError, OnrecordError } from '../../errors.ts';
import { compareWithAccepted, readAccepted, toAccepted, writeAccepted } from '../../evaluation/accepted.ts';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { evaluate, evaluateRecords, type Evaluation } from '../../evaluation/index.ts';
import { checkMinimums, parseMinimum, testMinimums } from '../../evaluation/minimums.ts';
import { describeFindings } from '../../evaluation/output/details.ts';
import { evaluationJson } from '../../evaluation/output/json.ts';
import { junitXml } from '../../evaluation/output/junit.ts';
import { counted } from '../../evaluation/output/paint.ts';
import { summarise } from '../../evaluation/output/summary.ts';
import { scoreRecords } from '../../evaluation/score.ts';
import { readGold, SCORES_FILE } from '../../formats/gold/index.ts';
import { createPipeline } from '../../pipeline/pipeline.ts';
import { readRecords } from '../../report/read-records.ts';
import { badUsage, type Command, type OptionTable, type OptionValues, parseArguments } from '../command.ts';
import type { CliIo } from '../io.ts';

const OPTIONS = {
  min: { type: 'string', multiple: true, value: 'METRIC=X', help: 'exit 1 when layer.metric is below X; repeatable' },
  details: { type: 'boolean', help: 'list what was missed, made up or wrong, with its text' },
  json: { type: 'boolean', help: 'print the scores as JSON instead of a table' },
  junit: { type: 'string', value: 'FILE', help: 'also write JUnit XML, one case for each quote of the gold' },
  accept: { type: 'boolean', help: 'keep these scores as those to compare with from now on' },
  scores: { type: 'string', value: 'FILE', help: `the accepted scores (default: ${SCORES_FILE} in the folder GOLD)` },
  records: { type: 'string', value: 'FILE', help: 'score these records instead of running the pipeline' },
  engine: { type: 'string', value: 'ENGINE', help: 'accurate or fast' },
  set: {
    type: 'string',
    multiple: true,
    value: 'KEY=VALUE',
    help: 'override a key of pipeline.config.json; repeatable',
  },
} as const satisfies OptionTable;
type Values = OptionValues<typeof OPTIONS>;

/** `onrecord eval`: annotated documents in, scores out. */
export const evalCommand: Command = {
  name: 'eval',
  summary: 'run the pipeline on annotated documents and score what it finds',
  usage: 'eval GOLD… [--min layer.metric=0.9] [OPTION…]',
  description:
    'GOLD is an article with its gold (.json, as in corpus/README.md), a gold.jsonl beside its docs.jsonl, a brat file (.ann beside\n' +
    'its .txt), or a folder of these. Only the layers that the gold has are scored. Metrics are named layer.figure@variant, as in\n' +
    'quotes.f1@0.5, entities.recall@person, dates.f1@value, speakers.accuracy, must.recall@0.8.\n' +
    'Exit codes: 1 a metric is below its minimum, 2 wrong usage, 3 some gold or some document failed; the others are scored.',
  options: OPTIONS,
  examples: [
    { line: 'onrecord eval corpus', says: 'the scores, and what changed since the accepted ones' },
    { line: 'onrecord eval corpus --accept', says: 'accept them: they are kept in corpus/scores.json' },
    { line: 'onrecord eval corpus --min quotes.f1@0.5=0.85 --junit eval.xml', says: 'a check for a build server' },
    {
      line: 'onrecord eval corpus/night-owl.json --details',
      says: 'one article, with everything that goes wrong in it',
    },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('eval', OPTIONS, args);
    if (positionals.length === 0) {
      throw badUsage('eval', 'no gold is given', 'name a folder with annotated documents: onrecord eval corpus');
    }
    const minimums = (values.min ?? []).map(parseMinimum);
    const scoresFile = await scoresPath(values, positionals, io.cwd);
    const { documents, errors } = await readGold(positionals, io.cwd);
    for (const error of errors) await io.stderr.write(`onrecord: ${describeError(error)}\n`);
    if (documents.length === 0) {
      await io.stderr.write('onrecord: there is no gold to score\n');
      return 3;
    }
    checkMinimums(minimums, scoreRecords(documents, new Map()).tallies);

    const evaluation = await run(documents, values, io);
    for (const { error } of evaluation.failures) await io.stderr.write(`onrecord: ${describeError(error)}\n`);
    const accepted = await readScores(scoresFile, values.accept === true, io.cwd);
    const comparison = accepted === null ? null : compareWithAccepted(evaluation, accepted);
    const results = testMinimums(minimums, evaluation.tallies);
    const details = values.details === true;

    if (values.junit !== undefined)
      await write(resolve(io.cwd, values.junit), junitXml(evaluation, results), values.junit);
    if (values.json === true) {
      const json = evaluationJson(evaluation, { comparison, minimums: results, details });
      await io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    } else {
      if (details) await io.stdout.write(`${describeFindings(evaluation, io.colours)}\n`);
      await io.stdout.write(summarise(evaluation, { comparison, minimums: results, paint: io.colours }));
    }
    const failed = errors.length + evaluation.failures.length;
    if (values.accept === true) await accept(evaluation, scoresFile, failed, io);
    if (failed > 0) return 3;
    return results.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function run(documents: readonly GoldDocument[], values: Values, io: CliIo): Promise<Evaluation> {
  if (values.records !== undefined) return evaluateRecords(documents, await recordsOf(values.records, io));
  const settings = [...(values.set ?? []), ...(values.engine === undefined ? [] : [`engine=${values.engine}`])];
  const pipeline = createPipeline({ config: parseSettings(settings) });
  const { problem } = await pipeline.load();
  if (problem !== null) await io.stderr.write(`onrecord: the fast engine reads, since ${problem}\n`);
  const onDocument = (done: number, total: number) => {
    if (io.stderr.isTTY)
      void io.stderr.write(`\r${done} of ${counted(total, 'document')}${done === total ? '\n' : ''}`);
  };
  return evaluate(pipeline, documents, { onDocument });
}

async function recordsOf(path: string, io: CliIo): Promise<Parameters<typeof evaluateRecords>[1]> {
  const results = readRecords(await readOrThrow(resolve(io.cwd, path), path), path);
  return results.map((result) => {
    if (!result.ok) throw result.error;
    return result.record;
  });
}

/** Accepted scores lie in the folder that is scored; of anything else there are none unless --scores names them. */
async function scoresPath(values: Values, gold: readonly string[], cwd: string): Promise<string | null> {
  if (values.scores !== undefined) return values.scores;
  const [folder, ...others] = gold;
  const isFolder = others.length === 0 && (await stat(resolve(cwd, folder!)).catch(() => null))?.isDirectory() === true;
  if (isFolder) return join(folder!, SCORES_FILE);
  if (values.accept !== true) return null;
  throw badUsage('eval', 'there is no one place to keep the scores of this gold', 'name a file with --scores FILE');
}

async function readScores(
  path: string | null,
  isReplaced: boolean,
  cwd: string,
): Promise<ReturnType<typeof readAccepted> | null> {
  if (path === null || (await stat(resolve(cwd, path)).catch(() => null)) === null) return null;
  try {
    return readAccepted(await readOrThrow(resolve(cwd, path), path), path);
  } catch (error) {
    if (isReplaced && error instanceof OnrecordError) return null;
    throw error;
  }
}

async function accept(evaluation: Evaluation, path: string | null, failed: number, io: CliIo): Promise<void> {
  if (path === null) return;
  if (failed > 0) {
    await io.stderr.write('onrecord: these scores are not accepted, because some documents failed\n');
    return;
  }
  await write(resolve(io.cwd, path), writeAccepted(toAccepted(evaluation)), path);
  await io.stderr.write(`onrecord: accepted, kept in ${path}\n`);
}

async function readOrThrow(path: string, where: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw fileError('read', where, cause);
  }
}

async function write(path: string, text: string, where: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw fileError('written', where, cause);
  }
}

function fileError(verb: string, where: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'unreadable',
    `the file cannot be ${verb}: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      where,
      hint: 'look at the path and the permissions',
      cause,
    },
  );
}
