import weights from '../../../models/entities/weights.json' with { type: 'json' };
import { modelInfo } from '../../models/model-info.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { descriptionsOf } from './descriptions.ts';
import { mergeNames } from './merge.ts';
import { refineNames } from './refine.ts';
import { createTagger } from './tagger/tag.ts';

const tagger = createTagger(weights);

/** Names to entities: people, organisations, locations and other named things, names and aliases merged per document. */
export const entities = defineStage({
  name: 'entities',
  needs: ['text', 'tokens', 'sentences'],
  gives: ['entities'],
  models: [modelInfo('entities', weights)],
  run({ text, tokens, sentences }) {
    const names = refineNames(tokens, sentences, tagger.tag(tokens, sentences));
    return { entities: mergeNames(text, tokens, names, (name) => descriptionsOf(text, tokens, name)) };
  },
});
