import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeTable } from '../../../../src/stages/entities/tagger/code-table.ts';

describe('a table of codes', () => {
  it('knows nothing at first, not even the smallest and the largest code', () => {
    const table = new CodeTable();
    expect([0, 1, 2 ** 31 - 1].map((code) => table.get(code))).toEqual([-1, -1, -1]);
    expect(table.size).toBe(0);
  });

  it('keeps the last number that a code was given', () => {
    const table = new CodeTable();
    table.set(7, 1);
    table.set(7, 2);
    expect([table.get(7), table.size]).toEqual([2, 1]);
  });

  it('answers as a Map does, however many codes there are and wherever they fall', () => {
    const code = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1), fc.constant(2 ** 31 - 1));
    fc.assert(
      fc.property(fc.array(fc.tuple(code, fc.nat())), fc.array(code), (pairs, others) => {
        const table = new CodeTable();
        const map = new Map<number, number>();
        for (const [key, number] of pairs) {
          table.set(key, number);
          map.set(key, number);
        }
        expect(table.size).toBe(map.size);
        for (const key of [...map.keys(), ...others]) expect(table.get(key)).toBe(map.get(key) ?? -1);
      }),
    );
  });

  it('grows with a hundred thousand codes in a row', () => {
    const table = new CodeTable();
    for (let code = 0; code < 100_000; code++) table.set(code * 32, code);
    expect(table.size).toBe(100_000);
    expect([0, 99_999].map((code) => table.get(code * 32))).toEqual([0, 99_999]);
    expect(table.get(100_000 * 32)).toBe(-1);
  });
});
