import { type FullText, openFullText } from './full-text.ts';
import { insertMany } from './insert.ts';
import { entityUid, nameKey } from './names.ts';
import { plain } from './plain.ts';
import type { NamedThing } from './rows.ts';
import type { Sql, SqlValue } from './sql.ts';
import { openTally, type Tally } from './tally.ts';

/** Ids that are held in memory; beyond that they are looked up again. */
const MOST_HELD = 100_000;

/** What a transaction that writes needs beside the database: the ids of names, and what is written once, at its end. */
export interface Writer {
  readonly fullText: FullText;
  readonly tally: Tally;
  /** The ids of names, in their order; found or made in one go. Inside of `writing`. */
  idsOf(things: readonly NamedThing[]): readonly number[];
  /** Inside of `writing`. */
  idOf(thing: NamedThing): number;
  /** Counts a quote or claim of a speaker; inside of `writing`. */
  count(id: number, table: 'quotes' | 'claims'): void;
  /** An id that no document has; inside of `writing`. */
  nextDocument(): number;
  /** Runs what writes, and its counts with it, as one transaction; one inside of another is part of it. */
  writing<T>(work: () => T): T;
}

export function openWriter(sql: Sql): Writer {
  const fullText = openFullText(sql);
  const tally = openTally(sql);
  const held = new Map<string, number>();
  const counts = new Map<number, { quotes: number; claims: number }>();
  let next = { entity: 0, document: 0 };
  let isWriting = false;
  sql.onRollback(() => {
    held.clear();
    counts.clear();
  });
  const learn = (things: readonly NamedThing[]): void => {
    const keys = new Map<string, string>();
    const rows: (readonly SqlValue[])[] = [];
    for (const { type, name } of things) {
      const key = nameKey(name);
      keys.set(asWritten(type, name), asWritten(type, key));
      const id = next.entity++;
      rows.push([id, entityUid(type, key), type, key, plain(name), id]);
    }
    if (held.size >= MOST_HELD) held.clear();
    const found = insertMany(sql, FIND_OR_MAKE, [], rows);
    const ids = new Map(found.map(({ id, type, key }) => [asWritten(String(type), String(key)), Number(id)]));
    for (const [written, key] of keys) held.set(written, ids.get(key)!);
  };
  const idsOf = (things: readonly NamedThing[]): readonly number[] => {
    const known = things.map(({ type, name }) => held.get(asWritten(type, name)));
    if (!known.includes(undefined)) return known as readonly number[];
    learn(things.filter((_, index) => known[index] === undefined));
    return things.map(({ type, name }, index) => known[index] ?? held.get(asWritten(type, name))!);
  };
  const writeBehind = (first: number): void => {
    for (const [id, { quotes, claims }] of counts) {
      sql.run('UPDATE entity SET quotes = quotes + ?, claims = claims + ? WHERE id = ?', [quotes, claims, id]);
    }
    counts.clear();
    sql.run('INSERT INTO entity_fts (rowid, name) SELECT id, name FROM entity WHERE id >= ?', [first]);
  };
  return {
    fullText,
    tally,
    idsOf,
    idOf: (thing) => idsOf([thing])[0]!,
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
          fullText.write();
          tally.write();
          return result;
        });
      } finally {
        isWriting = false;
      }
    },
  };
}

function asWritten(type: string, name: string): string {
  return `${type}\n${name}`;
}

/** A name that is known keeps its id; the one that was meant for it stays free. */
const FIND_OR_MAKE = {
  before: 'INSERT INTO entity (id, uid, type, key, name, root)',
  row: '(?, ?, ?, ?, ?, ?)',
  after: 'ON CONFLICT (key, type) DO UPDATE SET key = excluded.key RETURNING id, type, key',
};

function afterLast(sql: Sql, table: 'entity' | 'document'): number {
  return Number(sql.get(`SELECT coalesce(max(id), 0) + 1 AS id FROM ${table}`)!.id);
}
