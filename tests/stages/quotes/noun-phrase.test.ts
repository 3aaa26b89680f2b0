import { describe, expect, it } from 'vitest';
import { fullPhrase } from '../../../src/stages/quotes/noun-phrase.ts';
import { contextOf, rangeOf, wordsOf } from './read.ts';

const rows: [text: string, base: string, full: string, reason: string][] = [
  ['It fell, said Ana Ruiz.', 'Ana Ruiz', 'Ana Ruiz', 'nothing follows'],
  ['It fell, said the mayor of Eastby.', 'the mayor', 'the mayor of Eastby', 'a prepositional phrase'],
  ['It fell, said a clerk in the office of the mayor.', 'a clerk', 'a clerk in the office of the mayor', 'two of them'],
  ['It fell, said Ana Ruiz, an engineer.', 'Ana Ruiz', 'Ana Ruiz, an engineer', 'an apposition at the end'],
  [
    'It fell, said Ana Ruiz, an engineer from Eastby.',
    'Ana Ruiz',
    'Ana Ruiz, an engineer from Eastby',
    'with its phrase',
  ],
  ['It fell, Ana Ruiz, an engineer, said.', 'Ana Ruiz', 'Ana Ruiz, an engineer', 'an apposition between commas'],
  ['It fell, said Ana Ruiz, the dam broke.', 'Ana Ruiz', 'Ana Ruiz', 'a clause follows the comma'],
  ['It fell, said Ana Ruiz on Friday.', 'Ana Ruiz', 'Ana Ruiz', 'a day is no part of it'],
  ['It fell, said Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', 'the text ends'],
];

it.each(rows)('%j: %j is %j (%s)', (text, base, full) => {
  const context = contextOf(text);
  expect(wordsOf(context, fullPhrase(context, rangeOf(context, base)))).toBe(full);
});

describe('at the last token', () => {
  it('looks at nothing beyond', () => {
    const context = contextOf('Ruiz');
    expect(fullPhrase(context, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });
});
