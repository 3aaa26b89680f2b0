import type { Claim } from '../../document/claim.ts';
import type { Tokens } from '../../document/layers.ts';
import type { Quote, Stance } from '../../document/quote.ts';
import type { ClaimCut } from './cut.ts';
import { mainClause } from './main-clause.ts';
import { POSSIBILITY_WORDS, PROBABILITY_WORDS } from './words.ts';

const STANCE_CERTAINTY: Partial<Record<Stance, Claim['certainty']>> = {
  believe: 'probable',
  predict: 'probable',
  suggest: 'probable',
  hope: 'possible',
  fear: 'possible',
};

/**
 * How sure the speaker is of the claim: by the hedges and modals of its main clause, else by the stance of an indirect
 * quote's cue ("believes that …"). The weakest word decides.
 */
export function certaintyOf(tokens: Tokens, cut: ClaimCut, quote: Quote | null): Claim['certainty'] {
  let found: Claim['certainty'] = 'certain';
  const { from, to } = mainClause(tokens, cut.tokens);
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    if (PROBABILITY_WORDS.has(word)) found = 'probable';
    else if (POSSIBILITY_WORDS.has(word) && isHedge(tokens, i, to)) return 'possible';
  }
  if (found !== 'certain' || quote?.cue === null || quote?.cue === undefined || quote.kind === 'direct') return found;
  return STANCE_CERTAINTY[quote.cue.stance] ?? 'certain';
}

/** "May" the month, and "could not walk" in the past, are no hedges. */
function isHedge(tokens: Tokens, i: number, to: number): boolean {
  const word = tokens.lower[i]!;
  const next = i + 1 < to ? tokens.lower[i + 1]! : '';
  if (word === 'may') return tokens.pos[i] === 'AUX' || tokens.pos[i] === 'VERB';
  if (word === 'could') return next !== 'not' && next !== "n't" && next !== 'n’t';
  if (word === 'chance' || word === 'risk') return tokens.pos[i] === 'NOUN';
  return true;
}
