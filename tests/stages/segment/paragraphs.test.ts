import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/stages/segment/paragraphs.ts';

const WRAPPED = [
  'The council met on Monday evening and voted for the plan that the',
  'mayor had put forward in March, after a debate that went on for more',
  'than four hours and ended with a walk-out.',
].join('\n');

const rows: [text: string, paragraphs: string[], reason: string][] = [
  ['', [], 'no text'],
  [' \n\t\n', [], 'white space only'],
  ['One.\nTwo.', ['One.', 'Two.'], 'a line is a paragraph'],
  ['One.\n\n\nTwo.', ['One.', 'Two.'], 'blank lines are none'],
  ['One.\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.'], 'CRLF and CR'],
  ['  One. \u00a0\n\tTwo.', ['One.', 'Two.'], 'white space at the ends is left out'],
  ['One\u2028two', ['One', 'two'], 'the Unicode line separator'],
  [WRAPPED, [WRAPPED], 'lines broken off in the middle of sentences are one paragraph'],
  [`${WRAPPED}\n\n${WRAPPED}`, [WRAPPED, WRAPPED], 'until a blank line'],
  [`${WRAPPED}\n   ${WRAPPED}`, [WRAPPED, WRAPPED], 'or an indented one'],
  ['Milk\nEggs\nBread\nButter', ['Milk', 'Eggs', 'Bread', 'Butter'], 'a list of short lines'],
  [
    'Bus fares to go up in the spring, the county council has now decided\nTrains stopped for three hours by a swan that sat down on the line\nMan held after a fire that burned down the old bakery in Mill Lane',
    [
      'Bus fares to go up in the spring, the county council has now decided',
      'Trains stopped for three hours by a swan that sat down on the line',
      'Man held after a fire that burned down the old bakery in Mill Lane',
    ],
    'a list of headlines of about one length',
  ],
];

describe('splitParagraphs', () => {
  it.each(rows)('%j gives %j: %s', (text, expected) => {
    expect(splitParagraphs(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('does not join lines where ingest gave blocks', () => {
    const blocks = [{ start: 0, end: WRAPPED.length, zone: 'caption' as const }];
    expect(splitParagraphs(WRAPPED, blocks).map(({ zone }) => zone)).toEqual(['caption', 'caption', 'caption']);
  });
});
