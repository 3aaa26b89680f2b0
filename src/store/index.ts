import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EntityType } from '../document/entity.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import type { Article } from '../formats/gold/article.ts';
import { addLines, type AddResult, linesOf } from './add.ts';
import { type Alias, AliasSchema, listAliases, removeAlias, setAlias } from './aliases.ts';
import { backUp } from './backup.ts';
import { type ClaimHit, type ClaimsQuery, findClaims } from './claims.ts';
import { correct, setUndone } from './corrections/correct.ts';
import { toGold } from './corrections/gold.ts';
import { correctionsOf } from './corrections/log.ts';
import type { Correction, CorrectionBody } from './corrections/schema.ts';
import type { Page } from './cursor.ts';
import {
  type DocumentsQuery,
  type DocumentSummary,
  listDocuments,
  type StoredDocument,
  storedDocument,
} from './documents.ts';
import { openWriter } from './writer.ts';
import { exportLines, type ExportKind, importLines, type ImportResult } from './export.ts';
import { migrate } from './migrations.ts';
import { putRecord, type PutOutcome, removeDocument } from './put.ts';
import { countFacets, type Facets } from './search/facets.ts';
import type { Filters } from './search/filters.ts';
import { type QuoteHit, searchQuotes, type SearchQuery } from './search/search.ts';
import { listSpeakers, type SpeakerPage, speakerPage, type SpeakersQuery, type SpeakerSummary } from './speakers.ts';
import { openSql, type Sql } from './sql.ts';

export type {
  AddResult,
  Alias,
  ClaimHit,
  Correction,
  CorrectionBody,
  DocumentSummary,
  Facets,
  QuoteHit,
  SpeakerPage,
  SpeakerSummary,
  StoredDocument,
};

export interface StoreCounts {
  readonly documents: number;
  readonly quotes: number;
  readonly claims: number;
  readonly entities: number;
  readonly corrections: number;
  readonly aliases: number;
}

/** The claim store: records, what is said in them and by whom, and what readers corrected, in one SQLite file. */
export interface Store {
  /** Absolute path of the file. */
  readonly path: string;
  /**
   * Adds records, in batches; each batch is in the file when the next one begins. A document whose id is there with other
   * content takes its place, its corrections are kept; the same record again changes nothing.
   */
  add(records: AsyncIterable<OnrecordRecord> | Iterable<OnrecordRecord>): Promise<AddResult>;
  /** Adds one record; it is in the file when this gives back. `json` is the record as it is to be given back, byte for byte. */
  put(record: OnrecordRecord, json?: string): PutOutcome;
  /** Takes lines of JSON, as `export` gave or `onrecord extract` wrote them; a broken one costs no other. */
  import(
    lines: AsyncIterable<string> | Iterable<string>,
    options?: { readonly where?: string; readonly onBatch?: (result: AddResult) => void },
  ): Promise<ImportResult>;
  /** Lines of JSON Lines without line feeds; `all` (the default of `import`) loses nothing. */
  export(kind?: ExportKind): Iterable<string>;
  /** Takes a document out; its corrections are kept for when it comes again. Gives back whether it was there. */
  remove(document: string): boolean;
  document(id: string): StoredDocument | null;
  documents(query?: DocumentsQuery): Page<DocumentSummary>;
  search(query?: SearchQuery): Page<QuoteHit>;
  facets(filters?: Filters): Facets;
  claims(query?: ClaimsQuery): Page<ClaimHit>;
  speakers(query?: SpeakersQuery): Page<SpeakerSummary>;
  /** What the store knows of one speaker, by id or name. */
  speaker(speaker: string): SpeakerPage | null;
  aliases(): readonly Alias[];
  setAlias(alias: Alias): void;
  /** Gives back whether it was an alias. */
  removeAlias(type: EntityType, alias: string): boolean;
  corrections(document: string): readonly Correction[];
  /** Corrects a document; throws `invalid-field` where it does not fit and `not-found` where there is no such document. */
  correct(document: string, body: CorrectionBody): Correction;
  undo(document: string, correction: number): Correction;
  redo(document: string, correction: number): Correction;
  /** The corrected document as gold for `onrecord eval`, or null. */
  gold(document: string): Article | null;
  counts(): StoreCounts;
  /** Copies the store, as it is now, into a file that is not there yet. */
  backup(path: string): Promise<void>;
  close(): void;
}

/**
 * Opens a store, or makes one. Several processes may have it open; one writes at a time.
 *
 * @param path the file; relative paths start from the working folder
 * @throws OnrecordError `store-unavailable` where the database library cannot be loaded; `bad-store` where the file is no store,
 *   or one of a newer version
 */
export async function openStore(path: string): Promise<Store> {
  const file = resolve(path);
  const sql = await openSql(file);
  try {
    migrate(sql, file);
  } catch (error) {
    sql.close();
    throw error;
  }
  return storeOver(sql, file);
}

function storeOver(sql: Sql, path: string): Store {
  const writer = openWriter(sql);
  return {
    path,
    add: (records) => addLines(sql, writer, linesOf(records)),
    put: (record, json = JSON.stringify(record)) => writer.writing(() => putRecord(sql, writer, record, json)),
    import: (lines, { where = 'the import', onBatch } = {}) => importLines(sql, writer, lines, where, onBatch),
    export: (kind = 'all') => exportLines(sql, kind),
    remove(document) {
      const row = sql.get('SELECT id FROM document WHERE name = ?', [document]);
      if (row === null) return false;
      writer.writing(() => {
        removeDocument(sql, writer, Number(row.id));
      });
      return true;
    },
    document: (id) => storedDocument(sql, id),
    documents: (query = {}) => listDocuments(sql, query),
    search: (query = {}) => searchQuotes(sql, query),
    facets: (filters = {}) => countFacets(sql, filters),
    claims: (query = {}) => findClaims(sql, query),
    speakers: (query = {}) => listSpeakers(sql, query),
    speaker: (speaker) => speakerPage(sql, speaker),
    aliases: () => listAliases(sql),
    setAlias(alias) {
      setAlias(sql, writer, checkedAlias(alias));
    },
    removeAlias: (type, alias) => removeAlias(sql, type, alias),
    corrections: (document) => correctionsOf(sql, document),
    correct: (document, body) => correct(sql, writer, document, body),
    undo: (document, correction) => setUndone(sql, writer, document, correction, true),
    redo: (document, correction) => setUndone(sql, writer, document, correction, false),
    gold(document) {
      const stored = storedDocument(sql, document);
      return stored === null ? null : toGold(stored.record);
    },
    counts: () => countAll(sql),
    backup: (target) => backUp(sql, resolve(target), existsSync(resolve(target))),
    close() {
      sql.close();
    },
  };
}

function checkedAlias(alias: Alias): Alias {
  const parsed = AliasSchema.safeParse(alias);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new OnrecordError('invalid-field', `the alias is not valid: ${message}`, {
    where: path.map(String).join('.'),
    expected: 'a type (person, organisation, location, misc) and two names',
  });
}

function countAll(sql: Sql): StoreCounts {
  const count = (table: string): number => Number(sql.get(`SELECT count(*) AS n FROM ${table}`)!.n);
  return {
    documents: count('document'),
    quotes: count('quote'),
    claims: count('claim'),
    entities: count('entity WHERE root = id'),
    corrections: count('correction WHERE undone IS NULL'),
    aliases: count('entity WHERE root <> id'),
  };
}
