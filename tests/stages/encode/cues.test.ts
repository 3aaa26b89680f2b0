import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedCue } from '../../../src/document/layers.ts';
import type { EncoderDescription } from '../../../src/models/encoder/description.ts';
import type { EncoderOutput } from '../../../src/models/encoder/encoder.ts';
import { cuesOf } from '../../../src/stages/encode/cues.ts';
import type { Window } from '../../../src/stages/encode/windows.ts';

const WIDTHS = [4, 2, 6, 4, 2, 8];
const TOTAL = WIDTHS.reduce((sum, width) => sum + width, 0);
const NEAR = 3;

const DESCRIPTION: EncoderDescription = {
  model: '0'.repeat(64),
  vocabulary: '0'.repeat(64),
  layers: 1,
  cueTags: ['O', 'B-cue', 'I-cue', 'anchor'],
  entityTags: ['O'],
  scores: ['source-inside', 'source-start', 'source-end', 'content-inside', 'content-start', 'content-end'],
  widths: WIDTHS,
  rotaryBase: 1000,
  near: NEAR,
  distances: WIDTHS.map((_, role) => Array.from({ length: 2 * NEAR + 1 }, (_, k) => role + k / 10)),
};

/** A window of tokens that stand at these wordpieces, [CLS] being the first of them and [SEP] the last. */
function windowOf(pieceOf: readonly number[], pieces: number, firstToken = 0): Window {
  return {
    firstToken,
    endToken: firstToken + pieceOf.length,
    ids: new Int32Array(pieces),
    shapes: new Uint8Array(pieces),
    pieceOf: Int32Array.from(pieceOf),
  };
}

/** Output whose scores of cues are these, a row a wordpiece, and whose keys and queries are nothing. */
function outputOf(cues: readonly (readonly number[])[]): EncoderOutput {
  return {
    entities: new Float32Array(cues.length),
    cues: Float32Array.from(cues.flat()),
    keys: new Float32Array(cues.length * TOTAL),
    queries: new Float32Array(cues.length * TOTAL),
    coreference: null,
  };
}

const NONE = [9, 0, 0, 0];
const CUE = [0, 9, 0, 0];
const MORE = [0, 0, 9, 0];
const ANCHOR = [0, 0, 0, 9];

/** `first-end`, with `anchor` where it is one. */
const show = ({ firstToken, endToken, isAnchor }: EncodedCue): string =>
  `${firstToken}-${endToken}${isAnchor ? ' anchor' : ''}`;

