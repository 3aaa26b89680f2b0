import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoSegments } from '../../src/report/segments.ts';

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function shown(text: string, marks: readonly (readonly [name: string, start: number, end: number])[]): string {
  const named = marks.map(([name, start, end]): Named => ({ name, start, end }));
  return cutIntoSegments(text, { start: 0, end: text.length }, named)
    .map(({ start, end, marks: covering }) => `${text.slice(start, end)}(${covering.map(({ name }) => name).join('')})`)
    .join(' ');
}

describe('cutIntoSegments', () => {
  const rows: readonly (readonly [Parameters<typeof shown>[1], string, string])[] = [
    [[], 'abcdef()', 'no mark, one segment'],
    [[['x', 1, 3]], 'a() bc(x) def()', 'one mark'],
    [
      [
        ['x', 0, 6],
        ['y', 2, 4],
      ],
      'ab(x) cd(xy) ef(x)',
      'nested: the outer one first',
    ],
    [
      [
        ['y', 2, 4],
        ['x', 0, 6],
      ],
      'ab(x) cd(xy) ef(x)',
      'the order in which they come does not matter',
    ],
    [
      [
        ['x', 0, 4],
        ['y', 2, 6],
      ],
      'ab(x) cd(xy) ef(y)',
      'crossing',
    ],
    [
      [
        ['x', 1, 3],
        ['y', 3, 5],
      ],
      'a() bc(x) de(y) f()',
      'touching',
    ],
    [
      [
        ['x', 1, 3],
        ['y', 1, 3],
      ],
      'a() bc(xy) def()',
      'the same range twice',
    ],
    [
      [
        ['x', 1, 5],
        ['y', 1, 2],
        ['z', 4, 5],
      ],
      'a() b(xy) cd(x) e(xz) f()',
      'sharing an end',
    ],
    [[['x', 3, 3]], 'abcdef()', 'an empty mark'],
    [[['x', 4, 99]], 'abcd() ef(x)', 'a mark beyond the end'],
  ];
  it.each(rows)('%j', (marks, expected, reason) => {
    expect(shown('abcdef', marks), reason).toBe(expected);
  });

  it('does not cut a surrogate pair in two', () => {
    expect(shown('a😀b', [['x', 2, 4]])).toBe('a() 😀b(x)');
  });

  it('says where marks begin and end', () => {
    const marks = [
      { start: 1, end: 4 },
      { start: 1, end: 2 },
    ];
    const [, first, second] = cutIntoSegments('abcdef', { start: 0, end: 6 }, marks);
    expect(first!.opens).toHaveLength(2);
    expect(first!.closes).toEqual([{ start: 1, end: 2 }]);
    expect(second!.opens).toEqual([]);
    expect(second!.closes).toEqual([{ start: 1, end: 4 }]);
  });

  it('covers the range without gaps, each mark by just its own segments', () => {
    const mark = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(mark), fc.nat(10), (marks, start) => {
        const range = { start, end: 30 };
        const segments = cutIntoSegments('x'.repeat(30), range, marks);
        expect(segments[0]!.start).toBe(start);
        expect(segments.at(-1)!.end).toBe(30);
        segments.forEach((segment, i) => {
          expect(segment.end).toBeGreaterThan(segment.start);
          if (i > 0) expect(segment.start).toBe(segments[i - 1]!.end);
          const covering = marks.filter((m) => m.start <= segment.start && segment.end <= m.end);
          expect(new Set(segment.marks)).toEqual(new Set(covering));
        });
      }),
    );
  });
});
