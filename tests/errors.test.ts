import { describe, expect, it } from 'vitest';
import { describeError, OnrecordError } from '../src/errors.ts';

describe('OnrecordError', () => {
  it('carries code, details and cause', () => {
    const cause = new Error('disk');
    const error = new OnrecordError('unreadable', 'cannot read a.txt', { where: 'a.txt', hint: 'look', cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'OnrecordError', code: 'unreadable', where: 'a.txt', hint: 'look', cause });
    expect(error.expected).toBeUndefined();
  });

  it('has no cause where none was given', () => {
    expect('cause' in new OnrecordError('bad-usage', 'no input')).toBe(false);
  });
});

describe('describeError', () => {
  const rows: [error: unknown, line: string, reason: string][] = [
    [new OnrecordError('bad-usage', 'no input'), 'bad-usage: no input', 'a message alone'],
    [
      new OnrecordError('bad-config', 'no such key', { where: 'x', expected: 'a key', received: 'x', hint: 'try y' }),
      'bad-config: no such key; in x; expected a key; got x; likely fix: try y',
      'all details',
    ],
    [new TypeError('x is undefined'), 'x is undefined', 'any other error'],
    ['oops', 'oops', 'a thrown text'],
    [undefined, 'undefined', 'nothing at all'],
  ];
  it.each(rows)('%s: %s (%s)', (error, line) => {
    expect(describeError(error)).toBe(line);
  });
});
