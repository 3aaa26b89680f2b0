import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { type Config, resolveConfig } from '../../src/config.ts';
import { type DocumentInput, parseInput } from '../../src/document/input.ts';
import type { Layers } from '../../src/document/layers.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import type { Stage } from '../../src/pipeline/stage.ts';
import { STAGES } from '../../src/pipeline/stages.ts';

export interface Throughput {
  readonly engine: Config['engine'];
  readonly documents: number;
  readonly words: number;
  /** Words per CPU second, median over the runs: input object to a string of validated JSON. */
  readonly pipeline: number;
  /** The same for the first round of a fresh process, in which most of the code is still to be compiled. */
  readonly first: number;
  /** The same for wink-nlp alone: tokens, sentences, parts of speech. */
  readonly wink: number;
  /** Share of the wall time of each stage, 0..1, in the order of the stages, and of turning the record into JSON. */
  readonly shares: readonly (readonly [stage: string, share: number])[];
}

/**
 * Words per CPU second on the documents of JSON Lines files, an engine and bare wink-nlp in turn, after a warm-up round.
 *
 * @param files paths of docs.jsonl files with `id` and `text`
 */
export async function measureThroughput(
  engine: Config['engine'],
  files: readonly string[],
  runs: number,
): Promise<Throughput> {
  const config = resolveConfig({ engine });
  const inputs = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as DocumentInput & { text: string }),
  );
  const words = inputs.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const texts = inputs.map(({ text }) => text);
  const seconds = { pipeline: [] as number[], wink: [] as number[] };
  const clock = new Map<string, number>();
  let first = 0;
  for (let run = 0; run <= runs; run++) {
    if (run === 1) clock.clear();
    const pipeline = await cpuSeconds(() => extractAll(inputs, timedStages(clock), config, clock));
    const wink = await cpuSeconds(() => {
      tagAll(texts);
    });
    if (run === 0) first = words / pipeline;
    if (run === 0) continue;
    seconds.pipeline.push(pipeline);
    seconds.wink.push(wink);
    console.error(
      `${engine}, run ${run}: ${Math.round(words / pipeline)} words per CPU second, wink-nlp ${Math.round(words / wink)}`,
    );
  }
  const total = [...clock.values()].reduce((sum, time) => sum + time, 0);
  return {
    engine,
    documents: inputs.length,
    words,
    pipeline: words / median(seconds.pipeline),
    first,
    wink: words / median(seconds.wink),
    shares: [...clock].map(([stage, time]) => [stage, time / total]),
  };
}

async function extractAll(
  inputs: readonly DocumentInput[],
  stages: readonly Stage[],
  config: Config,
  clock: Map<string, number>,
): Promise<void> {
  for (const input of inputs) {
    const { record } = await runStages(stages, parseInput(input), config, true);
    const start = performance.now();
    JSON.stringify(record);
    add(clock, 'JSON', performance.now() - start);
  }
}

function timedStages(clock: Map<string, number>): readonly Stage[] {
  return STAGES.stages.map((stage) => ({
    ...stage,
    async run(layers: Layers, context) {
      const start = performance.now();
      const given = await stage.run(layers, context);
      add(clock, stage.name, performance.now() - start);
      return given;
    },
  }));
}

const nlp = winkNLP(model, ['sbd', 'pos']);

function tagAll(texts: readonly string[]): void {
  for (const text of texts) {
    const doc = nlp.readDoc(text);
    doc.sentences().out(nlp.its.span);
    doc.tokens().out(nlp.its.value);
    doc.tokens().out(nlp.its.pos);
  }
}

async function cpuSeconds(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function add(clock: Map<string, number>, name: string, time: number): void {
  clock.set(name, (clock.get(name) ?? 0) + time);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
