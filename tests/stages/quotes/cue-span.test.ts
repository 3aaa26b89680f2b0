import { describe, expect, it } from 'vitest';
import { FeatureBuffer, type Weights } from '../../../src/models/linear.ts';
import { extendCue, extensionFeatures } from '../../../src/stages/quotes/cue-span.ts';
import { MODELS } from '../../../src/stages/quotes/models.ts';
import { contextOf, tokenOf, wordsOf } from './read.ts';

/** Weights that take every word, or none, into the cue. */
const GREEDY = { scale: 1, values: new Int16Array(1 << 4).fill(1) };
const SHY = { scale: 1, values: new Int16Array(1 << 4).fill(-1) };

function extend(text: string, head: string, weights: Weights, bits: number): string {
  const context = contextOf(text);
  return wordsOf(context, extendCue(context, tokenOf(context, head), weights, new FeatureBuffer(bits)));
}

describe('the words of a cue with weights that take all they can', () => {
  const rows: [text: string, head: string, cue: string, reason: string][] = [
    ['He said so.', 'said', 'He said so.', 'to both ends of the sentence'],
    ['It fell. He said so. It rose.', 'said', 'He said so.', 'never into another sentence'],
    ['“It fell,” he said, “so.”', 'said', 'he said,', 'never over a quotation mark'],
    ['“It fell,” admitted the mayor.', 'admitted', 'admitted', 'never over the subject behind it'],
    ['He said as per the log.', 'said', 'He said', 'never into a phrase that relays'],
    ['He said hoping so.', 'said', 'He said hoping so.', 'a verb of the lexicon may belong to it'],
    ['He said running helps.', 'said', 'He said', 'another verb does not'],
    ['One two three four five six seven said so.', 'said', 'three four five six seven said so.', 'five words at most'],
    ['Ruiz: it fell.', ':', ':', 'a colon stands alone'],
  ];
  it.each(rows)('%j, %s: %j (%s)', (text, head, cue) => {
    expect(extend(text, head, GREEDY, 4)).toBe(cue);
  });
});

it('the cue is its head alone with weights that take nothing', () => {
  expect(extend('He said so.', 'said', SHY, 4)).toBe('said');
});

describe('the words of a cue with the weights that ship', () => {
  const rows: [text: string, head: string, cue: string][] = [
    ['The mayor said it was late.', 'said', 'said'],
    ['According to the mayor, it was late.', 'According', 'According to'],
    ['The mayor said: “It was late.”', 'said', 'said:'],
  ];
  it.each(rows)('%j, %s: %j', (text, head, cue) => {
    expect(extend(text, head, MODELS.extension, MODELS.bits)).toBe(cue);
  });
});

it('features of the first and last token of a text look at nothing beyond', () => {
  const context = contextOf('said');
  const features = new FeatureBuffer(8);
  extensionFeatures(context, 0, 0, features);
  expect(features.count).toBe(9);
});
