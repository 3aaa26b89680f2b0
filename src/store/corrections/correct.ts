import type { OnrecordRecord } from '../../document/record.ts';
import { OnrecordError } from '../../errors.ts';
import type { Writer } from '../writer.ts';
import { refresh } from '../put.ts';
import type { Sql } from '../sql.ts';
import { anchorOf } from './anchor.ts';
import { applyStored, corrected, spansOfFinding } from './apply.ts';
import { namedIn, rangesOf } from './body.ts';
import { addCorrection, correctionsOf, liveCorrections } from './log.ts';
import { type Correction, type CorrectionBody, CorrectionBodySchema, type StoredBody } from './schema.ts';

/**
 * Keeps a correction of a document, beside the machine's record, and puts it into what is searched.
 *
 * @param input the correction; its ranges and ids are those of the corrected record
 * @throws OnrecordError `invalid-field` where it is not well formed or does not fit, `not-found` where there is no document
 */
export function correct(sql: Sql, writer: Writer, document: string, input: unknown): Correction {
  const body = parseBody(input);
  return writer.writing(() => {
    const { id, record } = recordIn(sql, document);
    const current = corrected(record, liveCorrections(sql, document)).record;
    const stored = anchored(current, body);
    const problem = applyStored(current, stored);
    if (typeof problem === 'string') throw unfit(document, problem);
    const correction = {
      document,
      sha256: record.document.sha256,
      ...stored,
      made: new Date().toISOString(),
      undone: null,
    };
    const made = { id: addCorrection(sql, correction), ...correction };
    refresh(sql, writer, id);
    return made;
  });
}

/**
 * Takes a correction back, or puts it in again.
 *
 * @throws OnrecordError `not-found`
 */
export function setUndone(sql: Sql, writer: Writer, document: string, id: number, undone: boolean): Correction {
  return writer.writing(() => {
    const found = correctionsOf(sql, document).find((correction) => correction.id === id);
    if (found === undefined) throw notFound(`there is no correction ${id} of this document`, document);
    const when = undone ? (found.undone ?? new Date().toISOString()) : null;
    sql.run('UPDATE correction SET undone = ? WHERE id = ?', [when, id]);
    const row = sql.get('SELECT id FROM document WHERE name = ?', [document]);
    if (row !== null) refresh(sql, writer, Number(row.id));
    return { ...found, undone: when };
  });
}

function anchored(record: OnrecordRecord, body: CorrectionBody): StoredBody {
  const { text, id: document } = record.document;
  for (const { start, end } of rangesOf(body)) {
    if (end > text.length)
      throw unfit(document, `the text ends at ${text.length}, and the range is ${start} to ${end}`);
    if (text.slice(start, end).trim() === '') throw unfit(document, `there is nothing from ${start} to ${end}`);
  }
  return {
    body,
    anchors: rangesOf(body).map((range) => anchorOf(text, range)),
    targets: namedIn(body).map(({ layer, id }) => {
      const spans = spansOfFinding(record, layer, id);
      if (spans === null) throw unfit(document, `there is no ${id} among the ${layer}`);
      return { layer, id, spans: spans.map((span) => anchorOf(text, span)) };
    }),
  };
}

function recordIn(sql: Sql, document: string): { readonly id: number; readonly record: OnrecordRecord } {
  const row = sql.get('SELECT d.id, r.json FROM document d JOIN record r ON r.document = d.id WHERE d.name = ?', [
    document,
  ]);
  if (row === null) throw notFound('there is no such document in the store', document);
  return { id: Number(row.id), record: JSON.parse(String(row.json)) as OnrecordRecord };
}

function parseBody(input: unknown): CorrectionBody {
  const parsed = CorrectionBodySchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new OnrecordError('invalid-field', `the correction is not valid: ${message}`, {
    where: path.length === 0 ? 'the correction' : path.map(String).join('.'),
    expected: 'an action (add-quote, fix-quote, reject-quote, …) with its fields, as docs/store.md lists them',
    hint: 'offsets count UTF-16 code units of the text',
  });
}

function unfit(document: string, problem: string): OnrecordError {
  return new OnrecordError('invalid-field', `the correction does not fit: ${problem}`, {
    where: `document ${document}`,
    hint: 'load the document again; it may have changed',
  });
}

function notFound(message: string, document: string): OnrecordError {
  return new OnrecordError('not-found', message, { where: `document ${document}`, hint: 'check the id' });
}
