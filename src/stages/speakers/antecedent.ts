import { spanOf, type Span } from '../../document/span.ts';
import type { SpeakerContext } from './context.ts';

/** What a relative pronoun takes up: a name, or the words of the noun phrase before it. */
export type RelativeAntecedent = { readonly name: number } | { readonly words: Span } | null;

const LONGEST_PHRASE = 14;

/**
 * The noun phrase that the relative clause opened by `token` ("who", "that") belongs to: the name nearest before it in its
 * sentence with no verb between, else the words back to the last verb or mark.
 */
export function antecedentOf(context: SpeakerContext, token: number): RelativeAntecedent {
  const { tokens, nameAt, names, entities, text } = context;
  const wantsPerson = tokens.lower[token] !== 'that' && tokens.lower[token] !== 'which';
  let end = token;
  while (end > 0 && tokens.pos[end - 1] === 'PUNCT' && token - end < 2) end--;
  if (end === 0) return null;
  const direct = nameAt[end - 1]!;
  if (direct >= 0 && (!wantsPerson || entities[names[direct]!.entity]!.type === 'person')) return { name: direct };
  let first = end;
  while (first > 0 && end - first < LONGEST_PHRASE && tokens.sentence[first - 1] === tokens.sentence[token]) {
    const pos = tokens.pos[first - 1]!;
    const name = nameAt[first - 1]!;
    if (
      name >= 0 &&
      wantsPerson &&
      entities[names[name]!.entity]!.type === 'person' &&
      isApposed(context, names[name]!.endToken)
    ) {
      return { name };
    }
    if (pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ' || pos === 'CCONJ' || pos === 'PRON') break;
    if (pos === 'PUNCT' && !(wantsPerson && tokens.text[first - 1] === ',')) break;
    first--;
  }
  let start = end;
  for (let i = end - 1; i >= first; i--) {
    if (tokens.pos[i] === 'PUNCT') break;
    start = i;
  }
  while (start < end && tokens.pos[start] === 'ADP') start++;
  return start < end ? { words: spanOf(text, tokens.start[start]!, tokens.end[end - 1]!) } : null;
}

function isApposed({ tokens }: SpeakerContext, end: number): boolean {
  return tokens.text[end] === ',' || tokens.text[end] === '(';
}
