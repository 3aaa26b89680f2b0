import { describe, expect, it } from 'vitest';
import { publishedAtInText } from '../../../src/stages/ingest/published-at.ts';

const ROWS: readonly (readonly [text: string, day: string | null, reason: string])[] = [
  [' date 2022-03-03 In a key move, the council met.', '2022-03-03', 'the word date before it'],
  ['2022-03-03 The council met.', '2022-03-03', 'an ISO date that opens the text'],
  ['LONDON, March 3, 2022 (Newswire) - The council met.', '2022-03-03', 'a dateline'],
  ['KUALA LUMPUR, Malaysia, 3 March 2022 – The council met.', '2022-03-03', 'a dateline with the country'],
  ['PORT ELLERY 1996-08-22 The council met.', '1996-08-22', 'a dateline of older wire copy'],
  ['ST. JOHN’S, N.L., Sept. 26, 2016 (XYZ) — The council met.', '2016-09-26', 'a dateline with abbreviations'],
  ['Bridge closed\n\nPublished: 3 March 2022\n\nThe bridge is closed.', '2022-03-03', 'a label under the headline'],
  [
    'Bridge closed\r\nLast updated on Thursday, March 3, 2022 at 10:14\r\n',
    '2022-03-03',
    'a label with a weekday, CRLF',
  ],
  [
    'Bridge closed\nBy Ana Ruiz\n3 March 2022, 10:14 GMT\nThe bridge',
    '2022-03-03',
    'a line with a date and a time of day',
  ],
  ['Thursday 3rd March 2022\nThe bridge', '2022-03-03', 'a line with a date alone'],
  ['LONDON, March 3 (Newswire) - The council met.', null, 'a dateline without a year is not enough'],
  ['On March 3, 2022 the council met.', null, 'a date in a sentence'],
  ['3 March 2022 was a cold day.', null, 'a sentence that begins with a date'],
  ['2022-03-03 was a cold day.', null, 'the same in ISO'],
  ['The date 2022-03-03 was set.', null, 'the word date inside a sentence'],
  ['Published in 2022, the book sold well.', null, 'a year is no date'],
  ['The city council of May 2022', null, 'a month is no date'],
  [`${'The bridge is closed.\n'.repeat(8)}Published: 3 March 2022`, null, 'too far down'],
  ['Published: 31 February 2022', null, 'no such day'],
  ['', null, 'nothing'],
];

describe('publishedAtInText', () => {
  it.each(ROWS)('%j gives %j: %s', (text, day) => {
    expect(publishedAtInText(text)).toBe(day);
  });
});
