import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface TempFolder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** The lines of a JSON Lines file, parsed. */
  lines(name: string): unknown[];
}

/** A folder with some files, removed when the test is done. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TempFolder {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  const folder: TempFolder = {
    path,
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    lines: (name) =>
      folder
        .read(name)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown),
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}
