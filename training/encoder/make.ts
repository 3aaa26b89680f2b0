// Makes the weights of the accurate engine again: npm run train:encoder -- DATA_FOLDER [OUT_FOLDER] [--python PYTHON]
// Windows, two trainings, and the export to eight bits; about four hours on one core. Python needs training/encoder/requirements.txt.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const given = process.argv.slice(2);
const at = given.indexOf('--python');
const [python = 'python3'] = at < 0 ? [] : given.splice(at, 2).slice(1);
const [data, out = 'models/encoder'] = given;
if (data === undefined) throw new Error('usage: make.ts DATA_FOLDER [OUT_FOLDER] [--python PYTHON]');

const scratch = '.cache/encoder';
mkdirSync(scratch, { recursive: true });
const windows = join(scratch, 'windows');
const first = join(scratch, 'first.pt');
const last = join(scratch, 'last.pt');

run(process.execPath, 'scripts/ts.mjs', 'training/encoder/prepare.ts', data, windows);
// The first three of eight epochs with plain role scores; then role heads with rotary positions, made anew, and five epochs,
// of which the last four saves are averaged.
train(windows, first, '--no-rotary', '--epochs', '8', '--stop-after', '1776', '--seed', '17');
train(
  windows,
  last,
  '--start',
  first,
  '--fresh-roles',
  '--epochs',
  '5',
  '--seed',
  '23',
  '--save-every',
  '296',
  '--average',
  '4',
);
run(python, 'training/encoder/export.py', last, out);

function train(...args: readonly string[]): void {
  run(python, 'training/encoder/train.py', ...args);
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, OMP_NUM_THREADS: '1' } });
}
