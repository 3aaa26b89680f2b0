import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../src/batch/find-inputs.ts';
import { tempFolder } from './temp-folder.ts';

const FILES = {
  'b.txt': 'x',
  'a.txt': 'x',
  'Z.jsonl.gz': 'x',
  'notes.pdf': 'x',
  'README.md': 'x',
  'scores.json': 'x',
  '.hidden.txt': 'x',
  'sub/c.html': 'x',
  'sub/deep/d.md': 'x',
  '.git/e.txt': 'x',
};

const ROWS: readonly (readonly [
  args: readonly string[],
  inputs: readonly string[],
  skipped: readonly string[],
  missing: readonly string[],
  unmatched: readonly string[],
  reason: string,
])[] = [
  [['a.txt'], ['a.txt'], [], [], [], 'a file'],
  [['notes.pdf'], ['notes.pdf'], [], [], [], 'a file named on its own may have any ending'],
  [['README.md'], ['README.md'], [], [], [], 'and any name'],
  [
    ['.'],
    ['Z.jsonl.gz', 'a.txt', 'b.txt', 'sub/c.html', 'sub/deep/d.md'],
    ['notes.pdf'],
    [],
    [],
    'a folder with all below it, by name, without hidden files, README and accepted scores',
  ],
  [['sub/'], ['sub/c.html', 'sub/deep/d.md'], [], [], [], 'a slash at the end'],
  [['*.txt'], ['a.txt', 'b.txt'], [], [], [], 'a pattern'],
  [['**/*.{md,html}'], ['sub/c.html', 'sub/deep/d.md'], [], [], [], 'a pattern over folders, without README'],
  [['*.pdf', 'a.txt'], ['a.txt'], ['notes.pdf'], [], [], 'a pattern does not name a file on its own'],
  [
    ['b.txt', 'a.txt', '.'],
    ['b.txt', 'a.txt', 'Z.jsonl.gz', 'sub/c.html', 'sub/deep/d.md'],
    ['notes.pdf'],
    [],
    [],
    'nothing comes twice',
  ],
  [['-', 'a.txt', '-'], ['-', 'a.txt'], [], [], [], 'standard input'],
  [
    ['gone.txt', 'a.txt'],
    ['gone.txt', 'a.txt'],
    [],
    ['gone.txt'],
    [],
    'a file that is not there is asked for all the same',
  ],
  [['*.doc', 'a.txt'], ['a.txt'], [], [], ['*.doc'], 'a pattern that matches nothing'],
];

describe('findInputs', () => {
  it.each(ROWS)('%j finds %j', async (args, inputs, skipped, missing, unmatched, reason) => {
    const folder = tempFolder(FILES);
    const found = await findInputs(args, folder.path);
    expect({ ...found, inputs: found.inputs.map(({ path }) => path) }, reason).toEqual({
      inputs,
      skipped,
      missing,
      unmatched,
    });
    for (const { path, absolute } of found.inputs)
      expect(absolute).toBe(path === '-' ? '-' : resolve(folder.path, path));
  });

  it('leaves out what the run writes itself', async () => {
    const folder = tempFolder({ 'a.txt': 'x', 'records.jsonl': 'x' });
    const own = new Set([resolve(folder.path, 'records.jsonl')]);
    expect((await findInputs(['.', '*'], folder.path, own)).inputs.map(({ path }) => path)).toEqual(['a.txt']);
  });
});
