import { describe, expect, it } from 'vitest';
import { scanAtoms } from '../../src/lexer/atoms.ts';
import { readNumber, readOrdinal } from '../../src/lexer/numbers.ts';

const atomsOf = (text: string) => scanAtoms(text, { start: 0, end: text.length });

describe('scanAtoms', () => {
  it('cuts runs of letters, runs of digits and single marks, with offsets of the whole text', () => {
    const atoms = scanAtoms('xx Sept. 3rd, 10:30', { start: 3, end: 19 });
    expect(atoms.lower).toEqual(['sept', '.', '3', 'rd', ',', '10', ':', '30']);
    expect(atoms.start).toEqual([3, 7, 9, 10, 12, 14, 16, 17]);
    expect(atoms.glued).toEqual([false, true, false, true, true, false, true, true]);
  });
});

const numbers: readonly (readonly [string, number | null, number, string])[] = [
  ['1,234,567', 1234567, 5, 'thousands commas'],
  ['1,23', 1, 1, 'a comma before two digits parts a list'],
  ['12.5', 12.5, 3, 'decimals'],
  ['2 1/2', 2.5, 4, 'a mixed fraction'],
  ['2½', 2.5, 2, 'a sign for a fraction'],
  ['9/11', 9, 1, 'no fraction: no such denominator'],
  ['twenty-one', 21, 3, 'a hyphen'],
  ['two hundred and six', 206, 4, 'and behind hundred'],
  ['three thousand two hundred', 3200, 4, 'thousands and hundreds'],
  ['one two three', 1, 1, 'a list is no number'],
  ['twenty thirty', 20, 1, 'two tens are no number'],
  ['1111111111111111', null, 0, 'more digits than a number holds exactly'],
  ['word', null, 0, 'no number'],
];

describe('readNumber', () => {
  it.each(numbers)('%s -> %s, %i atoms (%s)', (text, value, to) => {
    const read = readNumber(atomsOf(text), 0);
    expect(read?.value ?? null).toBe(value);
    expect(read?.to ?? 0).toBe(to);
  });
});

const ordinals: readonly (readonly [string, number | null, string])[] = [
  ['21st', 21, 'digits'],
  ['twenty-first', 21, 'words with a hyphen'],
  ['twelfth', 12, 'one word'],
  ['21 st', null, 'a space between'],
  ['twenty', null, 'a cardinal'],
];

describe('readOrdinal', () => {
  it.each(ordinals)('%s -> %s (%s)', (text, value) => {
    expect(readOrdinal(atomsOf(text), 0)?.value ?? null).toBe(value);
  });
});
