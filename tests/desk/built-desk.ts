import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const CACHE = resolve('node_modules/.cache/onrecord');
const SOURCES = ['desk', 'src/report', 'src/archive', 'src/document', 'src/lexicon'];

/** The folder of the desk's pages, built of the sources as they are now; built once for all test files. */
export async function builtDesk(): Promise<string> {
  const folder = join(CACHE, `desk-${hashOf(SOURCES)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(join(CACHE, 'desk-'));
  await build({ configFile: 'desk/vite.config.ts', logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another test file was faster.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
