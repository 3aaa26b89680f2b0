import { z } from 'zod';
import { type OnrecordRecord, RecordSchema } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import { AliasSchema, listAliases, setAlias } from './aliases.ts';
import { corrected } from './corrections/apply.ts';
import { toGold } from './corrections/gold.ts';
import { addCorrection, correctedDocuments, correctionsOf, liveCorrections } from './corrections/log.ts';
import { type Correction, CorrectionSchema } from './corrections/schema.ts';
import { addLines, type AddResult, type RecordLine } from './add.ts';
import type { Writer } from './writer.ts';
import { refresh } from './put.ts';
import type { Sql } from './sql.ts';

/**
 * What an export holds: the machine's records byte for byte; the records with corrections in them; gold for `onrecord eval`, of
 * documents with corrections; or everything (records, aliases, corrections), which an import takes back without loss.
 */
export const EXPORT_KINDS = ['records', 'corrected', 'gold', 'all'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const STORE_LINE = 'onrecord-store/1';
const StoreLineSchema = z.discriminatedUnion('kind', [
  z.object({ schema: z.literal(STORE_LINE), kind: z.literal('alias'), ...AliasSchema.shape }),
  z.object({
    schema: z.literal(STORE_LINE),
    kind: z.literal('correction'),
    ...CorrectionSchema.omit({ id: true }).shape,
  }),
]);
type StoreLine = Readonly<z.infer<typeof StoreLineSchema>>;

/** Documents that are read at a time. */
const PAGE = 100;

/** The lines of an export, without line feeds, in the order in which documents first came in. */
export function* exportLines(sql: Sql, kind: ExportKind): Generator<string> {
  if (kind === 'gold') {
    for (const name of correctedDocuments(sql)) {
      const row = sql.get('SELECT r.json FROM document d JOIN record r ON r.document = d.id WHERE d.name = ?', [name]);
      if (row === null) continue;
      const record = JSON.parse(String(row.json)) as OnrecordRecord;
      yield JSON.stringify(toGold(corrected(record, liveCorrections(sql, name)).record));
    }
    return;
  }
  let last = 0;
  for (;;) {
    const rows = sql.all(
      `SELECT r.document, r.json, d.name FROM record r JOIN document d ON d.id = r.document
       WHERE r.document > ? ORDER BY r.document LIMIT ${PAGE}`,
      [last],
    );
    if (rows.length === 0) break;
    for (const { json, name } of rows) {
      const corrections = kind === 'corrected' ? liveCorrections(sql, String(name)) : [];
      if (corrections.length === 0) yield String(json);
      else yield JSON.stringify(corrected(JSON.parse(String(json)) as OnrecordRecord, corrections).record);
    }
    last = Number(rows.at(-1)!.document);
  }
  if (kind !== 'all') return;
  for (const alias of listAliases(sql)) yield line({ schema: STORE_LINE, kind: 'alias', ...alias });
  for (const { document } of sql.all('SELECT DISTINCT document FROM correction ORDER BY document')) {
    for (const correction of correctionsOf(sql, String(document))) {
      yield line({ schema: STORE_LINE, kind: 'correction', ...correctionLine(correction) });
    }
  }
}

function correctionLine({
  document,
  sha256,
  body,
  anchors,
  targets,
  made,
  undone,
}: Omit<Correction, 'id'>): Omit<Correction, 'id'> {
  return { document, sha256, body, anchors, targets, made, undone };
}

function line(value: StoreLine): string {
  return JSON.stringify(value);
}

export interface ImportResult extends AddResult {
  readonly aliases: number;
  readonly corrections: number;
  /** A line that is broken costs no other. */
  readonly errors: readonly OnrecordError[];
}

/**
 * Takes lines of an export, or records that `onrecord extract` wrote. What is there already is not put in again.
 *
 * @param lines JSON Lines without line feeds; empty ones are let pass
 * @param where what to call them in errors
 */
export async function importLines(
  sql: Sql,
  writer: Writer,
  lines: AsyncIterable<string> | Iterable<string>,
  where: string,
  onBatch?: (result: AddResult) => void,
): Promise<ImportResult> {
  const errors: OnrecordError[] = [];
  const others: StoreLine[] = [];
  const records = async function* (): AsyncGenerator<RecordLine> {
    let number = 0;
    for await (const raw of lines) {
      number++;
      const json = raw.trim();
      if (json === '') continue;
      const read = readLine(json, `${where}, line ${number}`);
      if (read instanceof OnrecordError) errors.push(read);
      else if ('record' in read) yield read;
      else others.push(read);
    }
  };
  const result = await addLines(sql, writer, records(), onBatch);
  const aliases = others.filter((other) => other.kind === 'alias');
  const corrections = others.filter((other) => other.kind === 'correction');
  const taken = writer.writing(() => {
    for (const alias of aliases) setAlias(sql, writer, alias);
    return corrections.filter((correction) => importCorrection(sql, correction)).map(({ document }) => document);
  });
  for (const document of new Set(taken)) {
    const row = sql.get('SELECT id FROM document WHERE name = ?', [document]);
    if (row !== null)
      writer.writing(() => {
        refresh(sql, writer, Number(row.id));
      });
  }
  return { ...result, aliases: aliases.length, corrections: taken.length, errors };
}

function readLine(json: string, where: string): RecordLine | StoreLine | OnrecordError {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return new OnrecordError('invalid-json', 'this is not valid JSON', {
      where,
      expected: 'one onrecord/1 record a line',
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'give a file that onrecord extract or onrecord db export wrote; was it cut short?',
      cause,
    });
  }
  const isStoreLine = typeof value === 'object' && value !== null && 'schema' in value && value.schema === STORE_LINE;
  const parsed = isStoreLine ? StoreLineSchema.safeParse(value) : RecordSchema.safeParse(value);
  if (parsed.success) return isStoreLine ? (parsed.data as StoreLine) : { record: value as OnrecordRecord, json };
  const { path, message } = parsed.error.issues[0]!;
  return new OnrecordError('bad-record', `this is not an onrecord/1 record: ${message}`, {
    where: path.length === 0 ? where : `${where}, field ${path.map(String).join('.')}`,
    expected: 'a record as onrecord schema describes it',
    hint: 'extract the text first: onrecord extract article.txt -o records.jsonl',
  });
}

/** Whether it was not there yet: corrections that were made at the same time with the same words are one. */
function importCorrection(sql: Sql, correction: Omit<Correction, 'id'>): boolean {
  const { document, body, anchors, targets, made } = correction;
  const known = sql.get('SELECT id FROM correction WHERE document = ? AND made = ? AND body = ?', [
    document,
    made,
    JSON.stringify({ body, anchors, targets }),
  ]);
  if (known !== null) return false;
  addCorrection(sql, correction);
  return true;
}
