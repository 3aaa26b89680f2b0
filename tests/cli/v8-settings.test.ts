import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const SETTINGS = transformSync(readFileSync('src/cli/v8-settings.ts', 'utf8'), { loader: 'ts' }).code;
const OPTIMISED_MAP = `
  const double = (values) => values.map((value) => value * 2);
  %PrepareFunctionForOptimization(double);
  double([1, 2]);
  double([3, 4]);
  %OptimizeFunctionOnNextCall(double);
  double([5, 6]);
  console.log(%HasHoleyElements(double([7, 8])));`;

/** Whether the arrays that optimised code makes by `map` have holes, in a process that begins so; and what V8 complains of. */
function holes(beginning: string): { readonly holes: string; readonly complaints: string } {
  const args = ['--allow-natives-syntax', '--input-type=module', '-e', `${SETTINGS}\n${beginning}\n${OPTIMISED_MAP}`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { holes: stdout.trim(), complaints: stderr };
}

const isKnown = Number.parseInt(process.versions.v8, 10) < 14;

describe('the settings of V8', () => {
  it('are needed: by itself it makes arrays with holes', () => {
    expect(holes('')).toEqual({ holes: 'true', complaints: '' });
  });

  it('take the holes out of arrays, and are all known to this V8', () => {
    expect(holes('setUpV8();')).toEqual({ holes: String(!isKnown), complaints: '' });
  });

  it('are left alone in a V8 that nobody has looked at', () => {
    expect(holes('setUpV8("14.0.1");')).toEqual({ holes: 'true', complaints: '' });
  });
});
