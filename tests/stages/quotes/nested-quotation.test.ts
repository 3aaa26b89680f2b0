import { describe, expect, it } from 'vitest';
import { findNestedQuotations } from '../../../src/stages/quotes/nested-quotation.ts';
import { contextOf, decodedOf, showDecoded, type Told } from './read.ts';

const rows: [text: string, told: Told[], reason: string][] = [
  ['“He told me, ‘Go home,’ and I went,” she said.', [['He', 'told', '‘Go home,’']], 'those who are told between'],
  ['“He told me ‘go home’ twice,” she said.', [['He', 'told', '‘go home’']], 'no comma'],
  ['“My wife said to me: ‘Sell it,’” he said.', [['My wife', 'said', '‘Sell it,’']], 'a preposition and a colon'],
  ['“She would always say, ‘Sell it,’” he said.', [['She', 'say', '‘Sell it,’']], 'an auxiliary and an adverb'],
  ['“‘Sell it,’ my wife said, and I did,” he said.', [['my wife', 'said', '‘Sell it,’']], 'the clause behind it'],
  [
    '“‘Sell it,’ said my wife, and I did,” he said.',
    [['my wife', 'said', '‘Sell it,’']],
    'the verb before its subject',
  ],
  ['“‘Sell it’, my wife said,” he wrote.', [['my wife', 'said', '‘Sell it’']], 'the comma outside'],
  ['“It was ‘late’ again,” she said.', [], 'scare quotes'],
  ['“The ‘expert’ never came,” she said.', [], 'scare quotes before a noun'],
  ['“She called it ‘a mess’ and left,” he said.', [], 'what something is called'],
  ['“Say ‘cheese’ now,” she said.', [], 'nobody says it'],
  ['“‘Sell it.’ My wife wept,” he said.', [], 'a full stop between'],
  ['He told me, “Go home,” and I went.', [], 'nothing is nested'],
  ['She said it was late.', [], 'no quotation at all'],
];

describe('a quotation inside a quotation', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findNestedQuotations(context, []).map((item) => showDecoded(context, item))).toEqual(expected);
  });

  it('is left where a cue has it already', () => {
    const context = contextOf('“He told me, ‘Go home,’ and I went,” she said.');
    const told = decodedOf(context, { cue: 'told', right: '‘Go home,’', source: 'He' });
    expect(findNestedQuotations(context, [told])).toEqual([]);
  });

  it('is found where only the quotation around it is taken', () => {
    const context = contextOf('“He told me, ‘Go home,’ and I went,” she said.');
    const said = decodedOf(context, { cue: 'said', left: '“He told me, ‘Go home,’ and I went,”', source: 'she' });
    expect(findNestedQuotations(context, [said])).toHaveLength(1);
  });
});
