import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordpieceTokenizer } from '../../../src/models/wordpiece/tokenizer.ts';
import { type Window, WINDOW_PIECES, windowsOf } from '../../../src/stages/encode/windows.ts';
import { segmentText } from '../segment/run.ts';
import { BEGINS, build, type Built, GOES_ON, LETTERS, type Plan, UNKNOWN } from './built.ts';

const ROOM = WINDOW_PIECES - 2;
const HALF = ROOM / 2;

function windowsIn({ text, tokens, sentences, paragraphs }: Built): Window[] {
  const shapes = Uint8Array.from({ length: tokens.count }, (_, i) => i % 24);
  return windowsOf(text, tokens, sentences, paragraphs, shapes, LETTERS);
}

const many = (count: number, pieces: number): number[] => Array.from({ length: count }, () => pieces);

describe('windows', () => {
  const rows: [plan: Plan, ends: number[], reason: string][] = [
    [[], [], 'no paragraph, no window'],
    [[[]], [], 'a paragraph without tokens'],
    [[[many(3, 1)], [many(4, 1)]], [7], 'what fits stays together'],
    [[[many(127, 2)]], [127], 'a full window'],
    [[[many(128, 2)]], [127, 128], 'near miss: one token more'],
    [[[many(150, 1)], [many(150, 1)]], [150, 300], 'between paragraphs'],
    [[[many(150, 1)], [many(50, 1), many(100, 1)]], [150, 300], 'before a paragraph whose beginning would fit'],
    [[[many(127, 1)], [many(128, 1)]], [127, 255], 'half full is full enough'],
    [[[many(126, 1)], [many(60, 1), many(69, 1)]], [186, 255], 'near miss: less than half, so between sentences'],
    [[[many(10, 1)], [many(250, 1)]], [10, 260], 'a short window before a sentence that would not fit'],
    [[[many(10, 1), many(300, 1)]], [10, 264, 310], 'inside a sentence of more than a window'],
    [[[many(300, 1), many(10, 1)]], [254, 310], 'the rest of which is together with what follows'],
    [[[[300]]], [1], 'a token of more than a window is alone and cut short'],
    [[[[5, 300, 5]]], [1, 2, 3], 'with others before and behind it'],
    [[[many(254, 1), [0, 0, 1]]], [254, 257], 'tokens without wordpieces go with their sentence'],
  ];
  it.each(rows)('of %j end at tokens %j: %s', (plan, ends) => {
    expect(windowsIn(build(plan)).map(({ endToken }) => endToken)).toEqual(ends);
  });

  it('hold the wordpieces between [CLS] and [SEP], and of each the shape of its token', () => {
    const [window] = windowsIn(build([[[1, 3], [2]]]));
    expect([...window!.ids]).toEqual([1, BEGINS, BEGINS, GOES_ON, GOES_ON, BEGINS, GOES_ON, 2]);
    expect([...window!.shapes]).toEqual([0, 0, 1, 1, 1, 2, 2, 0]);
    expect([...window!.pieceOf]).toEqual([1, 2, 5]);
  });

  it('give a token without wordpieces the one before it', () => {
    const [window] = windowsIn(build([[[0, 2, 0, 0, 1]]]));
    expect([...window!.ids]).toEqual([1, BEGINS, GOES_ON, BEGINS, 2]);
    expect([...window!.pieceOf]).toEqual([0, 1, 2, 2, 3]);
  });
});

