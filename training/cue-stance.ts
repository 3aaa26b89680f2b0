import type { Stance } from '../src/document/quote.ts';
import { REPORTING_NOUNS, REPORTING_VERBS } from '../src/lexicon/reporting-verbs.ts';

/** The stance of annotated cue words, given as lemmas: of the last reporting verb, the longest phrase first, else noun. */
export function stanceOfLemmas(lemmas: readonly string[]): Stance {
  for (const lexicon of [REPORTING_VERBS, REPORTING_NOUNS]) {
    for (let i = lemmas.length - 1; i >= 0; i--) {
      for (let length = 3; length > 0; length--) {
        const stance = lexicon.get(lemmas.slice(i, i + length).join(' '));
        if (stance !== undefined) return stance;
      }
    }
  }
  return 'other';
}
