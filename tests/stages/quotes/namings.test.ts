import { describe, expect, it } from 'vitest';
import { withoutNamings } from '../../../src/stages/quotes/namings.ts';
import { contextOf, decodedOf } from './read.ts';

const rows: [text: string, cue: string, right: string, isKept: boolean, reason: string][] = [
  [
    'The pier, once called “the long folly”, will close.',
    'called',
    '“the long folly”',
    false,
    'a participle behind a comma',
  ],
  ['He is known as “the Count”.', 'known', '“the Count”', false, 'a passive with "as"'],
  ['He was widely dubbed “the Count”.', 'dubbed', '“the Count”', false, 'a passive with an adverb'],
  ['A plan dubbed “the long folly” failed.', 'dubbed', '“the long folly”', false, 'a participle behind its noun'],
  ['He was called “the Count” by Ruiz.', 'called', '“the Count”', true, 'somebody does it'],
  ['Critics dubbed it “the long folly”.', 'dubbed', 'it “the long folly”', true, 'an active verb with its object'],
  ['A guard called “Come in at once!”', 'called', '“Come in at once!”', true, 'a call'],
  ['It was called off, he said.', 'called', 'off', true, 'no marks'],
  ['He was told “the pier will close”.', 'told', '“the pier will close”', true, 'a verb of saying'],
];

describe('cues that give a name', () => {
  it.each(rows)('%j, %s %j stays: %s (%s)', (text, cue, right, isKept) => {
    const context = contextOf(text);
    const item = decodedOf(context, { cue, right });
    expect(withoutNamings(context, [item])).toEqual(isKept ? [item] : []);
  });

  it('leaves a cue with nothing behind it', () => {
    const context = contextOf('“The Count”, he is called.');
    const item = decodedOf(context, { cue: 'called', left: '“The Count”' });
    expect(withoutNamings(context, [item])).toEqual([item]);
  });
});
