import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { OnrecordRecord } from '../src/index.ts';
import { startServer } from '../src/server/start.ts';
import { openStore } from '../src/store/index.ts';
import { manyRecords } from './many-records.ts';

/**
 * How long the desk's pages take with many articles in the store: milliseconds from the request to the first paint and to the
 * first entry of the list, each visit in a new browser profile; and from the last key of a search to its results.
 *
 * node scripts/ts.mjs bench/desk.ts RECORDS.jsonl [ARTICLES]; CHROME_PATH names the browser
 */
const [file, wanted = '10000'] = process.argv.slice(2);
const VISITS = 7;
const PLACES = [
  { place: '#/', ready: '.latest li' },
  { place: '#/search', ready: '.quotes-found li' },
  { place: '#/search?q=people&type=event', ready: '.quotes-found li' },
  { place: '#/speakers', ready: 'ol.speakers li' },
  { place: '#/speakers/SPEAKER', ready: 'svg.bars' },
  { place: '#/claims', ready: '.claims-found li' },
];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const pages = join(folder, 'desk');
await build({ configFile: 'desk/vite.config.ts', logLevel: 'warn', build: { outDir: pages, emptyOutDir: true } });
const db = join(folder, 'store.db');
const store = await openStore(db);
const made = manyRecords(file!);
await store.add(articles(Number(wanted)));
console.log('in the store', JSON.stringify(store.counts()));
const speaker = store.speakers({ limit: 1 }).items[0]!;
store.close();

const server = await startServer({ db, port: 0, pages, config: { engine: 'fast' } });
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { place, ready } of PLACES) {
    const times: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit++) times.push(await visited(place.replace('SPEAKER', speaker.id), ready));
    const of = (pick: (time: Visit) => number): string => `${median(times.map(pick))} (most ${most(times.map(pick))})`;
    console.log(`${place}: first paint ${of(({ paint }) => paint)} ms, list there ${of(({ list }) => list)} ms`);
  }
  const typed: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) typed.push(await searched(made.anyWord()));
  console.log(
    `search, from the last key to the results: ${median(typed)} (most ${most(typed)}) ms, 120 of them a pause`,
  );
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

function* articles(count: number): Generator<OnrecordRecord> {
  for (let index = 0; index < count; index++) yield made.variant(index);
}

interface Visit {
  readonly paint: number;
  readonly list: number;
}

async function visited(place: string, ready: string): Promise<Visit> {
  return inNewPage(async (page) => {
    await page.goto(`${server.url}/${place}`);
    await page.locator(ready).first().waitFor();
    return page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      list: performance.now(),
    }));
  });
}

async function searched(word: string): Promise<number> {
  return inNewPage(async (page) => {
    await page.goto(`${server.url}/#/search`);
    await page.locator('.quotes-found li').first().waitFor();
    const answered = page.waitForResponse(/\/search\?/);
    await page.getByRole('searchbox').fill(word);
    const start = performance.now();
    await answered;
    await page.locator('.results[aria-busy="false"]').waitFor();
    return performance.now() - start;
  });
}

async function inNewPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
}

function most(values: readonly number[]): number {
  return Math.round(Math.max(...values));
}
