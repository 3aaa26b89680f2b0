import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, csvLine } from '../../../src/formats/exchange/csv.ts';
import { anyRecord, bridgeRecord, encoded } from './records.ts';

const CELLS: readonly (readonly [cell: string | number | boolean | null, line: string, reason: string])[] = [
  ['plain', 'plain', 'nothing to quote'],
  ['a, b', '"a, b"', 'a comma'],
  ['say "no"', '"say ""no"""', 'a quotation mark is doubled'],
  ['two\nlines', '"two\nlines"', 'a line break'],
  [' edge', '" edge"', 'white space at the edge'],
  [null, '', 'nothing'],
  [0.5, '0.5', 'a number'],
  [-3, '-3', 'a negative number is no formula'],
  [true, 'true', 'a truth value'],
  ['=1+1', `"'=1+1"`, 'a formula'],
  ['+49', `"'+49"`, 'a formula that begins with plus'],
  ['-2', `"'-2"`, 'text that begins with minus'],
  ['@SUM(A1)', `"'@SUM(A1)"`, 'an old formula'],
  ['\t=1', `"'\t=1"`, 'behind a tab'],
  ['\r=1', `"'\r=1"`, 'behind a carriage return'],
  ['\u0000=1', `"'\u0000=1"`, 'behind a control character'],
  ['  =1', `"'  =1"`, 'behind blanks'],
  ['＝1', `"'＝1"`, 'full-width'],
  ['a=1', 'a=1', 'an equals sign inside is none'],
  ['5 - 3', '5 - 3', 'nor is a minus'],
];

describe('csvLine', () => {
  it.each(CELLS)('%j becomes %j', (cell, line, reason) => {
    expect(csvLine([cell]), reason).toBe(`${line}\r\n`);
  });
});

describe('csv', () => {
  it('is a heading and a row a claim, in the order of the records', () => {
    const rows = parse(encoded(csv, [bridgeRecord(), bridgeRecord({ document: { id: 'again' } })]), { columns: true });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      document: 'bridge',
      claim: 'c1',
      publishedAt: '2024-05-14',
      speaker: 'Ana Ruiz',
      text: 'the bridge had cost £4m',
      standalone: '',
      checkWorthiness: '0.875',
      why: 'an amount of money',
      checkable: 'true',
      type: 'quantity',
      stance: 'say',
      cue: 'said',
      dates: '2024-05-13',
      quantities: '4000000 GBP',
      start: String(bridgeRecord().claims[0]!.start),
    });
    expect(rows[1]).toMatchObject({ standalone: '[the bridge] leaked', polarity: 'negative', about: 'Corran Rail' });
    expect(rows[3]).toMatchObject({ document: 'again' });
  });

  it('has its heading also without a claim', () => {
    expect(encoded(csv, [])).toMatch(/^document,claim,[^\n]*,start,end\r\n$/);
  });

  it('is read back by another program, and no cell of text begins a formula', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const [row] = parse(encoded(csv, [record]), { columns: true }) as unknown as Record<string, string>[];
        const text = record.claims[0]!.text;
        expect([text, `'${text}`]).toContain(row!.text);
        for (const cell of Object.values(row!)) expect(cell.trimStart()).not.toMatch(/^[=+@-]/);
      }),
    );
  });
});
