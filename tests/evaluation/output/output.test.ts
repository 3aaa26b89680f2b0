import { describe, expect, it } from 'vitest';
import { compareWithAccepted, toAccepted } from '../../../src/evaluation/accepted.ts';
import { type Evaluation, evaluateRecords } from '../../../src/evaluation/index.ts';
import { describeFindings } from '../../../src/evaluation/output/details.ts';
import { evaluationJson } from '../../../src/evaluation/output/json.ts';
import { escapeXml, junitXml } from '../../../src/evaluation/output/junit.ts';
import type { Paint } from '../../../src/evaluation/output/paint.ts';
import { summarise } from '../../../src/evaluation/output/summary.ts';
import { table } from '../../../src/evaluation/output/table.ts';
import { scoreRecords } from '../../../src/evaluation/score.ts';
import { goldDocument, goldQuote, predictionFromGold } from '../gold-documents.ts';

const TEXT = 'Ana Ruiz said <the> "ferry" & the pier were safe. Tom Beck denied the report.';
const QUOTES = [
  goldQuote(TEXT, { source: 'Ana Ruiz', content: ['<the> "ferry" & the pier were safe'] }, { phenomena: ['headline'] }),
  goldQuote(TEXT, { source: 'Tom Beck', content: ['the report'] }, { phenomena: ['denial'] }),
];
const GOLD = goldDocument({ id: 'a&b', text: TEXT, quotes: QUOTES });
const RECORD = predictionFromGold({ ...GOLD, quotes: QUOTES.slice(0, 1) });
const NOW: Evaluation = { ...scoreRecords([GOLD], new Map([[GOLD.id, RECORD]])), failures: [] };
const BEFORE = scoreRecords([GOLD], new Map([[GOLD.id, predictionFromGold({ ...GOLD, quotes: QUOTES.slice(1) })]]));
const COMPARISON = compareWithAccepted(NOW, toAccepted(BEFORE));
const MINIMUMS = [{ metric: 'quotes.f1@0.5', least: 0.9, value: 2 / 3, ok: false }];
const same = (text: string) => text;
const PLAIN: Paint = { bold: same, dim: same, green: same, red: same };
const MARKED: Paint = { ...PLAIN, green: (text) => `<g>${text}</g>`, red: (text) => `<r>${text}</r>` };

describe('summarise', () => {
  const text = summarise(NOW, { comparison: COMPARISON, minimums: MINIMUMS, paint: PLAIN });

  it.each([
    [/^1 document\n/, 'how much was scored'],
    [/quotes@0\.5 +1\.000 +0\.500 +0\.667 +2 +1/, 'a measure with its figures and counts'],
    [/content@token +1\.000 +0\.750 +0\.857 +8 +6 +\+0\.457/, 'the change since the accepted scores'],
    [/denial +1 +0\.000 .*-1\.000\n/, 'a phenomenon'],
    [/now missed \(1\)\n {4}a&b 1: the report/, 'a quote that is lost'],
    [/now found \(1\)\n {4}a&b 0: <the> "ferry"/, 'a quote that is won'],
    [/quotes\.f1@0\.5 +0\.667 +of 0\.9 +BELOW/, 'a minimum that fails'],
  ])('has %s: %s', (pattern, reason) => {
    expect(text, reason).toMatch(pattern);
  });

  it('sets off what is better and what is worse', () => {
    const marked = summarise(NOW, { comparison: COMPARISON, minimums: MINIMUMS, paint: MARKED });
    expect(marked).toContain('<g>+0.457</g>');
    expect(marked).toContain('<r>-1.000</r>');
    expect(marked.replace(/<\/?[gr]>/g, '')).toBe(text);
  });

  it('has neither changes nor minimums where there is nothing to compare with', () => {
    const bare = summarise(NOW, { comparison: null, minimums: [], paint: PLAIN });
    expect(bare).not.toMatch(/change|Since|Minimums/);
  });

  it('says when nothing changed', () => {
    const comparison = compareWithAccepted(NOW, toAccepted(NOW));
    expect(summarise(NOW, { comparison, minimums: [], paint: PLAIN })).toContain('every quote goes as before');
  });
});

