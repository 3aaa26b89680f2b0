import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, quotedWords, scoringTokens, wordsIn } from '../../src/evaluation/tokens.ts';

const WORDS: readonly (readonly [text: string, words: readonly string[], reason: string])[] = [
  ['Rain fell.', ['Rain', 'fell'], 'signs are no words'],
  ["Ana's 3.5m_x", ['Ana', 's', '3', '5m_x'], 'an apostrophe and a dot cut, an underscore does not'],
  ['Zoë ist 42٣', ['Zoë', 'ist', '42٣'], 'letters and digits of any script'],
  ['a 🦉 b', ['a', 'b'], 'an emoji is a sign'],
  ['', [], 'nothing'],
];

const QUOTED: readonly (readonly [text: string, words: readonly string[], reason: string])[] = [
  ['He said “no more” today', ['no', 'more'], 'curly marks'],
  ['He said "no more" today', ['no', 'more'], 'straight marks open and close in turn'],
  ["He said 'no more' today", [], 'single marks are not counted'],
  ['“one two\nthree', ['one', 'two'], 'never closed: the line ends it'],
  ['“one\n\n“two” three', ['one', 'two'], 'the opening mark is repeated in the next paragraph'],
  ['"one\n"two" three', ['one', 'three'], 'a straight mark after a break closes, and the next one opens'],
];

describe('scoringTokens', () => {
  it.each(WORDS)('finds the words of %j', (text, expected, reason) => {
    const tokens = scoringTokens(text);
    const words = tokens.start.flatMap((start, i) => (tokens.isWord[i]! ? [text.slice(start, tokens.end[i])] : []));
    expect(words, reason).toEqual(expected);
  });

  it.each(QUOTED)('finds what is quoted in %j', (text, expected, reason) => {
    const tokens = scoringTokens(text);
    const all = wordsIn(tokens, [{ start: 0, end: text.length }]);
    const words = [...quotedWords(tokens, all)].map((i) => text.slice(tokens.start[i], tokens.end[i]));
    expect(words, reason).toEqual(expected);
  });

  it('has tokens in order that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { start, end } = scoringTokens(text);
        return start.every((offset, i) => offset < end[i]! && offset >= (end[i - 1] ?? 0) && end[i]! <= text.length);
      }),
    );
  });
});

describe('wordsIn', () => {
  const text = 'The cuts were “a slow leak”.';
  const rows: readonly (readonly [start: number, end: number, words: readonly number[], reason: string])[] = [
    [0, 8, [0, 1], 'whole words'],
    [5, 10, [1, 2], 'words that the range only touches count whole'],
    [3, 4, [], 'a blank'],
    [14, 15, [], 'a mark'],
    [0, 28, [0, 1, 2, 4, 5, 6], 'everything; index 3 is the mark'],
    [8, 8, [], 'an empty range'],
  ];
  it.each(rows)('from %i to %i', (start, end, expected, reason) => {
    expect([...wordsIn(scoringTokens(text), [{ start, end }])], reason).toEqual(expected);
  });
});

describe('jaccard', () => {
  const rows: readonly (readonly [a: readonly number[], b: readonly number[], overlap: number, reason: string])[] = [
    [[1, 2, 3], [2, 3, 4], 0.5, 'two of four'],
    [[1, 2], [1, 2], 1, 'the same'],
    [[1], [2], 0, 'nothing shared'],
    [[], [], 1, 'two empty sets are the same'],
    [[], [1], 0, 'one is empty'],
  ];
  it.each(rows)('of %j and %j is %d', (a, b, expected, reason) => {
    expect(jaccard(new Set(a), new Set(b)), reason).toBe(expected);
  });
});
