import { describe, expect, it } from 'vitest';
import { clauseAround, findVerbless } from '../../../src/stages/quotes/verbless.ts';
import { contextOf, rangeOf, showDecoded, type Told, wordsOf } from './read.ts';

type Row = [text: string, told: Told[], reason: string];

const bylines: Row[] = [
  ['“The sea gives and takes.” — Marta Lund', [['Marta Lund', '—', '“The sea gives and takes.”']], 'a long dash'],
  ['“The sea gives and takes.” - Marta Lund', [['Marta Lund', '-', '“The sea gives and takes.”']], 'a hyphen'],
  ['"The sea gives and takes." -- Marta Lund.', [['Marta Lund', '--', '"The sea gives and takes."']], 'two hyphens'],
  [
    '“The sea gives.” – Marta Lund, fisher',
    [['Marta Lund, fisher', '–', '“The sea gives.”']],
    'a trade behind the name',
  ],
  ['“The sea gives and takes” — and so it is.', [], 'the sentence goes on'],
  ['“The sea gives and takes” — Lund said so.', [], 'a verb follows'],
  ['“The Sea” — Marta Lund', [], 'a title: too short'],
  ['The sea — Marta Lund', [], 'no quotation'],
  ['“The sea gives and takes.” —', [], 'nobody'],
];

const words: Row[] = [
  ['In Lund’s words, the plan is a joke.', [['Lund', 'words', 'the plan is a joke']], 'a genitive before its clause'],
  ["The plan is a joke, in Lund's own words.", [['Lund', 'words', 'The plan is a joke']], 'behind its clause'],
  ['In her words, the plan is a joke.', [['her', 'words', 'the plan is a joke']], 'a possessive'],
  ['In the words of Lund, it is a joke.', [['Lund', 'In the words of', 'it is a joke']], 'a phrase with "of"'],
  [
    'The plan is, in the words of Lund, a “joke”.',
    [['Lund', 'in the words of', 'The plan is / a “joke”']],
    'in the middle',
  ],
  ['In other words, the plan is a joke.', [], 'nobody’s words'],
  ['In the words, there is comfort.', [], 'nobody is named'],
  ['“In my words, it is a joke,” she said.', [], 'inside a quotation'],
  ['In her house, the plan is a joke.', [], 'another noun'],
];

describe.each([
  ['bylines behind a quotation', bylines],
  ['in somebody’s words', words],
])('%s', (_name, rows) => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findVerbless(context).map((item) => showDecoded(context, item))).toEqual(expected);
  });
});

describe('the clause around a phrase', () => {
  const rows: [text: string, phrase: string, left: string | null, right: string | null, reason: string][] = [
    ['By all means, it fell.', 'By all means', null, 'it fell', 'before it'],
    ['It fell, by all means.', 'by all means', 'It fell', null, 'behind it'],
    ['It fell by all means.', 'by all means', 'It fell', null, 'behind it without comma'],
    ['The dam, by all means, fell.', 'by all means', 'The dam', 'fell', 'inside it'],
  ];
  it.each(rows)('%j, %j: %j and %j (%s)', (text, phrase, left, right) => {
    const context = contextOf(text);
    const { start, end } = rangeOf(context, phrase);
    const sides = clauseAround(context, start, end)!;
    expect([sides.left, sides.right].map((side) => (side === null ? null : wordsOf(context, side)))).toEqual([
      left,
      right,
    ]);
  });

  it.each([
    ['It fell by all means on Friday.', 'by all means', 'no comma sets it off'],
    ['By all means.', 'By all means', 'it stands alone'],
  ])('is none in %j for %j: %s', (text, phrase) => {
    const context = contextOf(text);
    const { start, end } = rangeOf(context, phrase);
    expect(clauseAround(context, start, end)).toBeNull();
  });
});
