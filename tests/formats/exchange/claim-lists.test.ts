import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief } from '../../../src/formats/exchange/brief.ts';
import { checkThat } from '../../../src/formats/exchange/checkthat.ts';
import { claimBuster } from '../../../src/formats/exchange/claimbuster.ts';
import { makeClaim, makeRecord } from '../../report/make-record.ts';
import { anyRecord, bridgeRecord, encoded } from './records.ts';

describe('checkthat', () => {
  it('is the table of task 1: id, text, Yes or No', () => {
    expect(encoded(checkThat, [bridgeRecord()])).toBe(
      [
        'Sentence_id\tText\tclass_label',
        'bridge#c1\tthe bridge had cost £4m\tYes',
        'bridge#c2\t[denied:] [the bridge] leaked\tYes',
        'bridge#c3\tMayor Ana Ruiz\tNo',
        '',
      ].join('\n'),
    );
  });

  it('has three cells in every line, whatever the text', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const lines = encoded(checkThat, [record, record]).split('\n');
        expect(lines.map((line) => line.split('\t').length)).toEqual([3, 3, 3, 1]);
      }),
    );
  });
});

describe('claimbuster', () => {
  it('is an array of sentences, numbered over all records', () => {
    const rows = JSON.parse(encoded(claimBuster, [bridgeRecord(), bridgeRecord()])) as Record<string, unknown>[];
    expect(rows.map(({ sentence_id }) => sentence_id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows[0]).toEqual({
      sentence_id: 1,
      label: 1,
      text: 'the bridge had cost £4m',
      score: 0.875,
      speaker: 'Ana Ruiz',
      document: 'bridge',
      claim: 'c1',
    });
    expect(rows[2]).toMatchObject({ label: 0, speaker: null });
  });
});

describe('brief', () => {
  it('lists the checkable claims, the most check-worthy first, with speaker, reasons and article', () => {
    const page = encoded(brief, [bridgeRecord({ document: { url: 'https://example.org/a', source: 'The Post' } })]);
    expect(page).toBe(
      [
        '# Two claims to check',
        '',
        'Out of 3 claims (2 checkable) in 1 article.',
        '',
        '1. **Ana Ruiz**: the bridge had cost £4m  ',
        '   check-worthiness 0.88; quantity; “said”; because of an amount of money  ',
        '   [The bridge](<https://example.org/a>), The Post, 2024-05-14',
        '',
        '2. **Tom Birch**: \\[denied:\\] \\[the bridge\\] leaked  ',
        '   in the article: it leaked  ',
        '   check-worthiness 0.50; event, negative; “denied”  ',
        '   [The bridge](<https://example.org/a>), The Post, 2024-05-14',
        '',
      ].join('\n'),
    );
  });

  it('keeps to ten, over all articles, and lists what is said again once', () => {
    const many = Array.from({ length: 30 }, (_, i) => {
      const text = `The council closed library ${i % 15} by law`;
      return makeRecord(text, { claims: [makeClaim(text, 1, 0, text.length, (i % 15) / 20)] });
    });
    const page = encoded(brief, many);
    expect(page).toMatch(/^# Ten claims to check\n\nOut of 30 claims \(30 checkable\) in 30 articles\.\n/);
    expect([...page.matchAll(/library (\d+)/g)].map(([, number]) => Number(number))).toEqual([
      14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
    ]);
    expect(page.match(/said in 2 articles, first in doc/g)).toHaveLength(10);
  });

  it('says so when there is nothing to check', () => {
    expect(encoded(brief, [])).toBe('# No claims to check\n\nOut of 0 claims (0 checkable) in 0 articles.\n');
  });

  it('keeps text of an article from becoming markup', () => {
    const text = 'See <script>alert(1)</script> [here](javascript:1) *now* # and\n\n# there & `so`';
    const page = encoded(brief, [makeRecord(text, { claims: [makeClaim(text, 1, 0, text.length, 1)] })]);
    expect(page).toContain(
      'See \\<script\\>alert(1)\\</script\\> \\[here\\](javascript:1) \\*now\\* \\# and \\# there \\& \\`so\\`',
    );
  });
});
