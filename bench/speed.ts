// Speed and memory of both engines: npm run bench:engines -- DOCS.jsonl
// Measures the built package (dist/), one core, one document at a time, and writes docs/benchmarks.json and docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../src/config.ts';
import type { EngineFigures } from './pages/figures.ts';
import { keepFigures } from './pages/write.ts';
import { measureThroughput } from './speed/throughput.ts';

type Engine = Config['engine'];

const RUNS = 5;
const SIZES: Record<Engine, readonly number[]> = {
  fast: [1_000, 10_000, 100_000, 1_000_000],
  accurate: [1_000, 10_000, 100_000],
};

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('usage: npm run bench:engines -- DOCS.jsonl');
const documents = existsSync(join(given, 'docs.jsonl')) ? join(given, 'docs.jsonl') : given;

const accurate = await measure('accurate');
const fast = await measure('fast');
await keepFigures({ engines: { date: new Date().toISOString().slice(0, 10), fast, accurate } });

async function measure(engine: Engine): Promise<EngineFigures> {
  const loads = Array.from({ length: RUNS }, () => inFreshProcess(engine, 'load').seconds);
  console.error(`${engine}, load: ${median(loads).toFixed(2)} s`);
  const growth = SIZES[engine].map((words) => {
    const runs = Array.from({ length: words > 10_000 ? 1 : 3 }, () => inFreshProcess(engine, 'grow', String(words)));
    const { seconds, peakMegabytes } = runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
    console.error(`${engine}, ${words} words: ${seconds.toFixed(2)} s, ${Math.round(peakMegabytes)} MB`);
    return { words, seconds, peakMegabytes };
  });
  return { load: median(loads), growth, throughput: await measureThroughput(engine, [documents], RUNS) };
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
