import { type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { formatOf } from '../formats/index.ts';

/** Something to read: a file, by the path that messages name it by, or standard input ("-"). */
export interface FoundInput {
  readonly path: string;
  readonly absolute: string;
}

export interface FoundInputs {
  /** In the order in which they are read: as given, a folder's and a pattern's files by path. */
  readonly inputs: readonly FoundInput[];
  /** Files in folders whose ending is not read, README files, and scores.json. */
  readonly skipped: readonly string[];
  /** Inputs, by their path, that are not there; reading them says so. */
  readonly missing: readonly string[];
  /** Patterns that match nothing. */
  readonly unmatched: readonly string[];
}

/** Standard input, as an argument. */
export const STDIN = '-';

/**
 * Finds what files, folders and glob patterns name. Folders are searched with everything below them; hidden files, README
 * files and the scores of `onrecord eval` (scores.json) in them are not documents.
 *
 * @param args files, folders, patterns, or "-"
 * @param cwd absolute path that relative ones start from
 * @param leaveOut absolute paths that are never inputs of a folder or pattern, such as the output
 */
export async function findInputs(
  args: readonly string[],
  cwd: string,
  leaveOut: ReadonlySet<string> = new Set(),
): Promise<FoundInputs> {
  const inputs: FoundInput[] = [];
  const skipped: string[] = [];
  const missing: string[] = [];
  const unmatched: string[] = [];
  const seen = new Set<string>();
  const add = (path: string): void => {
    const absolute = path === STDIN ? STDIN : resolve(cwd, path);
    if (!seen.has(absolute)) inputs.push({ path, absolute });
    seen.add(absolute);
  };
  const addFound = (paths: readonly string[]): void => {
    for (const path of paths) {
      if (leaveOut.has(resolve(cwd, path))) continue;
      if (NO_ARTICLE.test(path)) continue;
      if (formatOf(path).format !== null) add(path);
      else skipped.push(path);
    }
  };
  for (const arg of args) {
    const kind = arg === STDIN ? 'file' : await kindOf(resolve(cwd, arg));
    if (kind === 'file') add(arg);
    else if (kind === 'folder') addFound(await filesBelow(arg, cwd));
    else if (isDynamicPattern(arg)) {
      const paths = (await glob(arg, { cwd, expandDirectories: false })).sort(byCodeUnit);
      if (paths.length === 0) unmatched.push(arg);
      addFound(paths);
    } else {
      add(arg);
      missing.push(arg);
    }
  }
  return { inputs, skipped, missing, unmatched };
}

async function kindOf(absolute: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(absolute)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function withoutSlashes(folder: string): string {
  let end = folder.length;
  while (end > 0 && folder[end - 1] === '/') end--;
  return folder.slice(0, end);
}

/** All files below a folder by path; a folder that cannot be listed stands for itself, so that reading it says why. */
async function filesBelow(folder: string, cwd: string): Promise<string[]> {
  const base = withoutSlashes(folder) || '/';
  let entries: Dirent[];
  try {
    entries = await readdir(resolve(cwd, base), { withFileTypes: true });
  } catch {
    return [base];
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = base === '.' ? entry.name : base === '/' ? `/${entry.name}` : `${base}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(path, cwd)));
    else if (!entry.isSymbolicLink() || (await kindOf(resolve(cwd, path))) !== 'folder') found.push(path);
  }
  return found;
}

/** A folder's own description, and the accepted scores that `onrecord eval` keeps beside gold, are no articles. */
const NO_ARTICLE = /(?:^|[/\\])(?:readme(?:\.[^/\\]*)?|scores\.json)$/i;

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
