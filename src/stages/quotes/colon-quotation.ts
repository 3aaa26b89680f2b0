import { wordSet } from '../../lexicon/word-set.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext, TokenQuotation } from './context.ts';
import type { Decoded } from './decode.ts';

const STRUCTURAL = 0.55;
const SHORTEST = 3;
const POSSESSIVES = wordSet('my|your|his|her|its|our|their');
const SUBJECTS = wordSet('he|she|they|we|i');

/** Attributions of quotations that a colon brings to the end of their sentence, whatever its verb: Ruiz has one answer: "…" */
export function findColonQuotations(
  context: QuoteContext,
  found: readonly Decoded[],
  isTaken: (token: number) => boolean,
): Decoded[] {
  const held = new Uint8Array(context.tokens.count);
  for (const { left, right } of found) for (const side of [left, right]) if (side) held.fill(1, side.start, side.end);
  return context.outermost.flatMap((quotation) => {
    const colon = quotation.start - 1;
    if (held[quotation.start] === 1 || isTaken(colon) || !closesSentence(context, quotation)) return [];
    const cue = { head: colon, start: colon, end: colon + 1 };
    const right = { start: quotation.start, end: quotation.end };
    return [{ cue, left: null, right, source: subjectOf(context, colon), confidence: STRUCTURAL }];
  });
}

function closesSentence({ tokens, sentences, begin }: QuoteContext, quotation: TokenQuotation): boolean {
  const { start, innerStart, innerEnd, end, words } = quotation;
  if (start === 0 || tokens.text[start - 1] !== ':' || words < SHORTEST) return false;
  const sentence = tokens.sentence[start - 1]!;
  if (tokens.sentence[start] !== sentence || start - 1 <= begin[sentence]!) return false;
  const isLast = sentences[tokens.sentence[end - 1]!]!.endToken === end;
  return isLast && /^[.?!…]/.test(tokens.text[innerEnd - 1]!) && /^\p{Lu}/u.test(tokens.text[innerStart]!);
}

/** The one whom the sentence is about: its first noun phrase where that is a name, a pronoun or acts, or whose possessive it has. */
function subjectOf({ tokens, begin, chunk, chunks, entity }: QuoteContext, colon: number): Candidate | null {
  const first = begin[tokens.sentence[colon]!]!;
  const index = chunk[first]!;
  if (index < 0) return null;
  const { start, end, head } = chunks[index]!;
  if (POSSESSIVES.has(tokens.lower[start]!)) return { start, end: start + 1 };
  for (let i = start + 1; i < head; i++) if (tokens.pos[i] === 'PART') return { start, end: i };
  const isNamed = entity[head] === 1 || entity[head] === 2 || (entity[head] === 0 && tokens.pos[head] === 'PROPN');
  const acts = tokens.pos[end] === 'VERB' || tokens.lemma[end] === 'have';
  return isNamed || acts || SUBJECTS.has(tokens.lower[head]!) ? { start, end } : null;
}
