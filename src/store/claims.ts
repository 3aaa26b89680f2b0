import { z } from 'zod';
import { ClaimTypeSchema } from '../document/claim.ts';
import { fromCursor, type Page, pageOf, toCursor } from './cursor.ts';
import { NamedRefSchema, refOf, SPEAKER_COLUMNS, SPEAKER_JOIN } from './refs.ts';
import { claimConditions, FiltersSchema, FlagSchema } from './search/filters.ts';
import { documentRef, PageQuerySchema, QuoteHitSchema } from './search/search.ts';
import type { Sql, SqlRow } from './sql.ts';

export const ClaimsQuerySchema = FiltersSchema.omit({ kind: true }).extend({
  day: z.iso.date().optional().describe('one day, YYYY-MM-DD: the same as from and to'),
  checkable: FlagSchema.default(true).describe('only what can be checked'),
  order: z.enum(['worth', 'newest']).default('worth'),
  ...PageQuerySchema.shape,
});
export type ClaimsQuery = Readonly<z.input<typeof ClaimsQuerySchema>>;

/** A claim that was found. */
export const ClaimHitSchema = z.object({
  document: QuoteHitSchema.shape.document,
  /** Its id in the record of the document. */
  claim: z.string(),
  text: z.string(),
  /** The same readable alone, or null. */
  standalone: z.string().nullable(),
  /** Reasons for the worth. */
  why: z.array(z.string()),
  /** Where it begins in the document's text. */
  start: z.int(),
  type: ClaimTypeSchema,
  checkable: z.boolean(),
  worth: z.number(),
  speaker: NamedRefSchema.nullable(),
  /** The quote that it is made in: its id in the record, and its words. */
  quote: z.object({ id: z.string(), text: z.string() }).nullable(),
});
export type ClaimHit = Readonly<z.infer<typeof ClaimHitSchema>>;

/**
 * Finds claims, the most check-worthy first unless asked otherwise.
 *
 * @throws OnrecordError `bad-cursor`
 */
export function findClaims(sql: Sql, input: ClaimsQuery): Page<ClaimHit> {
  const { day, checkable, order, limit, cursor, ...filters } = ClaimsQuerySchema.parse(input);
  const conditions = [...claimConditions(sql, { ...filters, ...(day === undefined ? {} : { from: day, to: day }) })];
  if (checkable) conditions.push({ sql: 'c.checkable = 1', values: [] });
  const first = order === 'worth' ? 'worth' : 'date';
  if (cursor !== undefined) {
    conditions.push({ sql: `(c.${first}, c.id) < (?, ?)`, values: fromCursor(cursor, order, 2) });
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => one.sql).join(' AND ')}`;
  const rows = sql.all(
    `SELECT c.*, d.name AS document_name, d.title, d.url, q.local AS quote_local, q.text AS quote_text, ${SPEAKER_COLUMNS}
     FROM (SELECT c.* FROM claim c ${where} ORDER BY c.${first} DESC, c.id DESC LIMIT ?) c
     JOIN document d ON d.id = c.document LEFT JOIN quote q ON q.id = c.quote ${SPEAKER_JOIN('c')}
     ORDER BY c.${first} DESC, c.id DESC`,
    [...conditions.flatMap(({ values }) => values), limit + 1],
  );
  return pageOf(rows, limit, claimOf, (row) => toCursor(order, [row[first]!, Number(row.id)]));
}

const DetailsSchema = ClaimHitSchema.pick({ standalone: true, why: true });

function claimOf(row: SqlRow): ClaimHit {
  const { standalone, why } = DetailsSchema.parse(JSON.parse(String(row.details)));
  return {
    document: documentRef(row),
    claim: String(row.local),
    text: String(row.text),
    standalone,
    why,
    start: Number(row.start),
    type: ClaimTypeSchema.parse(row.type),
    checkable: row.checkable === 1,
    worth: Number(row.worth),
    speaker: refOf(row),
    quote: row.quote_local === null ? null : { id: String(row.quote_local), text: String(row.quote_text) },
  };
}
