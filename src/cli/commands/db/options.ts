import { resolve } from 'node:path';
import type { Store } from '../../../store/index.ts';
import type { OptionTable, OptionValues } from '../../command.ts';
import type { CliIo } from '../../io.ts';

/** Where the store is unless it is said. */
export const DEFAULT_DB = 'onrecord.db';

export const DB_OPTIONS = {
  db: { type: 'string', value: 'FILE', help: `the store (default: ${DEFAULT_DB}); made when it is not there` },
  speaker: { type: 'string', value: 'NAME', help: 'search: only quotes of this speaker' },
  type: {
    type: 'string',
    multiple: true,
    value: 'TYPE',
    help: 'search: quotes with a claim of this type, repeatable; speakers, alias: person, organisation, location or misc',
  },
  kind: { type: 'string', multiple: true, value: 'KIND', help: 'search: direct, indirect or mixed; repeatable' },
  source: { type: 'string', value: 'NAME', help: 'search: only this outlet' },
  from: { type: 'string', value: 'DAY', help: 'search: from this day on, YYYY-MM-DD' },
  to: { type: 'string', value: 'DAY', help: 'search: up to this day' },
  'min-worth': { type: 'string', value: 'X', help: 'search: quotes with a claim at least so check-worthy, 0 to 1' },
  order: { type: 'string', value: 'ORDER', help: 'search: relevance, newest, oldest or worth' },
  limit: { type: 'string', value: 'N', help: 'search, speakers: most results (default 20)' },
  json: { type: 'boolean', help: 'search, speakers, alias, stats: JSON Lines instead of text' },
  what: {
    type: 'string',
    value: 'WHAT',
    help: 'export: records (default), corrected, gold (a folder for onrecord eval), or all',
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'OUT',
    help: 'export: a file, or a folder for gold (default: standard output)',
  },
  remove: { type: 'boolean', help: 'alias: the name stands for itself again' },
} as const satisfies OptionTable;
export type DbValues = OptionValues<typeof DB_OPTIONS>;

/** What `onrecord db NAME` does; gives back the exit code. */
export type DbAction = (args: readonly string[], values: DbValues, io: CliIo) => Promise<number>;

/** Opens the store, runs what uses it, and closes it. */
export async function withStore<T>(values: DbValues, io: CliIo, use: (store: Store) => Promise<T> | T): Promise<T> {
  const { openStore } = await import('../../../store/index.ts');
  const store = await openStore(resolve(io.cwd, values.db ?? DEFAULT_DB));
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** A text from an article on one line of a terminal: no control characters. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
