// Builds dist/: ESM bundles (dependencies stay imports), the desk's pages, type declarations, and the JSON Schema of the record.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';

rmSync('dist', { recursive: true, force: true });
const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  packages: 'external',
  target: 'es2022',
  sourcemap: true,
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
};
const entries = ['src/index.ts', 'src/node.ts', 'src/cli/main.ts', 'src/batch/worker.ts'].filter((path) =>
  existsSync(path),
);
await build({ ...shared, entryPoints: entries, platform: 'node', loader: { '.css': 'text', '.svg': 'text' } });
if (existsSync('dist/cli/main.js')) chmodSync('dist/cli/main.js', 0o755);

await buildPages({ configFile: 'desk/vite.config.ts', logLevel: 'warn' });

const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (types.status !== 0) process.exit(types.status ?? 1);

const { recordJsonSchema } = await import('../dist/index.js');
writeFileSync('dist/onrecord-1.schema.json', `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
