import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordpieceTokenizer, type Wordpieces } from '../../../src/models/wordpiece/tokenizer.ts';

const VOCABULARY = readFileSync('models/encoder/vocab.txt', 'utf8');
const tokenizer = createWordpieceTokenizer(VOCABULARY);
const NAMES = VOCABULARY.split('\n');

/** Each wordpiece with the characters that it stands for: `piece=characters`. */
function readable(text: string): string[] {
  const { ids, start, end } = tokenizer.encode(text);
  return ids.map((id, i) => `${NAMES[id]!}=${text.slice(start[i], end[i])}`);
}

describe('the tokenizer', () => {
  const rows: [text: string, pieces: string[], reason: string][] = [
    ['Rain fell.', ['rain=Rain', 'fell=fell', '.=.'], 'small letters, and punctuation alone'],
    ['', [], 'nothing of nothing'],
    [' \t\n\u00a0\u2003', [], 'white space is no word'],
    ['unaffable', ['una=una', '##ffa=ffa', '##ble=ble'], 'the longest piece first'],
    ['Café', ['cafe=Café'], 'a composed accent is dropped and its letter counted'],
    ['Cafe\u0301', ['cafe=Cafe'], 'so is an accent of its own, which ends up outside'],
    ['cafe\u0301s', ['cafes=cafe\u0301s'], 'inside a word it is covered'],
    ['\u0301', [], 'an accent on nothing'],
    ["don't", ['don=don', "'='", 't=t'], 'an apostrophe is punctuation'],
    ['so\u2014called', ['so=so', '—=—', 'called=called'], 'a dash parts words'],
    ['“Yes”', ['“=“', 'yes=Yes', '”=”'], 'curly quotation marks'],
    ['co\u00adoperate', ['cooperate=co\u00adoperate'], 'a soft hyphen leaves no trace but is covered'],
    ['\ufeffnews', ['news=news'], 'a byte order mark is dropped, not a space'],
    ['a\u200bb', ['ab=a\u200bb'], 'so is a space of no width'],
    ['the\u0085rain', ['the=the', '##rain=rain'], 'and the control character NEL'],
    ['İran', ['iran=İran'], 'the dot of a capital I is a mark'],
    ['ΟΔΟΣ', ['ο=Ο', '##δ=Δ', '##ο=Ο', '##σ=Σ'], 'no final sigma: letters are made small one by one'],
    ['Straße', ['st=St', '##raße=raße'], 'near miss: ß is a letter of its own and stays'],
    ['北京', ['北=北', '京=京'], 'each ideograph is a word'],
    ['𫠠𫠡', ['[UNK]=𫠠𫠡'], 'near miss: ideographs that the reference does not know as such'],
    ['각', ['ᄀ=각', '##ᅡ=각', '##ᆨ=각'], 'the letters of a Korean syllable all stand for it'],
    ['a≠b', ['a=a', '==≠', 'b=b'], 'a sign made of punctuation is punctuation'],
    ['😀', ['[UNK]=😀'], 'two code units, one character that nobody knows'],
    ['\ud83d end', ['end=end'], 'half a character is dropped'],
    ['a'.repeat(101), [`[UNK]=${'a'.repeat(101)}`], 'a word of more than a hundred characters'],
    ['[SEP]', ['[=[', 'sep=SEP', ']=]'], 'the name of a special wordpiece is text like any other'],
  ];
  it.each(rows)('reads %j as %j: %s', (text, pieces) => {
    expect(readable(text)).toEqual(pieces);
  });

  it('counts a word in characters, not code units', () => {
    const small = createWordpieceTokenizer(['[UNK]', '[CLS]', '[SEP]', '𝒶', '##𝒶'].join('\n'));
    expect(small.encode('𝒶'.repeat(100)).ids).toEqual([3, ...new Array<number>(99).fill(4)]);
    expect(small.encode('𝒶'.repeat(101)).ids).toEqual([0]);
  });

  const vocabularies: [lines: string[], missing: string][] = [
    [['[CLS]', '[SEP]', 'a'], '[UNK]'],
    [['[UNK]', '[SEP]', 'a'], '[CLS]'],
    [['[UNK]', '[CLS]', 'a'], '[SEP]'],
  ];
  it.each(vocabularies)('cannot be made of %j, which has no %s', (lines, missing) => {
    expect(() => createWordpieceTokenizer(lines.join('\n'))).toThrow(missing);
  });

  it('takes a vocabulary with and without a line break at its end', () => {
    const lines = ['[UNK]', '[CLS]', '[SEP]', 'a', '##b'].join('\n');
    for (const vocabulary of [lines, `${lines}\n`]) {
      const small = createWordpieceTokenizer(vocabulary);
      expect([small.cls, small.sep, ...small.encode('ab ac').ids]).toEqual([1, 2, 3, 4, 0]);
    }
  });
});

describe('beside the reference', () => {
  const sentences = gunzipSync(readFileSync('tests/models/wordpiece/reference.jsonl.gz'))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as [text: string, ids: number[], gaps: number[], lengths: number[]]);

  it('has the same wordpieces at the same characters in all of 10,000 odd sentences', () => {
    expect(sentences).toHaveLength(10_000);
    const different = sentences.flatMap(([text, ids, gaps, lengths]) => {
      const expected: Wordpieces = { ids, ...offsetsOf(gaps, lengths) };
      const received = tokenizer.encode(text);
      return JSON.stringify(received) === JSON.stringify(expected) ? [] : [{ text, received, expected }];
    });
    expect(different).toEqual([]);
  });
});

/** A wordpiece starts `gap` after the end of the one before it. */
function offsetsOf(gaps: readonly number[], lengths: readonly number[]): { start: number[]; end: number[] } {
  const start: number[] = [];
  const end: number[] = [];
  gaps.forEach((gap, i) => {
    start.push((end[i - 1] ?? 0) + gap);
    end.push(start[i]! + lengths[i]!);
  });
  return { start, end };
}

/** Whether a surrogate stands without its other half. */
function hasHalves(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

describe('of any string', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  );

  it('the wordpieces are in order, inside the text, and cover whole characters', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const { ids, start, end } = tokenizer.encode(text);
        expect([start.length, end.length]).toEqual([ids.length, ids.length]);
        ids.forEach((id, i) => {
          expect(NAMES[id]).toBeTypeOf('string');
          expect(start[i]!).toBeLessThan(end[i]!);
          expect(start[i]!).toBeGreaterThanOrEqual(start[i - 1] ?? 0);
          expect(end[i]!).toBeGreaterThanOrEqual(end[i - 1] ?? 0);
          expect(end[i]!).toBeLessThanOrEqual(text.length);
          expect(hasHalves(text) || !hasHalves(text.slice(start[i], end[i]))).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same again, whatever was read in between', () => {
    fc.assert(
      fc.property(strings, strings, (text, other) => {
        const first = tokenizer.encode(text);
        tokenizer.encode(other);
        expect(tokenizer.encode(text)).toEqual(first);
      }),
    );
  });

  it('two texts with a space between give what each gives alone', () => {
    fc.assert(
      fc.property(strings, strings, (left, right) => {
        const [a, b] = [tokenizer.encode(left), tokenizer.encode(right)];
        expect(tokenizer.encode(`${left} ${right}`)).toEqual({
          ids: [...a.ids, ...b.ids],
          start: [...a.start, ...b.start.map((at) => at + left.length + 1)],
          end: [...a.end, ...b.end.map((at) => at + left.length + 1)],
        });
      }),
    );
  });
});
