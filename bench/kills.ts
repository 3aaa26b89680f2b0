// Kills runs at random times and compares what they end with: node scripts/ts.mjs bench/kills.ts [KILLS=200] [SEED=1] [DOCUMENTS=6000]
// Needs the built package (npm run build). Each run has its own mix of packing, part size and workers.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { seededRandom } from '../training/random.ts';
import { writeDocuments } from './archive/documents.ts';
import { runWithKills } from './archive/run-with-kills.ts';

const [wanted = '200', seed = '1', documents = '6000'] = process.argv.slice(2);
const cli = resolve('dist/cli/main.js');
const random = seededRandom(Number(seed));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-kills-'));
await writeDocuments(join(folder, 'in.jsonl'), {
  documents: Number(documents),
  sentences: 4,
  seed: Number(seed),
  failures: 0.01,
});

const KINDS: readonly (readonly string[])[] = [
  ['-o', 'out/r.jsonl'],
  ['-o', 'out/r.jsonl.gz'],
  ['-o', 'out/r.jsonl.zst'],
  ['-o', 'out/r.jsonl', '--part-size', '2M'],
  ['-o', 'out/r.jsonl.zst', '--part-size', '300K'],
];

let kills = 0;
let runs = 0;
let wrong = 0;
const whole = KINDS.map((kind, i) => {
  const cwd = join(folder, `whole-${i}`);
  mkdirSync(cwd);
  const start = performance.now();
  const args = [cli, 'extract', '../in.jsonl', ...kind, '--engine', 'fast', '--workers', '1', '--quiet'];
  spawnSync(process.execPath, args, { cwd });
  return { files: filesIn(join(cwd, 'out')), milliseconds: performance.now() - start };
});

while (kills < Number(wanted)) {
  const at = Math.floor(random() * KINDS.length);
  const workers = random() < 0.5 ? '1' : '2';
  const cwd = join(folder, 'run');
  mkdirSync(cwd);
  const longest = whole[at]!.milliseconds;
  const delays = Array.from({ length: 8 }, () => random() * longest * 0.7);
  const args = ['../in.jsonl', ...KINDS[at]!, '--engine', 'fast', '--workers', workers];
  const run = await runWithKills({ cli, args, cwd, delays });
  kills += run.kills;
  runs++;
  const difference = differenceOf(whole[at]!.files, filesIn(join(cwd, 'out')));
  if (difference !== null || run.code !== 3) {
    wrong++;
    console.log(`run ${runs} (${args.join(' ')}): exit code ${run.code}, ${difference ?? 'the same files'}`);
    if (!existsSync('output/kills')) cpSync(cwd, 'output/kills', { recursive: true });
  }
  console.error(`${kills} kills in ${runs} runs, ${wrong} wrong`);
  rmSync(cwd, { recursive: true });
}
rmSync(folder, { recursive: true });
const version = execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim();
console.log(
  `${kills} kills (SIGKILL) in ${runs} runs of ${documents} documents, Node ${version}: ${wrong} ended with other files`,
);
process.exitCode = wrong === 0 ? 0 : 1;

/** What a run wrote, but for its manifest, which also tells where it was interrupted. */
function filesIn(path: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(path).filter((name) => !name.endsWith('.manifest'));
  return new Map(names.map((name) => [name, readFileSync(join(path, name))]));
}

function differenceOf(expected: ReadonlyMap<string, Buffer>, found: ReadonlyMap<string, Buffer>): string | null {
  const names = new Set([...expected.keys(), ...found.keys()]);
  const other = [...names].filter((name) => expected.get(name)?.equals(found.get(name) ?? Buffer.alloc(0)) !== true);
  return other.length === 0 ? null : `other files: ${other.join(', ')}`;
}
