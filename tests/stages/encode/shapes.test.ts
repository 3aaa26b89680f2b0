import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHAPE_COUNT, shapesOf } from '../../../src/stages/encode/shapes.ts';
import { segmentText } from '../segment/run.ts';
import { tokensOf } from './built.ts';

const NAMES = ['other', 'digits', 'small', 'capital', 'capitals', 'mixed'];

/** Each token with its shape, `"` before it inside quotation marks, `¶` where it begins a paragraph. */
function shapesIn(text: string): string[] {
  const { tokens, paragraphs, quotations } = segmentText(text);
  return [...shapesOf(tokens, paragraphs, quotations)].map((shape, i) => {
    const begins = shape >= SHAPE_COUNT / 2 ? '¶' : '';
    const quoted = Math.floor(shape / 6) % 2 === 1 ? '"' : '';
    return `${begins}${quoted}${tokens.text[i]!}:${NAMES[shape % 6]!}`;
  });
}

describe('the shape of a word', () => {
  const rows: [word: string, shape: string, reason: string][] = [
    ['rain', 'small', 'small letters'],
    ['Rain', 'capital', 'a capital first'],
    ['NATO', 'capitals', 'capitals only'],
    ['A', 'capital', 'one capital alone begins a word'],
    ['iPad', 'mixed', 'a capital inside'],
    ['McDonald', 'mixed', 'a second capital'],
    ['İzmir', 'capital', 'a capital whose small letter is two code units'],
    ['U.N.', 'capitals', 'full stops do not count'],
    ["Ruiz's", 'capital', 'neither does an apostrophe'],
    ['14', 'digits', 'a number'],
    ['G20', 'digits', 'a digit anywhere'],
    ['٣', 'other', 'near miss: a digit of another script'],
    ['.', 'other', 'no letter at all'],
    ['日本', 'other', 'letters that are neither small nor capital'],
    ['Été', 'capital', 'letters with accents are letters'],
    ['ÉTÉ', 'capitals', 'capitals with accents too'],
    ['ß', 'small', 'a small letter whose capital is two'],
    ['ǅ', 'capital', 'a letter that is half capital'],
    ['😀', 'other', 'two code units, no letter'],
  ];
  it.each(rows)('%s is %s: %s', (word, shape) => {
    const [found] = shapesOf(tokensOf([word], [0]), [], []);
    expect(NAMES[found!]).toBe(shape);
  });
});

describe('shapes in a text', () => {
  const rows: [text: string, shapes: string[], reason: string][] = [
    ['', [], 'nothing'],
    ['Rain fell.', ['¶Rain:capital', 'fell:small', '.:other'], 'the first token begins a paragraph'],
    [
      'Rain fell. It stopped.\n\nWe left.',
      [
        '¶Rain:capital',
        'fell:small',
        '.:other',
        'It:capital',
        'stopped:small',
        '.:other',
        '¶We:capital',
        'left:small',
        '.:other',
      ],
      'a sentence does not begin one',
    ],
    [
      'He said “we left”.',
      ['¶He:capital', 'said:small', '“:other', '"we:small', '"left:small', '”:other', '.:other'],
      'the marks themselves are outside',
    ],
    ['“We left”', ['¶“:other', '"We:capital', '"left:small', '”:other'], 'a mark can begin a paragraph'],
    [
      '“They shout ‘go’ now”',
      ['¶“:other', '"They:capital', '"shout:small', '"‘:other', '"go:small', '"’:other', '"now:small', '”:other'],
      'a quotation inside another counts once',
    ],
  ];
  it.each(rows)('%j are %j: %s', (text, shapes) => {
    expect(shapesIn(text)).toEqual(shapes);
  });

  it('are one a token and fewer than the count of shapes, for any text', () => {
    const words = fc.constantFrom('“', '”', '"', '‘', '’', 'Ruiz', 'said', 'NATO', '7', '\n\n', '.', '\ud800', 'é');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const { tokens, paragraphs, quotations } = segmentText(parts.join(' '));
        const shapes = shapesOf(tokens, paragraphs, quotations);
        expect(shapes).toHaveLength(tokens.count);
        expect(Math.max(0, ...shapes)).toBeLessThan(SHAPE_COUNT);
        const begins = paragraphs.filter(({ firstToken, endToken }) => firstToken < endToken);
        expect([...shapes].filter((shape) => shape >= SHAPE_COUNT / 2)).toHaveLength(begins.length);
      }),
    );
  });
});
