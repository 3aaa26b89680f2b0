import { defineStage } from '../../pipeline/stage.ts';
import { pairQuotations } from './quotations.ts';
import { splitParagraphs } from './paragraphs.ts';
import { tokenizeText } from './tokens.ts';

/** Text to tokens, sentences, paragraphs with zones, and paired quotation marks. */
export const segment = defineStage({
  name: 'segment',
  needs: ['text', 'blocks'],
  gives: ['tokens', 'sentences', 'paragraphs', 'quotations'],
  run({ text, blocks }, context) {
    const ranges = splitParagraphs(text, blocks);
    const quotations = pairQuotations(text, ranges, context.note);
    return { ...tokenizeText(text, ranges, context.config.segment.chunkCharacters), quotations };
  },
});
