// Runs documents without an end in sight through one process and writes down its memory:
// node scripts/ts.mjs bench/soak.ts [ENGINE=fast] [DOCUMENTS=1000000] [SENTENCES=2] [MINUTES=60] [NEW_WORDS=0]
// Documents are permuted sentences of corpus/, a share NEW_WORDS of their words made up, so that they
// come only once. Needs the built package (npm run build) and Linux (/proc).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentLines } from './archive/documents.ts';

const [engine = 'fast', documents = '1000000', sentences = '2', minutes = '60', newWords = '0'] = process.argv.slice(2);
const total = Number(documents);
const args = [resolve('dist/cli/main.js'), 'extract', '-', '--engine', engine, '--workers', '1'];
const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const start = performance.now();
const step = Math.max(1, Math.round(total / 50));
let words = 0;
let sent = 0;
let received = 0;
let wrong = 0;

console.log('documents,words,seconds,cpu_seconds,rss_mb');
const reading = (async () => {
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (!line.startsWith(`{"schema":"onrecord/1","document":{"id":"made-${received}",`)) wrong++;
      if (++received % step === 0) sample();
    }
  }
})();

const options = { documents: total, sentences: Number(sentences), seed: 7, newWords: Number(newWords) };
for (const line of documentLines(options)) {
  if (performance.now() - start > Number(minutes) * 60_000) break;
  words += line.split(' ').length;
  sent++;
  if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
}
child.stdin.end();
await reading;
console.log(`${sent} documents in, ${received} records out, ${wrong} of them out of order or of another document`);
process.exitCode = sent === received && wrong === 0 ? 0 : 1;

/** A row of the curve: memory and CPU time of the process under test. */
function sample(): void {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const cpu = (Number(stat[11]) + Number(stat[12])) / 100;
  const row = [received, words, (performance.now() - start) / 1000, cpu, rss];
  console.log(row.map((value) => Math.round(value)).join(','));
}
