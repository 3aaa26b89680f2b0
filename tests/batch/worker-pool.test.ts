import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcess } from '../../src/batch/extract-batch.ts';
import { startWorkers } from '../../src/batch/worker-pool.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';

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

const INPUTS = Array.from({ length: 9 }, (_, i) => ({
  id: `d${i}`,
  text: `“The bridge is closed,” Ana Ruiz said on Monday. She said that ${i} roads were flooded. `.repeat(9 - i),
  publishedAt: '2022-03-03',
}));

describe('startWorkers', () => {
  it.each([1, 2, 3])('%i threads give the bytes that this one gives', async (size) => {
    const here = inProcess(createPipeline());
    const expected = await Promise.all(INPUTS.map(async (input) => (await here(input)).line));
    const pool = startWorkers(size, {}, script);
    try {
      const lines = await Promise.all(INPUTS.map(async (input) => (await pool.extractor(input)).line));
      expect(lines).toEqual(expected);
    } finally {
      await pool.close();
    }
  });

  it('passes settings on, and errors back', async () => {
    const pool = startWorkers(2, { limits: { maxCharacters: 50 } }, script);
    try {
      const results = await Promise.allSettled([
        pool.extractor({ id: 'long', text: 'x'.repeat(51) }),
        pool.extractor({ id: 'short', text: 'Ana Ruiz said no.' }),
        pool.extractor({ id: 'empty', text: ' ' }),
      ]);
      expect(results).toMatchObject([
        { status: 'rejected', reason: { name: 'OnrecordError', code: 'too-large', expected: 'at most 50 characters' } },
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'empty-text', where: 'document empty' } },
      ]);
    } finally {
      await pool.close();
    }
  });

  it('a thread that dies costs the document that it worked on', async () => {
    const deadly = join(folder, 'deadly.mjs');
    writeFileSync(
      deadly,
      `import { parentPort } from 'node:worker_threads';
      let last = Promise.resolve();
      parentPort.on('message', ({ sequence, input }) => {
        last = last.then(() => {
          if (input.id === 'deadly') process.exit(9);
          parentPort.postMessage({ kind: 'done', sequence, line: input.id });
          return new Promise((done) => setTimeout(done, 5));
        });
      });`,
    );
    const pool = startWorkers(1, {}, pathToFileURL(deadly));
    try {
      const ids = ['a', 'deadly', 'b', 'deadly', 'c'];
      const results = await Promise.allSettled(ids.map((id) => pool.extractor({ id, text: id })));
      expect(results.map((result) => (result.status === 'fulfilled' ? result.value.line : 'failed'))).toEqual([
        'a',
        'failed',
        'b',
        'failed',
        'c',
      ]);
    } finally {
      await pool.close();
    }
  });
});
