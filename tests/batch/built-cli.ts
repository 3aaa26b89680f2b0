import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

/** The command line, bundled with its worker for one test file; the path of its `main.js`. */
export async function buildCli(name: string): Promise<string> {
  // Inside of the project, so that the bundle finds its dependencies.
  const folder = resolve(`node_modules/.cache/onrecord/${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    entryPoints: ['src/cli/main.ts', 'src/batch/worker.ts'],
    outdir: folder,
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'es2022',
    loader: { '.css': 'text', '.svg': 'text' },
  });
  return join(folder, 'cli', 'main.js');
}
