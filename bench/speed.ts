// Speed and memory of both engines: npm run bench -- DOCS.jsonl [DOCS.jsonl …] [--spacy PYTHON]
// Measures the built package (dist/) and writes docs/benchmarks.md. One core, one document at a time. PYTHON is an interpreter
// that has spaCy and its small English model, to be measured on the same texts in the same run.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Config } from '../src/config.ts';
import { benchmarkPage } from './speed/page.ts';
import { measureThroughput, type Throughput } from './speed/throughput.ts';

export interface Growth {
  readonly words: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** What was measured of one engine; `load` is in wall seconds. */
export interface EngineFigures {
  readonly load: number;
  readonly growth: readonly Growth[];
  readonly throughput: Throughput;
}

type Engine = Config['engine'];

const RUNS = 5;
const SIZES: Record<Engine, readonly number[]> = {
  fast: [1_000, 10_000, 100_000, 1_000_000],
  accurate: [1_000, 10_000, 100_000],
};

const given = process.argv.slice(2);
const at = given.indexOf('--spacy');
const [python] = at < 0 ? [] : given.splice(at, 2).slice(1);
if (given.length === 0) throw new Error('usage: npm run bench -- DOCS.jsonl … [--spacy PYTHON]');

const accurate = await measure('accurate');
const spacy = python === undefined ? null : spacyWordsPerSecond(python);
const fast = await measure('fast');
const page = benchmarkPage({ date: new Date().toISOString().slice(0, 10), fast, accurate, spacy });
writeFileSync('docs/benchmarks.md', page);
console.log(page);

async function measure(engine: Engine): Promise<EngineFigures> {
  const loads = Array.from({ length: RUNS }, () => inFreshProcess(engine, 'load').seconds);
  console.error(`${engine}, load: ${median(loads).toFixed(2)} s`);
  const growth = SIZES[engine].map((words) => {
    const runs = Array.from({ length: words > 10_000 ? 1 : 3 }, () => inFreshProcess(engine, 'grow', String(words)));
    const { seconds, peakMegabytes } = runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
    console.error(`${engine}, ${words} words: ${seconds.toFixed(2)} s, ${Math.round(peakMegabytes)} MB`);
    return { words, seconds, peakMegabytes };
  });
  return { load: median(loads), growth, throughput: await measureThroughput(engine, given, RUNS) };
}

function spacyWordsPerSecond(interpreter: string): number {
  const output = execFileSync(interpreter, ['bench/speed/spacy_parse.py', ...given], { encoding: 'utf8' });
  return (JSON.parse(output) as { wordsPerSecond: number }).wordsPerSecond;
}

function inFreshProcess(...args: readonly string[]): { readonly seconds: number; readonly peakMegabytes: number } {
  const output = execFileSync(process.execPath, ['bench/speed/fresh-process.mjs', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 20,
  });
  return JSON.parse(output) as { seconds: number; peakMegabytes: number };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
