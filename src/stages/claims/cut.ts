import type { Sentence, Tokens } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import type { Range } from '../../document/span.ts';
import { splitClauses } from './clauses.ts';
import { withoutMarks } from './quote-marks.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange, tokensIn } from './token-range.ts';

/** A stretch of text that asserts one thing, in characters and tokens. */
export interface ClaimCut extends Range {
  readonly tokens: TokenRange;
  /** A sentence of its own: in a direct quote or in the article's own voice, not the clause of an indirect quote. */
  readonly sentence: boolean;
  readonly question: boolean;
  readonly verbless: boolean;
}

/**
 * Cuts the content of a quote into claims: one a sentence, coordinated full clauses apart, each within one content span.
 * A leading "that", quotation marks and a trailing comma are left out. A piece without a verb is left out where another
 * piece of the same content has one.
 */
export function cutQuote(text: string, tokens: Tokens, quote: Quote): ClaimCut[] {
  const direct = quote.kind === 'direct';
  const cuts: ClaimCut[] = [];
  for (const content of quote.content) {
    for (const piece of sentencePieces(tokens, tokensIn(tokens, content))) {
      const asks = isQuestion(tokens, piece);
      for (const clause of asks ? [piece] : splitClauses(tokens, piece)) {
        const cut = trim(text, tokens, clause, content, quote.quoted);
        if (cut !== null) cuts.push({ ...cut, sentence: direct, question: asks });
      }
    }
  }
  const whole = cuts.filter((cut) => !cut.verbless);
  return whole.length > 0 ? whole : cuts.slice(0, 1);
}

/** Cuts a sentence in the article's own voice into claims; none where it asks or has no verb. */
export function cutSentence(text: string, tokens: Tokens, sentence: Sentence): ClaimCut[] {
  const range = { from: sentence.firstToken, to: sentence.endToken };
  if (isQuestion(tokens, range)) return [];
  return splitClauses(tokens, range).flatMap((clause) => {
    const cut = trim(text, tokens, clause, sentence, []);
    return cut === null || cut.verbless ? [] : [{ ...cut, sentence: true, question: false }];
  });
}

function sentencePieces(tokens: Tokens, { from, to }: TokenRange): TokenRange[] {
  const pieces: TokenRange[] = [];
  let first = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && tokens.sentence[i] === tokens.sentence[first]) continue;
    if (i > first) pieces.push({ from: first, to: i });
    first = i;
  }
  return pieces;
}

function trim(
  text: string,
  tokens: Tokens,
  clause: TokenRange,
  within: Range,
  quoted: readonly Range[],
): Pick<ClaimCut, 'start' | 'end' | 'tokens' | 'verbless'> | null {
  if (clause.from >= clause.to) return null;
  const start = Math.max(within.start, tokens.start[clause.from]!);
  const end = Math.min(within.end, tokens.end[clause.to - 1]!);
  let range = withoutMarks(text, { start, end }, quoted);
  let inside = tokensIn(tokens, range);
  if (inside.to - inside.from > 1 && leadsIn(tokens, inside)) {
    range = withoutMarks(text, { start: tokens.end[inside.from]!, end: range.end }, quoted);
    inside = tokensIn(tokens, range);
  }
  if (range.start >= range.end || !hasWord(tokens, inside)) return null;
  return { start: range.start, end: range.end, tokens: inside, verbless: firstFiniteVerb(tokens, inside) < 0 };
}

/** Whether the range begins with the conjunction "that", which is no part of the claim ("that is wrong" has the pronoun). */
function leadsIn(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (tokens.text[from] !== 'that') return false;
  return from + 1 < to && !isFiniteVerb(tokens, from + 1, from);
}

function isQuestion(tokens: Tokens, { from, to }: TokenRange): boolean {
  let last = to - 1;
  while (last > from && tokens.pos[last] === 'PUNCT' && tokens.lower[last] !== '?') last--;
  if (tokens.lower[last]?.startsWith('?') === true) return true;
  return tokens.text[to]?.startsWith('?') === true && tokens.sentence[to] === tokens.sentence[last];
}

function hasWord(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const pos = tokens.pos[i];
    if (pos !== 'PUNCT' && pos !== 'SYM' && pos !== 'X') return true;
  }
  return false;
}
