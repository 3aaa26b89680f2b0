import type { Sql, SqlRow, SqlValue } from './sql.ts';

/** Rows that one statement puts in, at most; a statement is kept for each number of them. */
const MOST_ROWS = 32;

/** An INSERT taken apart. */
export interface StatementParts {
  /** What comes in front of VALUES. */
  readonly before: string;
  /** A row: `$n` for the values that all rows share, `?` for its own in their order. */
  readonly row: string;
  /** What comes behind the rows. */
  readonly after?: string;
}

/**
 * Many rows in few statements: binding the values of a row costs less than a statement of its own.
 *
 * @returns what RETURNING gives
 */
export function insertMany(
  sql: Sql,
  parts: StatementParts,
  shared: readonly SqlValue[],
  rows: readonly (readonly SqlValue[])[],
): readonly SqlRow[] {
  const given: SqlRow[] = [];
  for (let done = 0; done < rows.length; done += MOST_ROWS) {
    const block = rows.slice(done, done + MOST_ROWS);
    const values = [...shared, ...block.flat()];
    const statement = statementFor(parts, block.length, shared.length);
    if (parts.after === undefined) sql.run(statement, values);
    else given.push(...sql.all(statement, values));
  }
  return given;
}

const built = new WeakMap<StatementParts, string[]>();

function statementFor(parts: StatementParts, size: number, shared: number): string {
  const known = built.get(parts) ?? [];
  built.set(parts, known);
  let next = shared;
  return (known[size] ??= [
    parts.before,
    'VALUES',
    Array.from({ length: size }, () =>
      parts.row.replace(/\?|\$(\d)/g, (_, of: string | undefined) => `?${of ?? ++next}`),
    ).join(', '),
    parts.after ?? '',
  ].join(' '));
}
