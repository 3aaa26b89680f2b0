import type { Tokens } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import type { Claim } from '../../document/claim.ts';
import type { ClaimCut } from './cut.ts';
import { mainClause } from './main-clause.ts';
import { firstFiniteVerb, type TokenRange, tokensIn } from './token-range.ts';
import { AFTER_EMPTY_NO, AFTER_EMPTY_NOT, NEGATORS } from './words.ts';

/**
 * Whether the speaker says that something is so or that it is not: a negation in the claim's main clause, turned over where
 * an indirect quote is denied ("denied that it was late") or its cue is negated ("has not said that it was late"). The
 * words of a direct quote are the speaker's own, whatever verb brings them. Questions are affirmative, but for "Why didn't …?",
 * which says that it did not happen.
 */
export function polarityOf(tokens: Tokens, cut: ClaimCut, quote: Quote | null): Claim['polarity'] {
  if (cut.question) return asksWhyNot(tokens, cut.tokens) ? 'negative' : 'affirmative';
  let negative = negatesMainClause(tokens, cut.tokens);
  if (quote !== null && quote.kind !== 'direct' && quote.cue !== null) {
    if (quote.cue.stance === 'deny') negative = !negative;
    if (countNegations(tokens, tokensIn(tokens, quote.cue)) % 2 === 1) negative = !negative;
  }
  return negative ? 'negative' : 'affirmative';
}

function asksWhyNot(tokens: Tokens, { from, to }: TokenRange): boolean {
  const why = tokens.lower.indexOf('why', from);
  if (why < 0 || why > from + 2 || tokens.pos[why + 1] !== 'AUX') return false;
  for (let i = why + 2; i < Math.min(to, why + 6); i++) if (NEGATIONS_OF_VERBS.has(tokens.lower[i]!)) return true;
  return false;
}

const NEGATIONS_OF_VERBS: ReadonlySet<string> = new Set(['not', "n't", 'n’t']);

function negatesMainClause(tokens: Tokens, range: TokenRange): boolean {
  return countNegations(tokens, mainClause(tokens, range)) % 2 === 1;
}

function countNegations(tokens: Tokens, range: TokenRange): number {
  const verb = firstFiniteVerb(tokens, range);
  let count = 0;
  for (let i = range.from; i < range.to; i++) {
    if (NEGATORS.has(tokens.lower[i]!) && isNegation(tokens, i, range, verb)) count++;
  }
  return count;
}

/**
 * Whether a negator denies the clause with the finite verb at `verb`: not in "not only", "no doubt", "whether or not", nor
 * where it belongs to an -ing form or infinitive that is a part of the clause ("not paying was smart", "he chose not to").
 */
function isNegation(tokens: Tokens, i: number, { from, to }: TokenRange, verb: number): boolean {
  const word = tokens.lower[i]!;
  const next = i + 1 < to ? tokens.lower[i + 1]! : '';
  const before = i > from ? tokens.lower[i - 1]! : '';
  if (before === 'whether' || before === 'or') return false;
  if (word === 'no') {
    if (AFTER_EMPTY_NO.has(next) || next === ',') return false;
    return !(i < verb && before.endsWith('ing'));
  }
  if (word !== 'not') return true;
  if (AFTER_EMPTY_NOT.has(next)) return false;
  if (verb < 0) return true;
  return i < verb ? !next.endsWith('ing') : next !== 'to';
}
