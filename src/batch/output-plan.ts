import { existsSync, statSync } from 'node:fs';
import { extname, join, dirname, resolve } from 'node:path';

/** Where a run writes; absolute paths. */
export interface OutputPlan {
  /** null: standard output. */
  readonly records: string | null;
  readonly errors: string;
  /** Whether an errors file of an earlier run is this run's to remove. */
  readonly ownsErrors: boolean;
  /** Whether errors stand among the records instead. */
  readonly errorsInPlace: boolean;
}

/** In place of a file of errors: among the records. */
export const IN_PLACE = '-';

/**
 * Where records and errors go. An existing folder, a path that ends in "/", and one without an ending is a folder, which gets
 * `records.jsonl` (or another ending) and `errors.jsonl`; anything else is a file, with `errors.jsonl` beside it.
 *
 * @param output what the user asked for, or null for standard output
 * @param errors another place for the errors, or null; `IN_PLACE` only beside standard output
 * @param ending of the format that is written, with the dot
 */
export function planOutput(output: string | null, errors: string | null, ending: string, cwd: string): OutputPlan {
  const errorsInPlace = errors === IN_PLACE;
  const chosen = errors === null || errorsInPlace ? null : resolve(cwd, errors);
  if (output === null) {
    return { records: null, errors: chosen ?? join(cwd, 'errors.jsonl'), ownsErrors: chosen !== null, errorsInPlace };
  }
  const path = resolve(cwd, output);
  const records = isFolder(output, path) ? join(path, `records${ending}`) : path;
  return { records, errors: chosen ?? join(dirname(records), 'errors.jsonl'), ownsErrors: true, errorsInPlace };
}

function isFolder(asWritten: string, path: string): boolean {
  if (existsSync(path)) return statSync(path).isDirectory();
  return /[/\\]$/.test(asWritten) || extname(path) === '';
}
