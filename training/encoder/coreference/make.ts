// Makes the coreference scores of the accurate engine again: npm run train:coreference -- DATA_FOLDER [OUT_FOLDER] [--python PYTHON]
// Examples, a training on the encoder's hidden states, and the scores added to the encoder. Python needs training/encoder/requirements.txt.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const given = process.argv.slice(2);
const at = given.indexOf('--python');
const [python = 'python3'] = at < 0 ? [] : given.splice(at, 2).slice(1);
const [data, out = 'models/encoder'] = given;
if (data === undefined) throw new Error('usage: make.ts DATA_FOLDER [OUT_FOLDER] [--python PYTHON]');

const ENCODER = 'models/encoder';
const scratch = '.cache/coreference';
mkdirSync(scratch, { recursive: true });
const windows = join(scratch, 'windows');
const head = join(scratch, 'head.pt');

run(process.execPath, 'scripts/ts.mjs', script('prepare.ts'), data, windows);
run(python, script('train.py'), ENCODER, windows, join(scratch, 'states'), head);
run(python, script('attach.py'), ENCODER, head, out);
run(python, script('evaluate.py'), out, join(windows, 'gap-validation-0.jsonl'));

function script(name: string): string {
  return `training/encoder/coreference/${name}`;
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, OMP_NUM_THREADS: '1' } });
}
