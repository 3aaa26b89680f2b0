import type { ClaimType } from '../../document/claim.ts';
import type { Tokens } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import type { ClaimCut } from './cut.ts';
import { claimFeatures } from './features.ts';
import { ruleType } from './type-rules.ts';

export interface ClaimClass {
  readonly type: ClaimType;
  readonly checkable: boolean;
  readonly checkWorthiness: number;
}

const CHECKABLE: ReadonlySet<ClaimType> = new Set(['quantity', 'causal', 'rule', 'event']);

/** Type, checkability and check-worthiness of a claim. Questions and sentences without a verb assert nothing. */
export function classify(tokens: Tokens, cut: ClaimCut, quote: Quote | null): ClaimClass {
  const features = new Set(claimFeatures(tokens, cut.tokens));
  if (cut.question || (cut.sentence && cut.verbless && !features.has('w=<num>'))) {
    return { type: 'other', checkable: false, checkWorthiness: 0 };
  }
  const type = ruleType(features, quote?.cue?.stance ?? null);
  const checkable = CHECKABLE.has(type);
  return { type, checkable, checkWorthiness: checkable ? (features.has('w=<num>') ? 0.7 : 0.4) : 0.1 };
}
