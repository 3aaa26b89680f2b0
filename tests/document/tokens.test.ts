import { describe, expect, it } from 'vitest';
import { tokenAt } from '../../src/document/tokens.ts';
import { layersOf } from '../stages/quotes/read.ts';

describe('tokenAt', () => {
  const { tokens } = layersOf('One two  three');
  const rows: [offset: number, token: number, reason: string][] = [
    [0, 0, 'at the start'],
    [1, 1, 'inside a token: the next one'],
    [4, 1, 'where a token starts'],
    [8, 2, 'in the space before one'],
    [99, 3, 'behind the last: the count'],
  ];
  it.each(rows)('%d is %d: %s', (offset, token) => {
    expect(tokenAt(tokens, offset)).toBe(token);
  });
});
