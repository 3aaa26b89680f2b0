import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedCue } from '../../../src/document/layers.ts';
import { encodedCueSpan, readSpans } from '../../../src/stages/quotes/encoded.ts';
import { contextOf, tokenOf } from './read.ts';

const COLUMNS = 6;
const OUTSIDE = 0;
const SOURCE = 1;
const CONTENT = 2;

function cueAt(firstToken: number, endToken: number, scores: readonly number[], windowStart = 0): EncodedCue {
  const fixed = { isAnchor: false, probability: 1, windowStart };
  return { ...fixed, firstToken, endToken, scores: Float32Array.from(scores) };
}

/** Scores in which each letter is a token that certainly is source (S), content (C) or neither (.). */
function certain(roles: string): number[] {
  return Array.from(roles).flatMap((role) => [role === 'S' ? 5 : -5, 0, 0, role === 'C' ? 5 : -5, 0, 0]);
}

const show = (spans: readonly { readonly start: number; readonly end: number }[]): string[] =>
  spans.map(({ start, end }) => `${start}-${end}`);

describe('spans around a cue', () => {
  const rows: [
    roles: string,
    cue: [number, number],
    lefts: string[],
    sources: string[],
    rights: string[],
    reason: string,
  ][] = [
    ['SS.CCC.', [2, 3], [], ['0-2'], ['3-6'], 'source, cue, content'],
    ['CCC.SS', [3, 4], ['0-3'], ['4-6'], [], 'content, cue, source'],
    ['CC.S.CC', [2, 3], ['0-2'], ['3-4'], ['5-7'], 'content on both sides'],
    ['CCS.CC', [3, 4], ['0-2'], ['2-3'], ['4-6'], 'content and source next to each other'],
    ['......', [2, 3], [], [], [], 'a cue with nothing around'],
    ['CC.CC.CC.S', [8, 9], ['0-2', '3-5', '6-8', '0-8'], ['9-10'], [], 'several contents, and all of them as one'],
    ['S..CC.C', [1, 2], [], ['0-1'], ['3-5', '6-7', '3-7'], 'the same behind the cue'],
    ['S.CC.S', [1, 2], [], ['0-1', '5-6'], ['2-4'], 'several sources'],
    ['SCCC', [1, 3], [], ['0-1'], ['3-4'], 'the tokens of the cue have no role, however certain'],
    ['SSSS', [0, 2], [], ['2-4'], [], 'neither are they source'],
  ];
  it.each(rows)('%j with its cue at %j: %j, %j, %j (%s)', (roles, [first, end], lefts, sources, rights) => {
    const spans = readSpans(cueAt(first, end, certain(roles)));
    expect([show(spans.lefts), show(spans.sources), show(spans.rights)]).toEqual([lefts, sources, rights]);
  });

  it('are counted in tokens of the document', () => {
    const spans = readSpans(cueAt(42, 43, certain('SS.CC'), 40));
    expect([show(spans.sources), show(spans.rights)]).toEqual([['40-42'], ['43-45']]);
  });

  it('of an anchor can hold the anchor itself, which is on neither side', () => {
    const spans = readSpans({ ...cueAt(1, 2, certain('.CCC.S')), isAnchor: true });
    expect([show(spans.lefts), show(spans.rights), show(spans.sources)]).toEqual([[], [], ['5-6']]);
  });

  it('begin and end where the scores of their limits say', () => {
    const scores = certain('.CCCC');
    scores[2 * COLUMNS + 4] = 11;
    const [left] = readSpans(cueAt(0, 1, scores)).rights;
    expect(left).toEqual({ start: 2, end: 5 });
  });
});

describe('the score of a span', () => {
  const scores = Array.from({ length: 4 * COLUMNS }, (_, i) => i);
  const spans = readSpans(cueAt(12, 13, scores, 10));

  it('is that of its tokens, its start and its end', () => {
    expect(spans.sourceScore({ start: 11, end: 13 })).toBe(6 + 12 + 7 + 14);
    expect(spans.contentScore({ start: 11, end: 13 })).toBe(9 + 15 + 10 + 17);
  });

  it('of one token holds both its start and its end', () => {
    expect(spans.sourceScore({ start: 10, end: 11 })).toBe(0 + 1 + 2);
  });

  it('of a span that leaves the window is that of its part inside', () => {
    expect(spans.sourceScore({ start: 5, end: 11 })).toBe(spans.sourceScore({ start: 10, end: 11 }));
    expect(spans.contentScore({ start: 13, end: 20 })).toBe(spans.contentScore({ start: 13, end: 14 }));
  });

  it('outside of the window is the lowest there is', () => {
    expect(spans.contentScore({ start: 14, end: 16 })).toBe(-Infinity);
    expect(spans.contentScore({ start: 2, end: 10 })).toBe(-Infinity);
  });
});

