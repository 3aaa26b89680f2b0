import type { OnrecordRecord } from '../document/record.ts';
import { corrected } from './corrections/apply.ts';
import { liveCorrections } from './corrections/log.ts';
import type { EntityIndex } from './entities.ts';
import { type NamedThing, type RecordRows, rowsOf } from './rows.ts';
import type { Sql } from './sql.ts';

/** What adding a record did: the document was new, took the place of an earlier reading, or was there already. */
export type PutOutcome = 'added' | 'replaced' | 'unchanged';

/**
 * Puts a record into the store, inside of `EntityIndex.writing`. The same id with other content replaces the rows of that document and
 * nothing else; its corrections stay, and are put into what is searched.
 *
 * @param json the record as it is to be given back, byte for byte
 */
export function putRecord(sql: Sql, index: EntityIndex, record: OnrecordRecord, json: string): PutOutcome {
  const { id: name, sha256 } = record.document;
  const known = sql.get('SELECT id, sha256 FROM document WHERE name = ?', [name]);
  if (known === null) {
    insert(sql, index, null, record, json);
    return 'added';
  }
  const id = Number(known.id);
  if (known.sha256 === sha256 && sql.get('SELECT json FROM record WHERE document = ?', [id])?.json === json) {
    return 'unchanged';
  }
  removeRows(sql, id);
  insert(sql, index, id, record, json);
  return 'replaced';
}

/** Makes the rows of a document again, after its corrections changed; inside of `EntityIndex.writing`. */
export function refresh(sql: Sql, index: EntityIndex, id: number): void {
  const { json } = sql.get('SELECT json FROM record WHERE document = ?', [id])!;
  const record = JSON.parse(String(json)) as OnrecordRecord;
  removeRows(sql, id);
  insert(sql, index, id, record, String(json));
}

/** Takes a document out, with all that was made of it; its corrections stay. */
export function removeDocument(sql: Sql, id: number): void {
  removeRows(sql, id);
  sql.run('DELETE FROM record WHERE document = ?', [id]);
  sql.run('DELETE FROM document WHERE id = ?', [id]);
}

function insert(sql: Sql, index: EntityIndex, known: number | null, record: OnrecordRecord, json: string): void {
  const corrections = liveCorrections(sql, record.document.id);
  const rows = rowsOf(corrections.length === 0 ? record : corrected(record, corrections).record);
  const id = known ?? index.nextDocument();
  const { name, sha256, title, url, outlet, date, characters, quotes, claims } = rows;
  const entities = JSON.stringify(rows.entities.map((entity) => [index.idOf(entity), entity.mentions]));
  sql.run(
    `INSERT INTO document (id, name, sha256, title, url, outlet, date, characters, quotes, claims, entities, added)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, title = excluded.title, url = excluded.url,
       outlet = excluded.outlet, date = excluded.date, characters = excluded.characters,
       quotes = excluded.quotes, claims = excluded.claims, entities = excluded.entities, added = excluded.added`,
    [
      id,
      name,
      sha256,
      title,
      url,
      outlet,
      date,
      characters,
      quotes.length,
      claims.length,
      entities,
      new Date().toISOString(),
    ],
  );
  sql.run(
    'INSERT INTO record (document, json) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET json = excluded.json',
    [id, json],
  );
  insertRows(sql, index, id, rows);
}

function insertRows(sql: Sql, index: EntityIndex, document: number, rows: RecordRows): void {
  const { date, outlet } = rows;
  const idOf = (thing: NamedThing | null, table: 'quotes' | 'claims'): number | null => {
    if (thing === null) return null;
    const id = index.idOf(thing);
    index.count(id, table);
    return id;
  };
  const quoteIds = new Map<string, number>();
  let id = document * ROOM;
  for (const quote of rows.quotes) {
    const { local, kind, stance, speakerName, text, start, worth, types } = quote;
    quoteIds.set(local, ++id);
    sql.run('INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      id,
      document,
      local,
      kind,
      stance,
      idOf(quote.speaker, 'quotes'),
      speakerName,
      text,
      start,
      date,
      outlet,
      worth,
      types,
    ]);
  }
  const range = rangeOf(document);
  for (const table of ['quote_fts', 'quote_words'] as const) {
    sql.run(
      `INSERT INTO ${table} (rowid, text, speaker_name) SELECT id, text, speaker_name FROM quote WHERE id BETWEEN ? AND ?`,
      range,
    );
  }
  id = document * ROOM;
  for (const claim of rows.claims) {
    const { local, speakerName, type, checkable, worth, text, start, about, standalone, why } = claim;
    sql.run('INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      ++id,
      document,
      local,
      claim.quote === null ? null : (quoteIds.get(claim.quote) ?? null),
      idOf(claim.speaker, 'claims'),
      speakerName,
      type,
      checkable ? 1 : 0,
      worth,
      text,
      start,
      date,
      outlet,
      JSON.stringify({ about: about.map((thing) => index.idOf(thing)), standalone, why }),
    ]);
  }
}

/** Takes out what was made of a record. What the full-text tables hold has to be told to them. */
function removeRows(sql: Sql, document: number): void {
  const range = rangeOf(document);
  for (const table of ['quote', 'claim'] as const) {
    sql.run(
      `UPDATE entity SET ${table}s = ${table}s - found.n
       FROM (SELECT speaker, count(*) AS n FROM ${table} WHERE id BETWEEN ? AND ? AND speaker IS NOT NULL GROUP BY speaker) AS found
       WHERE entity.id = found.speaker`,
      range,
    );
  }
  for (const table of ['quote_fts', 'quote_words'] as const) {
    sql.run(
      `INSERT INTO ${table} (${table}, rowid, text, speaker_name)
       SELECT 'delete', id, text, speaker_name FROM quote WHERE id BETWEEN ? AND ?`,
      range,
    );
  }
  sql.run('DELETE FROM quote WHERE id BETWEEN ? AND ?', range);
  sql.run('DELETE FROM claim WHERE id BETWEEN ? AND ?', range);
}

/** How many quotes, or claims, a document has room for; see the schema. */
const ROOM = 2 ** 20;

function rangeOf(document: number): readonly number[] {
  return [document * ROOM, (document + 1) * ROOM];
}
