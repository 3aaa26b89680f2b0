import { describe, expect, it } from 'vitest';
import { onlyClaimOf } from './marked.ts';
import { reasons } from '../../../src/stages/claims/why.ts';

const ROWS: readonly (readonly [
  effects: readonly (readonly [string, number])[],
  expected: readonly string[],
  why: string,
])[] = [
  [[['w=percent', 0.5]], ['a percentage'], 'a feature in words'],
  [[['w=percent', -0.5]], ['but a percentage'], 'what lowers the score says so'],
  [
    [
      ['w=<num>', 0.2],
      ['d=numbers 1', 0.2],
      ['d=time', 0.3],
    ],
    ['a figure', 'a time'],
    'two features that say the same count together',
  ],
  [
    [
      ['w=percent', 0.2],
      ['d=time', -0.9],
      ['d=cause', 0.4],
      ['d=rule', 0.3],
    ],
    ['but a time', 'a cause or an effect', 'words of law'],
    'the three strongest, in order',
  ],
  [[['d=time', 0.01]], [], 'what hardly moves it is no reason'],
  [[['b=the year', 2]], [], 'a pair of words is no reason of its own'],
  [[['d=lexical verb vote', 1]], ['“vote”'], 'a word stands for itself'],
];

describe('reasons', () => {
  it.each(ROWS)('%j', (effects, expected, why) => {
    expect(reasons(effects), why).toEqual(expected);
  });
});

describe('why', () => {
  it('names a figure where it moved the score', () => {
    const claim = onlyClaimOf('[[“Unemployment fell from nine percent to six percent in two years,”]] she ((said)).');
    expect(claim.why).toContain('a percentage');
  });

  it('says what a question is', () => {
    expect(onlyClaimOf('[[“Who opened the gate?”]] he ((asked|ask)).').why).toEqual(['but a question']);
  });
});
