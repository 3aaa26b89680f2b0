import { defineStage } from '../../pipeline/stage.ts';

/** Cues, sources and contents to attributions. */
export const quotes = defineStage({
  name: 'quotes',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations', 'entities'],
  gives: ['attributions'],
  run() {
    return { attributions: [] };
  },
});
