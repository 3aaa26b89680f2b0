import { describe, expect, it } from 'vitest';
import type { EncodedCue, Layers } from '../../../src/document/layers.ts';
import { createPipeline } from '../../../src/index.ts';
import { innerRanges, withInnerCues } from '../../../src/stages/encode/inside-quotations.ts';
import { layersOf } from '../quotes/read.ts';

function rangesIn(text: string): string[] {
  const { tokens, quotations } = layersOf(text) as Pick<Layers, 'tokens' | 'quotations'>;
  return innerRanges(tokens, quotations).map(([first, end]) => text.slice(tokens.start[first], tokens.end[end - 1]));
}

describe('innerRanges', () => {
  const rows: [text: string, ranges: string[], reason: string][] = [
    ['Nobody said a word about the bridge.', [], 'no quotation'],
    ['“I think the bridge is safe,” she said.', ['I think the bridge is safe,'], 'a quotation without its marks'],
    ['She called it “the iron bridge” again.', [], 'a short one'],
    [
      '“He told me ‘the bridge is safe and sound’ twice,” she said.',
      ['He told me ‘the bridge is safe and sound’ twice,'],
      'a quotation in it belongs to it',
    ],
    [
      '“I think the bridge is safe.\n\n“I know it is not old,” she said.',
      ['I think the bridge is safe.', 'I know it is not old,'],
      'each paragraph by itself',
    ],
  ];
  it.each(rows)('of %j are %j: %s', (text, ranges) => {
    expect(rangesIn(text)).toEqual(ranges);
  });
});

describe('withInnerCues', () => {
  const cue = (firstToken: number, endToken: number, probability: number, isAnchor = false): EncodedCue => ({
    firstToken,
    endToken,
    probability,
    isAnchor,
    windowStart: 0,
    scores: new Float32Array(0),
  });
  const rows: [cues: EncodedCue[], inner: EncodedCue[], all: number[], reason: string][] = [
    [[cue(2, 3, 0.9)], [], [0.9], 'none inside'],
    [[cue(8, 9, 0.9)], [cue(2, 3, 0.95)], [0.95, 0.9], 'in text order'],
    [[cue(2, 4, 0.3)], [cue(3, 4, 0.95)], [0.95], 'the inner one of the same words'],
    [[cue(2, 4, 0.3)], [cue(4, 5, 0.95)], [0.3, 0.95], 'next to each other'],
    [[cue(2, 4, 0.3)], [cue(3, 4, 0.8)], [0.3], 'one that is not sure enough'],
    [[], [cue(3, 4, 0.95, true)], [], 'no anchors'],
  ];
  it.each(rows)('of %j and %j are %j: %s', (cues, inner, all) => {
    expect(withInnerCues(cues, inner).map(({ probability }) => probability)).toEqual(all);
  });
});

describe('the setting encoder.insideQuotations', () => {
  const TEXT =
    '“The mayor said the bridge is safe, and I have no reason to doubt it,” Ana Ruiz told reporters on Monday.';
  const cuesWith = async (insideQuotations: boolean): Promise<(string | undefined)[]> => {
    const pipeline = createPipeline({ config: { engine: 'accurate', encoder: { insideQuotations } } });
    return (await pipeline.extract(TEXT)).quotes.map(({ cue }) => cue?.text);
  };

  it('finds what somebody is said to have said inside of a quotation', async () => {
    expect(await cuesWith(true)).toContain('said');
  });

  it('is off by default settings, and then only the quotation is a quote', async () => {
    expect(await cuesWith(false)).toEqual(['told']);
  });
});
