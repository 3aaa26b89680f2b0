import { z } from 'zod';
import { ClaimTypeSchema } from '../document/claim.ts';
import { EntityTypeSchema } from '../document/entity.ts';
import { type ClaimHit, ClaimHitSchema, findClaims } from './claims.ts';
import { fromCursor, type Page, pageOf, toCursor } from './cursor.ts';
import { PageQuerySchema } from './search/search.ts';
import { readWords } from './search/words.ts';
import { speakerRoots } from './search/filters.ts';
import type { Sql, SqlRow } from './sql.ts';

export const SpeakersQuerySchema = z.object({
  q: z.string().max(200).optional().describe('words of the name, beginnings* too'),
  type: EntityTypeSchema.optional(),
  ...PageQuerySchema.shape,
});
export type SpeakersQuery = Readonly<z.input<typeof SpeakersQuerySchema>>;

export const SpeakerSummarySchema = z.object({
  /** The same in every store: made of type and name. */
  id: z.string(),
  type: EntityTypeSchema,
  name: z.string(),
  quotes: z.int(),
  claims: z.int(),
});
export type SpeakerSummary = Readonly<z.infer<typeof SpeakerSummarySchema>>;

/** Those who are quoted, most often first; aliases are counted with whom they stand for. */
export function listSpeakers(sql: Sql, input: SpeakersQuery): Page<SpeakerSummary> {
  const { q, type, limit, cursor } = SpeakersQuerySchema.parse(input);
  const { match, prefixes } = readWords(q ?? '');
  const words = [...(match === null ? [] : [match]), ...prefixes].join(' AND ');
  const after = cursor === undefined ? null : fromCursor(cursor, 'quotes', 2);
  const rows = sql.all(
    `SELECT r.id AS row, r.uid, r.type, r.name, sum(e.quotes) AS n, sum(e.claims) AS claims
     FROM entity e JOIN entity r ON r.id = e.root
     WHERE e.quotes > 0
     ${words === '' ? '' : 'AND e.root IN (SELECT m.root FROM entity_fts f JOIN entity m ON m.id = f.rowid WHERE entity_fts MATCH ?)'}
     ${type === undefined ? '' : 'AND r.type = ?'}
     GROUP BY r.id ${after === null ? '' : 'HAVING (sum(e.quotes), r.id) < (?, ?)'}
     ORDER BY n DESC, r.id DESC LIMIT ?`,
    [...(words === '' ? [] : [words]), ...(type === undefined ? [] : [type]), ...(after ?? []), limit + 1],
  );
  return pageOf(rows, limit, summaryOf, ({ n, row }) => toCursor('quotes', [Number(n), Number(row)]));
}

const CountedSchema = z.object({ value: z.string(), count: z.int() });

/** All that a page about one speaker shows, its quotes aside (they are found by `speaker`). */
export const SpeakerPageSchema = SpeakerSummarySchema.extend({
  /** Other names that stand for this one. */
  aliases: z.array(z.object({ type: EntityTypeSchema, name: z.string() })),
  documents: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Quotes by day, oldest first; those without a date are left out. */
  days: z.array(z.object({ date: z.string(), quotes: z.int() })),
  outlets: z.array(CountedSchema),
  kinds: z.array(CountedSchema),
  claimTypes: z.array(CountedSchema.extend({ value: ClaimTypeSchema })),
  /** Whom and what the speaker's claims are about, most often first. */
  topics: z.array(z.object({ id: z.string(), type: EntityTypeSchema, name: z.string(), count: z.int() })),
  /** The most check-worthy claims. */
  topClaims: z.array(ClaimHitSchema),
});
export type SpeakerPage = Readonly<z.infer<typeof SpeakerPageSchema>>;

const MOST = 20;

/** What the store knows of a speaker, or null where there is none with this id (or name). */
export function speakerPage(sql: Sql, speaker: string): SpeakerPage | null {
  const root = speakerRoots(sql, speaker)[0];
  if (root === undefined) return null;
  const self = sql.get(
    `SELECT r.uid, r.type, r.name, sum(e.quotes) AS n, sum(e.claims) AS claims
     FROM entity e JOIN entity r ON r.id = e.root WHERE e.root = ? GROUP BY r.id`,
    [root],
  )!;
  const names = 'SELECT id FROM entity WHERE root = ?';
  const span = sql.get(
    `SELECT count(DISTINCT document) AS documents, min(nullif(date, '')) AS first, max(nullif(date, '')) AS last
     FROM quote WHERE speaker IN (${names})`,
    [root],
  )!;
  const counted = (column: string, table: 'quote' | 'claim'): { value: string; count: number }[] =>
    sql
      .all(
        `SELECT ${column} AS value, count(*) AS n FROM ${table} WHERE speaker IN (${names}) AND ${column} IS NOT NULL
         GROUP BY ${column} ORDER BY n DESC, value LIMIT ${MOST}`,
        [root],
      )
      .map(({ value, n }) => ({ value: String(value), count: Number(n) }));
  return {
    ...summaryOf(self),
    aliases: sql
      .all('SELECT type, name FROM entity WHERE root = ? AND id <> root ORDER BY name', [root])
      .map(({ type, name }) => ({ type: EntityTypeSchema.parse(type), name: String(name) })),
    documents: Number(span.documents),
    first: span.first === null ? null : String(span.first),
    last: span.last === null ? null : String(span.last),
    days: sql
      .all(
        `SELECT date, count(*) AS n FROM quote WHERE speaker IN (${names}) AND date <> '' GROUP BY date ORDER BY date`,
        [root],
      )
      .map(({ date, n }) => ({ date: String(date), quotes: Number(n) })),
    outlets: counted('outlet', 'quote'),
    kinds: counted('kind', 'quote'),
    claimTypes: counted('type', 'claim').map(({ value, count }) => ({ value: ClaimTypeSchema.parse(value), count })),
    topics: topicsOf(sql, root),
    topClaims: worthiest(sql, String(self.uid)),
  };
}

function topicsOf(sql: Sql, root: number): SpeakerPage['topics'] {
  return sql
    .all(
      `SELECT r.uid, r.type, r.name, count(DISTINCT c.id) AS n
       FROM claim c, json_each(c.details, '$.about') AS about JOIN entity e ON e.id = about.value JOIN entity r ON r.id = e.root
       WHERE c.speaker IN (SELECT id FROM entity WHERE root = ?1) AND r.id <> ?1
       GROUP BY r.id ORDER BY n DESC, r.name LIMIT ${MOST}`,
      [root],
    )
    .map(({ uid, type, name, n }) => ({
      id: String(uid),
      type: EntityTypeSchema.parse(type),
      name: String(name),
      count: Number(n),
    }));
}

function worthiest(sql: Sql, uid: string): ClaimHit[] {
  return [...findClaims(sql, { speaker: uid, limit: MOST }).items];
}

function summaryOf({ uid, type, name, n, claims }: SqlRow): SpeakerSummary {
  return {
    id: String(uid),
    type: EntityTypeSchema.parse(type),
    name: String(name),
    quotes: Number(n),
    claims: Number(claims),
  };
}
