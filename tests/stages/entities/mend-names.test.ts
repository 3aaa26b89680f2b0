import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/document/entity.ts';
import { mendNames } from '../../../src/stages/entities/mend-names.ts';
import { nameSpan } from '../../../src/stages/entities/name-span.ts';
import { contextOf, rangeOf, wordsOf } from '../quotes/read.ts';

type Name = readonly [words: string, type: EntityType];

describe('mendNames', () => {
  const rows: [text: string, names: Name[], mended: string[], reason: string][] = [
    ['Marisol Okafor spoke.', [['Marisol Okafor', 'person']], ['Marisol Okafor'], 'a name that is right as it is'],
    [
      'Marisol Okafor-Lind spoke.',
      [
        ['Marisol Okafor', 'person'],
        ['Lind', 'person'],
      ],
      ['Marisol Okafor-Lind'],
      'halves of a hyphenated name',
    ],
    [
      'Marisol Okafor-Lind spoke.',
      [
        ['Marisol Okafor-', 'person'],
        ['Lind', 'person'],
      ],
      ['Marisol Okafor-Lind'],
      'the hyphen taken for a part of the first half',
    ],
    [
      'Okafor - Lind was the match.',
      [
        ['Okafor', 'person'],
        ['Lind', 'person'],
      ],
      ['Okafor', 'Lind'],
      'a dash between spaces parts two people',
    ],
    [
      'The Okafor-Ostria talks went on.',
      [
        ['Okafor', 'person'],
        ['Ostria', 'location'],
      ],
      ['Okafor', 'Ostria'],
      'two types are two names',
    ],
    [
      'Tarek bin Rashad spoke.',
      [
        ['Tarek', 'person'],
        ['bin', 'person'],
        ['Rashad', 'person'],
      ],
      ['Tarek bin Rashad'],
      'a particle between two parts',
    ],
    ['They threw it in the bin again.', [['bin', 'person']], [], 'a particle alone'],
    ['Dame Honor Lissacott spoke.', [['Dame Honor Lissacott', 'person']], ['Honor Lissacott'], 'a title'],
    ['Dr. Vela spoke.', [['Dr. Vela', 'person']], ['Vela'], 'a title with its full stop'],
    ['Yes, Sir, we did.', [['Sir', 'person']], [], 'nothing but a title'],
    ['Inspector Ruta Calloway spoke.', [['Inspector Ruta Calloway', 'person']], ['Ruta Calloway'], 'a role'],
    ['Major League spoke.', [['Major League', 'organisation']], ['Major League'], 'only people have titles'],
    ['we flew to ostria', [['ostria', 'location']], ['ostria'], 'a name in small letters stays'],
  ];
  it.each(rows)('%s with %j has %j (%s)', (text, names, mended) => {
    const context = contextOf(text);
    const spans = names.map(([words, type]) => {
      const { start, end } = rangeOf(context, words);
      return nameSpan(context.tokens, start, end, type);
    });
    const found = mendNames(context.tokens, spans).map(({ firstToken, endToken }) =>
      wordsOf(context, { start: firstToken, end: endToken }),
    );
    expect(found).toEqual(mended);
  });
});
