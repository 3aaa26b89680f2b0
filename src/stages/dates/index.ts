import { defineStage } from '../../pipeline/stage.ts';

/** Temporal expressions to TIMEX3. */
export const dates = defineStage({
  name: 'dates',
  needs: ['text', 'tokens', 'sentences', 'metadata'],
  gives: ['dates'],
  run() {
    return { dates: [] };
  },
});