const counts = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 240, max: 300 }) },
);
const sentence = fc.oneof(
  { weight: 6, arbitrary: fc.array(counts, { minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.array(counts, { minLength: 100, maxLength: 200 }) },
);
const plans: fc.Arbitrary<Plan> = fc.array(fc.array(sentence, { maxLength: 8 }), { maxLength: 12 });

describe('of any document', () => {
  it('windows cover every token once and in order, and none has more wordpieces than fit', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const built = build(plan);
        let next = 0;
        for (const { firstToken, endToken, ids, shapes, pieceOf } of windowsIn(built)) {
          expect(firstToken).toBe(next);
          expect(endToken).toBeGreaterThan(firstToken);
          expect(ids.length).toBeLessThanOrEqual(WINDOW_PIECES);
          expect([shapes.length, pieceOf.length]).toEqual([ids.length, endToken - firstToken]);
          next = endToken;
        }
        expect(next).toBe(built.tokens.count);
      }),
    );
  });

  it('each token finds its first wordpiece, with its shape', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const planned = plan.flat(2);
        for (const { firstToken, ids, shapes, pieceOf } of windowsIn(build(plan))) {
          expect([ids[0], ids.at(-1), shapes[0], shapes.at(-1)]).toEqual([LETTERS.cls, LETTERS.sep, 0, 0]);
          let at = 1;
          pieceOf.forEach((place, i) => {
            const count = Math.min(planned[firstToken + i]!, ROOM);
            const first = count > 100 ? UNKNOWN : BEGINS;
            expect(place).toBe(count === 0 ? at - 1 : at);
            expect([...ids.slice(at, at + count)]).toEqual(many(count, 0).map((_, k) => pieceAt(k, first)));
            expect([...shapes.slice(at, at + count)]).toEqual(many(count, (firstToken + i) % 24));
            at += count;
          });
          expect(at).toBe(ids.length - 1);
        }
      }),
    );
  });

  it('cuts are between paragraphs, else between sentences, else inside, and only where what follows does not fit', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const built = build(plan);
        const planned = plan.flat(2).map((count) => Math.min(count, ROOM));
        const size = (from: number, to: number): number => planned.slice(from, to).reduce((sum, n) => sum + n, 0);
        const windows = windowsIn(built);
        windows.slice(1).forEach(({ firstToken: cut }, at) => {
          const from = windows[at]!.firstToken;
          const around = built.sentences.find((s) => s.firstToken <= cut && cut < s.endToken)!;
          const paragraph = built.paragraphs[around.paragraph]!;
          if (cut === paragraph.firstToken && size(from, cut) >= HALF) {
            expect(size(from, paragraph.endToken)).toBeGreaterThan(ROOM);
          } else if (cut === around.firstToken) {
            expect(size(from, around.endToken)).toBeGreaterThan(ROOM);
            const isParagraphNear = paragraph.firstToken <= from || size(from, paragraph.firstToken) < HALF;
            expect(isParagraphNear).toBe(true);
          } else {
            expect(from).toBeGreaterThanOrEqual(around.firstToken);
            expect(size(around.firstToken, around.endToken)).toBeGreaterThan(ROOM);
            expect(size(from, cut + 1)).toBeGreaterThan(ROOM);
          }
        });
      }),
    );
  });
});

function pieceAt(place: number, first: number): number {
  return place === 0 || first === UNKNOWN ? first : GOES_ON;
}

describe('of any text as the segment stage cuts it', () => {
  const tokenizer = createWordpieceTokenizer(readFileSync('models/encoder/vocab.txt', 'utf8'));
  const words = fc.constantFrom(
    'Mayor',
    'Ruiz',
    'said',
    '“',
    '”',
    '.',
    ',',
    "couldn't",
    'ex-minister',
    '3.5%',
    '\n\n',
    'é',
    '…',
  );
  const texts = fc
    .array(fc.oneof({ weight: 8, arbitrary: words }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), {
      minLength: 1,
      maxLength: 400,
    })
    .map((parts) => parts.join(' '));

  it('a wordpiece over two tokens belongs to the first, and the second is read at it', () => {
    const text = 'We cannot go';
    const { tokens, sentences, paragraphs } = segmentText(text);
    expect(tokens.text).toEqual(['We', 'can', 'not', 'go']);
    const [window] = windowsOf(text, tokens, sentences, paragraphs, Uint8Array.of(1, 2, 3, 4), tokenizer);
    expect([...window!.pieceOf]).toEqual([1, 2, 2, 3]);
    expect([...window!.shapes]).toEqual([0, 1, 2, 4, 0]);
  });

  it('the windows together hold all wordpieces of its paragraphs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, sentences, paragraphs } = segmentText(text);
        const shapes = new Uint8Array(tokens.count);
        const windows = windowsOf(text, tokens, sentences, paragraphs, shapes, tokenizer);
        const held = windows.flatMap(({ ids }) => [...ids.slice(1, -1)]);
        const all = paragraphs.flatMap(({ start, end }) => tokenizer.encode(text.slice(start, end)).ids);
        expect(held).toEqual(all);
        expect(windows.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)).toBe(tokens.count);
      }),
      { numRuns: 60 },
    );
  });
});
