import { defineStage } from '../../pipeline/stage.ts';
import { assemble } from './assemble.ts';
import { buildContext } from './context.ts';
import { settleClaims } from './claims-on-quotations.ts';
import { decode } from './decode.ts';
import { ATTRIBUTION_MODEL, MODELS } from './models.ts';
import { dropTwins, inTextOrder, nest } from './tidy.ts';
import { addUncued } from './uncued.ts';

/** Cues, sources and contents to attributions. */
export const quotes = defineStage({
  name: 'quotes',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations', 'entities'],
  gives: ['attributions'],
  models: [ATTRIBUTION_MODEL],
  run(layers, { config }) {
    const context = buildContext(layers);
    const decoded = settleClaims(context, decode(context, MODELS, config.quotes.cueThreshold));
    const cued = nest(dropTwins(decoded.map((item) => assemble(context, item))));
    const all = addUncued(context, cued, config.quotes.minQuotedWords);
    return { attributions: inTextOrder(all) };
  },
});
