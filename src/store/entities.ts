import { entityUid, nameKey } from './names.ts';
import { plain } from './plain.ts';
import type { NamedThing } from './rows.ts';
import type { Sql } from './sql.ts';

/** Ids that are held in memory; beyond that they are looked up again. */
const MOST_HELD = 100_000;

/** Gives rows their ids: finds the row of a name and type, or makes it, and counts on. */
export interface EntityIndex {
  /** Inside of `writing`. */
  idOf(thing: NamedThing): number;
  /** Counts a quote or claim of a speaker; inside of `writing`. */
  count(id: number, table: 'quotes' | 'claims'): void;
  /** An id that no document has; inside of `writing`. */
  nextDocument(): number;
  /** Runs what writes, and its counts with it, as one transaction; one inside of another is part of it. */
  writing<T>(work: () => T): T;
}

export function entityIndex(sql: Sql): EntityIndex {
  const held = new Map<string, number>();
  const counts = new Map<number, { quotes: number; claims: number }>();
  let next = { entity: 0, document: 0 };
  let isWriting = false;
  sql.onRollback(() => {
    held.clear();
    counts.clear();
  });
  const findOrMake = ({ type, name }: NamedThing): number => {
    const key = nameKey(name);
    const id = next.entity;
    const row = sql.get(
      `INSERT INTO entity (id, uid, type, key, name, root) VALUES (?1, ?2, ?3, ?4, ?5, ?1)
       ON CONFLICT (key, type) DO UPDATE SET key = excluded.key RETURNING id`,
      [id, entityUid(type, key), type, key, plain(name)],
    )!;
    if (row.id === id) next.entity++;
    return Number(row.id);
  };
  const writeBehind = (first: number): void => {
    for (const [id, { quotes, claims }] of counts) {
      sql.run('UPDATE entity SET quotes = quotes + ?, claims = claims + ? WHERE id = ?', [quotes, claims, id]);
    }
    counts.clear();
    sql.run('INSERT INTO entity_fts (rowid, name) SELECT id, name FROM entity WHERE id >= ?', [first]);
  };
  return {
    idOf(thing) {
      const asWritten = `${thing.type}\n${thing.name}`;
      const known = held.get(asWritten);
      if (known !== undefined) return known;
      if (held.size >= MOST_HELD) held.clear();
      const id = findOrMake(thing);
      held.set(asWritten, id);
      return id;
    },
    count(id, table) {
      const count = counts.get(id);
      if (count === undefined) counts.set(id, { quotes: 0, claims: 0, [table]: 1 });
      else count[table]++;
    },
    nextDocument: () => next.document++,
    writing(work) {
      if (isWriting) return work();
      isWriting = true;
      try {
        return sql.transaction(() => {
          next = { entity: afterLast(sql, 'entity'), document: afterLast(sql, 'document') };
          const first = next.entity;
          const result = work();
          writeBehind(first);
          return result;
        });
      } finally {
        isWriting = false;
      }
    },
  };
}

function afterLast(sql: Sql, table: 'entity' | 'document'): number {
  return Number(sql.get(`SELECT coalesce(max(id), 0) + 1 AS id FROM ${table}`)!.id);
}
