import { describe, expect, it } from 'vitest';
import type { ClaimType } from '../../../src/document/claim.ts';
import { onlyClaimOf } from './marked.ts';

const TYPES: readonly (readonly [marked: string, type: ClaimType, checkable: boolean, reason: string])[] = [
  ['He ((said)) [[that bus fares had risen by 12 percent since 2018]].', 'quantity', true, 'a rate of change'],
  ['A survey ((found|find)) [[that 40 percent of shops were empty]].', 'quantity', true, 'a share'],
  ['She ((said)) [[the leak was caused by a cracked pipe]].', 'causal', true, 'a cause named'],
  ['She ((said)) [[the law requires owners to register their boats]].', 'rule', true, 'what a law requires'],
  ['[[“We will build a new school next year,”]] she ((said)).', 'commitment', false, 'a promise of the speaker'],
  ['He ((promised|promise)) [[to plant a thousand trees]].', 'commitment', true, 'a promised figure'],
  ['He ((predicted|predict)) [[that the lake would freeze by Friday]].', 'prediction', false, 'what others will do'],
  ['[[“The council should open the gate,”]] he ((said)).', 'position', false, 'what ought to be'],
  ['She ((called for|want)) [[an inquiry into the fire]].', 'position', true, 'a demand on record'],
  ['[[“I was so frightened that I cried,”]] he ((said)).', 'experience', false, 'what the speaker felt'],
  ['He ((said)) [[that three men had robbed the bank]].', 'event', true, 'what happened; the figure only comes along'],
  ['[[“It was a terrible, shameful decision,”]] she ((said)).', 'opinion', false, 'a judgement'],
  ['[[“Who opened the gate?”]] he ((asked|ask)).', 'other', false, 'a question asserts nothing'],
  ['[[“Good evening, everyone.”]]', 'other', false, 'a greeting has no verb'],
];

describe('types', () => {
  it.each(TYPES)('%s', (marked, type, checkable, reason) => {
    const claim = onlyClaimOf(marked);
    expect([claim.type, claim.checkable], reason).toEqual([type, checkable]);
  });
});

const RANKED: readonly (readonly [more: string, less: string, reason: string])[] = [
  [
    '[[“Unemployment fell from nine percent to six percent in two years,”]] she ((said)).',
    '[[“I love this town,”]] she ((said)).',
    'figures before feelings',
  ],
  [
    '[[“They cut spending on schools by $40 million,”]] she ((said)).',
    '[[“Let me say one thing about schools,”]] she ((said)).',
    'an act with a sum before talk about talking',
  ],
  [
    '[[“He voted against the tax cut,”]] she ((said)).',
    '[[“We must work together,”]] she ((said)).',
    'a record before an appeal',
  ],
];

describe('check-worthiness', () => {
  it.each(RANKED)('%s over %s', (more, less, reason) => {
    expect(onlyClaimOf(more).checkWorthiness, reason).toBeGreaterThan(onlyClaimOf(less).checkWorthiness);
  });

  it('does not depend on whose name or which number it is', () => {
    const first = onlyClaimOf('[[“The plan of Joan Alder costs 30 million dollars,”]] she ((said)).');
    const second = onlyClaimOf('[[“The plan of Mark Bexley costs 70 million dollars,”]] she ((said)).');
    expect(second.checkWorthiness).toBe(first.checkWorthiness);
  });
});
