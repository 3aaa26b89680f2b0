import { describe, expect, it } from 'vitest';
import { onlyClaimOf } from './marked.ts';
import { averageReasons, type Effect, reasons } from '../../../src/stages/claims/why.ts';

const AVERAGE = new Map([
  ['figure', 0.4],
  ['self', -0.3],
  ['past', 0.05],
  ['percentage', 0.4],
]);

const ROWS: readonly (readonly [effects: readonly Effect[], expected: readonly string[], why: string])[] = [
  [[['w=percent', 0.9]], ['a percentage', 'but no figure', 'not in the first person'], 'from the average, in words'],
  [
    [
      ['w=<num>', 0.5],
      ['d=numbers 1', 0.6],
      ['d=subject i', -0.3],
    ],
    ['a figure'],
    'two features that say the same count together; the average is no reason',
  ],
  [
    [
      ['w=<num>', 0.4],
      ['d=subject i', -0.9],
    ],
    ['but first person'],
    'what lowers the score says so',
  ],
  [
    [
      ['d=numbers 0', -0.6],
      ['d=subject i', -0.3],
    ],
    ['but no figure'],
    'a feature for what is not there',
  ],
  [
    [
      ['w=<num>', 0.4],
      ['d=subject we tense past', -0.3],
      ['d=time', -0.9],
      ['d=cause main', 0.4],
      ['d=rule', 0.3],
      ['d=group', 0.2],
    ],
    ['but a time', 'a cause or an effect', 'words of law'],
    'the three strongest, in order',
  ],
  [
    [
      ['w=<num>', 0.4],
      ['d=subject i', -0.3],
      ['d=rule', 0.01],
      ['b=the year', 2],
    ],
    [],
    'what hardly moves it is no reason, nor a pair of words',
  ],
  [
    [
      ['w=<num>', 0.4],
      ['d=subject i', -0.3],
      ['d=lexical verb vote', 1],
    ],
    ['“vote”'],
    'a word stands for itself',
  ],
];

describe('reasons', () => {
  it.each(ROWS)('%j', (effects, expected, why) => {
    expect(reasons(effects, AVERAGE), why).toEqual(expected);
  });

  it('sums what an average sentence has by reason', () => {
    expect([
      ...averageReasons([
        ['w=<num>', 0.25],
        ['d=numbers 0', -0.5],
        ['w=the', 0.1],
        ['w=taxes', 0.1],
        ['b=of the', 1],
      ]),
    ]).toEqual([
      ['figure', -0.25],
      ['“taxes”', 0.1],
    ]);
  });
});

const ONE_WAY: readonly (readonly [only: 'up' | 'down', expected: readonly string[], why: string])[] = [
  ['up', ['a percentage', 'not in the first person'], 'a high score is not explained by what lowered it'],
  ['down', ['but no figure'], 'nor a low one by what raised it'],
];

describe('reasons of one way', () => {
  it.each(ONE_WAY)('%s: %j, %s', (only, expected) => {
    expect(reasons([['w=percent', 0.9]], AVERAGE, only)).toEqual(expected);
  });
});

describe('why', () => {
  it('names a figure where it moved the score', () => {
    const claim = onlyClaimOf('[[“Unemployment fell from nine percent to six percent in two years,”]] she ((said)).');
    expect(claim.why).toContain('a figure');
  });

  it('says what a question is', () => {
    expect(onlyClaimOf('[[“Who opened the gate?”]] he ((asked|ask)).').why).toEqual(['but a question']);
  });
});
