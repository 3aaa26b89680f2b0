import { defineStage } from '../../pipeline/stage.ts';

/** Names to entities. */
export const entities = defineStage({
  name: 'entities',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'quotations'],
  gives: ['entities'],
  run() {
    return { entities: [] };
  },
});
