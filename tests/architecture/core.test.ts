import { builtinModules } from 'node:module';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { SOURCE_FILES } from './source-files.ts';

const BUILTINS = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

it('what src/index.ts reaches loads no built-in module of Node by name', () => {
  const files = new Map(SOURCE_FILES.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const queue = ['index.ts'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = files.get(path);
    if (file === undefined || reached.has(path)) continue;
    reached.add(path);
    queue.push(...file.inner);
  }
  expect(reached).toContain('stages/emit/index.ts');
  const wrong = [...reached].flatMap((path) =>
    files.get(path)!.outerLoaded.flatMap((name) => (BUILTINS.has(name) ? [`${path} imports ${name}`] : [])),
  );
  expect(wrong).toEqual([]);
});

it('the core bundles for a browser with its dependencies, and nothing of Node is left to import', async () => {
  const { metafile, warnings } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    outfile: 'core.js',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(imports).toEqual([]);
  expect(
    Object.keys(metafile.inputs).filter((path) => path.startsWith('src/cli/') || path.startsWith('src/batch/')),
  ).toEqual([]);
  expect(warnings.filter(({ text }) => text.includes('require'))).toEqual([]);
});
