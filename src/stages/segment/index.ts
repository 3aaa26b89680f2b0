import { defineStage } from '../../pipeline/stage.ts';
import { pairQuotations } from './quotations.ts';
import { splitParagraphs } from './paragraphs.ts';
import { tokenizeText } from './tokens.ts';

/** Text to tokens, sentences, paragraphs with zones, and paired quotation marks. */
export const segment = defineStage({
  name: 'segment',
  needs: ['text', 'blocks', 'metadata'],
  gives: ['tokens', 'sentences', 'paragraphs', 'quotations'],
  run({ text, blocks, metadata }, { config, note }) {
    const ranges = splitParagraphs(text, blocks, metadata.title);
    const quotations = pairQuotations(text, ranges, note);
    return { ...tokenizeText(text, ranges, quotations, config.segment.chunkCharacters), quotations };
  },
});