describe('describeFindings', () => {
  it('lists each fault under its document', () => {
    expect(describeFindings(NOW, PLAIN)).toBe('a&b\n  - quotes @66 the report\n');
  });

  it('says when there is none', () => {
    expect(describeFindings({ ...NOW, documents: [] }, PLAIN)).toBe('nothing is missed, made up or wrong\n');
  });
});

describe('junitXml', () => {
  it('has a suite for each document, and one for the minimums, with a case for each quote and minimum', () => {
    expect(junitXml(NOW, MINIMUMS)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="onrecord eval">
  <testsuite name="a&amp;b" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="a&amp;b" name="quote 0: &lt;the&gt; &quot;ferry&quot; &amp; the pier were safe"/>
    <testcase classname="a&amp;b" name="quote 1: the report"><failure message="the quote is missed"/></testcase>
  </testsuite>
  <testsuite name="minimums" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="minimums" name="quotes.f1@0.5 is at least 0.9"><failure message="quotes.f1@0.5 is 0.6667, which is below 0.9"/></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('has an error for a document that failed', () => {
    const { failures } = evaluateRecords([GOLD], []);
    expect(junitXml({ ...NOW, failures }, [])).toMatch(/tests="3" failures="1" errors="1".*\n.*<error message="bad-record: /);
  });

  it.each([
    [true, 'failure', 'a quote that must be found'],
    [false, 'skipped', 'a quote that need not be found'],
  ])('must: %s makes a %s', (must, verdict, reason) => {
    const gold = { ...GOLD, quotes: QUOTES.map((quote) => ({ ...quote, must })) };
    const xml = junitXml({ ...scoreRecords([gold], new Map()), failures: [] }, []);
    expect(xml.match(new RegExp(`<${verdict} `, 'g')), reason).toHaveLength(2);
  });
});

describe('escapeXml', () => {
  it.each([
    ['a<b>&"\'', 'a&lt;b&gt;&amp;&quot;&apos;', 'signs of markup'],
    ['a\nb\tc\rd', 'a&#10;b&#9;c&#13;d', 'white space that an attribute would lose'],
    ['a\u0000b\u000bc\uffff', 'a\ufffdb\ufffdc\ufffd', 'characters that XML 1.0 cannot hold'],
    ['a\ud800b', 'a\ufffdb', 'half of a surrogate pair'],
    ['a🦉b', 'a🦉b', 'a whole one'],
  ])('%j becomes %j', (text, expected, reason) => {
    expect(escapeXml(text), reason).toBe(expected);
  });
});

describe('evaluationJson', () => {
  it('holds measures, changes, minimums and what became of each quote', () => {
    const json = evaluationJson(NOW, { comparison: COMPARISON, minimums: MINIMUMS, details: false });
    expect(json).toMatchObject({
      schema: 'onrecord-eval/1',
      measures: { 'quotes@0.5': { precision: 1, recall: 0.5, f1: 0.6667, correct: 1, predicted: 1, gold: 2 } },
      minimums: [{ metric: 'quotes.f1@0.5', ok: false, value: 0.6667 }],
      sinceAccepted: { quotes: [{ index: 0 }, { index: 1 }] },
      documents: [{ id: 'a&b', quotes: [{ overlap: 1 }, { overlap: null }] }],
    });
    expect(JSON.stringify(json)).not.toContain('findings');
  });

  it('lists the faults on request', () => {
    const json = evaluationJson(NOW, { comparison: null, minimums: [], details: true });
    expect(json).toMatchObject({ sinceAccepted: null, documents: [{ findings: [{ fault: 'missed' }] }] });
  });
});

describe('table', () => {
  it('aligns by what is shown, not by its colours', () => {
    const paint = (text: string) => `<r>${text}</r>`;
    expect(table([['', 'F1'], ['names', { text: '0.5', paint }], ['x']])).toEqual([
      '        F1',
      'names  <r>0.5</r>',
      'x',
    ]);
  });
});
