// What every tool of the comparison in JavaScript does: TOOL.mjs DOCS.jsonl FOUND.jsonl ROUNDS
// Reads lines of {id, text, publishedAt?}, writes what was found as lines of JSON (nothing for '-'), and prints CPU
// time in seconds: its own from its start on, and that of each round beside the wall time.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * @param load gives the function that reads one document: {id, text, publishedAt} to {entities?, dates?, quotes?}
 */
export async function measure(load) {
  const [, , documentsFile, foundFile, rounds] = process.argv;
  const documents = readFileSync(documentsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const read = await load();
  const times = [];
  let found = [];
  for (let round = 0; round < Number(rounds); round++) {
    const roundClock = startClock();
    found = [];
    for (const document of documents) {
      const result = await read(document);
      if (foundFile !== '-') found.push({ id: document.id, ...result });
    }
    times.push(roundClock());
  }
  if (foundFile !== '-') writeFileSync(foundFile, found.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, rounds: times, peakMegabytes }));
}

function startClock() {
  const wall = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 };
  };
}