describe('cues', () => {
  const rows: [scores: number[][], cues: string[], reason: string][] = [
    [[NONE, NONE], [], 'none where none is likely'],
    [[NONE, CUE, NONE], ['1-2'], 'a token'],
    [[CUE, MORE, MORE, NONE], ['0-3'], 'goes on over the tokens inside'],
    [[NONE, MORE, MORE], [], 'near miss: an inside without a beginning'],
    [[CUE, CUE, MORE], ['0-1', '1-3'], 'two next to each other'],
    [[CUE, NONE, MORE], ['0-1'], 'does not go on over a gap'],
    [[CUE, MORE], ['0-2'], "goes on to the window's end"],
    [[NONE, ANCHOR, NONE], ['1-2 anchor'], 'an anchor is one token'],
    [[ANCHOR, MORE], ['0-1 anchor'], 'and does not go on'],
    [[[0, 2, 0, 3]], ['0-1 anchor'], 'the likelier of cue and anchor'],
    [[[0, 3, 0, 2]], ['0-1'], 'the other way round'],
    [[[5, 0, 0, 0]], [], 'less likely than one in fifty'],
    [[[1, 0, -9, -9]], ['0-1'], 'unlikely, yet proposed'],
    [[CUE, [0.1, -9, 0, -9]], ['0-1'], 'an inside of less than one half ends it'],
  ];
  it.each(rows)('of %j are %j: %s', (scores, cues) => {
    const window = windowOf(
      scores.map((_, i) => i + 1),
      scores.length + 2,
    );
    expect(cuesOf(DESCRIPTION, window, outputOf([NONE, ...scores, NONE])).map(show)).toEqual(cues);
  });

  it('are found by the names of the tags, whatever their order', () => {
    const description = { ...DESCRIPTION, cueTags: ['I-cue', 'anchor', 'B-cue', 'O'] };
    const output = outputOf([
      [0, 0, 9, 0],
      [9, 0, 0, 0],
      [0, 9, 0, 0],
    ]);
    expect(cuesOf(description, windowOf([0, 1, 2], 3), output).map(show)).toEqual(['0-2', '2-3 anchor']);
  });

  it('have the numbers of the document, and say where their window starts', () => {
    const [cue] = cuesOf(DESCRIPTION, windowOf([0, 1], 2, 40), outputOf([NONE, CUE]));
    expect(cue).toMatchObject({ firstToken: 41, endToken: 42, windowStart: 40 });
    expect(cue!.scores).toHaveLength(2 * WIDTHS.length);
  });

  it('are read at the first wordpiece of each token', () => {
    const output = outputOf([CUE, NONE, CUE, CUE, NONE, CUE]);
    expect(cuesOf(DESCRIPTION, windowOf([1, 2, 4], 6), output).map(show)).toEqual(['1-2']);
  });

  it('have the probability of their first token', () => {
    const [cue] = cuesOf(DESCRIPTION, windowOf([0], 1), outputOf([[Math.log(2), Math.log(5), 0, Math.log(2)]]));
    expect(cue!.probability).toBeCloseTo(0.5, 6);
  });

  it('have a probability also where scores are too great for their exponentials', () => {
    const [cue] = cuesOf(DESCRIPTION, windowOf([0], 1), outputOf([[1000, 1001, -1000, 0]]));
    expect(cue!.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });
});

/** A vector in which each pair of numbers (one of each half) is turned by an angle that grows with the position. */
function turned(vector: readonly number[], position: number): number[] {
  const half = vector.length / 2;
  const out = new Array<number>(vector.length);
  for (let k = 0; k < half; k++) {
    const angle = position * DESCRIPTION.rotaryBase ** (-k / half);
    const [a, b] = [vector[k]!, vector[k + half]!];
    out[k] = a * Math.cos(angle) - b * Math.sin(angle);
    out[k + half] = a * Math.sin(angle) + b * Math.cos(angle);
  }
  return out;
}

/** Scores as their definition has them: key and query each turned by its own token's position. */
function naiveScores(window: Window, { keys, queries }: EncoderOutput, first: number, end: number): number[] {
  const row = (values: Float32Array, token: number): number[] =>
    Array.from({ length: TOTAL }, (_, k) => values[window.pieceOf[token]! * TOTAL + k]!);
  const cue = Array.from({ length: end - first }, (_, i) => row(queries, first + i));
  const query = Array.from({ length: TOTAL }, (_, k) => cue.reduce((sum, values) => sum + values[k]!, 0) / cue.length);
  return Array.from(window.pieceOf, (_, token) => {
    const key = row(keys, token);
    return WIDTHS.map((width, role) => {
      const at = WIDTHS.slice(0, role).reduce((sum, before) => sum + before, 0);
      const [k, q] = [turned(key.slice(at, at + width), token), turned(query.slice(at, at + width), first)];
      const product = k.reduce((sum, value, i) => sum + value * q[i]!, 0);
      const distance = Math.min(NEAR, Math.max(-NEAR, token - first));
      return product / Math.sqrt(width) + DESCRIPTION.distances[role]![distance + NEAR]!;
    });
  }).flat();
}

describe('role scores', () => {
  it('of tokens whose keys are nothing are what the distance adds, and far is as far as near', () => {
    const scores = [NONE, NONE, NONE, NONE, NONE, CUE, NONE];
    const [cue] = cuesOf(DESCRIPTION, windowOf([0, 1, 2, 3, 4, 5, 6], 7), outputOf(scores));
    const ofSource = [...cue!.scores].filter((_, i) => i % WIDTHS.length === 0);
    [0, 0, 0, 0.1, 0.2, 0.3, 0.4].forEach((value, i) => {
      expect(ofSource[i]).toBeCloseTo(value, 6);
    });
  });

  const values = fc.float({ min: -3, max: 3, noNaN: true });
  const cases = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.record({
      pieces: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: count, maxLength: count }),
      first: fc.integer({ min: 0, max: count - 1 }),
      length: fc.integer({ min: 1, max: 3 }),
      keys: fc.array(values, { minLength: (2 * count + 2) * TOTAL, maxLength: (2 * count + 2) * TOTAL }),
      queries: fc.array(values, { minLength: (2 * count + 2) * TOTAL, maxLength: (2 * count + 2) * TOTAL }),
    }),
  );

  it('are those of their definition', () => {
    fc.assert(
      fc.property(cases, ({ pieces, first, length, keys, queries }) => {
        const pieceOf = pieces.map((_, i) => pieces.slice(0, i).reduce((sum, count) => sum + count, 1));
        const window = windowOf(pieceOf, 2 * pieces.length + 2);
        const end = Math.min(pieces.length, first + length);
        const cues = Array.from({ length: 2 * pieces.length + 2 }, () => NONE);
        for (let i = first; i < end; i++) cues[pieceOf[i]!] = i === first ? CUE : MORE;
        const output = { ...outputOf(cues), keys: Float32Array.from(keys), queries: Float32Array.from(queries) };
        const [cue] = cuesOf(DESCRIPTION, window, output);
        expect([cue!.firstToken, cue!.endToken]).toEqual([first, end]);
        naiveScores(window, output, first, end).forEach((score, i) => {
          expect(Math.abs(cue!.scores[i]! - score)).toBeLessThan(1e-3);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('depend on how far a token is from the cue, not on where both are', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2 * TOTAL, maxLength: 2 * TOTAL }), (numbers) => {
        const scoresAt = (cueAt: number): number[] => {
          const output = outputOf(Array.from({ length: 8 }, (_, i) => (i === cueAt ? CUE : NONE)));
          output.keys.set(numbers.slice(0, TOTAL), (cueAt + 2) * TOTAL);
          output.queries.set(numbers.slice(TOTAL), cueAt * TOTAL);
          const [cue] = cuesOf(DESCRIPTION, windowOf([0, 1, 2, 3, 4, 5, 6, 7], 8), output);
          return [...cue!.scores.slice((cueAt + 2) * WIDTHS.length, (cueAt + 3) * WIDTHS.length)];
        };
        expect(scoresAt(4)).toEqual(scoresAt(0));
      }),
    );
  });
});
