import { describe, expect, it } from 'vitest';
import { findInvertedClauses } from '../../../src/stages/quotes/inverted-clause.ts';
import { contextOf, showDecoded, type Told } from './read.ts';

const rows: [text: string, told: Told[], reason: string][] = [
  ['The dam is safe, said the mayor.', [['the mayor', 'said', 'The dam is safe']], 'a noun phrase'],
  ['The dam is safe, said the mayor on Friday.', [['the mayor', 'said', 'The dam is safe']], 'a day follows'],
  [
    'The dam is safe, said Ana Ruiz, an engineer.',
    [['Ana Ruiz, an engineer', 'said', 'The dam is safe']],
    'an apposition',
  ],
  ['The dam is safe, insists the mayor.', [['the mayor', 'insists', 'The dam is safe']], 'another verb'],
  ['The dam is safe, says she.', [['she', 'says', 'The dam is safe']], 'a pronoun'],
  ['LONDON (Agency) - The dam is safe, said Ana Ruiz.', [['Ana Ruiz', 'said', 'The dam is safe']], 'behind a dateline'],
  ['Mayor quits, says aide\n\nThe mayor quit.', [['aide', 'says', 'Mayor quits']], 'a headline without articles'],
  [
    'The dam is safe, announced Ana Ruiz.',
    [['Ana Ruiz', 'announced', 'The dam is safe']],
    'a verb that can have an object',
  ],
  ['The firm cut jobs, announced a loss.', [], 'that verb with its object'],
  ['The mayor smiled, waved, said goodbye.', [], 'a noun without article'],
  ['The dam is safe, the mayor said.', [], 'the subject comes first'],
  ['When the dam broke, said Ana Ruiz.', [], 'a clause of time'],
  ['In May, said Ana Ruiz.', [], 'a phrase'],
  ['A safe dam, said Ana Ruiz.', [], 'no verb'],
  ['“The dam is safe,” said Ana Ruiz.', [], 'a quotation is not its business'],
  ['“The dam is safe, said the mayor,” Ruiz wrote.', [], 'inside a quotation'],
  [
    'The dam is safe, said a guard who asked not to be named.',
    [['a guard who asked not to be named', 'said', 'The dam is safe']],
    'a relative clause',
  ],
  ['The dam is safe, said the mayor to the crowd.', [], 'something else follows'],
  ['said', [], 'one word'],
];

describe('a clause with its reporting verb and subject behind it', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findInvertedClauses(context).map((item) => showDecoded(context, item))).toEqual(expected);
  });
});
