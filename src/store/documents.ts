import { z } from 'zod';
import { type OnrecordRecord, RecordSchema } from '../document/record.ts';
import { corrected } from './corrections/apply.ts';
import { correctionsOf } from './corrections/log.ts';
import { CorrectionSchema } from './corrections/schema.ts';
import { fromCursor, type Page, pageOf, toCursor } from './cursor.ts';
import { FlagSchema } from './search/filters.ts';
import { PageQuerySchema } from './search/search.ts';
import type { Sql, SqlRow } from './sql.ts';

export const DocumentsQuerySchema = z.object({
  source: z.string().min(1).optional().describe('the outlet'),
  corrected: FlagSchema.optional().describe('only documents with corrections'),
  ...PageQuerySchema.shape,
});
export type DocumentsQuery = Readonly<z.input<typeof DocumentsQuerySchema>>;

export const DocumentSummarySchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  date: z.string().nullable(),
  characters: z.int(),
  quotes: z.int(),
  claims: z.int(),
  /** When this reading of it came into the store. */
  added: z.string(),
});
export type DocumentSummary = Readonly<z.infer<typeof DocumentSummarySchema>>;

/** A document of the store. */
export const StoredDocumentSchema = z.object({
  /** The machine's record with the corrections in it; offsets in UTF-16 code units. */
  record: RecordSchema,
  /** The machine's record as it was added. */
  machine: RecordSchema,
  /** All corrections, oldest first, undone ones too; `fits` is false where the words they are about are gone. */
  corrections: z.array(CorrectionSchema.extend({ fits: z.boolean() })),
  /** Ids of other documents with the same text. */
  copies: z.array(z.string()),
  added: z.string(),
});
export type StoredDocument = Readonly<z.infer<typeof StoredDocumentSchema>>;

/** Documents, the newest first. */
export function listDocuments(sql: Sql, input: DocumentsQuery): Page<DocumentSummary> {
  const { source, corrected: onlyCorrected, limit, cursor } = DocumentsQuerySchema.parse(input);
  const after = cursor === undefined ? null : fromCursor(cursor, 'documents', 2);
  const conditions = [
    ...(source === undefined ? [] : ['outlet = ?']),
    ...(onlyCorrected === true ? ['name IN (SELECT document FROM correction WHERE undone IS NULL)'] : []),
    ...(after === null ? [] : ['(date, id) < (?, ?)']),
  ];
  const rows = sql.all(
    `SELECT id AS row, name, title, url, outlet, date, characters, quotes, claims, added FROM document
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY date DESC, id DESC LIMIT ?`,
    [...(source === undefined ? [] : [source]), ...(after ?? []), limit + 1],
  );
  return pageOf(rows, limit, summaryOf, ({ date, row }) => toCursor('documents', [String(date), Number(row)]));
}

/** A document with its corrections, or null. */
export function storedDocument(sql: Sql, id: string): StoredDocument | null {
  const row = sql.get(
    'SELECT d.id, d.sha256, d.added, r.json FROM document d JOIN record r ON r.document = d.id WHERE d.name = ?',
    [id],
  );
  if (row === null) return null;
  const machine = JSON.parse(String(row.json)) as OnrecordRecord;
  const corrections = correctionsOf(sql, id);
  const { record, orphans } = corrected(
    machine,
    corrections.filter(({ undone }) => undone === null),
  );
  return {
    record,
    machine,
    corrections: corrections.map((correction) => ({ ...correction, fits: !orphans.includes(correction.id) })),
    copies: sql
      .all('SELECT name FROM document WHERE sha256 = ? AND id <> ? ORDER BY name LIMIT 100', [
        String(row.sha256),
        row.id!,
      ])
      .map(({ name }) => String(name)),
    added: String(row.added),
  };
}

function summaryOf({ name, title, url, outlet, date, characters, quotes, claims, added }: SqlRow): DocumentSummary {
  const text = (value: SqlRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);
  return {
    id: String(name),
    title: text(title),
    url: text(url),
    source: text(outlet),
    date: date === '' ? null : String(date),
    characters: Number(characters),
    quotes: Number(quotes),
    claims: Number(claims),
    added: String(added),
  };
}
