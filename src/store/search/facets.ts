import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';
import { TYPE_BITS } from '../rows.ts';
import type { Sql, SqlRow, SqlValue } from '../sql.ts';
import { type Filters, FiltersSchema, quoteConditions } from './filters.ts';
import { readWords } from './words.ts';

const CountSchema = z.object({ value: z.string(), count: z.int() });

/** How many of the quotes that a search finds fall to each value. */
export const FacetsSchema = z.object({
  quotes: z.int(),
  speakers: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  types: z.array(CountSchema),
  kinds: z.array(CountSchema),
  sources: z.array(CountSchema),
  /** By month, YYYY-MM, oldest first. */
  months: z.array(CountSchema),
});
export type Facets = Readonly<z.infer<typeof FacetsSchema>>;

const MOST = 20;

/** Counts of the quotes that the filters let through, the most frequent values first. */
export function countFacets(sql: Sql, input: z.input<typeof FiltersSchema>): Facets {
  const filters: Filters = FiltersSchema.parse(input);
  const { match } = readWords(filters.q ?? '');
  const conditions = [...quoteConditions(sql, filters)];
  if (match !== null) conditions.unshift({ sql: 'quote_fts MATCH ?', values: [match] });
  const from = match === null ? 'quote q' : 'quote_fts CROSS JOIN quote q ON q.id = quote_fts.rowid';
  const values = conditions.flatMap((one) => one.values);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => one.sql).join(' AND ')}`;
  const rows = conditions.length === 0 ? tallied(sql) : counted(sql, from, where, values);
  return {
    quotes: counts(rows, 'kind').reduce((sum, { count }) => sum + count, 0),
    speakers: speakersOf(sql, rows),
    types: typeCounts(counts(rows, 'types')),
    kinds: counts(rows, 'kind'),
    sources: counts(rows, 'source'),
    months: [...counts(rows, 'month')].sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}

/** Counts of the whole store, which are kept. */
function tallied(sql: Sql): readonly SqlRow[] {
  return sql.all(
    `SELECT 'speaker' AS facet, value, n FROM (SELECT root AS value, sum(quotes) AS n FROM entity WHERE quotes > 0
       GROUP BY root ORDER BY n DESC LIMIT ${MOST})
     UNION ALL SELECT * FROM (SELECT facet, value, quotes FROM tally WHERE facet = 'source' ORDER BY quotes DESC LIMIT ${MOST})
     UNION ALL SELECT facet, value, quotes FROM tally WHERE facet <> 'source'`,
  );
}

function counted(sql: Sql, from: string, where: string, values: readonly SqlValue[]): readonly SqlRow[] {
  return sql.all(
    `WITH found AS MATERIALIZED (
       SELECT q.speaker, q.kind, q.outlet, substr(q.date, 1, 7) AS month, q.types FROM ${from} ${where})
     SELECT 'kind' AS facet, kind AS value, count(*) AS n FROM found GROUP BY kind
     UNION ALL SELECT * FROM (SELECT 'speaker', e.root, sum(f.n) AS n
       FROM (SELECT speaker, count(*) AS n FROM found WHERE speaker IS NOT NULL GROUP BY speaker) f JOIN entity e ON e.id = f.speaker
       GROUP BY e.root ORDER BY n DESC LIMIT ${MOST})
     UNION ALL SELECT * FROM (SELECT 'source', outlet, count(*) AS n FROM found WHERE outlet IS NOT NULL
       GROUP BY outlet ORDER BY n DESC LIMIT ${MOST})
     UNION ALL SELECT 'month', month, count(*) FROM found WHERE month <> '' GROUP BY month
     UNION ALL SELECT 'types', types, count(*) FROM found GROUP BY types`,
    values,
  );
}

/** From counts of sets of claim types to counts of types. */
function typeCounts(sets: Facets['types']): Facets['types'] {
  return ClaimTypeSchema.options
    .map((value) => {
      const bit = TYPE_BITS.get(value)!;
      const having = sets.filter((set) => (Number(set.value) & bit) !== 0);
      return { value, count: having.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function counts(rows: readonly SqlRow[], facet: string): Facets['types'] {
  return rows
    .filter((row) => row.facet === facet && Number(row.n) > 0)
    .map(({ value, n }) => ({ value: String(value), count: Number(n) }))
    .sort((a, b) => b.count - a.count);
}

function speakersOf(sql: Sql, rows: readonly SqlRow[]): Facets['speakers'] {
  return counts(rows, 'speaker').map(({ value, count }) => {
    const { uid, name } = sql.get('SELECT uid, name FROM entity WHERE id = ?', [Number(value)])!;
    return { id: String(uid), name: String(name), count };
  });
}
