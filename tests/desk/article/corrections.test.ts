import { describe, expect, it } from 'vitest';
import type { Correction, StoredDocument } from '../../../desk/src/api/types.ts';
import { differenceOf } from '../../../desk/src/article/corrections/compare.ts';
import { describe as described } from '../../../desk/src/article/corrections/describe.ts';
import { historyOf } from '../../../desk/src/article/corrections/history.ts';
import { stepFrom } from '../../../desk/src/article/steps.ts';
import { CorrectionBodySchema } from '../../../src/store/corrections/schema.ts';
import { ferryRecord } from '../articles.ts';

const ferry = ferryRecord();

function kept(id: number, undone: boolean): StoredDocument['corrections'][number] {
  return {
    id,
    document: 'ferry',
    sha256: ferry.document.sha256,
    body: { action: 'confirm' },
    anchors: [],
    targets: [],
    made: '2024-05-15T10:00:00.000Z',
    undone: undone ? '2024-05-15T10:01:00.000Z' : null,
    fits: true,
  };
}

describe('what Undo and Redo do', () => {
  const rows: readonly (readonly [log: string, undo: number | null, redo: number | null, reason: string])[] = [
    ['', null, null, 'nothing was corrected'],
    ['+ +', 2, null, 'the newest is taken back first'],
    ['+ -', 1, 2, 'what was taken back comes again'],
    ['- -', null, 1, 'the oldest of several first'],
    ['+ - - +', 4, null, 'who went on after taking back does not get it in the middle'],
    ['- + -', 2, 3, 'one taken back from the middle stays out'],
  ];
  it.each(rows)('%j: takes back %s, puts in again %s (%s)', (log, undo, redo) => {
    const signs = log === '' ? [] : log.split(' ');
    const history = historyOf(signs.map((sign, i) => kept(i + 1, sign === '-')));
    expect([history.undo?.id ?? null, history.redo?.id ?? null]).toEqual([undo, redo]);
  });
});

describe('a correction in words', () => {
  const anchor = (text: string) => ({ start: 0, end: text.length, text, before: '', after: '' });
  const rows: readonly (readonly [body: Correction['body'], words: string])[] = [
    [{ action: 'add-quote', content: [{ start: 0, end: 5 }] }, 'Quote added: “Words”'],
    [{ action: 'fix-quote', quote: 'q1', speaker: { entity: 'e2' } }, 'Quote “Target”: speaker Tom Okoro'],
    [
      { action: 'fix-quote', quote: 'q1', speaker: { name: 'two\u202e men' }, kind: 'mixed' },
      'Quote “Target”: speaker two men, mixed',
    ],
    [
      { action: 'fix-quote', quote: 'q1', speaker: null, cue: null, source: null },
      'Quote “Target”: speaker nobody, no cue, no source',
    ],
    [{ action: 'fix-quote', quote: 'q1', content: [{ start: 0, end: 5 }] }, 'Quote “Target”: other words'],
    [{ action: 'reject-quote', quote: 'q1' }, 'No quote: “Target”'],
    [{ action: 'add-entity', type: 'person', name: 'Mo', mentions: [{ start: 0, end: 5 }] }, 'Name added: Mo (person)'],
    [{ action: 'fix-entity', entity: 'e1', type: 'misc' }, 'Name “Target”: misc'],
    [{ action: 'reject-entity', entity: 'e1' }, 'No name: “Target”'],
    [{ action: 'fix-claim', claim: 'c1', type: 'event', checkable: false }, 'Claim “Target”: event, not checkable'],
    [{ action: 'reject-claim', claim: 'c1' }, 'No claim: “Target”'],
    [{ action: 'confirm' }, 'Looked at, and right'],
  ];
  it.each(rows)('%j is %j', (body, words) => {
    const target = { layer: 'quotes' as const, id: 'q1', spans: [anchor('Target')] };
    expect(described({ body, anchors: [anchor('Words')], targets: [target] }, ferry)).toBe(words);
  });

  it('there is a row for every action', () => {
    const actions = CorrectionBodySchema.options.map(({ shape }) => shape.action.value);
    expect(new Set(rows.map(([{ action }]) => action))).toEqual(new Set(actions));
  });
});

it('a finding is added, changed or as the machine found it', () => {
  const [quote, other] = [ferry.quotes[0]!, ferry.quotes[1]!];
  const corrected = { ...ferry, quotes: [{ ...quote, kind: 'mixed' as const }, other, { ...other, id: 'q3' }] };
  const difference = differenceOf(ferry, corrected);
  expect(['q1', 'q2', 'q3'].map((id) => difference.of('quotes', id))).toEqual(['changed', null, 'added']);
  expect(difference.of('claims', 'c1')).toBeNull();
});

describe('steps from quote to quote', () => {
  const rows: readonly (readonly [from: string | null, by: 1 | -1, to: string | null, reason: string])[] = [
    [null, 1, 'a', 'from nowhere to the first'],
    [null, -1, 'c', 'or back to the last'],
    ['gone', 1, 'a', 'one that is gone is nowhere'],
    ['a', 1, 'b', 'on'],
    ['b', -1, 'a', 'back'],
    ['c', 1, null, 'not beyond the last'],
    ['a', -1, null, 'not before the first'],
  ];
  it.each(rows)('from %s by %i is %s (%s)', (from, by, to) => {
    expect(stepFrom(['a', 'b', 'c'], from, by)).toBe(to);
  });
});
