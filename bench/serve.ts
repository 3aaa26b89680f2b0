import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/index.ts';

/**
 * Clients that post articles at once, for a minute: `onrecord serve` on the fast engine has to answer 200, or 429 with
 * Retry-After and nothing else, its memory has to stay flat, and what it accepted has to be in the store.
 *
 * npm run build && node scripts/ts.mjs bench/serve.ts [CLIENTS] [SECONDS]
 *
 * Articles are those of corpus/, each with an id of its own. Memory is the resident set that /metrics tells.
 */
const [clients = '50', seconds = '60'] = process.argv.slice(2);
const texts = readdirSync('corpus')
  .filter((name) => name.endsWith('.json') && name !== 'scores.json')
  .map((name) => (JSON.parse(readFileSync(`corpus/${name}`, 'utf8')) as { readonly text: string }).text);

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
const db = join(folder, 'store.db');
const server = spawn(process.execPath, ['dist/cli/main.js', 'serve', '--port', '0', '--db', db, '--engine', 'fast'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const url = await new Promise<string>((resolve, reject) => {
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (found !== null && said.includes('Ctrl-C')) resolve(found[0]);
  });
  server.on('exit', () => {
    reject(new Error(`the server ended: ${said}`));
  });
});

const accepted: string[] = [];
const answers = new Map<string, number>();
const times: number[] = [];
const memory: { readonly second: number; readonly megabytes: number }[] = [];
const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 1000;
const tell = (answer: string): void => void answers.set(answer, (answers.get(answer) ?? 0) + 1);

async function client(number: number): Promise<void> {
  for (let index = 0; elapsed() < Number(seconds); index++) {
    const id = `c${number}-${index}`;
    const before = performance.now();
    try {
      const response = await fetch(`${url}/extract`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, text: texts[(number + index) % texts.length], publishedAt: '2024-05-15' }),
      });
      await response.arrayBuffer();
      const wait = response.headers.get('retry-after');
      tell(`${response.status}${response.status === 429 ? ` Retry-After: ${wait ?? 'none'}` : ''}`);
      if (response.status === 200) {
        accepted.push(id);
        times.push(performance.now() - before);
      } else if (wait !== null) await new Promise((done) => setTimeout(done, Number(wait) * 1000));
    } catch (error) {
      tell(`error ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function watch(): Promise<void> {
  while (elapsed() < Number(seconds)) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const bytes = Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)![1]);
    memory.push({ second: Math.round(elapsed()), megabytes: Math.round(bytes / 1e6) });
    await new Promise((done) => setTimeout(done, 2000));
  }
}

await Promise.all([...Array.from({ length: Number(clients) }, (_, number) => client(number)), watch()]);
const took = elapsed();
const metrics = await (await fetch(`${url}/metrics`)).text();
const cpu = Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(metrics)![1]);
server.removeAllListeners('exit');
server.kill('SIGTERM');
await new Promise((done) => server.once('exit', done));

const store = await openStore(db);
const missing = accepted.filter((id) => store.document(id) === null);
console.log(`${clients} clients for ${Math.round(took)} s`);
console.log('answers', Object.fromEntries(answers));
console.log(
  `accepted ${accepted.length} (${Math.round(accepted.length / took)} a second, ${((cpu * 1000) / accepted.length).toFixed(1)} ms of CPU each), missing in the store: ${missing.length}`,
);
const sorted = times.sort((a, b) => a - b);
console.log(
  `time to answer: median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, p95 ${Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0)} ms`,
);
console.log(
  'resident memory, MB',
  memory
    .filter((_, index) => index % 3 === 0)
    .map(({ second, megabytes }) => `${second}s ${megabytes}`)
    .join(', '),
);
store.close();
rmSync(folder, { recursive: true, force: true });
