import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TEXT = '"The road is closed," Mayor Ana Ruiz said on Monday.';
let folder: string;
let installed: string;
let packed: readonly string[];

const SOURCES = ['src', 'desk', 'scripts', 'models', 'tsconfig.json', 'tsconfig.build.json', 'pipeline.config.json'];
const PAGES = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

/**
 * A project that has the packed package and, by links, what the package depends on. It is built from a copy, so that `dist` of
 * the working tree stays as other tests see it.
 */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
  installed = join(folder, 'node_modules', 'onrecord');
  const copy = join(folder, 'copy');
  for (const name of [...SOURCES, ...PAGES]) {
    if (existsSync(name)) cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
  run(process.execPath, ['scripts/build.mjs'], copy);
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--offline', '--pack-destination', folder], copy),
  ) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  mkdirSync(join(folder, 'node_modules'));
  run('tar', ['-xzf', filename], folder);
  run('mv', ['package', installed], folder);
  const { dependencies, optionalDependencies } = readJson(join(installed, 'package.json')) as Record<
    'dependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) link(name);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed package', () => {
  const needed = [
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'pipeline.config.json',
    'dist/index.js',
    'dist/node.js',
    'dist/cli/main.js',
    'dist/onrecord-1.schema.json',
    'dist/desk/index.html',
    'dist/desk/licences.md',
    'dist/types/src/index.d.ts',
    'dist/types/src/node.d.ts',
    ...readdirSync('models').flatMap((name) => readdirSync(`models/${name}`).map((file) => `models/${name}/${file}`)),
  ];
  it.each(needed)('holds %s', (path) => {
    expect(packed).toContain(path);
  });

  it('holds no sources, tests, articles or training data', () => {
    expect(packed.filter((path) => /^(?:src|tests|corpus|training|bench|scripts)\//.test(path))).toEqual([]);
  });

  it('names what it imports as dependencies', () => {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    const imported = new Set<string>();
    for (const path of packed.filter((name) => name.startsWith('dist/') && name.endsWith('.js'))) {
      const code = readFileSync(join(installed, path), 'utf8');
      for (const [, name] of code.matchAll(/^(?:import|export) [^\n]*? from "([^".][^"]*)";$/gm)) imported.add(name!);
    }
    const packages = [...imported]
      .filter((name) => !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(packages).toContain('zod');
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('in a project that installed it', () => {
  it('the library extracts', () => {
    const script = `
      import { createPipeline, RecordSchema } from 'onrecord';
      import { extractFiles } from 'onrecord/node';
      const record = await createPipeline({ config: { engine: 'fast' } }).extract(${JSON.stringify(TEXT)});
      RecordSchema.parse(record);
      console.log(JSON.stringify([record.quotes[0].speaker.name, typeof extractFiles]));`;
    writeFileSync(join(folder, 'use.js'), script);
    expect(JSON.parse(run(process.execPath, ['use.js'], folder))).toEqual(['Ana Ruiz', 'function']);
  });

  it('the library extracts with the accurate engine, from weights of the package', () => {
    const script = `
      import { createPipeline } from 'onrecord';
      const { pipeline, quotes } = await createPipeline({ config: { engine: 'accurate' } }).extract(${JSON.stringify(TEXT)});
      console.log(JSON.stringify([pipeline.engine, quotes[0].speaker.name]));`;
    writeFileSync(join(folder, 'accurate.js'), script);
    expect(JSON.parse(run(process.execPath, ['accurate.js'], folder))).toEqual(['accurate', 'Ana Ruiz']);
  });

  it('without the native library the fast engine takes over, and a note says why', () => {
    rmSync(join(folder, 'node_modules', 'onnxruntime-node'));
    const script = `
      import { createPipeline } from 'onrecord';
      const { pipeline, notes } = await createPipeline().extract(${JSON.stringify(TEXT)});
      const asked = await createPipeline({ config: { engine: 'accurate' } }).extract('x').catch(({ code }) => code);
      console.log(JSON.stringify([pipeline.engine, notes.find(({ stage }) => stage === 'encode')?.code, asked]));`;
    writeFileSync(join(folder, 'without.js'), script);
    expect(JSON.parse(run(process.execPath, ['without.js'], folder))).toEqual([
      'fast',
      'engine-unavailable',
      'engine-unavailable',
    ]);
    const bin = join(installed, 'dist/cli/main.js');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'extract', '-', '--engine', 'accurate'], {
      cwd: folder,
      input: TEXT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/engine-unavailable.*native library/);
    link('onnxruntime-node');
  });

  it('the library type-checks, strictly', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { createPipeline, type OnrecordRecord, type Quote } from 'onrecord';
       import { extractFiles } from 'onrecord/node';
       const record: OnrecordRecord = await createPipeline().extract('x');
       export const names: string[] = record.quotes.map((quote: Quote) => quote.speaker?.name ?? '');
       export const extract: typeof extractFiles = extractFiles;\n`,
    );
    for (const name of ['@types/node', 'undici-types']) link(name);
    const flags = '--noEmit --strict --target es2022 --module nodenext --moduleResolution nodenext --types node';
    run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...flags.split(' '), 'use.ts'], folder);
    expect(existsSync(join(folder, 'use.js'))).toBe(true);
  });

  it('onrecord extract reads standard input and writes a record', () => {
    const bin = (readJson(join(installed, 'package.json')) as { bin: { onrecord: string } }).bin.onrecord;
    const output = run(process.execPath, [join(installed, bin), 'extract', '-', '--engine', 'fast'], folder, TEXT);
    const record = JSON.parse(output) as { schema: string; document: { text: string }; quotes: { kind: string }[] };
    expect(record.schema).toBe('onrecord/1');
    expect(record.document.text).toBe(TEXT);
    expect(record.quotes[0]!.kind).toBe('direct');
  });

  it('onrecord schema prints the schema that the package ships', () => {
    const output = run(process.execPath, [join(installed, 'dist/cli/main.js'), 'schema'], folder);
    expect(JSON.parse(output)).toEqual(readJson(join(installed, 'dist/onrecord-1.schema.json')));
  });
});

function link(name: string): void {
  const target = join(folder, 'node_modules', name);
  mkdirSync(join(target, '..'), { recursive: true });
  symlinkSync(resolve('node_modules', name), target, 'dir');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function run(command: string, args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(command, args, { cwd, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
}
