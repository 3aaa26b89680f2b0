// Runs a TypeScript file of this repository: node scripts/ts.mjs FILE.ts [ARGUMENT ...]
import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
const folder = resolve('node_modules/.cache/onrecord');
const bundle = resolve(folder, `${basename(file, '.ts')}-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [file],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: 'es2022',
  sourcemap: 'inline',
  loader: { '.css': 'text', '.svg': 'text' },
});
process.on('exit', () => rmSync(bundle, { force: true }));
process.argv.splice(1, process.argv.length - 1, resolve(file), ...rest);
await import(pathToFileURL(bundle).href);
