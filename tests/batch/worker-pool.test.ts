import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extractor, inProcess } from '../../src/batch/extract-item.ts';
import { startWhenBusy } from '../../src/batch/extractor.ts';
import { type PoolOptions, startWorkers, type WorkerPool } from '../../src/batch/worker-pool.ts';
import type { DocumentInput } from '../../src/document/input.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';
import { bytesOf } from '../formats/read-bytes.ts';

/** Inside of the project, so that the bundle finds its dependencies. */
const folder = resolve(`node_modules/.cache/onrecord/worker-pool-${process.pid}`);
const script = pathToFileURL(join(folder, 'worker.js'));

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['src/batch/worker.ts'],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'es2022',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FAST = { engine: 'fast' } as const;
const INPUTS = Array.from({ length: 9 }, (_, i) => ({
  id: `d${i}`,
  text: `“The bridge is closed,” Ana Ruiz said on Monday. She said that ${i} roads were flooded. `.repeat(9 - i),
  publishedAt: '2022-03-03',
}));

/** What became of inputs, in short. */
async function linesOf(extractor: Extractor, inputs: readonly DocumentInput[]): Promise<string[]> {
  const origin = { path: 'x.jsonl', line: 1 };
  const all = await Promise.all(
    // Half of them as lines, half of them read already.
    inputs.map((input, i) =>
      extractor(i % 2 === 0 ? { raw: bytesOf(JSON.stringify(input)), origin } : { ok: true, origin, input }),
    ),
  );
  return all.map((one) => {
    if (one === null) return 'blank';
    return one.ok ? new TextDecoder().decode(one.bytes) : `${one.id ?? 'null'} ${one.error.code}`;
  });
}

async function withPool<T>(options: PoolOptions, use: (pool: WorkerPool) => Promise<T>): Promise<T> {
  const pool = startWorkers(options);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

/** A worker that does what the ids say. */
function obedientWorker(): URL {
  const path = join(folder, 'obedient.mjs');
  writeFileSync(
    path,
    `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ first, packed, items }) => {
      let at = 0;
      const ids = items.map((item) => {
        if (item.kind === 'item') return item.item.input.id;
        return JSON.parse(new TextDecoder().decode(packed.subarray(at, (at += item.length)))).id;
      });
      ids.forEach((id, i) => {
        Atomics.store(workerData.place, 0, first + i);
        if (id === 'deadly') process.exit(9);
        if (id === 'endless') for (;;);
      });
      const lines = ids.map((id) => new TextEncoder().encode(id));
      parentPort.postMessage({
        packed: Uint8Array.from(lines.flatMap((line) => [...line])),
        results: ids.map((id, i) => ({ kind: 'record', id, length: lines[i].length })),
      });
    });`,
  );
  return pathToFileURL(path);
}

const asInputs = (ids: readonly string[]): DocumentInput[] => ids.map((id) => ({ id, text: id }));

describe('startWorkers', () => {
  it.each([1, 2, 3])('%i threads give the bytes that this one gives', async (size) => {
    const expected = await linesOf(inProcess(createPipeline({ config: FAST })), INPUTS);
    expect(expected.join('')).toMatch(/^(?:\{.*\}\n){9}$/);
    expect(await withPool({ size, config: FAST, script }, ({ extractor }) => linesOf(extractor, INPUTS))).toEqual(
      expected,
    );
  });

  it('passes settings on, and errors back', async () => {
    const config = { ...FAST, limits: { maxCharacters: 50 } };
    const inputs = [{ id: 'long', text: 'x'.repeat(51) }, ...asInputs(['short', ' '])];
    const origin = { path: 'x.jsonl', line: 1 };
    const [long, short, empty] = await withPool({ size: 2, config, script }, ({ extractor }) =>
      Promise.all(inputs.map((input) => extractor({ raw: bytesOf(JSON.stringify(input)), origin }))),
    );
    expect(long).toMatchObject({
      id: 'long',
      error: { name: 'OnrecordError', code: 'too-large', expected: 'at most 50 characters' },
    });
    expect(short).toMatchObject({ ok: true, id: 'short' });
    expect(empty).toMatchObject({ error: { code: 'empty-text', where: 'document  ' } });
  });

  it('tells of the stages of a document to whoever asks', async () => {
    await withPool({ size: 1, config: FAST, script }, async ({ extractor }) => {
      const origin = { path: 'x.jsonl', line: 1 };
      const told = await Promise.all(
        INPUTS.slice(0, 3).map(async (input, i) => {
          const seen: string[] = [];
          const watch = i === 1 ? (stage: string): unknown => seen.push(stage) : undefined;
          await extractor({ ok: true, origin, input }, watch);
          return seen;
        }),
      );
      expect(told).toEqual([[], createPipeline().stages.map(({ name }) => name), []]);
    });
  });

  it('passes over blank lines, and says what is wrong with others', async () => {
    const origin = { path: 'x.jsonl', line: 1 };
    const found = await withPool({ size: 1, config: FAST, script }, ({ extractor }) =>
      Promise.all([' ', '{', '{"id":"a"}'].map((line) => extractor({ raw: bytesOf(line), origin }))),
    );
    expect(found).toMatchObject([
      null,
      { error: { code: 'invalid-json' } },
      { id: 'a', error: { code: 'invalid-field' } },
    ]);
  });

  it.each([1, 2])('a thread that dies costs the document that it worked on (%i threads)', async (size) => {
    const ids = ['a', 'deadly', 'b', 'deadly', ...Array.from({ length: 90 }, (_, i) => `c${i}`), 'deadly'];
    const lines = await withPool({ size, config: {}, script: obedientWorker() }, ({ extractor }) =>
      linesOf(extractor, asInputs(ids)),
    );
    expect(lines).toEqual(ids.map((id) => (id === 'deadly' ? 'deadly crashed' : id)));
  });

  it('a document that takes too long is stopped, and costs itself only', async () => {
    const ids = ['a', 'endless', 'b', 'c', 'endless', 'd'];
    const options = { size: 1, config: {}, timeLimit: 0.3, script: obedientWorker() };
    const lines = await withPool(options, ({ extractor }) => linesOf(extractor, asInputs(ids)));
    expect(lines).toEqual(ids.map((id) => (id === 'endless' ? 'endless timed-out' : id)));
  });
});

describe('startWhenBusy', () => {
  const counting = (name: string): { readonly extractor: Extractor; readonly count: () => number } => {
    let count = 0;
    return {
      extractor: () => {
        count++;
        return Promise.resolve({ ok: true, id: name, bytes: bytesOf(name) });
      },
      count: () => count,
    };
  };

  it.each([
    [1, 0, 'one document is done here'],
    [7, 0, 'and so are a few'],
    [40, 33, 'many go to threads'],
  ])('of %i documents that come at once at least %i go to threads', async (documents, least, reason) => {
    const [here, there] = [counting('here'), counting('there')];
    let started = 0;
    const { extractor, close } = startWhenBusy(here.extractor, () => {
      started++;
      return { extractor: there.extractor, close: () => Promise.resolve() };
    });
    const lines = await linesOf(extractor, asInputs(Array.from({ length: documents }, (_, i) => `d${i}`)));
    await close();
    expect(lines).toHaveLength(documents);
    expect(there.count(), reason).toBeGreaterThanOrEqual(least);
    expect([here.count() + there.count(), started]).toEqual([documents, least > 0 ? 1 : 0]);
  });
});
