import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOutput } from '../../src/batch/output-plan.ts';
import { tempFolder } from './temp-folder.ts';

const ROWS: readonly (readonly [
  output: string | null,
  errors: string | null,
  format: string,
  records: string | null,
  errorsAt: string,
  owns: boolean,
  reason: string,
])[] = [
  [null, null, 'jsonl', null, 'errors.jsonl', false, 'standard output: errors in the working folder'],
  [null, 'bad.jsonl', 'jsonl', null, 'bad.jsonl', true, 'errors where they are asked for'],
  [null, '-', 'jsonl', null, 'errors.jsonl', false, 'errors among the records: no file is touched'],
  ['there', null, 'jsonl', 'there/records.jsonl', 'there/errors.jsonl', true, 'a folder that is there'],
  ['there.d', null, 'jsonl', 'there.d/records.jsonl', 'there.d/errors.jsonl', true, 'the same with a dot in its name'],
  ['new', null, 'json', 'new/records.json', 'new/errors.jsonl', true, 'no ending: a folder'],
  ['new.d/', null, 'jsonl', 'new.d/records.jsonl', 'new.d/errors.jsonl', true, 'a slash: a folder'],
  ['a/new.jsonl', null, 'jsonl', 'a/new.jsonl', 'a/errors.jsonl', true, 'an ending: a file, errors beside it'],
  ['file', null, 'jsonl', 'file', 'errors.jsonl', true, 'a file that is there, without an ending'],
  ['new.out', 'log/bad.jsonl', 'jsonl', 'new.out', 'log/bad.jsonl', true, 'both chosen'],
];

describe('planOutput', () => {
  it.each(ROWS)('%j, errors %j, %s', (output, errors, format, records, errorsAt, ownsErrors, reason) => {
    const { path } = tempFolder({ 'there/x': '', 'there.d/x': '', file: '' });
    expect(planOutput(output, errors, `.${format}`, path), reason).toEqual({
      records: records === null ? null : join(path, records),
      errors: join(path, errorsAt),
      ownsErrors,
      errorsInPlace: errors === '-',
    });
  });
});
