import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../src/document/record.ts';
import { segmentText } from './run.ts';

const BODY =
  'The council met on Monday evening and voted for the plan by nine votes to four, after a debate that had begun before noon and ended with a walk-out.';

const rows: [line: string, zone: Zone, reason: string][] = [
  ['By Ana Ruiz', 'byline', 'By and a name'],
  ['By ANA RUIZ and Tom Lund', 'byline', 'two names'],
  ['By Ana Ruiz, Political Editor', 'byline', 'a name with an office'],
  ['(Reporting by Ana Ruiz in Lima; Editing by Tom Lund)', 'byline', 'the credit at the end of agency copy'],
  ['By Monday the roads were clear.', 'body', 'By and a day'],
  ['By the time we left it had rained.', 'body', 'By and words of a sentence'],
  ['By March Ana Ruiz had won.', 'body', 'By and a month'],
  ['PORT ELLERY, March 3 (Agency) -', 'dateline', 'place, date and agency'],
  ['PORT ELLERY —', 'dateline', 'a place and a dash'],
  ['3 March 2022', 'dateline', 'a date'],
  ['Published: March 3, 2022, 10:30 GMT', 'dateline', 'a date with a time'],
  ['PORT ELLERY, Norland 1996-08-22', 'dateline', 'place, country and date'],
  ['A final vote is due on 6 November.', 'body', 'a sentence that ends with a date'],
  ['FOR IMMEDIATE RELEASE', 'boilerplate', 'the head of a press release'],
  ['Monday was cold.', 'body', 'a day in a sentence'],
  ['Image: the bridge after the storm', 'caption', 'a label'],
  ['Photo by Ana Ruiz', 'caption', 'a credit'],
  ['Image caption: The mayor at the gate', 'caption', 'a label of two words'],
  ['The mayor at the gate. (Photo: Ana Ruiz)', 'caption', 'a credit in brackets'],
  ['Photos of the flood spread within hours.', 'body', 'the word in a sentence'],
  ['Image is everything in this trade.', 'body', 'the word in a sentence'],
  ['Read more: the plan in full', 'boilerplate', 'a link'],
  ['Click here for the full list', 'boilerplate', 'a link'],
  ['Subscribe to our newsletter', 'boilerplate', 'an advertisement'],
  ['© 2022 The Ellery Herald', 'boilerplate', 'a copyright line'],
  ['Ellery Herald Ltd. All rights reserved.', 'boilerplate', 'a copyright line'],
  ['Read more books, the mayor said.', 'body', 'the words in a sentence'],
  ['Subscribers left in their thousands.', 'body', 'a longer word'],
  ['What comes next', 'heading', 'a short line without full stop between paragraphs'],
  ['Nobody was hurt.', 'body', 'a short sentence'],
  ['The mayor added:', 'body', 'a line that introduces a quotation'],
  ['“We had no choice.”', 'body', 'a quotation of its own'],
  ['SMITH: We had no choice', 'body', 'a turn of a transcript'],
];

describe('zones of a line between paragraphs', () => {
  it.each(rows)('%j is %s: %s', (line, expected) => {
    const { paragraphs } = segmentText(`${BODY}\n\n${line}\n\n${BODY}`);
    expect(paragraphs.map(({ zone }) => zone)).toEqual(['body', expected, 'body']);
  });
});

const documents: [text: string, title: string | undefined, zones: Zone[], reason: string][] = [
  [`Council backs plan\n\n${BODY}`, undefined, ['headline', 'body'], 'a first line without full stop'],
  [`Is the plan dead?\n\n${BODY}`, undefined, ['headline', 'body'], 'a question as headline'],
  [`Nobody was hurt.\n\n${BODY}`, undefined, ['body', 'body'], 'a first sentence'],
  [`Nobody was hurt.\n\n${BODY}`, 'Nobody was hurt', ['headline', 'body'], 'the title of the metadata'],
  ['Rain fell', undefined, ['body'], 'a text of one line has no headline'],
  [
    `Plan backed.\nAna Ruiz\nPORT ELLERY 1996-08-22\n${BODY}`,
    undefined,
    ['headline', 'byline', 'dateline', 'body'],
    'agency copy',
  ],
  [`Plan backed.\nPORT ELLERY (Agency) - ${BODY}`, undefined, ['headline', 'body'], 'a dateline in the paragraph'],
  [
    'Q: Did you vote?\nA: I did not.\nQ: Why?\nA: I was ill.',
    undefined,
    ['body', 'body', 'body', 'body'],
    'an interview',
  ],
];

describe('zones of a document', () => {
  it.each(documents)('%j with title %j: %j (%s)', (text, title, expected) => {
    const { paragraphs } = segmentText(text, title === undefined ? {} : { title });
    expect(paragraphs.map(({ zone }) => zone)).toEqual(expected);
  });

  it('keeps the zones that ingest knows', () => {
    const text = `By Ana Ruiz\n\n${BODY}`;
    const { paragraphs } = segmentText(text, { blocks: [{ start: 0, end: 11, zone: 'caption' }] });
    expect(paragraphs.map(({ zone }) => zone)).toEqual(['caption', 'body']);
  });
});
