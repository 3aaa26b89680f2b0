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
    if (quote.cue.stance === 'deny' || doubts(tokens, tokensIn(tokens, quote.cue))) negative = !negative;
    if (countNegations(tokens, tokensIn(tokens, quote.cue)) % 2 === 1) negative = !negative;
    if (quote.source !== null && isNegativeSource(tokens, tokensIn(tokens, quote.source))) negative = !negative;
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

/** "doubts that …", "ruled out …": what somebody says is not so. */
function doubts(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (DOUBTING_VERBS.has(tokens.lemma[i]!) && tokens.pos[i] === 'VERB') return true;
    if (tokens.lemma[i] === 'rule' && tokens.lower[i + 1] === 'out') return true;
  }
  return false;
}

const DOUBTING_VERBS: ReadonlySet<string> = new Set(['doubt', 'dispute', 'refute', 'rebut', 'disprove', 'debunk']);

/** "Neither camp expects …", "nobody believes …". */
function isNegativeSource(tokens: Tokens, { from, to }: TokenRange): boolean {
  return from < to && NEGATIVE_SUBJECTS.has(tokens.lower[from]!);
}

const NEGATIVE_SUBJECTS: ReadonlySet<string> = new Set(['nobody', 'none', 'neither', 'no']);

function negatesMainClause(tokens: Tokens, range: TokenRange): boolean {
  const main = mainClause(tokens, range);
  const subject = main.from > range.from + 1 && NEGATIVE_SUBJECTS.has(tokens.lower[range.from]!) ? 1 : 0;
  return (countNegations(tokens, main) + subject) % 2 === 1;
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
 * Whether a negator denies the clause with the finite verb at `verb`: not in "not only", "no doubt", "whether or not", "A, not B", nor
 * where it belongs to an -ing form or infinitive that is a part of the clause ("not paying was smart", "he chose not to").
 */
function isNegation(tokens: Tokens, i: number, { from, to }: TokenRange, verb: number): boolean {
  const word = tokens.lower[i]!;
  const next = i + 1 < to ? tokens.lower[i + 1]! : '';
  const before = i > from ? tokens.lower[i - 1]! : '';
  if (before === 'whether' || before === 'or') return false;
  if (word === 'nor' && tokens.lower.slice(from, i).includes('neither')) return false;
  if (word === 'no') {
    if (AFTER_EMPTY_NO.has(next) || next === ',') return false;
    return !(i < verb && before.endsWith('ing'));
  }
  if (word !== 'not') return true;
  if (AFTER_EMPTY_NOT.has(next) || (before === ',' && i > verb && verb >= 0)) return false;
  if (verb < 0) return true;
  return i < verb ? !next.endsWith('ing') : next !== 'to';
}
