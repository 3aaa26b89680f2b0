// Writes the records of a docs.jsonl as JSON Lines: node scripts/ts.mjs bench/predict.ts DOCS.jsonl OUT.jsonl [key=value ...]
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createPipeline, type DocumentInput, parseSettings } from '../src/index.ts';

const [docs, out, ...settings] = process.argv.slice(2);
if (docs === undefined || out === undefined) throw new Error('usage: predict.ts DOCS.jsonl OUT.jsonl [key=value ...]');

const pipeline = createPipeline({ config: parseSettings(settings) });
const output = createWriteStream(out);
let words = 0;
let cpu = 0;
for await (const line of createInterface({ input: createReadStream(docs) })) {
  const input = JSON.parse(line) as DocumentInput;
  const before = process.cpuUsage();
  const json = JSON.stringify(await pipeline.extract(input));
  const used = process.cpuUsage(before);
  cpu += (used.user + used.system) / 1e6;
  words += (input.text ?? '').split(/\s+/).length;
  output.write(`${json}\n`);
}
output.end();
console.error(`${words} words, ${cpu.toFixed(2)} CPU seconds, ${Math.round(words / cpu)} words per CPU second`);
