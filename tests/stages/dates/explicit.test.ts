import { describe, expect, it } from 'vitest';
import { lines } from './read.ts';

/** Published on a Thursday. */
const ANCHOR = '2022-03-03';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['Filed on 2022-02-14.', ['2022-02-14 | DATE | 2022-02-14'], 'ISO 8601'],
  ['Sent 2022-02-14T09:30:00Z.', ['2022-02-14T09:30:00Z | TIME | 2022-02-14T09:30:00Z'], 'ISO 8601 with a time'],
  ['Signed 25/12/2021 in ink.', ['25/12/2021 | DATE | 2021-12-25'], 'the day comes first where it cannot be a month'],
  ['Due 04.05.2022.', ['04.05.2022 | DATE | 2022-05-04'], 'full stops: the day comes first'],
  ['Born on June 5, 1971, he left.', ['June 5, 1971 | DATE | 1971-06-05'], 'month first'],
  ['Born on 5 June 1971.', ['5 June 1971 | DATE | 1971-06-05'], 'day first'],
  ['On the 5th of June 1971.', ['the 5th of June 1971 | DATE | 1971-06-05'], 'the article belongs to an ordinal'],
  ['A vote on Friday, April 25.', ['Friday, April 25 | DATE | 2022-04-25'], 'the date outweighs the weekday'],
  ['The mill closed in Sept. 1999.', ['Sept. 1999 | DATE | 1999-09'], 'an abbreviated month'],
  ['It began on February 24.', ['February 24 | DATE | 2022-02-24'], 'nearest year, behind'],
  ['The launch is set for March 5.', ['March 5 | DATE | 2022-03-05'], 'nearest year, ahead'],
  ['Shares are payable Nov. 20.', ['Nov. 20 | DATE | 2022-11-20'], 'payable looks ahead'],
  ['It was closed on Nov. 20.', ['Nov. 20 | DATE | 2021-11-20'], 'the past tense looks back'],
  ['He left on June 16th of last year.', ['June 16th of last year | DATE | 2021-06-16'], 'a day of last year'],
  ['In January the river froze.', ['January | DATE | 2022-01'], 'a bare month, just over'],
  ['It will close in October.', ['October | DATE | 2022-10'], 'a bare month ahead'],
  ['It closed last October.', ['last October | DATE | 2021-10'], 'the last one'],
  ['He won it in 2014 and 2018.', ['2014 | DATE | 2014', '2018 | DATE | 2018'], 'bare years'],
  ['Since nineteen ninety-six it stood.', ['nineteen ninety-six | DATE | 1996'], 'a year in words'],
  ['The 2021-22 season ended.', ['2021-22 | DATE | 2021'], 'a season over two years'],
  ['Rents fell in the early 1990s.', ['the early 1990s | DATE | 199'], 'a decade with its part'],
  ["Music of the '80s.", ["the '80s | DATE | 198"], 'a short decade'],
  ['A 19th-century chapel.', ['19th-century | DATE | 18'], 'the hyphen leaves the article out'],
  ['Late in the nineteenth century.', ['Late in the nineteenth century | DATE | 18'], 'a century with its part'],
  ['By the end of 2023 it opens.', ['the end of 2023 | DATE | 2023'], 'the end of a year'],
  ['In mid-November he fell.', ['mid-November | DATE | 2021-11'], 'mid- belongs to it'],
  ['We met on Christmas Eve.', ['Christmas Eve | DATE | 2021-12-24'], 'a holiday on a fixed day'],
  ['Sales fell in Q3 2021.', ['Q3 2021 | DATE | 2021-Q3'], 'a quarter in short'],
  ['In the third quarter of 2021 it lost.', ['the third quarter of 2021 | DATE | 2021-Q3'], 'a quarter of a year'],
  ['It had third-quarter sales of $2.', ['third-quarter | DATE | 2021-Q3'], 'the latest one that is over'],
  ['In the first half of 2021 it lost.', ['the first half of 2021 | DATE | 2021-H1'], 'half a year'],
  ['In the spring of 1968 students rose.', ['the spring of 1968 | DATE | 1968-SP'], 'a season of a year'],
  ['Fiscal 2021 was poor.', ['Fiscal 2021 | DATE | 2021'], 'a fiscal year'],

  ['He may march to the sea.', [], 'may and march are verbs'],
  ['May I ask why?', [], 'may opens a question'],
  ['Theresa May spoke.', [], 'May is a surname'],
  ['April Jones spoke to June Smith.', [], 'months are first names'],
  ['The march went on.', [], 'a march is no month'],
  ['It was the second march of the group.', [], 'second is an ordinal'],
  ['A second chance, third.', [], 'ordinals'],
  ['See page 1984 of the file.', [], 'a page number'],
  ['About 1900 people came.', [], 'a count'],
  ['He paid $2022 for it.', [], 'a price'],
  ['The index closed at 2082.1 on a high.', [], 'a decimal number'],
  ['We use Windows 2000 at home.', [], 'a product'],
  ['A Boeing 747 took Route 66.', [], 'numbers in names'],
  ['They won 3-1.', [], 'a score'],
  ['The Fed and the sun.', [], 'words that look like abbreviations'],
  ['They lost in the second quarter of the match.', [], 'a quarter of a match'],
  ['Three quarters of voters and a quarter of a million.', [], 'fractions'],
  ['On 31/02/2022 or February 31, 2022.', ['2022 | DATE | 2022'], 'a day that does not exist'],
];

describe('explicit dates', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    expect(await lines(text, ANCHOR)).toEqual(expected);
  });
});
