import type { Tokens } from '../../document/layers.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';
import { fullPhrase } from './noun-phrase.ts';

const STRUCTURAL = 0.7;
/** Verbs that stand before their subject behind a whole clause; none of them has a person as its object. */
const INVERTING = wordSet(
  'say|insist|explain|argue|complain|joke|quip|add|claim|announce|reckon|write|predict|admit|concede|note|observe|remark|conclude|reply|counter',
);
/** Those of them that can have a thing as their object ("…, announced a loss"). */
const WITH_OBJECT = wordSet('add|claim|announce|write|predict|admit|concede|note|observe|conclude|counter');
const SUBORDINATORS = wordSet(
  'when|as|after|before|while|although|though|because|since|until|unless|once|whereas|despite|in|at|on|by|with|during|for|amid|following|who|which',
);
const SUBJECT_PRONOUNS = wordSet('he|she|they|we|i');

/**
 * Attributions of a whole clause to the subject behind its verb ("The dam is safe, said the mayor on Friday"): inversion as after
 * quotations, without marks (Quirk et al., A Comprehensive Grammar, 18.23).
 */
export function findInvertedClauses(context: QuoteContext): Decoded[] {
  const found: Decoded[] = [];
  for (let i = 2; i + 1 < context.tokens.count; i++) {
    if (context.tokens.text[i - 1] !== ',' || context.around[i]! >= 0) continue;
    const { tokens, begin } = context;
    if (tokens.pos[i] !== 'VERB' || !INVERTING.has(tokens.lemma[i]!)) continue;
    const first = begin[tokens.sentence[i]!]!;
    const source = subjectBehind(context, i);
    if (source === null || !isClause(context, first, i - 1)) continue;
    const cue = { head: i, start: i, end: i + 1 };
    found.push({ cue, left: { start: first, end: i - 1 }, right: null, source, confidence: STRUCTURAL });
  }
  return found;
}

/** The noun phrase right behind a verb, where it can be its subject and the clause ends or goes on with a phrase. */
function subjectBehind(context: QuoteContext, verb: number): Candidate | null {
  const { tokens, chunk, chunks, entity, sentences } = context;
  const index = chunk[verb + 1]!;
  if (index < 0 || tokens.sentence[verb + 1] !== tokens.sentence[verb]) return null;
  const { start, head } = chunks[index]!;
  const isNamed = entity[head] === 1 || entity[head] === 2;
  const isOne = tokens.pos[start] === 'DET' || SUBJECT_PRONOUNS.has(tokens.lower[start]!) || isHeadline(context, verb);
  if (start !== verb + 1 || !(isNamed || (isOne && !WITH_OBJECT.has(tokens.lemma[verb]!)))) return null;
  const last = sentences[tokens.sentence[verb]!]!.endToken;
  const source = withRelative(tokens, fullPhrase(context, chunks[index]!), last);
  const ends = source.end >= last || tokens.pos[source.end] === 'PUNCT' || tokens.lower[source.end] === 'on';
  return ends ? source : null;
}

/** A noun phrase with the relative clause right behind it, up to the next comma or the end of the sentence. */
function withRelative(tokens: Tokens, { start, end }: Candidate, last: number): Candidate {
  if (tokens.lower[end] !== 'who') return { start, end };
  let stop = end + 1;
  while (stop < last && tokens.pos[stop] !== 'PUNCT') stop++;
  return { start, end: stop };
}

function isHeadline({ sentences, tokens }: QuoteContext, i: number): boolean {
  const { zone } = sentences[tokens.sentence[i]!]!;
  return zone === 'headline' || zone === 'heading';
}

/** Whether tokens are a main clause: a noun phrase and a verb, no conjunction first, no quotation. */
function isClause({ tokens, chunk, around }: QuoteContext, from: number, to: number): boolean {
  if (SUBORDINATORS.has(tokens.lower[from]!)) return false;
  let hasNoun = false;
  for (let i = from; i < to; i++) {
    if (around[i]! >= 0) return false;
    if (chunk[i]! >= 0) hasNoun = true;
    else if (hasNoun && (tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX')) return true;
  }
  return false;
}
