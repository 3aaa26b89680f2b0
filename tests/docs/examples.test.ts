import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';
import { blocksOf, pageAt, PAGES } from './pages.ts';

const EXAMPLES = PAGES.flatMap(blocksOf).filter(({ language }) => language === 'ts');
const CACHE = resolve('node_modules/.cache/onrecord');
let folder: string;

/** A folder with what the examples read: the corpus, and records. */
beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'examples-'));
  symlinkSync(resolve('corpus'), join(folder, 'corpus'), 'dir');
  mkdirSync(join(folder, 'output'));
  const record = await createPipeline().extract('“We are ready,” Ana Ruiz said.');
  writeFileSync(join(folder, 'records.jsonl'), `${JSON.stringify(record)}\n`);
  EXAMPLES.forEach(({ code }, index) => {
    writeFileSync(join(folder, `example${index}.ts`), code);
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('TypeScript examples', () => {
  it('are there', () => {
    expect(EXAMPLES.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/library.md']));
  });

  it('type-check as strictly as the sources', () => {
    const { options } = ts.parseJsonConfigFileContent(JSON.parse(readFileSync('tsconfig.json', 'utf8')), ts.sys, '.');
    const program = ts.createProgram(
      EXAMPLES.map((_, index) => join(folder, `example${index}.ts`)),
      { ...options, paths: { onrecord: [resolve('src/index.ts')], 'onrecord/node': [resolve('src/node.ts')] } },
    );
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const example = EXAMPLES[Number(/example(\d+)/.exec(file?.fileName ?? '')?.[1])];
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
      return `${example?.page ?? file?.fileName}, line ${line + (example?.line ?? 0)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(problems).toEqual([]);
  });

  it.each(EXAMPLES.map((block, index) => [`${block.page}:${block.line}`, index] as const))(
    '%s runs',
    async (_, index) => {
      await expect(run(index)).resolves.toBeTypeOf('string');
    },
  );

  it('the example of the README is ten lines and prints what the README says', async () => {
    const readme = blocksOf(pageAt('README.md'));
    const at = readme.findIndex(({ language }) => language === 'ts');
    const { code } = readme[at]!;
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    const output = await run(EXAMPLES.findIndex((example) => example.code === code));
    expect(output.trimEnd().split('\n').slice(0, 2)).toEqual(readme[at + 1]!.code.trimEnd().split('\n'));
    expect(output.trimEnd().split('\n')).toHaveLength(4);
  });
});

/** What an example prints, on both channels. */
async function run(index: number): Promise<string> {
  const outfile = join(folder, `example${index}.mjs`);
  await build({
    entryPoints: [join(folder, `example${index}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
    alias: { onrecord: resolve('src/index.ts'), 'onrecord/node': resolve('src/node.ts') },
    plugins: [
      {
        name: 'dependencies stay imports',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path === 'onrecord' || path === 'onrecord/node' || path.startsWith('/')
              ? undefined
              : { path, external: true },
          );
        },
      },
    ],
  });
  return execFileSync(process.execPath, [outfile], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
