import type { Tokens } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import type { Claim } from '../../document/claim.ts';
import type { ClaimCut } from './cut.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange, tokensIn } from './token-range.ts';
import { AFTER_EMPTY_NO, AFTER_EMPTY_NOT, CLAUSE_OPENERS, NEGATORS } from './words.ts';

/**
 * Whether the speaker says that something is so or that it is not: a negation in the claim's main clause, turned over where
 * an indirect quote is denied ("denied that it was late") or its cue is negated ("has not said that it was late"). The
 * words of a direct quote are the speaker's own, whatever verb brings them.
 */
export function polarityOf(tokens: Tokens, cut: ClaimCut, quote: Quote | null): Claim['polarity'] {
  let negative = negatesMainClause(tokens, cut.tokens);
  if (quote !== null && quote.kind !== 'direct' && quote.cue !== null) {
    if (quote.cue.stance === 'deny') negative = !negative;
    if (countNegations(tokens, tokensIn(tokens, quote.cue)) % 2 === 1) negative = !negative;
  }
  return negative ? 'negative' : 'affirmative';
}

/** The tokens of the main clause: up to the first word behind its verb that opens another clause. */
export function mainClause(tokens: Tokens, { from, to }: TokenRange): TokenRange {
  const verb = firstFiniteVerb(tokens, { from, to });
  if (verb < 0) return { from, to };
  let start = from;
  if (CLAUSE_OPENERS.has(tokens.lower[from]!)) start = afterOpeningClause(tokens, from, verb, to);
  const main = start === from ? verb : firstFiniteVerb(tokens, { from: start, to });
  if (main < 0) return { from, to };
  let end = main + 1;
  while (end < to && !CLAUSE_OPENERS.has(tokens.lower[end]!)) end++;
  return { from: start, to: end };
}

/** Behind the comma that ends an opening "if …," or "although …,"; the start itself where there is none with a verb after. */
function afterOpeningClause(tokens: Tokens, from: number, verb: number, to: number): number {
  for (let i = verb + 1; i < to; i++) {
    if (tokens.lower[i] !== ',') continue;
    for (let j = i + 1; j < to; j++) if (isFiniteVerb(tokens, j, i + 1)) return i + 1;
    return from;
  }
  return from;
}

function negatesMainClause(tokens: Tokens, range: TokenRange): boolean {
  return countNegations(tokens, mainClause(tokens, range)) % 2 === 1;
}

function countNegations(tokens: Tokens, { from, to }: TokenRange): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    if (!NEGATORS.has(word)) continue;
    const next = i + 1 < to ? tokens.lower[i + 1]! : '';
    const empty = word === 'no' ? AFTER_EMPTY_NO.has(next) : word === 'not' && AFTER_EMPTY_NOT.has(next);
    if (!empty && tokens.lower[i - 1] !== 'whether' && !(word === 'no' && next === ',')) count++;
  }
  return count;
}
