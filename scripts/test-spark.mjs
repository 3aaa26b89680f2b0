// The tests of integrations/spark, where Python has Spark and Java is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'integrations/spark';

/**
 * Type-checks and tests the package for Spark with a command line that is bundled from the sources.
 *
 * @returns how many checks passed and failed, or why they were not made
 */
export async function testSpark() {
  const python = process.env.ONRECORD_SPARK_PYTHON ?? 'python3';
  const missing = whatIsMissing(python);
  if (missing !== null) return { passed: 0, failed: 0, notRun: missing };
  const main = await bundleCli();
  const env = { ...process.env, ONRECORD_COMMAND: `"${process.execPath}" "${main}"` };
  const types = spawnSync(python, ['-m', 'mypy', '--cache-dir', cache('mypy')], { cwd: FOLDER, env, stdio: 'inherit' });
  const { passed, failed } = runPytest(python, env);
  return { passed: passed + (types.status === 0 ? 1 : 0), failed: failed + (types.status === 0 ? 0 : 1), notRun: null };
}

function whatIsMissing(python) {
  const probe = spawnSync(python, ['-c', 'import mypy, pandas, pyarrow, pyspark, pytest'], { encoding: 'utf8' });
  if (probe.error !== undefined) return `there is no ${python}`;
  if (probe.status !== 0)
    return `${python}: ${probe.stderr.trim().split('\n').at(-1)} (see integrations/spark/README.md)`;
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error !== undefined) return 'there is no java';
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0);
  return version >= 17 ? null : `Spark needs Java 17, and this is ${version}`;
}

async function bundleCli() {
  await build({
    entryPoints: ['src/cli/main.ts', 'src/batch/worker.ts'],
    outdir: cache('spark-cli'),
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'es2022',
    logLevel: 'warning',
    loader: { '.css': 'text', '.svg': 'text' },
  });
  return join(cache('spark-cli'), 'cli/main.js');
}

function runPytest(python, env) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-spark-'));
  const report = join(folder, 'pytest.xml');
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`];
  const { status } = spawnSync(python, args, {
    cwd: FOLDER,
    env: { ...env, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const [suite] = /<testsuite [^>]*>/.exec(readFileSync(report, 'utf8'));
    const count = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)[1]);
    const failed = count('failures') + count('errors') + count('skipped');
    return { passed: count('tests') - failed, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    console.error('pytest left no report');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cache(name) {
  return resolve('node_modules/.cache/onrecord', name);
}
