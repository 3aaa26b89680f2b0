import { describe, expect, it } from 'vitest';
import { findDeniedPronouns } from '../../../src/stages/quotes/denied-pronoun.ts';
import { contextOf, decodedOf, showDecoded, type Told } from './read.ts';

const rows: [text: string, told: Told[], reason: string][] = [
  ['The mill disputes this.', [['The mill', 'disputes', 'this']], 'a demonstrative'],
  ['Tom Birch denied it on Monday.', [], 'something follows, so that it may be more than a pronoun'],
  ['Tom Birch denied it, and left.', [['Tom Birch', 'denied', 'it']], 'a comma ends the clause'],
  ['Tom Birch has always denied that.', [['Tom Birch', 'denied', 'that']], 'an auxiliary and an adverb between'],
  ['Doctors on the ground dispute that.', [['Doctors on the ground', 'dispute', 'that']], 'a subject with its phrase'],
  ['Tom Birch denied that he knew.', [], '"that" opens a clause'],
  ['Tom Birch disputed that figure.', [], '"that" goes with a noun'],
  ['Tom Birch did not deny it.', [], 'not denied'],
  ['Ana Ruiz wanted a visa and was denied it.', [], 'a thing that was not given'],
  ['Nobody disputed this.', [], 'nobody does'],
  ['This is the dispute.', [], 'no verb'],
];

describe('a pronoun that is denied', () => {
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const context = contextOf(text);
    expect(findDeniedPronouns(context, []).map((item) => showDecoded(context, item))).toEqual(expected);
  });

  it('is left to the cue that has it', () => {
    const context = contextOf('The mill disputes this.');
    expect(findDeniedPronouns(context, [decodedOf(context, { cue: 'disputes', right: 'this' })])).toEqual([]);
  });
});
