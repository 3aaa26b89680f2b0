import { describe, expect, it } from 'vitest';
import { findColonQuotations } from '../../../src/stages/quotes/colon-quotation.ts';
import { contextOf, decodedOf, showDecoded, tokenOf, type Told } from './read.ts';

const rows: [text: string, told: Told[], reason: string][] = [
  ['Ana Ruiz has one answer: “Nobody checked it.”', [['Ana Ruiz', ':', '“Nobody checked it.”']], 'a name acts'],
  ['She had one answer: “Nobody checked it.”', [['She', ':', '“Nobody checked it.”']], 'a pronoun'],
  ['Her message was clear: “Nobody checked it.”', [['Her', ':', '“Nobody checked it.”']], 'a possessive'],
  ['Ruiz’s message was clear: “Nobody checked it.”', [['Ruiz', ':', '“Nobody checked it.”']], 'a genitive'],
  [
    'The engineer shrugged: “Nobody checked it.”',
    [['The engineer', ':', '“Nobody checked it.”']],
    'a noun phrase that acts',
  ],
  ['There is one answer: “Nobody checked it.”', [['-', ':', '“Nobody checked it.”']], 'nobody is named'],
  ['The message was clear: “Nobody checked it.”', [['-', ':', '“Nobody checked it.”']], 'a thing is something'],
  ['Ruiz has one word for it: “Sorry.”', [], 'too short'],
  ['Ruiz has a nickname: “the woman of iron”.', [], 'no capital, the full stop outside'],
  ['She sang: “Nobody Checked It” and left.', [], 'the sentence goes on'],
  ['Ruiz wept. “Nobody checked it.”', [], 'no colon'],
  [': “Nobody checked it.”', [], 'nothing before the colon'],
];

describe('a quotation behind a colon at the end of its sentence', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    const found = findColonQuotations(context, [], () => false);
    expect(found.map((item) => showDecoded(context, item))).toEqual(expected);
  });

  it('is left where a cue has it, or the colon is taken', () => {
    const context = contextOf('Ruiz had said: “Nobody checked it.”');
    const said = decodedOf(context, { cue: 'said', right: '“Nobody checked it.”' });
    expect(findColonQuotations(context, [said], () => false)).toEqual([]);
    expect(findColonQuotations(context, [], (token) => token === tokenOf(context, ':'))).toEqual([]);
  });
});
