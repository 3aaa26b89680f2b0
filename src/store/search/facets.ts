import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';
import type { Sql, SqlRow } from '../sql.ts';
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
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => one.sql).join(' AND ')}`;
  const types = ClaimTypeSchema.options;
  const rows = sql.all(
    `WITH found AS MATERIALIZED (
       SELECT q.speaker, q.kind, q.outlet, substr(q.date, 1, 7) AS month, q.types
       FROM ${match === null ? 'quote q' : 'quote_fts CROSS JOIN quote q ON q.id = quote_fts.rowid'} ${where})
     SELECT 'total' AS facet, '' AS value, count(*) AS n FROM found
     UNION ALL SELECT * FROM (SELECT 'speaker', e.root, count(*) AS n FROM found JOIN entity e ON e.id = found.speaker
       GROUP BY e.root ORDER BY n DESC LIMIT ${MOST})
     UNION ALL SELECT 'kind', kind, count(*) FROM found GROUP BY kind
     UNION ALL SELECT * FROM (SELECT 'source', outlet, count(*) AS n FROM found WHERE outlet IS NOT NULL
       GROUP BY outlet ORDER BY n DESC LIMIT ${MOST})
     UNION ALL SELECT 'month', month, count(*) FROM found WHERE month <> '' GROUP BY month
     ${types.map((type, bit) => `UNION ALL SELECT 'type', '${type}', total((types >> ${bit}) & 1) FROM found`).join(' ')}`,
    conditions.flatMap(({ values }) => values),
  );
  return {
    quotes: Number(rows.find(({ facet }) => facet === 'total')!.n),
    speakers: speakersOf(sql, rows),
    types: counts(rows, 'type'),
    kinds: counts(rows, 'kind'),
    sources: counts(rows, 'source'),
    months: [...counts(rows, 'month')].sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
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
