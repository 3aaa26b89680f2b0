import { describe, expect, it } from 'vitest';
import {
  leftCandidates,
  opensQuotation,
  reach,
  rightCandidates,
} from '../../../src/stages/quotes/content-candidates.ts';
import { viewFrom } from '../../../src/stages/quotes/context.ts';
import { contextOf, tokenOf, wordsOf } from './read.ts';

type Row = [text: string, cue: string, wanted: string[], unwanted: string[], reason: string];

const right: Row[] = [
  [
    'The mayor said that it was late.',
    'said',
    ['that it was late', 'it was late'],
    ['that it was late.'],
    'the clause with and without "that", the full stop left out',
  ],
  ['The mayor said on Friday that it was late.', 'said', ['that it was late'], [], 'a day lies between'],
  ['The mayor said: “It was late.”', 'said', ['“It was late.”'], [], 'a quotation with its marks'],
  [
    'The mayor said it was “very late” at night.',
    'said',
    ['it was “very late” at night', 'it was “very late”'],
    ['it was “very'],
    'a quotation is never cut',
  ],
  [
    'The mayor said it was late, and left.',
    'said',
    ['it was late', 'it was late, and left'],
    [],
    'up to the comma and beyond it',
  ],
  [
    'The mayor said it was late. “We must go home now.”',
    'said',
    ['“We must go home now.”'],
    [],
    'a quotation behind the full stop',
  ],
  [
    'Ruiz: It was late. We left.',
    ':',
    ['It was late', 'It was late. We left'],
    [],
    'behind a colon up to the end of the paragraph',
  ],
  [
    'Admitting that it was late, she left.',
    'Admitting',
    ['that it was late'],
    ['that it was late, she left'],
    'a participle that opens its sentence ends at a comma',
  ],
  ['“It fell,” admitted the mayor, who wept.', 'admitted', [], ['the mayor'], 'never the subject behind the cue'],
  ['Lund said as per the log it fell.', 'said', [], ['as per the log it fell'], 'never from a phrase that relays'],
  ['According to the mayor, it was late.', 'According', ['it was late'], ['the mayor'], 'behind the comma only'],
];

const left: Row[] = [
  ['It was late, the mayor said.', 'said', ['It was late'], [], 'the clause before the comma'],
  ['“It was late,” the mayor said.', 'said', ['“It was late,”'], [], 'a quotation with its marks'],
  ['He left. “It was late,” the mayor said.', 'said', ['“It was late,”'], ['He left'], 'not the sentence before'],
  ['“We must go home.” the mayor said.', 'said', ['“We must go home.”'], [], 'a quotation before the full stop'],
  [
    'It rained and it was late, she said.',
    'said',
    ['It rained and it was late', 'it was late'],
    [],
    'behind a conjunction too',
  ],
  ['Admitting that it was late, he said no.', 'said', [], [], 'no words at all'],
];

function candidates(text: string, word: string, side: 'left' | 'right'): string[] {
  const context = contextOf(text);
  const cue = tokenOf(context, word);
  const end = context.tokens.lower[cue] === 'according' ? cue + 2 : cue + 1;
  const view = viewFrom(context, cue);
  const found = side === 'left' ? leftCandidates(view, cue, cue) : rightCandidates(view, cue, end);
  for (const range of found) expect(range.end).toBeGreaterThan(range.start);
  return found.map((range) => wordsOf(context, range));
}

describe('contents to the right of a cue', () => {
  it.each(right)('%j, %s: %j, not %j (%s)', (text, cue, wanted, unwanted) => {
    const found = candidates(text, cue, 'right');
    for (const words of wanted) expect(found).toContain(words);
    for (const words of unwanted) expect(found).not.toContain(words);
  });
});

describe('contents to the left of a cue', () => {
  it.each(left)('%j, %s: %j, not %j (%s)', (text, cue, wanted, unwanted) => {
    const found = candidates(text, cue, 'left');
    for (const words of wanted) expect(found).toContain(words);
    for (const words of unwanted) expect(found).not.toContain(words);
  });

  it('do not begin with a participle that is a likely cue itself', () => {
    const context = contextOf('Admitting that it was late, he said no.');
    context.likelyCue[tokenOf(context, 'Admitting')] = 1;
    const said = tokenOf(context, 'said');
    const words = leftCandidates(context, said, said).map((range) => wordsOf(context, range));
    expect(words.filter((found) => found.startsWith('Admitting'))).toEqual([]);
  });
});

describe('how far a cue looks', () => {
  const rows: [text: string, cue: string, words: string, reason: string][] = [
    ['It rained. He said no. It snowed.', 'said', 'He said no.', 'its sentence'],
    ['“He said no to us,” she told me.', 'said', 'He said no to us,', 'inside a quotation no further than its marks'],
    ['LONDON (Agency) - He said no.', 'said', 'He said no.', 'not into a dateline'],
  ];
  it.each(rows)('%j, %s: %j (%s)', (text, cue, words) => {
    const context = contextOf(text);
    const { first, last } = reach(context, tokenOf(context, cue));
    expect(wordsOf(context, { start: first, end: last })).toBe(words);
  });
});

it('a quotation opens at its mark and nowhere else', () => {
  const context = contextOf('He said “no” twice.');
  const opening = tokenOf(context, '“no');
  for (let i = 0; i < context.tokens.count; i++) expect(opensQuotation(context, i)).toBe(i === opening);
});
