import { describe, expect, it } from 'vitest';
import { settleLimits } from '../../../src/stages/quotes/encoded-limits.ts';
import { contextOf, decodedOf, showDecoded, type Told } from './read.ts';

type Parts = Parameters<typeof decodedOf>[1];

describe('settleLimits', () => {
  const rows: [text: string, decoded: Parts[], told: Told[], reason: string][] = [
    [
      'The board says fares will rise.',
      [{ cue: 'says', source: 'The board', right: 'fares will rise' }],
      [['The board', 'says', 'fares will rise']],
      'limits that are right as they are',
    ],
    [
      'Board says no more delays\n\nThe bridge opened on Monday.',
      [{ cue: 'says', source: 'Board', right: 'no more delays\n\nThe bridge' }],
      [['Board', 'says', 'no more delays']],
      'a content does not run into the next paragraph',
    ],
    [
      'The bridge opened on Monday.\n\nAll is well, the board said.',
      [{ cue: 'said', source: 'the board', left: 'Monday.\n\nAll is well' }],
      [['the board', 'said', 'All is well']],
      'nor into the one before',
    ],
    [
      'The board said: “We waited.\n\n“We wait no more.”',
      [{ cue: 'said', source: 'The board', right: '“We waited.\n\n“We wait no more.”' }],
      [['The board', 'said', '“We waited.\n\n“We wait no more.”']],
      'but a quotation may',
    ],
    [
      'The board warned that fares would rise and said the bridge was safe.',
      [
        { cue: 'warned', source: 'The board', right: 'that fares would rise and said the bridge was safe' },
        { cue: 'said', source: 'The board', right: 'the bridge was safe' },
      ],
      [
        ['The board', 'warned', 'that fares would rise'],
        ['The board', 'said', 'the bridge was safe'],
      ],
      'a later cue with the same source ends a content',
    ],
    [
      'The board warned that Ruiz knew and said nothing.',
      [
        { cue: 'warned', source: 'The board', right: 'that Ruiz knew and said nothing' },
        { cue: 'said', source: 'Ruiz', right: 'nothing' },
      ],
      [
        ['The board', 'warned', 'that Ruiz knew and said nothing'],
        ['Ruiz', 'said', 'nothing'],
      ],
      'one with another source does not',
    ],
    [
      'Admitting that the bridge was late, she said it was safe.',
      [
        { cue: 'Admitting', right: 'that the bridge was late' },
        { cue: 'said', source: 'she', left: 'that the bridge was late', right: 'it was safe' },
      ],
      [
        ['-', 'Admitting', 'that the bridge was late'],
        ['she', 'said', 'it was safe'],
      ],
      'a participle keeps its content',
    ],
    [
      '“The bridge is late,” she said, “but safe.”',
      [{ cue: 'said', source: 'she', left: '“The bridge is late,”', right: '“but safe.”' }],
      [['she', 'said', '“The bridge is late,” / “but safe.”']],
      'a split quote keeps both parts',
    ],
  ];
  it.each(rows)('%s (%j) is %j: %s', (text, decoded, told) => {
    const context = contextOf(text);
    const settled = settleLimits(
      context,
      decoded.map((parts) => decodedOf(context, parts)),
    );
    expect(settled.map((item) => showDecoded(context, item))).toEqual(told);
  });
});
