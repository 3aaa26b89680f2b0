import { describe, expect, it } from 'vitest';
import { decode, markCues } from '../../../src/stages/quotes/decode.ts';
import { MODELS } from '../../../src/stages/quotes/models.ts';
import { contextOf, showDecoded, tokenOf, type Told } from './read.ts';

const THRESHOLD = 0.45;
const nothing = (): boolean => false;

function decodeText(text: string): Told[] {
  const context = contextOf(text);
  return decode(context, MODELS, THRESHOLD, nothing).map((item) => showDecoded(context, item));
}

describe('likely cues', () => {
  const context = contextOf('The mayor said it was late. The pier fell.');
  const probabilities = markCues(context, MODELS.cue, MODELS.bits);

  it('are reporting verbs, not other words', () => {
    expect(probabilities[tokenOf(context, 'said')]).toBeGreaterThan(THRESHOLD);
    expect(probabilities[tokenOf(context, 'fell')]).toBeLessThan(THRESHOLD);
    expect(probabilities[tokenOf(context, 'mayor')]).toBe(0);
  });

  it('are marked for the features of contents', () => {
    const marked = [...context.likelyCue].flatMap((flag, i) => (flag === 1 ? [context.tokens.text[i]] : []));
    expect(marked).toEqual(['said']);
  });
});

describe('decoding', () => {
  it('gives the source and content of each cue, in text order', () => {
    expect(decodeText('The mayor said it was late. “We left,” Ruiz said.')).toEqual([
      ['The mayor', 'said', 'it was late'],
      ['Ruiz', 'said', '“We left,”'],
    ]);
  });

  it('gives nothing where nobody says anything', () => {
    expect(decodeText('The pier fell into the sea.')).toEqual([]);
  });

  it('leaves out cues that are taken', () => {
    const context = contextOf('The mayor said it was late.');
    expect(decode(context, MODELS, THRESHOLD, () => true)).toEqual([]);
  });

  it('leaves out cues below the threshold', () => {
    const context = contextOf('The mayor said it was late.');
    expect(decode(context, MODELS, 1, nothing)).toEqual([]);
  });

  const crossing: [text: string, reason: string][] = [
    ['Norland wants to stop the flights, the minister said.', 'a wish inside what is said'],
    ['The crew believe that the dam will fall, the mayor said.', 'a belief inside what is said'],
  ];
  it.each(crossing)('%j: no two contents hold the cue of one another (%s)', (text) => {
    const context = contextOf(text);
    const found = decode(context, MODELS, THRESHOLD, nothing);
    const holds = (a: (typeof found)[number], token: number): boolean =>
      [a.left, a.right].some((side) => side !== null && side.start <= token && token < side.end);
    for (const a of found) {
      for (const b of found) if (a !== b) expect(holds(a, b.cue.head) && holds(b, a.cue.head)).toBe(false);
    }
    expect(found.some(({ cue }) => context.tokens.text[cue.head] === 'said')).toBe(true);
  });

  it('never takes a source from inside what it says', () => {
    const context = contextOf('“Ruiz told us to go,” said the mayor, and Lund said Holm would follow.');
    for (const { source, left, right } of decode(context, MODELS, THRESHOLD, nothing)) {
      for (const side of [left, right]) {
        if (source === null || side === null) continue;
        expect(source.end <= side.start || side.end <= source.start).toBe(true);
      }
    }
  });
});
