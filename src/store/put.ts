import type { OnrecordRecord } from '../document/record.ts';
import { corrected } from './corrections/apply.ts';
import { liveCorrections } from './corrections/log.ts';
import type { Writer } from './writer.ts';
import { rangeOf, ROOM } from './ids.ts';
import { insertMany } from './insert.ts';
import { type EntityRow, type RecordRows, rowsOf } from './rows.ts';
import type { Sql } from './sql.ts';

/** What adding a record did: the document was new, took the place of an earlier reading, or was there already. */
export type PutOutcome = 'added' | 'replaced' | 'unchanged';

/**
 * Puts a record into the store, inside of `Writer.writing`. The same id with other content replaces the rows of that document and
 * nothing else; its corrections stay, and are put into what is searched.
 *
 * @param json the record as it is to be given back, byte for byte
 */
export function putRecord(sql: Sql, writer: Writer, record: OnrecordRecord, json: string): PutOutcome {
  const { id: name, sha256 } = record.document;
  const known = sql.get('SELECT id, sha256 FROM document WHERE name = ?', [name]);
  if (known === null) {
    insert(sql, writer, null, record, json);
    return 'added';
  }
  const id = Number(known.id);
  if (known.sha256 === sha256 && sql.get('SELECT json FROM record WHERE document = ?', [id])?.json === json) {
    return 'unchanged';
  }
  removeRows(sql, writer, id);
  insert(sql, writer, id, record, json);
  return 'replaced';
}

/** Makes the rows of a document again, after its corrections changed; inside of `Writer.writing`. */
export function refresh(sql: Sql, writer: Writer, id: number): void {
  const { json } = sql.get('SELECT json FROM record WHERE document = ?', [id])!;
  const record = JSON.parse(String(json)) as OnrecordRecord;
  removeRows(sql, writer, id);
  insert(sql, writer, id, record, String(json));
}

/** Takes a document out, with all that was made of it; its corrections stay. */
export function removeDocument(sql: Sql, writer: Writer, id: number): void {
  removeRows(sql, writer, id);
  sql.run('DELETE FROM record WHERE document = ?', [id]);
  sql.run('DELETE FROM document WHERE id = ?', [id]);
}

function insert(sql: Sql, writer: Writer, known: number | null, record: OnrecordRecord, json: string): void {
  const corrections = liveCorrections(sql, record.document.id);
  const rows = rowsOf(corrections.length === 0 ? record : corrected(record, corrections).record);
  const id = known ?? writer.nextDocument();
  const { name, sha256, title, url, outlet, date, characters, quotes, claims } = rows;
  const entityIds = writer.idsOf(rows.entities);
  const entities = JSON.stringify(rows.entities.map(({ mentions }, index) => [entityIds[index], mentions]));
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
  insertRows(sql, writer, id, rows, new Map(rows.entities.map((entity, index) => [entity, entityIds[index]!])));
}

function insertRows(
  sql: Sql,
  writer: Writer,
  document: number,
  rows: RecordRows,
  ids: ReadonlyMap<EntityRow, number>,
): void {
  const speakerId = (speaker: EntityRow | null, table: 'quotes' | 'claims'): number | null => {
    if (speaker === null) return null;
    const id = ids.get(speaker)!;
    writer.count(id, table);
    return id;
  };
  const shared = [document, rows.date, rows.outlet];
  const quoteIds = new Map<string, number>();
  let id = document * ROOM;
  const quotes = rows.quotes.map(({ local, kind, stance, speaker, speakerName, text, start, worth, types }) => {
    quoteIds.set(local, ++id);
    return [id, local, kind, stance, speakerId(speaker, 'quotes'), speakerName, text, start, worth, types];
  });
  insertMany(sql, INTO_QUOTE, shared, quotes);
  writer.fullText.add(document);
  writer.tally.add(rows);
  id = document * ROOM;
  const claims = rows.claims.map((claim) => {
    const { local, speaker, speakerName, type, checkable, worth, text, start, about, standalone, why } = claim;
    const quote = claim.quote === null ? null : (quoteIds.get(claim.quote) ?? null);
    const details = JSON.stringify({ about: about.map((thing) => ids.get(thing)), standalone, why });
    const by = speakerId(speaker, 'claims');
    return [++id, local, quote, by, speakerName, type, checkable ? 1 : 0, worth, text, start, details];
  });
  insertMany(sql, INTO_CLAIM, shared, claims);
}

/** All columns; what the rows of a document share is its id, its date and its outlet. */
const INTO_QUOTE = { before: 'INSERT INTO quote', row: '(?, $1, ?, ?, ?, ?, ?, ?, ?, $2, $3, ?, ?)' };
const INTO_CLAIM = { before: 'INSERT INTO claim', row: '(?, $1, ?, ?, ?, ?, ?, ?, ?, ?, ?, $2, $3, ?)' };

/** Takes out what was made of a record. */
function removeRows(sql: Sql, writer: Writer, document: number): void {
  const range = rangeOf(document);
  for (const table of ['quote', 'claim'] as const) {
    sql.run(
      `UPDATE entity SET ${table}s = ${table}s - found.n
       FROM (SELECT speaker, count(*) AS n FROM ${table} WHERE id BETWEEN ? AND ? AND speaker IS NOT NULL GROUP BY speaker) AS found
       WHERE entity.id = found.speaker`,
      range,
    );
  }
  writer.fullText.remove(document);
  writer.tally.remove(document);
  sql.run('DELETE FROM quote WHERE id BETWEEN ? AND ?', range);
  sql.run('DELETE FROM claim WHERE id BETWEEN ? AND ?', range);
}
