import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from './run.ts';

const rows: [text: string, tokens: string[], reason: string][] = [
  ['', [], 'an empty text has no tokens'],
  [' \t\n\r\n ', [], 'white space is no token'],
  ['x', ['x'], 'one character'],
  ['“', ['“'], 'one mark'],
  ['He can’t go.', ['He', 'ca', 'n’t', 'go', '.'], 'contractions are split as the tagger has them'],
  ["The mayor's car", ['The', 'mayor', "'s", 'car'], 'the possessive is a token'],
  ['a\tb\r\nc', ['a', 'b', 'c'], 'tabs and CRLF separate'],
  ['ten\u00a0million\u202feuros', ['ten', 'million', 'euros'], 'non-breaking spaces separate'],
  ['one\u3000two', ['one', 'two'], 'the ideographic space separates'],
  ['$5.2 million', ['$', '5.2', 'million'], 'a decimal number stays whole'],
  ['1,250 votes', ['1,250', 'votes'], 'a grouped number stays whole'],
  ['at 10:30 a.m. today', ['at', '10:30', 'a.m.', 'today'], 'a time of day stays whole'],
  ['the U.S. plan', ['the', 'U.S.', 'plan'], 'an abbreviation keeps its full stops'],
  ['go🙂now', ['go', '🙂', 'now'], 'an emoji is one token, never half of one'],
  ['中文字', ['中文字'], 'text without spaces stays together'],
  ['a\u0000b', ['a', '\u0000', 'b'], 'NUL is a character like others'],
  ['cafe\u0301 noir', ['cafe\u0301', 'noir'], 'a combining mark stays with its letter'],
  ['\ud83d', ['\ud83d'], 'a lone surrogate is kept'],
  [`${'a'.repeat(300)}, b`, ['a'.repeat(300), ',', 'b'], 'a run without spaces that the tagger is spared'],
  ['“a” '.repeat(2), ['“', 'a', '”', '“', 'a', '”'], 'marks are tokens of their own'],
];

describe('tokens', () => {
  it.each(rows)('%j gives %j: %s', (text, expected) => {
    expect(segmentText(text).tokens.text).toEqual(expected);
  });

  it('gives tag and lemma', () => {
    const { tokens } = segmentText('The ministers resigned.');
    expect(tokens.pos).toEqual(['DET', 'NOUN', 'VERB', 'PUNCT']);
    expect(tokens.lemma).toEqual(['the', 'minister', 'resign', '.']);
    expect(tokens.lower[0]).toBe('the');
  });

  it('gives the same tokens whatever was read before', () => {
    const text = 'The re-Electing was a zorbling-of-quams. A zorbling-of-quams it was.';
    const first = segmentText(text).tokens;
    segmentText('re-Electing zorbling-of-quams, re-electing; quams? zorbling-of-quams!');
    expect(segmentText(text).tokens).toEqual(first);
  });

  it('gives the same words however the text is cut into chunks', () => {
    const text = 'The council met on Monday. It voted for the plan.\n\n'.repeat(60);
    const whole = segmentText(text);
    const cut = segmentText(text, { chunkCharacters: 1000 });
    expect(cut.tokens.text).toEqual(whole.tokens.text);
    expect(cut.sentences).toEqual(whole.sentences);
  });

  it('cuts one long paragraph behind a sentence', () => {
    const text = 'The council met on Monday and it voted for the plan. '.repeat(200).trim();
    const { sentences } = segmentText(text, { chunkCharacters: 1000 });
    expect(sentences).toHaveLength(200);
  });

  it('keeps a sentence whole that is longer than a chunk', () => {
    const text = `The council ${'voted and '.repeat(300)}went home.`;
    expect(segmentText(text, { chunkCharacters: 1000 }).sentences).toHaveLength(1);
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\ud800', '\udc00', '\u0000', '\r\n', '\n', '\t', '\u00a0', '\u200b', '\u2028', 'e\u0301', '👩‍👩‍👧'),
  fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', '``', "''", '(', ')', '.', '?', '—', ' '),
  fc.constantFrom('Mr.', 'can’t', 'U.S.', 'http://a.b/c?d', 'a@b.org', '5\'10"', 'said', 'Ana Ruiz', 'x'.repeat(300)),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('tokens of any text', () => {
  it('slice back, in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, paragraphs } = segmentText(text);
        let cursor = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(cursor, tokens.start[i])).toMatch(/^\s*$/);
          expect(text.slice(tokens.start[i], tokens.end[i])).toBe(tokens.text[i]);
          expect(tokens.text[i]).toMatch(/^\S+$/);
          const sentence = sentences[tokens.sentence[i]!]!;
          expect(i >= sentence.firstToken && i < sentence.endToken).toBe(true);
          cursor = tokens.end[i]!;
        }
        expect(text.slice(cursor)).toMatch(/^\s*$/);
        expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.count);
        expect(paragraphs.at(-1)?.endSentence ?? 0).toBe(sentences.length);
        for (const sentence of sentences) {
          const paragraph = paragraphs[sentence.paragraph]!;
          expect(sentence.start >= paragraph.start && sentence.end <= paragraph.end).toBe(true);
          expect(sentence.endToken).toBeGreaterThan(sentence.firstToken);
        }
      }),
      { numRuns: 500 },
    );
  });
});
