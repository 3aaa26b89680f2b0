import { type FeatureBuffer, score, type Weights } from '../../models/linear.ts';
import type { QuoteContext } from './context.ts';
import { invertedSubjectEnd } from './inversion.ts';
import { startsRelay } from './relays.ts';
import type { CueSpan } from './content-model.ts';

const MAX_STEPS = 5;

/** Features of taking token `j` into the cue of `head`, next to what is in it already. */
export function extensionFeatures(context: QuoteContext, head: number, j: number, out: FeatureBuffer): void {
  const { lex, pos, suffix, stance } = context;
  const side = j < head ? 0 : 1;
  const distance = Math.min(4, Math.abs(j - head));
  const next = side === 0 ? j - 1 : j + 1;
  const beyond = next >= 0 && next < context.tokens.count ? pos[next]! : -1;
  out.add(400, side, distance);
  out.add(401, side, lex[j], distance);
  out.add(402, side, pos[j], pos[head]);
  out.add(403, side, lex[j], lex[head]);
  out.add(404, side, pos[j], lex[head]);
  out.add(405, side, lex[j], stance[head]);
  out.add(406, side, lex[j], suffix[head]);
  out.add(407, side, pos[j], beyond);
  out.add(408, side, lex[j], next >= 0 && next < context.tokens.count ? lex[next]! : -1);
}

/** The words of the cue around a head, as the extension model has them; never over a quotation mark or a sentence's end. */
export function extendCue(context: QuoteContext, head: number, weights: Weights, features: FeatureBuffer): CueSpan {
  const { tokens, quotation, stance } = context;
  const sentence = context.sentences[tokens.sentence[head]!]!;
  const subjectEnd = invertedSubjectEnd(context, head, head + 1);
  const takes = (j: number): boolean => {
    if (j < sentence.firstToken || j >= sentence.endToken || quotation[j] !== quotation[head]) return false;
    if (j > head && tokens.pos[j] === 'VERB' && tokens.pos[head] === 'VERB' && stance[j] === 0) return false;
    if (j > head && (j < subjectEnd || startsRelay(tokens, j))) return false;
    features.clear();
    extensionFeatures(context, head, j, features);
    return score(weights, features) > 0;
  };
  let start = head;
  let end = head + 1;
  if (tokens.pos[head] === 'PUNCT') return { head, start, end };
  while (head - start < MAX_STEPS && takes(start - 1)) start--;
  while (end - head <= MAX_STEPS && takes(end)) end++;
  return { head, start, end };
}
