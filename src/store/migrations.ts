import { OnrecordError } from '../errors.ts';
import type { Sql } from './sql.ts';
import { VERSION_1 } from './schema/version-1.ts';
import { VERSION_2 } from './schema/version-2.ts';

/** Marks the file as a store of onrecord ("onrc"); see https://sqlite.org/pragma.html#pragma_application_id. */
const APPLICATION_ID = 0x6f6e7263;

/** What leads from each version of the store to the next; never edited once released, only added to. */
const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2];

export const STORE_VERSION = MIGRATIONS.length;

/**
 * Brings a store to the version of this program, each step in a transaction of its own.
 *
 * @param migrations what leads from version to version; a test hands in more
 * @throws OnrecordError `bad-store` for a database of another program or a newer version
 */
export function migrate(sql: Sql, path: string, migrations: readonly string[] = MIGRATIONS): void {
  const version = numberOf(sql, 'user_version');
  const application = numberOf(sql, 'application_id');
  const isNew = version === 0 && application === 0 && sql.get('SELECT name FROM sqlite_schema') === null;
  if (!isNew && application !== APPLICATION_ID) {
    throw new OnrecordError('bad-store', 'this database was not made by onrecord', {
      where: path,
      expected: 'a store of onrecord, or a file that is not there yet',
      hint: 'name another file with --db',
    });
  }
  if (version > migrations.length) {
    throw new OnrecordError('bad-store', 'this store was made by a newer version of onrecord', {
      where: path,
      expected: `a store of version ${migrations.length} or lower`,
      received: `version ${version}`,
      hint: 'update onrecord: npm install onrecord@latest',
    });
  }
  for (let next = version; next < migrations.length; next++) {
    sql.transaction(() => {
      // Another process may have been faster.
      if (numberOf(sql, 'user_version') > next) return;
      sql.script(migrations[next]!);
      sql.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${next + 1}`);
    });
  }
}

function numberOf(sql: Sql, pragma: 'user_version' | 'application_id'): number {
  return Number(Object.values(sql.get(`PRAGMA ${pragma}`) ?? {})[0] ?? 0);
}
