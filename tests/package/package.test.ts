import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argumentsOf, playStage, readDockerfile, type Stage } from './dockerfile.ts';
import { container } from './container.ts';
import { installPacked, linkModule, type PackedPackage, packProject, readJson, run } from './pack.ts';

const TEXT = '"The road is closed," Mayor Ana Ruiz said on Monday.';
let folder: string;
let project: string;
let installed: string;
let packed: PackedPackage;
const [build, last] = readDockerfile() as readonly [Stage, Stage];

/** Builds once, by the steps of the Dockerfile; so `dist` of the working tree stays as it is. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
  chmodSync(folder, 0o755);
  playStage(build, join(folder, 'build'), {});
  packed = packProject(join(folder, 'build/build'), folder);
  playStage(last, join(folder, 'image'), { build: join(folder, 'build') });
  project = join(folder, 'project');
  installPacked(packed, project);
  installed = join(project, 'node_modules', 'onrecord');
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
    'dist/batch/worker.js',
    'dist/onrecord-1.schema.json',
    'dist/desk/index.html',
    'dist/desk/licences.md',
    'dist/types/src/index.d.ts',
    'dist/types/src/node.d.ts',
    ...readdirSync('models').flatMap((name) => readdirSync(`models/${name}`).map((file) => `models/${name}/${file}`)),
  ];
  it.each(needed)('holds %s', (path) => {
    expect(packed.files).toContain(path);
  });

  it('holds no sources, tests, articles or training data', () => {
    expect(packed.files.filter((path) => /^(?:src|tests|corpus|training|bench|scripts)\//.test(path))).toEqual([]);
  });

  it('names what it imports as dependencies', () => {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    const imported = new Set<string>();
    for (const path of packed.files.filter((name) => name.startsWith('dist/') && name.endsWith('.js'))) {
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

  it('has nothing that publint would mend', async () => {
    const tarball = readFileSync(packed.tarball);
    const { messages, pkg } = await publint({ pack: { tarball: toArrayBuffer(tarball) }, strict: true });
    expect(pkg.name).toBe('onrecord');
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that are right wherever they can be used', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)));
    if (result.types === false) throw new Error('the package has no types');
    expect(Object.keys(result.entrypoints)).toEqual(expect.arrayContaining(['.', './node', './schema.json']));
    // The package is ESM only: `require` and resolution from before "exports" are not for it.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
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
    writeFileSync(join(project, 'use.js'), script);
    expect(JSON.parse(run(process.execPath, ['use.js'], project))).toEqual(['Ana Ruiz', 'function']);
  });

  it('the library extracts with the accurate engine, from weights of the package', () => {
    const script = `
      import { createPipeline } from 'onrecord';
      const { pipeline, quotes } = await createPipeline({ config: { engine: 'accurate' } }).extract(${JSON.stringify(TEXT)});
      console.log(JSON.stringify([pipeline.engine, quotes[0].speaker.name]));`;
    writeFileSync(join(project, 'accurate.js'), script);
    const home = join(folder, 'home');
    mkdirSync(home);
    const output = execFileSync(process.execPath, ['accurate.js'], {
      cwd: project,
      env: { PATH: process.env.PATH, HOME: home },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual(['accurate', 'Ana Ruiz']);
    // The runtime would keep an identifier of the machine there, to send with what it measures.
    expect(readdirSync(home)).toEqual([]);
  });

  it('without the native library the fast engine takes over, and a note says why', () => {
    const library = join(project, 'node_modules', 'onnxruntime-node');
    renameSync(library, join(folder, 'onnxruntime-node'));
    const script = `
      import { createPipeline } from 'onrecord';
      const { pipeline, notes } = await createPipeline().extract(${JSON.stringify(TEXT)});
      const asked = await createPipeline({ config: { engine: 'accurate' } }).extract('x').catch(({ code }) => code);
      console.log(JSON.stringify([pipeline.engine, notes.find(({ stage }) => stage === 'encode')?.code, asked]));`;
    writeFileSync(join(project, 'without.js'), script);
    expect(JSON.parse(run(process.execPath, ['without.js'], project))).toEqual([
      'fast',
      'engine-unavailable',
      'engine-unavailable',
    ]);
    const { status, stderr } = spawnSync(bin(), ['extract', '-', '--engine', 'accurate'], {
      cwd: project,
      input: TEXT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/engine-unavailable.*native library/);
    renameSync(join(folder, 'onnxruntime-node'), library);
  });

  it.each([
    ['node16', '--module node16 --moduleResolution node16'],
    // That the package's own declarations are right is known from the row above.
    ['bundler', '--module esnext --moduleResolution bundler --skipLibCheck'],
  ])('the library type-checks, strictly, as %s finds it', (name, flags) => {
    writeFileSync(
      join(project, `${name}.ts`),
      `import { createPipeline, type OnrecordRecord, type Quote } from 'onrecord';
       import { extractFiles } from 'onrecord/node';
       import schema from 'onrecord/schema.json';
       const record: OnrecordRecord = await createPipeline().extract('x');
       export const names: string[] = record.quotes.map((quote: Quote) => quote.speaker?.name ?? '');
       export const extract: typeof extractFiles = extractFiles;
       export const title: string = schema.$schema;
       // @ts-expect-error a speaker is no number
       export const wrong: number = record.quotes[0]!.speaker;\n`,
    );
    for (const types of ['@types/node', 'undici-types']) linkModule(types, project);
    const shared = '--strict --target es2022 --types node --resolveJsonModule --outDir built'.split(' ');
    const tsc = resolve('node_modules/typescript/bin/tsc');
    run(process.execPath, [tsc, ...shared, ...flags.split(' '), `${name}.ts`], project);
    expect(readdirSync(join(project, 'built'))).toContain(`${name}.js`);
  });

  it('onrecord extract reads standard input and writes a record', () => {
    const output = run(bin(), ['extract', '-', '--engine', 'fast', '--time-limit', '60'], project, TEXT);
    const record = JSON.parse(output) as { schema: string; document: { text: string }; quotes: { kind: string }[] };
    expect(record.schema).toBe('onrecord/1');
    expect(record.document.text).toBe(TEXT);
    expect(record.quotes[0]!.kind).toBe('direct');
  });

  it('onrecord schema prints the schema that the package ships', () => {
    expect(JSON.parse(run(bin(), ['schema'], project))).toEqual(
      readJson(join(installed, 'dist/onrecord-1.schema.json')),
    );
  });
});

describe('the container file', () => {
  it('copies only files that the .dockerignore lets pass', () => {
    const ignore = readFileSync('.dockerignore', 'utf8').split('\n');
    const allowed = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = [build, last].flatMap((stage) =>
      argumentsOf(stage, 'COPY')
        .filter((text) => !text.startsWith('--from'))
        .flatMap((text) => text.split(' ').slice(0, -1)),
    );
    expect(ignore).toContain('*');
    expect([...copied].sort()).toEqual([...allowed].sort());
  });

  it('runs as a user without rights, on the Node that the package asks for', () => {
    expect(argumentsOf(last, 'USER')).toEqual(['1000:1000']);
    expect([build.base, last.base]).toEqual(['node:20-slim AS build', 'node:20-slim']);
  });

  it('leaves tools of development and sources out', () => {
    const modules = readdirSync(join(folder, 'image/app/node_modules'));
    const { devDependencies } = readJson('package.json') as { devDependencies: Record<string, string> };
    expect(modules).toEqual(expect.arrayContaining(['wink-nlp', 'onnxruntime-node', 'libsql', 'zod']));
    expect(modules.filter((name) => name in devDependencies)).toEqual([]);
    expect(readdirSync(join(folder, 'image/app')).sort()).toEqual([
      ...['LICENSE', 'NOTICE.md', 'dist', 'models', 'node_modules', 'package.json', 'pipeline.config.json'],
      'sbom.cdx.json',
    ]);
  });

  it('extracts where nothing but the volume can be written', () => {
    const { run } = container(last, join(folder, 'image'));
    const { status, stdout, stderr } = run(['extract', '-', '--engine', 'accurate', '--time-limit', '60'], TEXT);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { quotes: unknown[] }).quotes).toHaveLength(1);
  });

  it('serves, answers its health check, and ends when it is asked to', async () => {
    const { serve } = container(last, join(folder, 'image'));
    const server = await serve();
    expect(await server.isHealthy()).toBe(true);
    expect((await fetch(`${server.url}/about`)).status).toBe(401);
    expect(await server.stop()).toBe(0);
    expect(await server.isHealthy()).toBe(false);
    expect(readdirSync(join(folder, 'image/data'))).toContain('onrecord.db');
  });
});

describe('the list of what is in it', () => {
  interface Component {
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly { license?: { id?: string }; expression?: string }[];
    readonly hashes: readonly unknown[];
  }
  const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', '(MIT OR CC0-1.0)'];

  it('names every package with a version, a hash and a licence that lets it be used freely', () => {
    const { bomFormat, components } = readJson(join(folder, 'image/app/sbom.cdx.json')) as {
      bomFormat: string;
      components: Component[];
    };
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    expect(bomFormat).toBe('CycloneDX');
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    const odd = components.filter(
      ({ version, hashes, licenses }) =>
        version === '' ||
        hashes.length === 0 ||
        !licenses.some(({ license, expression }) => LICENCES.includes(license?.id ?? expression ?? '')),
    );
    expect(odd).toEqual([]);
  });
});

/** The command as npm puts it into a project. */
function bin(): string {
  return join(project, 'node_modules', '.bin', 'onrecord');
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
