import { OnrecordError } from '../errors.ts';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** An open SQLite database. Statements are prepared once and kept. */
export interface Sql {
  all(statement: string, values?: readonly SqlValue[]): readonly SqlRow[];
  /** The first row, or null. */
  get(statement: string, values?: readonly SqlValue[]): SqlRow | null;
  run(statement: string, values?: readonly SqlValue[]): void;
  /** Statements without values, one or several. */
  script(statements: string): void;
  /** Does all of it or nothing; a transaction inside of one is part of it. */
  transaction<T>(work: () => T): T;
  /** Calls the listener whenever a transaction was taken back: what was read in it is no longer there. */
  onRollback(listener: () => void): void;
  close(): void;
}

interface DriverStatement {
  run(values: readonly SqlValue[]): unknown;
  all(values: readonly SqlValue[]): SqlRow[];
}
interface Driver {
  prepare(statement: string): DriverStatement;
  exec(statements: string): void;
  close(): void;
}
type DriverConstructor = new (path: string, options: { readonly timeout: number }) => Driver;

/** How long a write waits for another process that writes into the same file. */
const BUSY_MS = 10_000;
/** Searches are put together from parts; beyond so many different ones the prepared statements are let go. */
const MOST_STATEMENTS = 500;

/**
 * Opens a database file with write-ahead logging and a sync at every commit, so that what was committed outlives the process
 * and the power (https://sqlite.org/wal.html).
 *
 * @throws OnrecordError `store-unavailable` where the database library cannot be loaded, `bad-store` where the file cannot be
 *   opened or is no database
 */
export async function openSql(path: string): Promise<Sql> {
  const Database = await loadDriver();
  let driver: Driver;
  try {
    driver = new Database(path, { timeout: BUSY_MS });
    driver.exec('PRAGMA page_size = 8192');
    driver.prepare('PRAGMA journal_mode = WAL').all([]);
    driver.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000');
  } catch (cause) {
    throw notAStore(path, cause);
  }
  return sqlOver(driver);
}

export function notAStore(path: string, cause: unknown): OnrecordError {
  return new OnrecordError('bad-store', 'the store cannot be opened', {
    where: path,
    expected: 'a file that onrecord made, or a new one in a folder that exists',
    received: cause instanceof Error ? cause.message.trim() : String(cause),
    hint: 'check the path and the permissions, or name another file with --db',
    cause,
  });
}

async function loadDriver(): Promise<DriverConstructor> {
  try {
    const module = (await import('libsql')) as unknown as { readonly default: DriverConstructor };
    return module.default;
  } catch (cause) {
    throw new OnrecordError('store-unavailable', 'the database library "libsql" cannot be loaded', {
      expected: 'the optional dependency libsql, which has binaries for Linux, macOS and Windows',
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'install again without --omit=optional',
      cause,
    });
  }
}

function sqlOver(driver: Driver): Sql {
  const statements = new Map<string, DriverStatement>();
  const prepared = (statement: string): DriverStatement => {
    const known = statements.get(statement);
    if (known !== undefined) return known;
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    const made = driver.prepare(statement);
    statements.set(statement, made);
    return made;
  };
  const listeners: (() => void)[] = [];
  let depth = 0;
  const sql: Sql = {
    all: (statement, values = []) => prepared(statement).all(values),
    get: (statement, values = []) => prepared(statement).all(values)[0] ?? null,
    run(statement, values = []) {
      prepared(statement).run(values);
    },
    script(statement) {
      driver.exec(statement);
    },
    transaction(work) {
      if (depth > 0) return work();
      driver.exec('BEGIN IMMEDIATE');
      depth++;
      try {
        const result = work();
        driver.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(driver);
        for (const listener of listeners) listener();
        throw error;
      } finally {
        depth--;
      }
    },
    onRollback(listener) {
      listeners.push(listener);
    },
    close() {
      statements.clear();
      driver.close();
    },
  };
  return sql;
}

/** An error may have ended the transaction already. */
function rollBack(driver: Driver): void {
  try {
    driver.exec('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no transaction')) throw error;
  }
}
