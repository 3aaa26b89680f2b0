import type { Candidate } from './content-candidates.ts';
import type { QuoteContext, TokenQuotation } from './context.ts';
import type { Decoded } from './decode.ts';

const LONGEST_BYLINE = 14;
const STRUCTURAL = 0.8;
const DASHES = new Set(['—', '–', '―', '-', '--']);
const WORDS = new Set(['words', 'phrase', 'view', 'opinion', 'telling']);

/** Attributions that no verb makes: a byline behind a quotation (`"…" — Ana Ruiz`) and "in X's words", "in the words of X". */
export function findVerbless(context: QuoteContext): Decoded[] {
  const found: Decoded[] = [];
  for (const quotation of context.outermost) {
    const byline = bylineBehind(context, quotation);
    if (byline !== null) found.push(byline);
  }
  for (let i = 0; i + 3 < context.tokens.count; i++) {
    if (context.tokens.lower[i] !== 'in' || context.around[i]! >= 0) continue;
    const phrase = wordsOf(context, i);
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

function bylineBehind(context: QuoteContext, { start, end, words }: TokenQuotation): Decoded | null {
  const { tokens, paragraphs, sentences, chunk } = context;
  if (words < 3 || end + 1 >= tokens.count || !DASHES.has(tokens.text[end]!)) return null;
  const { endToken } = paragraphs[sentences[tokens.sentence[end]!]!.paragraph]!;
  let last = endToken;
  while (last > end + 1 && (tokens.text[last - 1] === '.' || tokens.text[last - 1] === ')')) last--;
  const length = last - end - 1;
  if (length < 1 || length > LONGEST_BYLINE || chunk[end + 1]! < 0 || !isCapitalised(tokens.text[end + 1]!))
    return null;
  for (let i = end + 1; i < last; i++) if (tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX') return null;
  return {
    cue: { head: end, start: end, end: end + 1 },
    left: { start, end },
    right: null,
    source: { start: end + 1, end: last },
    confidence: STRUCTURAL,
  };
}

/** "In X's (own) words, …", "…, in the words of X, …": the content is the clause that the phrase is set off from. */
function wordsOf(context: QuoteContext, i: number): Decoded | null {
  const { tokens, chunk, chunks } = context;
  const index = chunk[i + 1]!;
  if (index < 0) return null;
  const { start, end, head } = chunks[index]!;
  if (!WORDS.has(tokens.lower[head]!)) return null;
  let source: Candidate | null = null;
  let cue = { head, start: head, end: head + 1 };
  let stop = end;
  for (let j = start; j < head; j++) if (tokens.text[j] === "'s" || tokens.text[j] === '’s') source = { start, end: j };
  if (source === null && POSSESSIVES.has(tokens.lower[start]!)) source = { start, end: start + 1 };
  if (tokens.lower[end] === 'of' && chunk[end + 1]! >= 0 && source === null) {
    const named = chunks[chunk[end + 1]!]!;
    source = { start: named.start, end: named.end };
    cue = { head: i, start: i, end: end + 1 };
    stop = named.end;
  }
  if (source === null) return null;
  const sides = clauseAround(context, i, stop);
  return sides === null ? null : { cue, ...sides, source, confidence: STRUCTURAL };
}

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our']);

/** What stands on either side of tokens that are set off from their clause by commas; null where nothing does. */
export function clauseAround(
  { tokens, sentences, begin }: QuoteContext,
  start: number,
  end: number,
): { readonly left: Candidate | null; readonly right: Candidate | null } | null {
  const sentence = tokens.sentence[start]!;
  const first = begin[sentence]!;
  let last = sentences[sentence]!.endToken;
  while (last > end && tokens.text[last - 1] === '.') last--;
  const left = start - 1 > first && tokens.text[start - 1] === ',' ? { start: first, end: start - 1 } : null;
  const right = tokens.text[end] === ',' && end + 1 < last ? { start: end + 1, end: last } : null;
  if (right === null && left === null) {
    return start > first && end >= last ? { left: { start: first, end: start }, right: null } : null;
  }
  return { left, right };
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
