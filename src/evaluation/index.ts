import { OnrecordError } from '../errors.ts';
import type { OnrecordRecord } from '../document/record.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { GoldDocument } from './gold.ts';
import { type Score, scoreRecords } from './score.ts';

/** A document that could not be scored as it should be. */
export interface EvaluationFailure {
  readonly id: string;
  readonly error: OnrecordError;
}

export interface Evaluation extends Score {
  /** Documents for which the pipeline gave no record; they are scored as if nothing had been found. */
  readonly failures: readonly EvaluationFailure[];
}

export interface EvaluationOptions {
  /** Called after each document. */
  readonly onDocument?: (done: number, total: number) => void;
}

/**
 * Runs a pipeline on annotated documents and scores what it finds.
 *
 * @param pipeline one that counts offsets in UTF-16 code units
 * @param gold each with an id of its own; only the layers that a document has are scored
 * @returns counts over all documents and for each, what became of each quote of the gold, and what was missed or made up
 * @throws OnrecordError `bad-config` for a pipeline that counts offsets in code points; `bad-gold` where two documents share an id
 */
export async function evaluate(
  pipeline: Pipeline,
  gold: readonly GoldDocument[],
  { onDocument }: EvaluationOptions = {},
): Promise<Evaluation> {
  if (pipeline.config.offsets !== 'utf16') {
    throw new OnrecordError('bad-config', 'only offsets in UTF-16 code units can be scored', {
      where: 'offsets',
      expected: 'utf16',
      received: pipeline.config.offsets,
      hint: 'leave the setting out',
    });
  }
  refuseSharedIds(gold);
  const records: OnrecordRecord[] = [];
  const failures: EvaluationFailure[] = [];
  const inputs = gold.map(({ id, text, title, publishedAt }) => ({ id, text, title, publishedAt }));
  for await (const result of pipeline.extractAll(inputs)) {
    if (result.ok) records.push(result.record);
    else failures.push({ id: gold[result.index]!.id, error: result.error });
    onDocument?.(result.index + 1, gold.length);
  }
  const evaluation = evaluateRecords(gold, records);
  return { ...evaluation, failures: [...failures, ...evaluation.failures.filter(({ id }) => !failed(failures, id))] };
}

/**
 * Scores records that are there already.
 *
 * @param records `onrecord/1` records with offsets in UTF-16 code units; those of other documents are left aside
 * @throws OnrecordError `bad-gold` where two documents share an id
 */
export function evaluateRecords(gold: readonly GoldDocument[], records: Iterable<OnrecordRecord>): Evaluation {
  refuseSharedIds(gold);
  const byId = new Map([...records].map((record) => [record.document.id, record]));
  const failures: EvaluationFailure[] = [];
  for (const { id, text } of gold) {
    const record = byId.get(id);
    if (record?.document.text === text) continue;
    failures.push({ id, error: record === undefined ? noRecord(id) : otherText(id) });
    byId.delete(id);
  }
  return { ...scoreRecords(gold, byId), failures };
}

function failed(failures: readonly EvaluationFailure[], id: string): boolean {
  return failures.some((failure) => failure.id === id);
}

function refuseSharedIds(gold: readonly GoldDocument[]): void {
  const seen = new Set<string>();
  for (const { id } of gold) {
    if (seen.has(id)) {
      throw new OnrecordError('bad-gold', `two gold documents have the id "${id}"`, {
        where: `document ${id}`,
        expected: 'an id of its own for each document',
        hint: 'leave one of them out',
      });
    }
    seen.add(id);
  }
}

function noRecord(id: string): OnrecordError {
  return new OnrecordError('bad-record', 'there is no record of this document', {
    where: `document ${id}`,
    expected: 'a record for each document of the gold',
    hint: 'extract the same documents that the gold is of',
  });
}

function otherText(id: string): OnrecordError {
  return new OnrecordError('bad-record', "the record's text is not the text of the gold", {
    where: `document ${id}`,
    expected: 'a record of the same text, character by character',
    hint: 'extract it again from the text that the gold was made on',
  });
}
