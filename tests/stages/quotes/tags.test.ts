import { describe, expect, it } from 'vitest';
import { correctTags } from '../../../src/stages/quotes/tags.ts';
import { tagged } from './tagged.ts';

/** Words in brackets are an entity's name, marks in brackets are quotation marks. */
const rows: [tags: string, corrected: string, reason: string][] = [
  ['Rivera/PROPN informed/ADJ the/DET press/NOUN', 'PROPN VERB DET NOUN', 'a participle behind a name'],
  ['he/PRON alleged/ADJ fraud/NOUN', 'PRON ADJ NOUN', 'a noun follows, so it may be an adjective'],
  ['the/DET informed/ADJ press/NOUN', 'DET ADJ NOUN', 'a participle before a noun'],
  ['Rivera/PROPN tired/ADJ old/ADJ', 'PROPN ADJ ADJ', 'an adjective follows'],
  ['Rivera/PROPN glad/ADJ of/ADP it/PRON', 'PROPN ADJ ADP PRON', 'no participle'],
  ["the/DET players/NOUN '/PUNCT union/NOUN", 'DET NOUN PART NOUN', 'the apostrophe of a plural'],
  ['the/DET players/NOUN ’/PUNCT union/NOUN', 'DET NOUN PART NOUN', 'the same, curly'],
  ["the/DET team/NOUN '/PUNCT union/NOUN", 'DET NOUN PUNCT NOUN', 'no s before it'],
  ['[Long/ADJ Eaton/NOUN] lost/VERB', 'PROPN PROPN VERB', 'words of a name'],
  ['[Bank/NOUN of/ADP the/DET Isles/NOUN] lost/VERB', 'PROPN ADP DET PROPN VERB', 'small words of a name stay'],
  ['["/X] we/PRON won/VERB ["/X]', 'PUNCT PRON VERB PUNCT', 'a quotation mark is punctuation'],
];

function correct(tags: string): string {
  const names = new Set<number>();
  const marks = new Set<number>();
  let inside = false;
  const plain = tags.split(' ').map((word, i) => {
    if (word.startsWith('[')) inside = true;
    if (inside) (word.includes('"') ? marks : names).add(i);
    if (word.endsWith(']')) inside = false;
    return word.replace('[', '').replace(']', '');
  });
  return correctTags(
    tagged(plain.join(' ')),
    (i) => names.has(i),
    (i) => marks.has(i),
  ).pos.join(' ');
}

describe('corrected parts of speech', () => {
  it.each(rows)('%j: %s (%s)', (tags, expected) => {
    expect(correct(tags)).toBe(expected);
  });

  it('leave the tokens that were given as they are', () => {
    const tokens = tagged('Rivera/PROPN informed/ADJ the/DET press/NOUN');
    const before = [...tokens.pos];
    correctTags(
      tokens,
      () => true,
      () => false,
    );
    expect(tokens.pos).toEqual(before);
  });
});
