// All checks of the project: types, lint, format, tests. Prints the true counts as its last line; exits 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSpark } from './test-spark.mjs';

const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
];
let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, args] of checks) {
  const ok = spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (ok) passed++;
  else failed++;
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
const report = join(folder, 'vitest.json');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
try {
  const results = JSON.parse(readFileSync(report, 'utf8'));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  skipped += results.numPendingTests + results.numTodoTests;
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  failed += brokenFiles.length;
} catch {
  console.error('the test runner left no report');
  failed++;
}
rmSync(folder, { recursive: true, force: true });
if (run.status !== 0 && failed === 0) failed++;

// A run of chosen tests is one without these.
if (process.argv.length === 2) {
  const spark = await testSpark();
  passed += spark.passed;
  failed += spark.failed;
  if (spark.notRun === null) console.log(`${spark.failed === 0 ? 'ok' : 'FAILED'}: integrations/spark`);
  else console.log(`not run: integrations/spark, since ${spark.notRun}`);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
