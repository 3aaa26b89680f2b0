import { OnrecordError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { brief } from './brief.ts';
import { checkThat } from './checkthat.ts';
import { claimBuster } from './claimbuster.ts';
import { csv } from './csv.ts';
import { followTheMoney } from './follow-the-money.ts';
import type { RecordFormat } from './format.ts';
import { gqg } from './gqg.ts';
import { json, jsonl } from './records.ts';
import { claimReview, schemaOrg } from './schema-org.ts';
import { webAnnotation } from './web-annotation.ts';

/** All formats that records are written in as one text. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  jsonl,
  json,
  csv,
  brief,
  schemaOrg,
  claimReview,
  webAnnotation,
  checkThat,
  claimBuster,
  followTheMoney,
  gqg,
];

/**
 * The format of a name.
 *
 * @param option how the name was given, for the message: "--format"
 * @throws OnrecordError `bad-usage` with the nearest name for one that does not exist
 */
export function recordFormat(name: string, option: string): RecordFormat {
  const names = RECORD_FORMATS.map((format) => format.name);
  const found = RECORD_FORMATS.find((format) => format.name === name);
  if (found !== undefined) return found;
  throw new OnrecordError('bad-usage', `${option} cannot be "${name}"`, {
    expected: names.join(', '),
    hint: `did you mean ${nearest(name, names)}?`,
  });
}
