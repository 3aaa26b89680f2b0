import { defineStage } from '../../pipeline/stage.ts';
import { assemble } from './assemble.ts';
import { buildContext } from './context.ts';
import { decode } from './decode.ts';
import { ATTRIBUTION_MODEL, MODELS } from './models.ts';

/** Cues, sources and contents to attributions. */
export const quotes = defineStage({
  name: 'quotes',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations', 'entities'],
  gives: ['attributions'],
  models: [ATTRIBUTION_MODEL],
  run(layers, { config }) {
    const context = buildContext(layers);
    const decoded = decode(context, MODELS, config.quotes.cueThreshold);
    return { attributions: decoded.map((item) => assemble(context, item)) };
  },
});
