import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { comparisonSection } from './comparison.ts';
import { enginesSection } from './engines.ts';
import type { Figures } from './figures.ts';

const FIGURES = 'docs/benchmarks.json';
const PAGE = 'docs/benchmarks.md';

/** Keeps one part of the figures beside the other in docs/benchmarks.json, and writes docs/benchmarks.md anew from both. */
export async function keepFigures(part: Figures): Promise<void> {
  const known = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures) : {};
  const figures = { ...known, ...part };
  await write(FIGURES, JSON.stringify(figures));
  console.log(await write(PAGE, benchmarkPage(figures)));
}

async function write(path: string, content: string): Promise<string> {
  const formatted = await format(content, { ...(await resolveConfig(path)), filepath: path });
  writeFileSync(path, formatted);
  return formatted;
}

function benchmarkPage({ engines, comparison }: Figures): string {
  return `# Benchmarks

Written by \`npm run bench -- GOLD …\`: Node ${process.version}, ${machine()}. A word is what stands between white space; CPU time is that of
the whole process, its threads and the processes that it starts, garbage collection and compilation included.
${comparison === undefined ? '' : `\n${comparisonSection(comparison)}`}${engines === undefined ? '' : `\n${enginesSection(engines)}`}`;
}

function machine(): string {
  const all = cpus();
  return `a virtual machine with ${all.length} ${process.arch} cores (${all[0]?.model.trim() ?? 'unknown'})`;
}
