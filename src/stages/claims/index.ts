import { defineStage } from '../../pipeline/stage.ts';

/** Quotes to claims, typed and scored, and the roll-up by speaker. */
export const claims = defineStage({
  name: 'claims',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'entities', 'dates', 'quotes', 'speakerMentions'],
  gives: ['claims', 'speakers'],
  run() {
    return { claims: [], speakers: [] };
  },
});
