import { describe, expect, it } from 'vitest';
import { findChunks } from '../../../src/stages/quotes/chunks.ts';
import { tagged } from './tagged.ts';

const rows: [tags: string, chunks: string[], reason: string][] = [
  ['The/DET tall/ADJ mayor/NOUN spoke/VERB', ['The tall *mayor'], 'determiner, adjective, noun'],
  ['Ana/PROPN Ruiz/PROPN spoke/VERB', ['Ana *Ruiz'], 'a name'],
  ['US/PROPN President/NOUN Ida/PROPN Holm/PROPN spoke/VERB', ['US President Ida *Holm'], 'a title inside a name'],
  ['She/PRON gave/VERB him/PRON a/DET book/NOUN', ['*She', '*him', 'a *book'], 'pronouns stand alone'],
  ['his/PRON older/ADJ sister/NOUN left/VERB', ['his older *sister'], 'a possessive opens a phrase'],
  ["The/DET mayor/NOUN 's/PART brother/NOUN left/VERB", ["The mayor 's *brother"], 'a genitive stays inside'],
  ["The/DET players/NOUN '/PART union/NOUN met/VERB", ["The players ' *union"], 'a bare apostrophe of a plural'],
  ["Ruiz/PROPN 's/AUX here/ADV", ['*Ruiz'], 'a short form of "is" is no genitive'],
  ['All/DET the/DET members/NOUN came/VERB', ['All the *members'], 'a predeterminer'],
  ['Two/NUM officials/NOUN left/VERB', ['Two *officials'], 'a number before a noun'],
  ['About/ADP 300/NUM left/VERB', ['*300'], 'a number alone'],
  ['the/DET very/ADV old/ADJ bridge/NOUN', ['the very old *bridge'], 'an adverb before an adjective'],
  ['the/DET damaged/VERB bridge/NOUN fell/VERB', ['the damaged *bridge'], 'a participle before a noun'],
  ['the/DET leaking/VERB pipe/NOUN burst/VERB', ['the leaking *pipe'], 'a present participle before a noun'],
  ['Rivera/PROPN injured/VERB workers/NOUN', ['*Rivera', '*workers'], 'a verb behind its subject ends the phrase'],
  ['Johnson/PROPN &/PUNCT Sons/PROPN closed/VERB', ['*Johnson', '*Sons'], 'an ampersand between spaces'],
  ['The/DET left/NOUN -/PUNCT wing/NOUN party/NOUN won/VERB', ['The left - wing *party'], 'a hyphen'],
  ['members/NOUN and/CCONJ families/NOUN came/VERB', ['*members', '*families'], 'a conjunction parts phrases'],
  ['the/DET mayor/NOUN of/ADP Eastby/PROPN spoke/VERB', ['the *mayor', '*Eastby'], 'base phrases only'],
  ['the/DET mayor/NOUN ill/ADJ with/ADP flu/NOUN', ['the *mayor', '*flu'], 'an adjective behind the noun'],
  ['He/PRON said/VERB that/SCONJ this/PRON hurt/VERB', ['*He', '*this'], 'the conjunction "that" is in no phrase'],
  ['very/ADV tall/ADJ ./PUNCT', [], 'no noun'],
  ['Those/DET left/VERB', ['*Those'], 'a determiner alone'],
];

function show(tags: string): string[] {
  const tokens = tagged(tags);
  return findChunks(tokens, Int32Array.of(0)).map(({ start, end, head }) =>
    tokens.text
      .slice(start, end)
      .map((word, i) => (start + i === head ? `*${word}` : word))
      .join(' '),
  );
}

describe('noun phrases', () => {
  it.each(rows)('%j: %j (%s)', (tags, expected) => {
    expect(show(tags)).toEqual(expected);
  });

  it('leave out what stands before the beginning of the sentence proper', () => {
    const tokens = tagged('LONDON/PROPN -/PUNCT The/DET ministry/NOUN spoke/VERB');
    expect(findChunks(tokens, Int32Array.of(2))).toEqual([{ start: 2, end: 4, head: 3 }]);
  });

  it('end with their sentence', () => {
    const tokens = { ...tagged('the/DET mayor/NOUN Ana/PROPN Ruiz/PROPN'), sentence: Int32Array.of(0, 0, 1, 1) };
    expect(findChunks(tokens, Int32Array.of(0, 2)).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});
