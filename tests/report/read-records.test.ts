import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/errors.ts';
import { readRecords } from '../../src/report/read-records.ts';
import { makeRecord } from './make-record.ts';

const RECORD = JSON.stringify(makeRecord('Hello.'));
const BAD = JSON.stringify({ ...makeRecord('Hello.'), quotes: 7 });

function outcomes(text: string, where: string): string[] {
  return readRecords(text, where).map((result) => (result.ok ? 'ok' : describeError(result.error)));
}

describe('readRecords', () => {
  const rows: readonly (readonly [text: string, where: string, expected: readonly RegExp[], reason: string])[] = [
    [RECORD, 'a.json', [/^ok$/], 'one record'],
    [JSON.stringify(JSON.parse(RECORD), null, 2), 'a.json', [/^ok$/], 'one record over many lines'],
    [`[${RECORD},${RECORD}]`, 'a.json', [/^ok$/, /^ok$/], 'an array of records'],
    [`${RECORD}\n${RECORD}\n`, 'a.jsonl', [/^ok$/, /^ok$/], 'JSON Lines'],
    [`${RECORD}\r\n\r\n${RECORD}`, 'a.jsonl', [/^ok$/, /^ok$/], 'CRLF and an empty line'],
    [RECORD, 'a.jsonl', [/^ok$/], 'JSON Lines of one line'],
    ['', 'a.jsonl', [], 'nothing at all'],
    [
      `${RECORD}\n{"schema":\n${RECORD}`,
      'a.jsonl',
      [/^ok$/, /^invalid-json: .*a\.jsonl, line 2;/, /^ok$/],
      'a line cut short costs no other line',
    ],
    [
      `${RECORD}\n${BAD}\n`,
      'a.jsonl',
      [/^ok$/, /^bad-record: .*a\.jsonl, line 2, field quotes;/],
      'a record that breaks the contract, with its line and field',
    ],
    [`[${RECORD},7]`, 'a.json', [/^ok$/, /^bad-record: .*a\.json, record 2;/], 'the place in an array'],
    ['{"a":\n1', 'a.json', [/^invalid-json: .*in a\.json;/], 'a broken .json file is one error, not one a line'],
    ['{"a":\n1', 'a.json.gz', [/^invalid-json/], 'the same under gzip'],
    ['null', 'a.jsonl', [/^bad-record/], 'JSON that is no object'],
  ];
  it.each(rows)('row %#', (text, where, expected, reason) => {
    const got = outcomes(text, where);
    expect(got, reason).toHaveLength(expected.length);
    got.forEach((outcome, i) => {
      expect(outcome, reason).toMatch(expected[i]!);
    });
  });
});
