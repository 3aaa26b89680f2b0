import type { OnrecordRecord } from '../document/record.ts';
import type { Writer } from './writer.ts';
import { mergeFullText } from './full-text.ts';
import { type PutOutcome, putRecord } from './put.ts';
import type { Sql } from './sql.ts';

export interface AddResult {
  /** Documents that were not in the store. */
  readonly added: number;
  /** Documents that were there with another text or another reading of it. */
  readonly replaced: number;
  /** Documents that were there just so. */
  readonly unchanged: number;
}

/** A record, with the JSON that it is to be given back as. */
export interface RecordLine {
  readonly record: OnrecordRecord;
  readonly json: string;
}

/** Records, and characters of JSON, that are put in together; a batch comes into the store at once, or not at all. */
const MOST_RECORDS = 500;
const MOST_CHARACTERS = 16_000_000;

/** Puts records into the store, in batches. After an error, or a kill, whole batches are there and the rest is not. */
export async function addLines(
  sql: Sql,
  writer: Writer,
  lines: AsyncIterable<RecordLine> | Iterable<RecordLine>,
  onBatch: (result: AddResult) => void = () => undefined,
): Promise<AddResult> {
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  let batch: RecordLine[] = [];
  let characters = 0;
  const flush = (): void => {
    for (const outcome of putAll(sql, writer, batch)) counts[outcome]++;
    batch = [];
    characters = 0;
    onBatch({ ...counts });
  };
  let isBulk = false;
  try {
    for await (const line of lines) {
      batch.push(line);
      characters += line.json.length;
      if (batch.length < MOST_RECORDS && characters < MOST_CHARACTERS) continue;
      if (!isBulk) mergeFullText(sql, false);
      isBulk = true;
      flush();
    }
  } finally {
    // What came before the records failed is kept.
    if (batch.length > 0) flush();
    if (isBulk) mergeFullText(sql, true);
  }
  return counts;
}

function putAll(sql: Sql, writer: Writer, batch: readonly RecordLine[]): readonly PutOutcome[] {
  return writer.writing(() => batch.map(({ record, json }) => putRecord(sql, writer, record, json)));
}

export async function* linesOf(
  records: AsyncIterable<OnrecordRecord> | Iterable<OnrecordRecord>,
): AsyncGenerator<RecordLine> {
  for await (const record of records) yield { record, json: JSON.stringify(record) };
}
