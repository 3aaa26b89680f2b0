import weights from '../../../models/entities/weights.json' with { type: 'json' };
import { modelInfo } from '../../models/model-info.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { findCompounds } from './compounds.ts';
import { joinCourts } from './courts.ts';
import { descriptionsOf } from './descriptions.ts';
import { encodedNames } from './encoded-names.ts';
import { mendNames } from './mend-names.ts';
import { mergeNames } from './merge.ts';
import { refineNames } from './refine.ts';
import { addSpeakingNames } from './speaking-names.ts';
import { settleTypes } from './settle-types.ts';
import { createTagger } from './tagger/tag.ts';

const tagger = createTagger(weights);

/** Names to entities: people, organisations, locations and other named things, names and aliases merged per document. */
export const entities = defineStage({
  name: 'entities',
  needs: ['text', 'tokens', 'sentences', 'encodings'],
  gives: ['entities', 'compounds'],
  models: [modelInfo('entities', weights)],
  run({ text, tokens, sentences, encodings }) {
    const linear = tagger.tag(tokens, sentences);
    const found =
      encodings === null
        ? linear
        : settleTypes(tokens, mendNames(tokens, encodedNames(tokens, sentences, encodings)), linear, encodings);
    const refined = joinCourts(tokens, refineNames(tokens, sentences, found));
    const names = addSpeakingNames(tokens, sentences, refined, encodings);
    const merged = mergeNames(text, tokens, names, (name) => descriptionsOf(text, tokens, name));
    return { entities: merged, compounds: findCompounds(text, tokens, merged) };
  },
});
