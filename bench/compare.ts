// Measures us side by side with what a user would pick instead: on the same texts, in the same run, per CPU second and by the
// clock, with quality next to speed. node scripts/ts.mjs bench/compare.ts [GOLD …] [--seconds 300]
// GOLD is what `onrecord eval` takes (default: corpus); speed is measured on the texts of the first. Installs what it needs into
// .cache/bench, measures the built package (npm run build), writes docs/benchmarks.json and from it docs/benchmarks.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GoldDocument } from '../src/evaluation/gold.ts';
import { readGold } from '../src/formats/gold/index.ts';
import { writeDocuments } from './archive/documents.ts';
import { installTools } from './compare/install.ts';
import { runTool, typicalRound } from './compare/measure.ts';
import { drawPlots } from './compare/plots.ts';
import { layersOf, qualityOf, readFound } from './compare/quality.ts';
import type { Tool } from './compare/tools.ts';
import { toolsOf } from './compare/tools.ts';
import type { Comparison, GrowthPoint, ToolFigures } from './pages/figures.ts';
import { keepFigures } from './pages/write.ts';

interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
  readonly file: string;
}

const FOLDER = '.cache/bench';
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Words of a made document of so many sentences, about. */
const SENTENCES = 30;

const made = new Map<number, { readonly file: string; readonly words: number }>();

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const installed = installTools(FOLDER);
const sets = await Promise.all((positionals.length === 0 ? ['corpus'] : positionals).map(goldSet));
const tools: ToolFigures[] = [];
for (const tool of toolsOf(installed)) tools.push(await figuresOf(tool));
const comparison: Comparison = {
  date: new Date().toISOString().slice(0, 10),
  sets: sets.map(({ name, documents }) => ({
    name,
    documents: documents.length,
    words: wordsOf(documents.map(({ text }) => text)),
  })),
  tools,
};
await drawPlots(comparison, join(FOLDER, 'npm'));
await keepFigures({ comparison });

async function figuresOf(tool: Tool): Promise<ToolFigures> {
  const { name, gives, version, missing } = tool;
  const empty = { name, gives, version, quality: {}, growth: [] };
  if (missing !== undefined) return { ...empty, missing, speed: null };
  const quality: Record<string, Record<string, number>> = {};
  let speed: ToolFigures['speed'] = null;
  for (const [index, set] of sets.entries()) {
    const scored = layersOf(set.documents).some((layer) => tool.layers.includes(layer));
    if (index > 0 && !scored) continue;
    const found = join(FOLDER, 'found.jsonl');
    console.error(`${name}: ${set.name} …`);
    const measured = runTool(tool, set.file, found, index === 0 ? tool.rounds : 1);
    quality[set.name] = qualityOf(set.documents, readFound(readFileSync(found, 'utf8')), tool.layers);
    if (index > 0) continue;
    const words = wordsOf(set.documents.map(({ text }) => text));
    const { cpu, wall } = typicalRound(measured);
    const { load, peakMegabytes } = measured;
    speed = { perCpuSecond: words / cpu, perSecond: words / wall, load, peakMegabytes };
    console.error(`${name}: ${Math.round(speed.perCpuSecond)} words per CPU second`);
  }
  return { ...empty, quality, speed, growth: await growthOf(tool, speed!) };
}

/** Times of a fresh process for more and more words, as long as one is likely to end within the given seconds. */
async function growthOf(tool: Tool, speed: NonNullable<ToolFigures['speed']>): Promise<GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const size of SIZES) {
    if (speed.load.wall + size / speed.perSecond > Number(values.seconds)) break;
    const { file, words } = await madeDocuments(size);
    const { load, rounds, peakMegabytes } = runTool(tool, file, '-', 1);
    const [round] = rounds;
    points.push({ words, cpu: load.cpu + round!.cpu, wall: load.wall + round!.wall, peakMegabytes });
    console.error(`${tool.name}: ${words} words in ${(load.cpu + round!.cpu).toFixed(1)} CPU seconds`);
  }
  return points;
}

async function madeDocuments(size: number): Promise<{ readonly file: string; readonly words: number }> {
  const known = made.get(size);
  if (known !== undefined) return known;
  const file = join(FOLDER, `made-${size}.jsonl`);
  const options = { sentences: Math.min(SENTENCES, size / 50), seed: 11 };
  await writeDocuments(file, { ...options, documents: 20 });
  const sample = wordsOf(textsOf(file)) / 20;
  await writeDocuments(file, { ...options, documents: Math.max(1, Math.round(size / sample)) });
  const result = { file, words: wordsOf(textsOf(file)) };
  made.set(size, result);
  return result;
}

async function goldSet(path: string): Promise<GoldSet> {
  const { documents, errors } = await readGold([path], process.cwd());
  if (errors.length > 0) throw errors[0]!;
  const name = basename(path) === 'dev' ? `${basename(dirname(path))}/dev` : basename(path);
  const file = join(FOLDER, `${name.replaceAll('/', '-')}.jsonl`);
  mkdirSync(FOLDER, { recursive: true });
  const lines = documents.map(({ id, text, publishedAt }) => JSON.stringify({ id, text, publishedAt }));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return { name, documents, file };
}

function textsOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}

function wordsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
}
