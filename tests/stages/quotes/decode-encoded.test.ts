import { describe, expect, it } from 'vitest';
import type { EncodedCue } from '../../../src/document/layers.ts';
import type { QuoteContext } from '../../../src/stages/quotes/context.ts';
import { decodeEncoded } from '../../../src/stages/quotes/decode.ts';
import { MODELS } from '../../../src/stages/quotes/models.ts';
import { contextOf, rangeOf, showDecoded, type Told } from './read.ts';

const SETTINGS = { encodedCueThreshold: 0.4, linearWeight: 1 };
const FAR = 30;

/** A proposed cue under whose scores these words, and no others, are its source and content. */
function proposed(
  context: QuoteContext,
  parts: { readonly cue: string; readonly source?: string; readonly content: string },
  probability: number,
  isAnchor = false,
): EncodedCue {
  const cue = rangeOf(context, parts.cue);
  const scores = new Float32Array(context.tokens.count * 6);
  for (let i = 0; i < context.tokens.count; i++) scores[i * 6] = scores[i * 6 + 3] = -FAR;
  const put = (words: string | undefined, column: number): void => {
    if (words === undefined) return;
    const { start, end } = rangeOf(context, words);
    for (let i = start; i < end; i++) scores[i * 6 + column] = FAR;
  };
  put(parts.source, 0);
  put(parts.content, 3);
  return { firstToken: cue.start, endToken: cue.end, isAnchor, probability, windowStart: 0, scores };
}

function read(text: string, parts: Parameters<typeof proposed>[1], probability: number, taken?: string): Told[] {
  const context = contextOf(text);
  const range = taken === undefined ? null : rangeOf(context, taken);
  const isTaken = (token: number): boolean => range !== null && range.start <= token && token < range.end;
  const cues = [proposed(context, parts, probability)];
  return decodeEncoded(context, MODELS, cues, SETTINGS, isTaken).map((item) => showDecoded(context, item));
}

describe('decodeEncoded', () => {
  const SAYS = 'The board says fares will rise.';
  const says = { cue: 'says', source: 'The board', content: 'fares will rise' };
  const told: Told[] = [['The board', 'says', 'fares will rise']];

  it('reads source and content where the encoder puts them', () => {
    expect(read(SAYS, says, 0.9)).toEqual(told);
  });

  it('takes limits that no rule would propose', () => {
    const parts = { cue: 'says', source: 'board', content: 'fares will' };
    expect(read(SAYS, parts, 0.9)).toEqual([['board', 'says', 'fares will']]);
  });

  it('drops a cue that is too unlikely', () => {
    const parts = { cue: 'painted', source: 'The board', content: 'the bridge' };
    expect(read('The board painted the bridge.', parts, 0.2)).toEqual([]);
  });

  it('keeps an unlikely cue that stands right before a quotation', () => {
    const text = 'Ruiz waved and said, “The bridge is safe again.”';
    const parts = { cue: 'said', source: 'Ruiz', content: '“The bridge is safe again.”' };
    expect(read(text, parts, 0.12)).toEqual([['Ruiz', 'said', '“The bridge is safe again.”']]);
  });

  it('but not where the verb says nothing', () => {
    const text = 'Ruiz waved and painted “The bridge is safe again” on it.';
    const parts = { cue: 'painted', source: 'Ruiz', content: '“The bridge is safe again”' };
    expect(read(text, parts, 0.12)).toEqual([]);
  });

  it('leaves tokens that a rule has taken', () => {
    expect(read(SAYS, says, 0.9, 'says')).toEqual([]);
  });

  it('leaves contents without a cue to the rules', () => {
    const context = contextOf(SAYS);
    const cues = [proposed(context, says, 0.9, true)];
    expect(decodeEncoded(context, MODELS, cues, SETTINGS, () => false)).toEqual([]);
  });
});
