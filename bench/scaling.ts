// What a second worker gains, beside what the machine gives two programs at all:
// node scripts/ts.mjs bench/scaling.ts [ENGINE=fast] [DOCUMENTS=30000] [SENTENCES=12] [ROUNDS=3]
// Runs `onrecord extract` over the same made documents with one worker, with two, and as two processes of one worker with half
// of the documents each, in turn, and prints the seconds of each by the clock and of all CPUs. Two processes share nothing but
// caches and memory: what they do not gain, threads cannot. Needs the built package (npm run build) and two cores that are free.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeDocuments } from './archive/documents.ts';

const [engine = 'fast', documents = '30000', sentences = '12', rounds = '3'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scaling-'));
const input = join(folder, 'documents.jsonl');
const halves = [join(folder, 'even.jsonl'), join(folder, 'odd.jsonl')];

interface Run {
  readonly name: string;
  readonly processes: readonly { readonly file: string; readonly workers: number }[];
}
const runs: Run[] = [
  { name: 'one worker', processes: [{ file: input, workers: 1 }] },
  { name: 'two workers', processes: [{ file: input, workers: 2 }] },
  { name: 'two processes', processes: halves.map((file) => ({ file, workers: 1 })) },
];

try {
  await writeDocuments(input, { documents: Number(documents), sentences: Number(sentences), seed: 5 });
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  for (const [half, file] of halves.entries()) {
    writeFileSync(file, lines.filter((_, i) => i % 2 === half).join('\n'));
  }
  const words = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.split(/\s+/).length, 0);
  console.log(`${engine}: ${lines.length} documents, ${words} words`);
  const gains: Record<string, number[]> = {};
  for (let round = 0; round < Number(rounds); round++) {
    let alone = 0;
    for (const { name, processes } of runs) {
      const { seconds, cpu } = await timed(() => Promise.all(processes.map(extract)));
      alone ||= seconds;
      (gains[name] ??= []).push(alone / seconds);
      const speed = Math.round(words / seconds);
      console.log(`${name}: ${seconds.toFixed(1)} s, ${speed} words per second, ${cpu.toFixed(1)} CPU seconds`);
    }
  }
  for (const [name, all] of Object.entries(gains).slice(1)) {
    const sorted = all.toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)]!;
    console.log(`${name} gain ${middle.toFixed(2)} (${all.map((gain) => gain.toFixed(2)).join(', ')})`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds by the clock, and CPU seconds of the processes that ended meanwhile. */
async function timed(work: () => Promise<unknown>): Promise<{ seconds: number; cpu: number }> {
  const start = performance.now();
  const before = childrenCpu();
  await work();
  return { seconds: (performance.now() - start) / 1000, cpu: childrenCpu() - before };
}

/** CPU seconds of all children that have ended: fields 16 and 17 of proc(5)'s stat, in hundredths. */
function childrenCpu(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

async function extract({ file, workers }: Run['processes'][number]): Promise<void> {
  const output = `${file}-out`;
  const args = [resolve('dist/cli/main.js'), 'extract', file, '-o', output, '--quiet'];
  const child = spawn(process.execPath, [...args, '--engine', engine, '--workers', String(workers)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('exit', done));
  if (code !== 0) throw new Error(`extract ended with ${String(code)}`);
  rmSync(output, { recursive: true });
}
