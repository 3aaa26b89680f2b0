import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OnrecordRecord } from '../src/index.ts';
import { openStore } from '../src/store/index.ts';
import { manyRecords } from './many-records.ts';

/**
 * How fast the store takes records in bulk, and how fast it finds things among 100,000 quotes: CPU seconds of this process, which
 * has one thread at work. Records are those of a file (`onrecord extract` makes it), repeated under other ids, dates and outlets
 * with words shuffled between them, so that the index has as many different texts as an archive.
 *
 * node scripts/ts.mjs bench/store.ts RECORDS.jsonl [QUOTES]
 */
const [file, wanted = '100000'] = process.argv.slice(2);
const made = manyRecords(file!);
const { anyWord, random } = made;
const path = join(tmpdir(), `onrecord-bench-${process.pid}.db`);
const perRecord = made.quotesEach;
const count = Math.ceil(Number(wanted) / perRecord);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const round = (value: number): number => Number(value.toPrecision(3));
function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

/** Records, made a few hundred at a time; the CPU seconds that making them took are kept apart. */
let making = 0;
let bytes = 0;
function* records(upTo: number): Generator<OnrecordRecord> {
  for (let from = 0; from < upTo; from += 500) {
    const before = cpu();
    const block = Array.from({ length: Math.min(500, upTo - from) }, (_, offset) => made.variant(from + offset));
    if (from === 0) bytes = block.reduce((sum, record) => sum + JSON.stringify(record).length, 0) / block.length;
    making += cpu() - before;
    yield* block;
  }
}

const store = await openStore(path);
let start = [cpu(), performance.now()] as const;
const result = await store.add(records(count));
const taken = [cpu() - start[0] - making, (performance.now() - start[1]) / 1000 - making] as const;
console.log(
  `add: ${result.added} records of ${Math.round(bytes)} bytes (${perRecord.toFixed(1)} quotes each) in ${round(taken[0])} CPU s, ${round(taken[1])} s:`,
  `${Math.round(count / taken[0])} records/CPU s, ${Math.round(count / taken[1])} records/s`,
);
made.restart();
making = 0;
start = [cpu(), performance.now()];
const again = await store.add(records(2000));
console.log(`add again: ${again.unchanged} unchanged, ${Math.round(2000 / (cpu() - start[0] - making))} records/CPU s`);
console.log('counts', JSON.stringify(store.counts()), `file ${Math.round(statSync(path).size / 1e6)} MB`);

const speakers = store.speakers({ limit: 200 }).items;
const anySpeaker = (): string => speakers[Math.floor(random() * speakers.length)]!.id;
const kinds: Readonly<Record<string, () => unknown>> = {
  'one word': () => store.search({ q: anyWord() }),
  'two words': () => store.search({ q: `${anyWord()} ${anyWord()}` }),
  phrase: () => store.search({ q: '"said on Monday"' }),
  'frequent words (the, of)': () => store.search({ q: 'the of' }),
  prefix: () => store.search({ q: `${anyWord().slice(0, 3)}*` }),
  'word, newest': () => store.search({ q: anyWord(), order: 'newest' }),
  speaker: () => store.search({ speaker: anySpeaker() }),
  'speaker and word': () => store.search({ speaker: anySpeaker(), q: anyWord() }),
  'type, worth, days': () => store.search({ type: ['quantity'], minWorth: 0.6, from: '2022-01-01', to: '2022-12-31' }),
  'everything, newest': () => store.search({}),
  'everything, worth': () => store.search({ order: 'worth' }),
  'facets of a word': () => store.facets({ q: anyWord() }),
  'facets of everything': () => store.facets({}),
  'claims of a day': () => store.claims({ day: '2022-03-03' }),
  'claims by worth': () => store.claims({}),
  speakers: () => store.speakers({}),
  'a speaker': () => store.speaker(anySpeaker()),
};
const searches: number[] = [];
for (const [name, query] of Object.entries(kinds)) {
  const times = Array.from({ length: 60 }, () => {
    const before = cpu();
    query();
    return (cpu() - before) * 1000;
  });
  if (!name.startsWith('facets') && !name.startsWith('claims') && !name.includes('speakers') && name !== 'a speaker') {
    searches.push(...times);
  }
  console.log(`${name}: median ${round(percentile(times, 0.5))} ms, p95 ${round(percentile(times, 0.95))} ms of CPU`);
}
console.log(`all searches: p95 ${round(percentile(searches, 0.95))} ms of CPU over ${searches.length}`);
store.close();
for (const ending of ['', '-wal', '-shm']) if (existsSync(path + ending)) rmSync(path + ending);
