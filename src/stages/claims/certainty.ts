import type { Claim } from '../../document/claim.ts';
import type { Tokens } from '../../document/layers.ts';
import type { Quote, Stance } from '../../document/quote.ts';
import type { ClaimCut } from './cut.ts';
import { mainClause } from './main-clause.ts';
import { type TokenRange, tokensIn } from './token-range.ts';
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
  const found = weakestHedge(tokens, mainClause(tokens, cut.tokens));
  if (found !== 'certain' || quote?.cue === null || quote?.cue === undefined || quote.kind === 'direct') return found;
  const inCue = weakestHedge(tokens, tokensIn(tokens, quote.cue));
  return inCue === 'possible' ? inCue : (STANCE_CERTAINTY[quote.cue.stance] ?? inCue);
}

function weakestHedge(tokens: Tokens, { from, to }: TokenRange): Claim['certainty'] {
  let found: Claim['certainty'] = 'certain';
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    if (PROBABILITY_WORDS.has(word) && !(word === 'suspect' && tokens.pos[i] === 'NOUN')) found = 'probable';
    else if (POSSIBILITY_WORDS.has(word) && isHedge(tokens, i, to)) return 'possible';
  }
  return found;
}

/** "May" the month, "could not walk" and "could hear" in the past, and "the risk of stroke" are no hedges. */
function isHedge(tokens: Tokens, i: number, to: number): boolean {
  const word = tokens.lower[i]!;
  const next = i + 1 < to ? tokens.lower[i + 1]! : '';
  if (word === 'may') return tokens.pos[i] === 'AUX' || tokens.pos[i] === 'VERB';
  if (word === 'could') return !['not', "n't", 'n’t'].includes(next) && !PERCEPTION_VERBS.has(next);
  if (word === 'risk') return tokens.pos[i] === 'NOUN' && next === 'that';
  if (word === 'chance') return tokens.pos[i] === 'NOUN';
  return true;
}

const PERCEPTION_VERBS: ReadonlySet<string> = new Set(['see', 'hear', 'smell', 'feel', 'taste']);
