import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeError } from '../../../../src/errors.ts';
import { pythonTrainer } from '../../../../training/encoder/retraining/trainer.ts';
import { temporaryFolder } from './folders.ts';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

/** A program that stands for Python: it runs `script` as a shell does. */
function fakePython(name: string, script: string): string {
  const path = join(folder.write('bin', { [name]: `#!/bin/sh\n${script}\n` }), name);
  chmodSync(path, 0o755);
  return path;
}

function complaint(run: () => void): string {
  try {
    run();
  } catch (error) {
    return describeError(error);
  }
  return '';
}

describe.skipIf(process.platform === 'win32')('a Python to train with', () => {
  const rows: readonly (readonly [name: string, script: string, complaint: RegExp, reason: string])[] = [
    ['all', 'echo', /^$/, 'it has every package'],
    ['some', 'echo onnx torch', /lacks packages.*: onnx, torch; .*pip install -r training\//, 'two lack'],
    ['broken', 'echo "no such module" >&2; exit 1', /cannot run.*no such module.*--python/, 'it does not start'],
  ];
  it.each(rows)('%s (%j): %s', (name, script, expected) => {
    expect(complaint(pythonTrainer(fakePython(name, script)).check)).toMatch(expected);
  });

  it('is asked for where there is none', () => {
    expect(complaint(pythonTrainer(join(folder.path, 'nowhere')).check)).toMatch(
      /bad-usage.*nowhere.*ENOENT.*--python/,
    );
  });

  it('trains, then exports', () => {
    const log = join(folder.path, 'log');
    const python = fakePython('logging', `echo "$@" >> ${log}`);
    pythonTrainer(python).train({ windows: 'w', start: 'models/encoder', out: 'o', epochs: 2 });
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/train\.py w w\/weights\.pt --start .*models\/encoder --sets train --epochs 2 /);
    expect(lines[1]).toMatch(/export\.py w\/weights\.pt .*\/o --vocabulary .*models\/encoder\/vocab\.txt$/);
  });

  it('that fails ends the run with its exit code', () => {
    const { train } = pythonTrainer(fakePython('failing', 'exit 7'));
    expect(
      complaint(() => {
        train({ windows: 'w', start: 's', out: 'o', epochs: 1 });
      }),
    ).toMatch(/train\.py did not come to its end.*exit code 7/);
  });
});
