import { describe, expect, it } from 'vitest';
import { dropTwins, inTextOrder, nest, overlap } from '../../../src/stages/quotes/tidy.ts';
import { attributionOf } from './read.ts';

const TEXT = 'Ruiz said that Lund had promised that the bridge would be checked, and that it was not. It rained.';
const at = (content: string | string[], confidence = 0.9, cue?: string) =>
  attributionOf(TEXT, { content: [content].flat(), ...(cue === undefined ? {} : { cue }) }, { confidence });

describe('overlap', () => {
  const rows: [a: [number, number][], b: [number, number][], share: number, reason: string][] = [
    [[[0, 10]], [[0, 10]], 1, 'the same'],
    [[[0, 10]], [[10, 20]], 0, 'side by side'],
    [[[0, 10]], [[5, 15]], 1 / 3, 'a third of all'],
    [[[0, 10]], [[0, 5]], 1 / 2, 'one inside the other'],
    [
      [
        [0, 5],
        [10, 15],
      ],
      [
        [0, 5],
        [10, 15],
      ],
      1,
      'two spans each',
    ],
    [
      [
        [0, 5],
        [10, 15],
      ],
      [[0, 5]],
      1 / 2,
      'one of two spans',
    ],
    [[], [[0, 5]], 0, 'nothing and something'],
    [[], [], 1, 'nothing and nothing'],
  ];
  it.each(rows)('of %j and %j is %d: %s', (a, b, share) => {
    const ranges = (pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));
    expect(overlap(ranges(a), ranges(b))).toBeCloseTo(share, 12);
    expect(overlap(ranges(b), ranges(a))).toBeCloseTo(share, 12);
  });
});

describe('twins', () => {
  const sure = at('that the bridge would be checked', 0.9);
  const unsure = at('that the bridge would be checked,', 0.5);
  const other = at('It rained', 0.3);

  it('lose the less sure one', () => {
    expect(dropTwins([unsure, sure, other])).toEqual([sure, other]);
    expect(dropTwins([sure, unsure, other])).toEqual([sure, other]);
  });

  it('of the same sureness lose the later one', () => {
    const same = at('that the bridge would be checked', 0.9, 'said');
    expect(dropTwins([sure, same])).toEqual([sure]);
  });

  it('are not those where one holds the other', () => {
    const outer = at('that Lund had promised that the bridge would be checked');
    expect(dropTwins([outer, sure])).toEqual([outer, sure]);
  });

  it('are none among nothing', () => {
    expect(dropTwins([])).toEqual([]);
  });
});

describe('nesting', () => {
  const outer = at('that Lund had promised that the bridge would be checked, and that it was not', 0.9, 'said');
  const middle = at('Lund had promised that the bridge would be checked', 0.9);
  const inner = at('that the bridge would be checked', 0.9, 'promised');

  it('puts an attribution into the one whose content holds its cue and content', () => {
    expect(nest([outer, inner]).map(({ within }) => within)).toEqual([null, 0]);
  });

  it('takes the smallest one', () => {
    expect(nest([outer, middle, inner]).map(({ within }) => within)).toEqual([null, 0, 1]);
  });

  it('does not ask for order', () => {
    expect(nest([inner, middle, outer]).map(({ within }) => within)).toEqual([1, 2, null]);
  });

  it('leaves out one whose cue stands outside', () => {
    const said = at('that the bridge would be checked', 0.9, 'said');
    expect(nest([middle, said]).map(({ within }) => within)).toEqual([null, null]);
  });

  it('leaves out one of which a span stands outside', () => {
    const split = at(['that the bridge would be checked', 'It rained']);
    expect(nest([outer, split]).map(({ within }) => within)).toEqual([null, null]);
  });

  it('does not put two of the same extent into one another', () => {
    const twin = at('Lund had promised that the bridge would be checked', 0.5);
    expect(nest([middle, twin]).map(({ within }) => within)).toEqual([null, null]);
  });
});

describe('text order', () => {
  it('goes by the first content', () => {
    const first = at('Lund had promised');
    const last = at('It rained');
    expect(inTextOrder([last, first])).toEqual([first, last]);
  });

  it('has the longer one first where two begin together', () => {
    const long = at('that the bridge would be checked, and that it was not');
    const short = at('that the bridge would be checked');
    expect(inTextOrder([short, long])).toEqual([long, short]);
  });

  it('moves the indices along', () => {
    const inner = { ...at('that the bridge would be checked'), within: 1 };
    const outer = at('that Lund had promised that the bridge would be checked');
    const later = { ...at('It rained'), continues: 1 };
    const ordered = inTextOrder([inner, outer, later]);
    expect(ordered.map(({ within, continues }) => [within, continues])).toEqual([
      [null, null],
      [0, null],
      [null, 0],
    ]);
  });
});
