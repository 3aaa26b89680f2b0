import { defineStage } from '../../pipeline/stage.ts';
import { extractAttributions } from './extract.ts';
import { ATTRIBUTION_MODEL, MODELS } from './models.ts';

/** Cues, sources and contents to attributions. */
export const quotes = defineStage({
  name: 'quotes',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations', 'entities', 'encodings'],
  gives: ['attributions'],
  models: [ATTRIBUTION_MODEL],
  run(layers, { config }) {
    return { attributions: extractAttributions(layers, layers.encodings, MODELS, config.quotes) };
  },
});
