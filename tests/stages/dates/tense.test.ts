import { describe, expect, it } from 'vitest';
import { lines } from './read.ts';

/** Published on a Friday. */
const ANCHOR = '2024-05-10';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['Mayor Lia Rook on Thursday defended the plan.', ['Thursday | DATE | 2024-05-09'], 'the verb behind looks back'],
  [
    '"It will work," Mayor Lia Rook on Thursday said.',
    ['Thursday | DATE | 2024-05-09'],
    'what is quoted says nothing of what is around it',
  ],
  ['Lia Rook on Tuesday will meet them.', ['Tuesday | DATE | 2024-05-14'], 'the verb behind looks ahead'],
  [
    'The Cats beat Leeds on Tuesday and will play on.',
    ['Tuesday | DATE | 2024-05-07'],
    'a past that looks like a present',
  ],
  [
    'They have lost five and play Leeds on Tuesday.',
    ['Tuesday | DATE | 2024-05-14'],
    'the present tense of a schedule',
  ],
  ['The fair opens Tuesday.', ['Tuesday | DATE | 2024-05-14'], 'the present tense of a schedule'],
  ["The move follows Tuesday's vote.", ['Tuesday | DATE | 2024-05-07'], 'a possessive is no schedule'],
  ['Officials say Tuesday was quiet.', ['Tuesday | DATE | 2024-05-07'], 'a present that only reports'],
  ['They agreed to cut output at a November meeting.', ['November | DATE | 2024-11'], 'to cut is no past form'],
  ['The dividend will be paid July 3.', ['July 3 | DATE | 2024-07-03'], 'a participle behind "be" is no past form'],
  ['He has until Friday to reply.', ['Friday | DATE | 2024-05-17'], 'until looks ahead, past today'],
  [
    'The wettest May in years is over.',
    ['May | DATE | 2024-05', 'years | DURATION | PXY'],
    'a superlative before a month',
  ],
  ['It came four weeks later than planned.', ['four weeks | DURATION | P4W'], 'later than is no point in time'],
  ['It was extended to Nov. 16.', ['Nov. 16 | DATE | 2024-11-16'], '"to" points ahead'],
  [
    'On Nov. 20 tanks crossed the river.',
    ['Nov. 20 | DATE | 2023-11-20'],
    'a date at the head of a sentence that tells what happened',
  ],
  [
    'Growth is 4%. Farmers start in mid-April.',
    ['mid-April | DATE | 2024-04'],
    'a sentence ends behind a percent sign',
  ],
  [
    'The average for early May is low. It fell on Monday.',
    ['early May | DATE | 2024-05', 'Monday | DATE | 2024-05-06'],
    'May is no modal verb',
  ],
  [
    'In 2001, she met him in February.',
    ['2001 | DATE | 2001', 'February | DATE | 2001-02'],
    'the year that the sentence opens with',
  ],
  [
    'Open since 1962, it has closed each winter since January.',
    ['1962 | DATE | 1962', 'each winter | SET | XXXX-WI', 'January | DATE | 2024-01'],
    'a year farther back in a sentence is not its frame',
  ],
  [
    'The jet fell on Tuesday, a judge said on Thursday. It took off at 10:01 a.m. in rain.',
    ['Tuesday | DATE | 2024-05-07', 'Thursday | DATE | 2024-05-09', '10:01 a.m. | TIME | 2024-05-07T10:01'],
    'the day of a statement does not take the focus',
  ],
  [
    'The league runs Thursday through Sunday.',
    ['Thursday | DATE | 2024-05-16', 'Sunday | DATE | 2024-05-19'],
    'the far end of a range follows the near one',
  ],
  ['It is open May through October.', ['May | DATE | 2024-05', 'October | DATE | 2024-10'], 'months of a range'],
];

describe('which way a date looks', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});
