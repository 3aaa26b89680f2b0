import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../desk/src/article/words/caret.ts';
import { wholeWords } from '../../../desk/src/article/words/offsets.ts';

const TEXT = 'The 🧑‍✈️ spoke. “It is café time,” she said.';
const SENTENCES = [
  { start: 0, end: TEXT.indexOf(' “') },
  { start: TEXT.indexOf('“'), end: TEXT.length },
];
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

describe('the caret', () => {
  const rows: readonly (readonly [from: string, key: string, byWord: boolean, to: string, reason: string])[] = [
    ['The ', 'ArrowRight', false, 'The 🧑‍✈️', 'a character is what readers see as one'],
    ['The 🧑‍✈️', 'ArrowLeft', false, 'The ', 'and back'],
    ['', 'ArrowRight', true, 'The', 'to the end of a word'],
    ['The', 'ArrowRight', true, 'The 🧑‍✈️ spoke', 'a picture is no word'],
    ['The 🧑‍✈️ spoke.', 'ArrowLeft', true, 'The 🧑‍✈️ ', 'to the beginning of a word'],
    ['The ', 'ArrowDown', false, 'The 🧑‍✈️ spoke. ', 'to the next sentence'],
    ['The 🧑‍✈️ spoke. “It', 'ArrowUp', false, 'The 🧑‍✈️ spoke. ', 'to the beginning of this one first'],
    ['The 🧑‍✈️ spoke. ', 'ArrowUp', false, '', 'then of the one before'],
    ['The ', 'End', false, 'The 🧑‍✈️ spoke.', 'to the end of the sentence'],
    ['The 🧑‍✈️ spoke. “It', 'Home', false, 'The 🧑‍✈️ spoke. ', 'to its beginning'],
    [TEXT, 'ArrowRight', false, TEXT, 'not beyond the end'],
    [TEXT, 'ArrowDown', false, TEXT, 'nor down from it'],
    ['', 'ArrowLeft', true, '', 'not before the beginning'],
  ];
  it.each(rows)('behind %j, %s (by word: %s) leads behind %j (%s)', (from, key, byWord, to) => {
    const caret = { anchor: 0, focus: from.length };
    const next = moved(TEXT, SENTENCES, caret, { key, byWord, extends: false })!;
    expect(TEXT.slice(0, next.focus)).toBe(to);
    expect(next.anchor).toBe(next.focus);
    expect(moved(TEXT, SENTENCES, caret, { key, byWord, extends: true })).toEqual({ anchor: 0, focus: next.focus });
  });

  it('does nothing at other keys', () => {
    const step = { key: 'a', byWord: false, extends: false };
    expect(moved(TEXT, SENTENCES, { anchor: 0, focus: 0 }, step)).toBeNull();
  });

  it('stays in any text, and gets from its beginning to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom(...KEYS)), (text, keys) => {
        let caret = { anchor: 0, focus: 0 };
        for (const key of keys) {
          caret = moved(text, [], caret, { key, byWord: keys.length % 2 === 0, extends: false })!;
          expect(caret.focus).toBeGreaterThanOrEqual(0);
          expect(caret.focus).toBeLessThanOrEqual(text.length);
        }
        for (const byWord of [false, true]) {
          let at = 0;
          while (at < text.length) {
            const next = moved(
              text,
              [],
              { anchor: 0, focus: at },
              { key: 'ArrowRight', byWord, extends: false },
            )!.focus;
            expect(next).toBeGreaterThan(at);
            at = next;
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('chosen words', () => {
  const rows: readonly (readonly [text: string, start: number, end: number, words: string | null, reason: string])[] = [
    ['one two', 3, 7, 'two', 'white space does not belong to them'],
    ['one two', 3, 4, null, 'white space alone is nothing'],
    ['a 🧑 b', 3, 5, '🧑', 'half a pair is the whole character'],
    ['a 🧑 b', 0, 3, 'a 🧑', 'at the end too'],
    ['abc', 1, 1, null, 'nothing is nothing'],
  ];
  it.each(rows)('of %j from %i to %i are %j (%s)', (text, start, end, words) => {
    const range = wholeWords(text, { start, end });
    expect(range === null ? null : text.slice(range.start, range.end)).toBe(words);
  });

  it('never begin or end inside of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const range = wholeWords(text, { start, end });
        const words = range === null ? '' : text.slice(range.start, range.end);
        expect(words).not.toMatch(/\p{Surrogate}/u);
        expect(words).toBe(words.trim());
      }),
    );
  });
});
