import type { Sql, SqlRow } from '../sql.ts';
import { type Correction, type StoredBody, StoredBodySchema } from './schema.ts';

const COLUMNS = 'id, document, sha256, body, made, undone';

/** The corrections of a document, oldest first, undone ones too. */
export function correctionsOf(sql: Sql, document: string): readonly Correction[] {
  return sql.all(`SELECT ${COLUMNS} FROM correction WHERE document = ? ORDER BY id`, [document]).map(fromRow);
}

/** Those that are not undone. */
export function liveCorrections(sql: Sql, document: string): readonly Correction[] {
  return sql
    .all(`SELECT ${COLUMNS} FROM correction WHERE document = ? AND undone IS NULL ORDER BY id`, [document])
    .map(fromRow);
}

/** Ids of the documents that have corrections, those that were taken out of the store too. */
export function correctedDocuments(sql: Sql): readonly string[] {
  return sql
    .all('SELECT DISTINCT document FROM correction WHERE undone IS NULL ORDER BY document')
    .map(({ document }) => String(document));
}

export function addCorrection(sql: Sql, correction: Omit<Correction, 'id'>): number {
  const { document, sha256, made, undone, body, anchors, targets } = correction;
  const stored: StoredBody = { body, anchors, targets };
  const row = sql.all(
    'INSERT INTO correction (document, sha256, body, made, undone) VALUES (?, ?, ?, ?, ?) RETURNING id',
    [document, sha256, JSON.stringify(stored), made, undone],
  )[0]!;
  return Number(row.id);
}

function fromRow({ id, document, sha256, body, made, undone }: SqlRow): Correction {
  return {
    id: Number(id),
    document: String(document),
    sha256: String(sha256),
    ...StoredBodySchema.parse(JSON.parse(String(body))),
    made: String(made),
    undone: undone === null || undone === undefined ? null : String(undone),
  };
}
