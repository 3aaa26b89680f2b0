import { describe, expect, it } from 'vitest';
import { STANCES } from '../../../src/document/quote.ts';
import { buildContext, viewFrom } from '../../../src/stages/quotes/context.ts';
import { contextOf, layersOf, tokenOf, wordsOf } from './read.ts';

describe('the context of a document', () => {
  const text = 'Ana Ruiz said: “He told me ‘go home’ in 2019.” Ida Holm agreed.';
  const context = contextOf(text);

  it('masks names and numbers, so that nothing is learned about them', () => {
    const other = contextOf('Tom Lund said: “He told me ‘go home’ in 2020.” Kim Moss agreed.');
    expect(context.tokens.pos).toEqual(other.tokens.pos);
    expect([...context.lex]).toEqual([...other.lex]);
  });

  it('knows the stance of reporting words', () => {
    const stanceAt = (word: string) => STANCES[context.stance[tokenOf(context, word)]! - 1];
    expect([stanceAt('said'), stanceAt('told'), stanceAt('agreed'), stanceAt('home')]).toEqual([
      'say',
      'say',
      'agree',
      undefined,
    ]);
  });

  it('has the outermost quotations, and in its inner view those nested in them', () => {
    expect(context.quotations.map((quotation) => wordsOf(context, quotation))).toEqual([
      '“He told me ‘go home’ in 2019.”',
    ]);
    expect(context.inner!.quotations.map((quotation) => wordsOf(context, quotation))).toEqual(['‘go home’']);
    expect(context.quotations[0]!.words).toBe(7);
  });

  it('is seen from inside for a cue in a quotation, from outside for any other', () => {
    expect(viewFrom(context, tokenOf(context, 'told'))).toBe(context.inner);
    expect(viewFrom(context, tokenOf(context, 'said'))).toBe(context);
  });

  it('begins each sentence behind its dateline', () => {
    const dated = contextOf('LONDON (Agency) - The ministry spoke. It rained.');
    expect([...dated.begin].map((token) => dated.tokens.text[token])).toEqual(['The', 'It']);
  });

  it('never begins behind the end of a sentence', () => {
    const short = contextOf('2022-03-03\n\nIt rained.');
    short.begin.forEach((token, sentence) => {
      const { firstToken, endToken } = short.sentences[sentence]!;
      expect(token >= firstToken && token < endToken).toBe(true);
    });
  });

  it('leaves the layers as they were', () => {
    const layers = layersOf(text);
    const before = JSON.stringify(layers);
    buildContext(layers);
    expect(JSON.stringify(layers)).toBe(before);
  });
});
