import { defineStage } from '../../pipeline/stage.ts';
import { descriptionsOf } from './descriptions.ts';
import { mergeNames } from './merge.ts';
import { recogniseByRules } from './recognise.ts';

/** Names to entities: people, organisations, locations and other named things, names and aliases merged per document. */
export const entities = defineStage({
  name: 'entities',
  needs: ['text', 'tokens', 'sentences'],
  gives: ['entities'],
  run({ text, tokens, sentences }) {
    const names = recogniseByRules(tokens, sentences);
    return { entities: mergeNames(text, tokens, names, (name) => descriptionsOf(text, tokens, name)) };
  },
});
