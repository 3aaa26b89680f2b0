import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { OnrecordError } from '../../../src/errors.ts';

export interface TrainingOrder {
  /** Folder with `train.jsonl`; other files may be written there. */
  readonly windows: string;
  /** Folder with the encoder to go on from. */
  readonly start: string;
  /** Folder in which the retrained encoder is written. */
  readonly out: string;
  readonly epochs: number;
}

/** What makes a new encoder out of windows and the one before. */
export interface Trainer {
  /** @throws OnrecordError where it cannot run here */
  check(): void;
  /** @throws OnrecordError where it fails */
  train(order: TrainingOrder): void;
}

const SCRIPTS = resolve('training/encoder');
const REQUIREMENTS = 'training/encoder/retraining/requirements.txt';
const PACKAGES = ['numpy', 'onnx', 'onnxruntime', 'safetensors', 'torch'];
const PROBE = `
import importlib.util, sys
print(*(name for name in sys.argv[1:] if importlib.util.find_spec(name) is None))`;

/** Gentle, so that what the weights know already is kept; small steps, since annotated folders are small. */
const SETTINGS = ['--rate', '3e-5', '--head-rate', '2e-4', '--pieces', '1024', '--silver', '1'];

/** Trains with the Python scripts of this folder; their progress goes to stderr. */
export function pythonTrainer(python: string): Trainer {
  return {
    check() {
      const { status, stdout, stderr, error } = spawnSync(python, ['-c', PROBE, ...PACKAGES], { encoding: 'utf8' });
      if (error !== undefined || status !== 0) {
        throw new OnrecordError('bad-usage', `cannot run "${python}"`, {
          expected: 'Python 3.10 or later',
          received: error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit code ${status}`,
          hint: 'name it with --python PATH',
        });
      }
      const missing = stdout.trim().split(' ').join(', ');
      if (missing === '') return;
      throw new OnrecordError('bad-usage', `"${python}" lacks packages that the training needs: ${missing}`, {
        hint: `run ${python} -m pip install -r ${REQUIREMENTS}, or name another Python with --python PATH`,
      });
    },
    train({ windows, start, out, epochs }) {
      const weights = join(windows, 'weights.pt');
      const goOn = ['--start', resolve(start), '--sets', 'train', '--epochs', String(epochs)];
      run(python, 'train.py', [windows, weights, ...goOn, ...SETTINGS]);
      run(python, 'export.py', [weights, resolve(out), '--vocabulary', join(resolve(start), 'vocab.txt')]);
    },
  };
}

function run(python: string, script: string, args: readonly string[]): void {
  const { status, signal, error } = spawnSync(python, ['-W', 'ignore', join(SCRIPTS, script), ...args], {
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  throw new OnrecordError('stage-failed', `${script} did not come to its end`, {
    received: error?.message ?? (signal === null ? `exit code ${status}` : `signal ${signal}`),
    hint: 'its last lines above say why; where memory ran out, close other programs',
  });
}
