import { z } from 'zod';
import { type ClaimType, ClaimTypeSchema } from '../../document/claim.ts';
import { QuoteKindSchema } from '../../document/quote.ts';
import { nameKey } from '../names.ts';
import { TYPE_BITS } from '../rows.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { readWords } from './words.ts';

const day = z.iso.date();
/** true or false, as a value or as text of a query. */
export const FlagSchema = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const name = z.string().min(1).max(500);
/** One value, or several of which any will do. */
const names = z.union([name, z.array(name).max(20)]);

/** What quotes and claims are narrowed down by. */
export const FiltersSchema = z.object({
  q: z.string().max(500).optional().describe('words, "phrases", beginnings*, -exclusions'),
  speaker: names.optional().describe('id of an entity, or a name; one of several'),
  type: z.array(ClaimTypeSchema).max(20).optional().describe('has a claim of one of these types'),
  kind: z.array(QuoteKindSchema).max(3).optional().describe('direct, indirect, mixed'),
  source: names.optional().describe('the outlet; one of several'),
  from: day.optional().describe('first day, YYYY-MM-DD'),
  to: day.optional().describe('last day, YYYY-MM-DD'),
  minWorth: z.coerce.number().min(0).max(1).optional().describe('least check-worthiness of a claim, 0 to 1'),
  document: z.string().min(1).optional().describe('id of a document'),
});
export type Filters = Readonly<z.infer<typeof FiltersSchema>>;

/** Part of a WHERE clause with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The filters as conditions on the table `quote` named `q`; the words that rank are left to the search. */
export function quoteConditions(sql: Sql, filters: Filters): readonly Condition[] {
  const { type, kind, minWorth } = filters;
  return [
    ...sharedConditions(sql, filters, 'q'),
    ...wordConditions(filters.q ?? ''),
    ...(type === undefined ? [] : [{ sql: `(q.types & ${bitsOf(type)}) <> 0`, values: [] }]),
    ...(kind === undefined ? [] : [oneOf('q.kind', kind)]),
    ...(minWorth === undefined ? [] : [{ sql: 'q.worth >= ?', values: [minWorth] }]),
    ...(type === undefined || minWorth === undefined ? [] : [sameClaim(type, minWorth)]),
  ];
}

/** The filters as conditions on the table `claim` named `c`. */
export function claimConditions(sql: Sql, filters: Filters): readonly Condition[] {
  const { q, type, minWorth } = filters;
  const words = q === undefined ? [] : quoteConditions(sql, { q });
  const { match } = readWords(q ?? '');
  const matched =
    match === null ? [] : [{ sql: 'q.id IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?)', values: [match] }];
  const inQuote = [...words, ...matched];
  return [
    ...sharedConditions(sql, filters, 'c'),
    ...(inQuote.length === 0 ? [] : [within(inQuote)]),
    ...(type === undefined ? [] : [oneOf('c.type', type)]),
    ...(minWorth === undefined ? [] : [{ sql: 'c.worth >= ?', values: [minWorth] }]),
  ];
}

function within(conditions: readonly Condition[]): Condition {
  return {
    sql: `c.quote IN (SELECT q.id FROM quote q WHERE ${conditions.map((one) => one.sql).join(' AND ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function sharedConditions(sql: Sql, filters: Filters, table: 'q' | 'c'): readonly Condition[] {
  const { speaker, source, from, to, document } = filters;
  return [
    ...(speaker === undefined ? [] : [speakerCondition(sql, [speaker].flat(), table)]),
    ...(source === undefined ? [] : [oneOf(`${table}.outlet`, [source].flat())]),
    ...(from === undefined ? [] : [{ sql: `${table}.date >= ?`, values: [from] }]),
    ...(to === undefined ? [] : [{ sql: `${table}.date <= ? AND ${table}.date <> ''`, values: [to] }]),
    ...(document === undefined
      ? []
      : [
          {
            sql: `${table}.id BETWEEN (SELECT id << 20 FROM document WHERE name = ?) AND (SELECT (id + 1) << 20 FROM document WHERE name = ?)`,
            values: [document, document],
          },
        ]),
  ];
}

function wordConditions(q: string): readonly Condition[] {
  const { prefixes, without } = readWords(q);
  return [
    ...prefixes.map((prefix) => ({
      sql: 'q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)',
      values: [prefix],
    })),
    ...without.map((words) => ({
      sql: 'q.id NOT IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?)',
      values: [words],
    })),
  ];
}

/** An entity by its id; else by its name, with all its aliases; else everybody whose name has these words; else the words themselves. */
function speakerCondition(sql: Sql, speakers: readonly string[], table: 'q' | 'c'): Condition {
  const found = speakers.map((speaker) => ({ speaker, roots: speakerRoots(sql, speaker) }));
  const roots = found.flatMap((one) => one.roots);
  const unknown = found.flatMap((one) => (one.roots.length === 0 ? [one.speaker] : []));
  const either = [
    ...(roots.length === 0 ? [] : [`${table}.speaker IN (SELECT id FROM entity WHERE root IN (${roots.join(', ')}))`]),
    ...unknown.map(() => `${table}.speaker_name = ? COLLATE NOCASE`),
  ];
  if (either.length === 0) return { sql: '0', values: [] };
  return { sql: either.length === 1 ? either[0]! : `(${either.join(' OR ')})`, values: unknown };
}

export function speakerRoots(sql: Sql, speaker: string): readonly number[] {
  const root = ({ root: id }: Readonly<Record<string, SqlValue>>): number => Number(id);
  const byId = sql.all('SELECT root FROM entity WHERE uid = ?', [speaker]).map(root);
  if (byId.length > 0) return byId;
  const byName = sql.all('SELECT DISTINCT root FROM entity WHERE key = ?', [nameKey(speaker)]).map(root);
  if (byName.length > 0) return byName;
  const { match, prefixes } = readWords(speaker);
  const words = [...(match === null ? [] : [match]), ...prefixes].join(' AND ');
  if (words === '') return [];
  return sql
    .all(
      `SELECT DISTINCT e.root FROM entity_fts f JOIN entity e ON e.id = f.rowid WHERE entity_fts MATCH ? AND e.quotes > 0
       LIMIT 50`,
      [words],
    )
    .map(root);
}

function oneOf(column: string, allowed: readonly string[]): Condition {
  return { sql: `${column} IN (${allowed.map(() => '?').join(', ')})`, values: allowed };
}

/** The type and the worth have to be of one and the same claim. */
function sameClaim(types: readonly ClaimType[], minWorth: number): Condition {
  const type = oneOf('k.type', types);
  return {
    sql: `EXISTS (SELECT 1 FROM claim k WHERE k.id BETWEEN q.document << 20 AND (q.document + 1) << 20 AND k.quote = q.id AND k.worth >= ? AND ${type.sql})`,
    values: [minWorth, ...type.values],
  };
}

function bitsOf(types: readonly ClaimType[]): number {
  return types.reduce((bits, type) => bits | TYPE_BITS.get(type)!, 0);
}
