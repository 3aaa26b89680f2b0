import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSql } from '../../../src/store/sql.ts';
import { openStore } from '../../../src/store/index.ts';
import { tempFolder } from '../../batch/temp-folder.ts';
import { killRecord } from './record.ts';

/** Milliseconds after the first word of the child; killing falls into puts, batches, corrections, checkpoints. */
const DELAYS = [0, 3, 12, 33, 60, 110];
const bundle = resolve(`node_modules/.cache/onrecord/kill-${process.pid}.mjs`);

beforeAll(async () => {
  mkdirSync(resolve('node_modules/.cache/onrecord'), { recursive: true });
  await build({
    entryPoints: ['tests/store/kill/child.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => {
  rmSync(bundle, { force: true });
});

it('a store that is killed again and again has everything that it said it had, and nothing by halves', async () => {
  const { path } = tempFolder();
  const file = `${path}/store.db`;
  const promised = new Map<number, number>();
  const corrected = new Set<number>();
  let next = 0;
  for (const delay of DELAYS) {
    for (const line of await runAndKill(file, next, delay)) {
      const [verb, first, last] = line.split(' ');
      const index = Number(first);
      if (verb === 'put') promised.set(index, 0);
      if (verb === 'replace') promised.set(index, 1);
      if (verb === 'add') for (let i = index; i < Number(last); i++) promised.set(i, 0);
      if (verb === 'correct') corrected.add(index);
    }
    await checkWhole(file);
    next += 3000;
  }
  expect(promised.size).toBeGreaterThan(DELAYS.length);
  const store = await openStore(file);
  for (const [index, edition] of promised) {
    const machine = store.document(`k${index}`)?.machine;
    // The next edition may be there although the child could not say so any more.
    expect([killRecord(index, edition), killRecord(index, 1)]).toContainEqual(machine);
  }
  for (const index of corrected) expect(store.corrections(`k${index}`)).toHaveLength(1);
  store.close();
});

/** The lines of a child that writes from a record on until it is killed. */
async function runAndKill(file: string, from: number, delay: number): Promise<string[]> {
  const child = spawn(process.execPath, [bundle, file, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await once(child.stdout, 'data');
  await new Promise((done) => setTimeout(done, delay));
  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'close')) as [unknown, string];
  expect(signal).toBe('SIGKILL');
  return output.split('\n').slice(0, -1);
}

/** The file is sound, the full-text indexes fit their tables, and every document has all its rows. */
async function checkWhole(file: string): Promise<void> {
  const sql = await openSql(file);
  expect(sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  for (const table of ['quote_fts', 'quote_words', 'entity_fts']) {
    sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
  }
  const uneven = sql.all(
    `SELECT d.name FROM document d LEFT JOIN record r ON r.document = d.id
     WHERE r.json IS NULL OR d.quotes <> (SELECT count(*) FROM quote q WHERE q.document = d.id)
       OR d.quotes <> 2 - (SELECT count(*) FROM correction c WHERE c.document = d.name)`,
  );
  expect(uneven).toEqual([]);
  const counted = sql.get(
    'SELECT (SELECT count(*) FROM quote) AS quotes, (SELECT sum(quotes) FROM entity) AS counted',
  )!;
  expect(counted.counted).toBe(counted.quotes);
  expect(sql.get("SELECT sum(quotes) AS n FROM tally WHERE facet = 'kind'")!.n).toBe(counted.quotes);
  const batches = sql.all(
    'SELECT count(*) AS n FROM document WHERE CAST(substr(name, 2) AS INTEGER) % 30 >= 5 GROUP BY CAST(substr(name, 2) AS INTEGER) / 30',
  );
  expect(batches.filter(({ n }) => n !== 25)).toEqual([]);
  sql.close();
}
