import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A TypeScript file of a folder (`src`, `desk`): its path below it, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths below the folder (`../` in front of what lies outside of it). */
  readonly inner: readonly string[];
  /** The paths of `inner` that are loaded when the file is: type-only imports left out. */
  readonly loaded: readonly string[];
  /** Names of packages and built-ins, as they are written. */
  readonly outer: readonly string[];
  /** The names of `outer` that are loaded when the file is: type-only imports left out. */
  readonly outerLoaded: readonly string[];
}

/** All files of `src`, read once; type-only and dynamic imports count as imports. */
export const SOURCE_FILES: readonly SourceFile[] = filesUnder('src');

/** All files of `desk`, the pages; paths that lead out of it begin with `../`. */
export const DESK_FILES: readonly SourceFile[] = filesUnder('desk');

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readSource(folder, path));
}

function readSource(folder: string, path: string): SourceFile {
  const text = readFileSync(`${folder}/${path}`, 'utf8');
  const imports = importsOf(text);
  const loaded = importsOf(text.replace(/^(?:import|export) type [^;]*;/gm, ''));
  return {
    path,
    text,
    inner: resolveAll(path, imports),
    loaded: resolveAll(path, loaded),
    outer: imports.filter(isOuter),
    outerLoaded: loaded.filter(isOuter),
  };
}

function isOuter(name: string): boolean {
  return !name.startsWith('.');
}

function importsOf(text: string): readonly string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

function resolveAll(path: string, imports: readonly string[]): readonly string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(posix.dirname(path), name)));
}
