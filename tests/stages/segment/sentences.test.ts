import { describe, expect, it } from 'vitest';
import { sentencesOf } from './run.ts';

const rows: [text: string, sentences: string[], reason: string][] = [
  ['It rained. We left.', ['It rained.', 'We left.'], 'the plain case'],
  ['Mr. Ode met Dr. Lund.', ['Mr. Ode met Dr. Lund.'], 'titles'],
  ['Sen. Ana Ruiz and Gov. Tom Reyes met.', ['Sen. Ana Ruiz and Gov. Tom Reyes met.'], 'offices'],
  ['Sgt. Lee Ode met Capt. Ray Moss.', ['Sgt. Lee Ode met Capt. Ray Moss.'], 'ranks'],
  ['He lives in the U.S. She does not.', ['He lives in the U.S.', 'She does not.'], 'a break behind an abbreviation'],
  ['The U.S. Senate voted.', ['The U.S. Senate voted.'], 'no break inside a name'],
  ['It opened at 9 a.m. on Monday.', ['It opened at 9 a.m. on Monday.'], 'a time of day'],
  ['It opened at 9 a.m. GMT.', ['It opened at 9 a.m. GMT.'], 'a time zone behind a time of day'],
  ['J. R. Ode won. He smiled.', ['J. R. Ode won.', 'He smiled.'], 'initials'],
  [
    'They went to Plan B. The mayor agreed.',
    ['They went to Plan B.', 'The mayor agreed.'],
    'a letter that ends a sentence',
  ],
  ['See No. 10 on the list.', ['See No. 10 on the list.'], 'a number behind No.'],
  ['Would he go? No. He would stay.', ['Would he go?', 'No.', 'He would stay.'], 'the word no is a sentence'],
  ['It is Ode v. Ruiz again.', ['It is Ode v. Ruiz again.'], 'a court case'],
  ['He said, "Yes." She left.', ['He said, "Yes."', 'She left.'], 'the closing mark belongs to the sentence before'],
  ['He said, “Yes.” She left.', ['He said, “Yes.”', 'She left.'], 'the same in curly marks'],
  ["He said, ''Yes.'' She left.", ["He said, ''Yes.''", 'She left.'], 'the same in doubled single marks'],
  ['She said. "Yes."', ['She said.', '"Yes."'], 'an opening mark begins a sentence'],
  ['It was cold. “We left.”', ['It was cold.', '“We left.”'], 'the same in curly marks'],
  ['“Why?” he asked.', ['“Why?” he asked.'], 'the report of a question'],
  ['“Why?” the mayor asked.', ['“Why?” the mayor asked.'], 'the same with a noun'],
  ['“Never!” Ana Ruiz said.', ['“Never!” Ana Ruiz said.'], 'the same with a name'],
  ['“Why?” He walked out.', ['“Why?”', 'He walked out.'], 'a new sentence behind a question'],
  ['“Why?” He said: “No.”', ['“Why?”', 'He said: “No.”'], 'words that report the next quotation'],
  ['Rep. Lee Ode (R-Wis.) said no.', ['Rep. Lee Ode (R-Wis.) said no.'], 'a full stop inside a bracket'],
  ['He left (it was late. He was tired.) and slept.', ['He left (it was late. He was tired.) and slept.'], 'an aside'],
  [
    'He left. (It was late. He was tired.) She slept.',
    ['He left.', '(It was late.', 'He was tired.)', 'She slept.'],
    'sentences in brackets',
  ],
  ['See example.com for it.', ['See example.com for it.'], 'a web address'],
  ['It ended\nWe left', ['It ended', 'We left'], 'a paragraph ends a sentence'],
  ['Rain fell', ['Rain fell'], 'no full stop'],
];

describe('sentences', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
