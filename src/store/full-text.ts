import { rangeOf } from './ids.ts';
import type { Sql } from './sql.ts';

/**
 * The full-text tables of quotes. FTS5 writes a part of its index to the file at the end of each statement, so what comes in
 * during a transaction is put in by one statement at its end: a third of the work, and fewer parts to merge.
 */
export interface FullText {
  /** The quotes of a document are in their table. */
  add(document: number): void;
  /** The quotes of a document are about to be taken out of their table; the full-text tables have to be told what they were. */
  remove(document: number): void;
  /** Puts in what was added, before the transaction ends. */
  write(): void;
}

const TABLES = ['quote_fts', 'quote_words'] as const;

export function openFullText(sql: Sql): FullText {
  const added = new Set<number>();
  sql.onRollback(() => {
    added.clear();
  });
  return {
    add(document) {
      added.add(document);
    },
    remove(document) {
      if (added.delete(document)) return;
      for (const table of TABLES) {
        sql.run(
          `INSERT INTO ${table} (${table}, rowid, text, speaker_name)
           SELECT 'delete', id, text, speaker_name FROM quote WHERE id BETWEEN ? AND ?`,
          rangeOf(document),
        );
      }
    },
    write() {
      if (added.size === 0) return;
      const ranges = JSON.stringify([...added].sort((a, b) => a - b).map(rangeOf));
      for (const table of TABLES) {
        sql.run(
          `INSERT INTO ${table} (rowid, text, speaker_name)
           SELECT q.id, q.text, q.speaker_name FROM json_each(?) AS range
           CROSS JOIN quote q ON q.id BETWEEN range.value ->> 0 AND range.value ->> 1`,
          [ranges],
        );
      }
      added.clear();
    },
  };
}

/**
 * Whether each commit also merges parts of the indexes (FTS5 `automerge`). Without it many records come in faster; what is left
 * to merge is merged with the next ones.
 */
export function mergeFullText(sql: Sql, isOn: boolean): void {
  for (const table of TABLES) {
    sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('automerge', ${isOn ? 8 : 0})`);
  }
}
