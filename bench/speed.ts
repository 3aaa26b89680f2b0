// Speed and memory of the fast engine: npm run bench -- DOCS.jsonl [DOCS.jsonl …]
// Measures the built package (dist/) and writes docs/benchmarks.md. One core, one document at a time.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { benchmarkPage } from './speed/page.ts';
import { measureThroughput, type Throughput } from './speed/throughput.ts';

export interface Growth {
  readonly words: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const RUNS = 5;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: npm run bench -- DOCS.jsonl …');

const loads = Array.from({ length: RUNS }, () => inFreshProcess('load').seconds);
console.error(`load: ${median(loads).toFixed(2)} s`);
const growth: Growth[] = [];
for (const words of SIZES) {
  const runs = Array.from({ length: words > 100_000 ? 1 : 3 }, () => inFreshProcess('grow', String(words)));
  const { seconds, peakMegabytes } = runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
  growth.push({ words, seconds, peakMegabytes });
  console.error(`${words} words: ${seconds.toFixed(2)} s, ${Math.round(peakMegabytes)} MB`);
}
const throughput: Throughput = await measureThroughput(files, RUNS);
const page = benchmarkPage({ date: new Date().toISOString().slice(0, 10), load: median(loads), growth, throughput });
writeFileSync('docs/benchmarks.md', page);
console.log(page);

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
