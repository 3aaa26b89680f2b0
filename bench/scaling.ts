// What a second worker gains: node scripts/ts.mjs bench/scaling.ts [ENGINE=fast] [DOCUMENTS=20000] [SENTENCES=12] [PAIRS=3]
// Runs `onrecord extract` over the same made documents with one worker and with two, in turn, and prints the time of each
// run by the clock and the median gain. Needs the built package (npm run build) and a machine with two cores that are free.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeDocuments } from './archive/documents.ts';

const [engine = 'fast', documents = '20000', sentences = '12', pairs = '3'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scaling-'));
const input = join(folder, 'documents.jsonl');

try {
  await writeDocuments(input, { documents: Number(documents), sentences: Number(sentences), seed: 5 });
  const words = readFileSync(input, 'utf8').split(' ').length;
  console.log(`${engine}: ${documents} documents, ${words} words`);
  const gains: number[] = [];
  for (let pair = 0; pair < Number(pairs); pair++) {
    const one = run(1);
    const two = run(2);
    gains.push(one / two);
    for (const [workers, seconds] of [[1, one] as const, [2, two] as const]) {
      console.log(`${workers} worker(s): ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words per second`);
    }
  }
  gains.sort((a, b) => a - b);
  const middle = gains[Math.floor(gains.length / 2)]!;
  console.log(`two workers gain ${middle.toFixed(2)} (${gains.map((gain) => gain.toFixed(2)).join(', ')})`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds by the clock. */
function run(workers: number): number {
  const output = join(folder, `out-${workers}`);
  const start = performance.now();
  const args = [resolve('dist/cli/main.js'), 'extract', input, '-o', output];
  const { status, stderr } = spawnSync(process.execPath, [...args, '--engine', engine, '--workers', String(workers)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`extract ended with ${String(status)}: ${stderr.slice(-500)}`);
  const seconds = (performance.now() - start) / 1000;
  rmSync(output, { recursive: true });
  return seconds;
}
