import { defineStage } from '../../pipeline/stage.ts';

/** Attributions to quotes with speakers. */
export const speakers = defineStage({
  name: 'speakers',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'entities', 'attributions'],
  gives: ['quotes', 'speakerMentions'],
  run() {
    return { quotes: [], speakerMentions: [] };
  },
});
