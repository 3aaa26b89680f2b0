// One measurement in a process of its own: fresh-process.mjs ENGINE load | grow WORDS. Prints {seconds, peakMegabytes}.
// load: wall time of import, building the pipeline and a first sentence. grow: CPU time of one document of WORDS words.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [engine, mode, size] = process.argv.slice(2);
const start = performance.now();
const { createPipeline } = await import('../../dist/index.js');
const pipeline = createPipeline({ config: { engine } });
await pipeline.extract('"We are ready," Ana Ruiz said on Monday.');
let seconds = (performance.now() - start) / 1000;

if (mode === 'grow') {
  const paragraphs = readParagraphs();
  for (let i = 0; i < 20; i++) await pipeline.extract(makeDocument(paragraphs, 500, i));
  const document = makeDocument(paragraphs, Number(size), 99);
  const before = process.cpuUsage();
  JSON.stringify(await pipeline.extract(document));
  const { user, system } = process.cpuUsage(before);
  seconds = (user + system) / 1e6;
}
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));

function readParagraphs() {
  const names = readdirSync('corpus').filter((name) => name.endsWith('.json') && name !== 'scores.json');
  return names.sort().flatMap((name) => JSON.parse(readFileSync(`corpus/${name}`, 'utf8')).text.split(/\n\n+/));
}

/** Paragraphs of the corpus in an order that the seed decides, until there are enough words. */
function makeDocument(paragraphs, words, seed) {
  const parts = [];
  let state = seed + 1;
  for (let count = 0; count < words;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const paragraph = paragraphs[Math.floor((state / 2 ** 32) * paragraphs.length)];
    parts.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return parts.join('\n\n');
}
