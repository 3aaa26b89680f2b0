import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../src/document/quote.ts';
import type { GoldSpeaker } from '../../src/evaluation/gold.ts';
import { isRightSpeaker, normaliseName } from '../../src/evaluation/names.ts';
import { named, unnamed } from './gold-documents.ts';

const NAMES: readonly (readonly [name: string, normalised: string, reason: string])[] = [
  ['Ana Ruiz', 'ana ruiz', 'lower case'],
  ["Ana Ruiz's", 'ana ruiz', 'a possessive ending'],
  ['Ana Ruiz’s', 'ana ruiz', 'the same with a curly apostrophe'],
  ['Mr. Beck', 'beck', 'a title'],
  ['The Harbour  Board', 'harbour board', 'an article, and white space'],
  ['J. R. O’Dell-Smith', 'j r odellsmith', 'punctuation'],
  ['Theodora Pell', 'theodora pell', 'a name that begins like an article'],
  ['Drax', 'drax', 'a name that begins like a title'],
  ['Ana Ruiz + Tom Beck', 'ana ruiz + tom beck', 'the plus of two speakers stays'],
];

const RUIZ: GoldSpeaker = { kind: 'named', names: ['Ana Ruiz'] };
const BOTH: GoldSpeaker = { kind: 'named', names: ['Ana Ruiz', 'Tom Beck'] };
const OFFICIALS: GoldSpeaker = { kind: 'unnamed', words: 'two officials' };
const OPEN: GoldSpeaker = { kind: 'unnamed', words: null };

const SPEAKERS: readonly (readonly [gold: GoldSpeaker, speaker: Speaker | null, right: boolean, reason: string])[] = [
  [RUIZ, named('Ana Ruiz'), true, 'the name'],
  [RUIZ, named('Ms Ana Ruiz'), true, 'the name with a title'],
  [RUIZ, named('Ruiz'), false, 'a short name is not the canonical one'],
  [RUIZ, named('Tom Beck'), false, 'somebody else'],
  [RUIZ, null, false, 'nobody'],
  [BOTH, named('Ana Ruiz + Tom Beck'), true, 'both'],
  [BOTH, named('Tom Beck'), true, 'one of two'],
  [BOTH, named('Tom Beck + Lena Ott'), false, 'one of two, and a stranger'],
  [RUIZ, named('Ana Ruiz + Tom Beck'), false, 'two where one speaks'],
  [OFFICIALS, unnamed('Two officials'), true, 'the words of the source'],
  [OFFICIALS, unnamed('two officials who know the plan'), true, 'some more words'],
  [OFFICIALS, unnamed('a neighbour'), false, 'other words'],
  [OFFICIALS, named('Two Officials'), false, 'an entity is claimed'],
  [OFFICIALS, null, false, 'the source has words, so nobody is too little'],
  [OPEN, null, true, 'left open, and nobody found'],
  [OPEN, unnamed('traders'), true, 'left open, and nobody claimed'],
  [OPEN, named('Ana Ruiz'), false, 'left open, but somebody claimed'],
];

describe('normaliseName', () => {
  it.each(NAMES)('%s becomes %s', (name, expected, reason) => {
    expect(normaliseName(name), reason).toBe(expected);
  });
});

describe('isRightSpeaker', () => {
  it.each(SPEAKERS)('%j, found %j: %s', (gold, speaker, expected, reason) => {
    expect(isRightSpeaker(gold, speaker), reason).toBe(expected);
  });
});