/** The sum of a chain of states: each token's own score, a start where a state is entered, an end where it is left. */
function chainScore(states: readonly number[], { scores }: EncodedCue): number {
  return states.reduce((sum, state, i) => {
    const before = states[i - 1] ?? OUTSIDE;
    const column = (state - 1) * 3;
    let value = state === OUTSIDE ? 0 : scores[i * COLUMNS + column]!;
    if (state !== before && state !== OUTSIDE) value += scores[i * COLUMNS + column + 1]!;
    if (state !== before && before !== OUTSIDE) value += scores[(i - 1) * COLUMNS + (before - 1) * 3 + 2]!;
    return sum + value;
  }, 0);
}

/** All chains in which the tokens of the cue have no role. */
function chainsOf({ scores, firstToken, endToken, windowStart }: EncodedCue): number[][] {
  let chains: number[][] = [[]];
  for (let i = 0; i < scores.length / COLUMNS; i++) {
    const isCue = windowStart + i >= firstToken && windowStart + i < endToken;
    const states = isCue ? [OUTSIDE] : [OUTSIDE, SOURCE, CONTENT];
    chains = chains.flatMap((chain) => states.map((state) => [...chain, state]));
  }
  return chains;
}

const windows = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc
    .record({
      first: fc.integer({ min: 0, max: count - 1 }),
      length: fc.integer({ min: 1, max: 3 }),
      windowStart: fc.nat(50),
      scores: fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
        minLength: count * COLUMNS,
        maxLength: count * COLUMNS,
      }),
    })
    .map(({ first, length, windowStart, scores }) =>
      cueAt(windowStart + first, windowStart + Math.min(count, first + length), scores, windowStart),
    ),
);

/** The states that the spans of a cue stand for. */
function statesOf(cue: EncodedCue): number[] {
  const { lefts, rights, sources } = readSpans(cue);
  const states = new Array<number>(cue.scores.length / COLUMNS).fill(OUTSIDE);
  const parts = (spans: typeof lefts): typeof lefts => (spans.length > 1 ? spans.slice(0, -1) : spans);
  for (const { start, end } of sources) states.fill(SOURCE, start - cue.windowStart, end - cue.windowStart);
  for (const { start, end } of [...parts(lefts), ...parts(rights)]) {
    states.fill(CONTENT, start - cue.windowStart, end - cue.windowStart);
  }
  return states;
}

describe('of any scores', () => {
  it('the spans are those of the best of all chains', () => {
    fc.assert(
      fc.property(windows, (cue) => {
        const best = Math.max(...chainsOf(cue).map((chain) => chainScore(chain, cue)));
        expect(chainScore(statesOf(cue), cue)).toBeCloseTo(best, 4);
      }),
    );
  });

  it('no span holds a token of the cue, and no two parts overlap', () => {
    fc.assert(
      fc.property(windows, (cue) => {
        const { lefts, rights, sources } = readSpans(cue);
        for (const { start, end } of [...lefts, ...rights, ...sources]) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(cue.windowStart);
          expect(end).toBeLessThanOrEqual(cue.windowStart + cue.scores.length / COLUMNS);
        }
        for (const { end } of lefts) expect(end).toBeLessThanOrEqual(cue.firstToken);
        for (const { start } of rights) expect(start).toBeGreaterThanOrEqual(cue.endToken);
        for (const { start, end } of sources) expect(end <= cue.firstToken || cue.endToken <= start).toBe(true);
      }),
    );
  });
});

describe('the head of a cue', () => {
  const rows: [text: string, cue: [from: string, to: string], head: string, reason: string][] = [
    ['The mayor has repeatedly said it was late.', ['has', 'said'], 'said', 'the reporting verb, not the auxiliary'],
    [
      'The mayor went on to insist it was late.',
      ['went', 'insist'],
      'insist',
      'the reporting verb, not the first verb',
    ],
    ['The dog quickly ate it.', ['quickly', 'ate'], 'ate', 'else the first verb'],
    ['By the blue door.', ['the', 'blue'], 'the', 'else the first word'],
  ];
  it.each(rows)('in %j of %j is %j: %s', (text, [from, to], head) => {
    const context = contextOf(text);
    const [start, end] = [tokenOf(context, from), tokenOf(context, to) + 1];
    expect(encodedCueSpan(context, cueAt(start, end, []))).toEqual({ head: tokenOf(context, head), start, end });
  });
});
