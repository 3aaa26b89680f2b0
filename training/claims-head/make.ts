// Makes the head of the accurate engine that reads claims: npm run train:claims -- DATA_FOLDER [OUT_FOLDER] [--python PYTHON]
// A training, one with some debates left out to see what carries over, the weights, and their scores. Python needs
// training/encoder/requirements.txt and training/requirements.txt.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const given = process.argv.slice(2);
const at = given.indexOf('--python');
const [python = 'python3'] = at < 0 ? [] : given.splice(at, 2).slice(1);
const [data, out = 'models/claims-head'] = given;
if (data === undefined) throw new Error('usage: make.ts DATA_FOLDER [OUT_FOLDER] [--python PYTHON]');

const ENCODER = 'models/encoder';
const DEBATES = '24-35';
const scratch = '.cache/claims-head';
mkdirSync(scratch, { recursive: true });
const head = join(scratch, 'head.pt');
const across = join(scratch, 'across.pt');

run('train.py', data, ENCODER, head);
run('train.py', data, ENCODER, across, '--debates', DEBATES, '--epochs', '1.3', '0', '--claims', '0', '0');
run('export.py', head, ENCODER, out, '--calibration', `${head}.json`);
run('evaluate.py', data, ENCODER, out, across, DEBATES);

function run(script: string, ...args: readonly string[]): void {
  execFileSync(python, ['-W', 'ignore', `training/claims-head/${script}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
}
