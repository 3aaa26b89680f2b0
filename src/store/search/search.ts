import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';
import { QuoteKindSchema } from '../../document/quote.ts';
import { fromCursor, type Page, pageOf, toCursor } from '../cursor.ts';
import { type NamedRef, NamedRefSchema, refOf, SPEAKER_COLUMNS, SPEAKER_JOIN } from '../refs.ts';
import type { Sql, SqlRow, SqlValue } from '../sql.ts';
import { FiltersSchema, quoteConditions } from './filters.ts';
import { joinedRanges, markedRanges, MARK_END, MARK_START, rangesOfBeginnings } from './marks.ts';
import { readWords, wordOf } from './words.ts';

export const SearchOrderSchema = z.enum(['relevance', 'newest', 'oldest', 'worth']);

export const PageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(20).describe('items on a page'),
  cursor: z.string().max(500).optional().describe('"next" of the page before'),
});

export const SearchQuerySchema = FiltersSchema.extend({
  order: SearchOrderSchema.optional().describe('relevance where there are words to rank by, else newest'),
  ...PageQuerySchema.shape,
});
export type SearchQuery = Readonly<z.input<typeof SearchQuerySchema>>;

const DocumentRefSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  date: z.string().nullable(),
});

/** A quote that was found. */
export const QuoteHitSchema = z.object({
  document: DocumentRefSchema,
  /** Its id in the record of the document. */
  quote: z.string(),
  kind: QuoteKindSchema,
  text: z.string(),
  /** Where the words of the query stand in `text`. */
  matches: z.array(z.object({ start: z.int(), end: z.int() })),
  /** Where it begins in the document's text. */
  start: z.int(),
  speaker: NamedRefSchema.nullable(),
  types: z.array(ClaimTypeSchema),
  worth: z.number(),
});
export type QuoteHit = Readonly<z.infer<typeof QuoteHitSchema>>;

/** How results are ordered: columns that are compared, all in one direction. The last one is unique. */
const ORDERS = {
  relevance: { columns: ['rank', 'id'], direction: 'ASC', beyond: '>' },
  newest: { columns: ['date', 'id'], direction: 'DESC', beyond: '<' },
  oldest: { columns: ['date', 'id'], direction: 'ASC', beyond: '>' },
  worth: { columns: ['worth', 'id'], direction: 'DESC', beyond: '<' },
} as const;

/**
 * Finds quotes.
 *
 * @throws OnrecordError `bad-cursor`
 */
export function searchQuotes(sql: Sql, input: SearchQuery): Page<QuoteHit> {
  const query = SearchQuerySchema.parse(input);
  const { match, prefixes } = readWords(query.q ?? '');
  const asked = query.order ?? 'relevance';
  const order = asked === 'relevance' && match === null ? 'newest' : asked;
  const { columns, direction, beyond } = ORDERS[order];
  const [first, second] = columns;
  const column = (name: string): string => (name === 'rank' ? 'quote_fts.rank' : `q.${name}`);
  const conditions = [...quoteConditions(sql, query)];
  if (match !== null) conditions.unshift({ sql: 'quote_fts MATCH ?', values: [match] });
  if (query.cursor !== undefined) {
    const key = fromCursor(query.cursor, order, columns.length);
    conditions.push({ sql: `(${column(first)}, ${column(second)}) ${beyond} (?, ?)`, values: key });
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => one.sql).join(' AND ')}`;
  const found = sql.all(
    `SELECT q.id, ${column(first)} AS first
     FROM ${match === null ? 'quote q' : 'quote_fts CROSS JOIN quote q ON q.id = quote_fts.rowid'}
     ${where} ORDER BY ${column(first)} ${direction}, ${column(second)} ${direction} LIMIT ?`,
    [...conditions.flatMap(({ values }) => values), query.limit + 1],
  );
  const shown = found.slice(0, query.limit);
  const rows = hitRows(
    sql,
    shown.map(({ id }) => Number(id)),
  );
  const marked = match === null ? new Map<number, string>() : markedTexts(sql, match, [...rows.keys()]);
  return pageOf(
    found,
    query.limit,
    ({ id }) => hitOf(rows.get(Number(id))!, marked.get(Number(id)), prefixes),
    ({ id, first: value }) => toCursor(order, [value!, Number(id)]),
  );
}

/** The rows of quotes by their ids, with document and speaker. */
export function hitRows(sql: Sql, ids: readonly number[]): ReadonlyMap<number, SqlRow> {
  const rows = sql.all(
    `SELECT q.*, d.name AS document_name, d.title, d.url, ${SPEAKER_COLUMNS}
     FROM json_each(?) AS wanted CROSS JOIN quote q ON q.id = wanted.value JOIN document d ON d.id = q.document ${SPEAKER_JOIN('q')}`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}

export function hitOf(row: SqlRow, marked: string | undefined, prefixes: readonly string[]): QuoteHit {
  const text = String(row.text);
  const speaker: NamedRef | null = refOf(row);
  const types = Number(row.types);
  return {
    document: documentRef(row),
    quote: String(row.local),
    kind: QuoteKindSchema.parse(row.kind),
    text,
    matches: joinedRanges([
      ...(marked === undefined ? [] : markedRanges(marked)),
      ...rangesOfBeginnings(text, prefixes.map(wordOf)),
    ]),
    start: Number(row.start),
    speaker,
    types: ClaimTypeSchema.options.filter((_, index) => (types & (1 << index)) !== 0),
    worth: Number(row.worth),
  };
}

export function documentRef(row: SqlRow): QuoteHit['document'] {
  const text = (value: SqlValue | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    id: String(row.document_name),
    title: text(row.title),
    url: text(row.url),
    source: text(row.outlet),
    date: row.date === '' ? null : text(row.date),
  };
}

/** Texts with marks around the words that match. */
function markedTexts(sql: Sql, match: string, ids: readonly number[]): Map<number, string> {
  const rows = sql.all(
    `SELECT rowid AS id, highlight(quote_fts, 0, ?, ?) AS marked FROM quote_fts
     WHERE quote_fts MATCH ? AND rowid IN (SELECT value FROM json_each(?))`,
    [MARK_START, MARK_END, match, JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, marked }) => [Number(id), String(marked)]));
}
