import type { PartOfSpeech } from '../../document/layers.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

const STRUCTURAL = 0.7;
const DENIALS = wordSet('deny|denies|denied|dispute|disputes|disputed|refute|refutes|refuted|rebut|rebuts|rebutted');
const PRONOUNS = wordSet('this|that|it');
const NEGATIONS = wordSet("not|n't|n’t|never");
const NOBODY = wordSet('no|nobody|none|neither|few');
const PLACES = wordSet('there|here');

/**
 * Denials whose object is a pronoun for what was said before ("The mill disputes this."), for which no cue was found. The pronoun
 * has to end its clause: "denied that he knew" is none, nor is "was denied it", "did not deny it".
 */
export function findDeniedPronouns(context: QuoteContext, found: readonly Decoded[]): Decoded[] {
  const { tokens, around } = context;
  const cued = new Set(found.map(({ cue }) => cue.head));
  const denials: Decoded[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!DENIALS.has(tokens.lower[i]!) || !PRONOUNS.has(tokens.lower[i + 1]!) || cued.has(i) || around[i]! >= 0)
      continue;
    if (!endsClause(context, i + 2)) continue;
    const source = subjectOf(context, i);
    if (source === null) continue;
    const cue = { head: i, start: i, end: i + 1 };
    denials.push({ cue, left: null, right: { start: i + 1, end: i + 2 }, source, confidence: STRUCTURAL });
  }
  return denials;
}

function endsClause({ tokens }: QuoteContext, i: number): boolean {
  return i >= tokens.count || tokens.sentence[i] !== tokens.sentence[i - 1] || tokens.pos[i] === 'PUNCT';
}

const BETWEEN: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'ADV', 'PART']);

/** The noun phrase before a verb with the phrases that belong to it ("doctors on the ground"), or null where the verb has none. */
function subjectOf({ tokens, chunk, chunks }: QuoteContext, verb: number): Candidate | null {
  let last = verb - 1;
  while (last >= 0 && (BETWEEN.has(tokens.pos[last]!) || PLACES.has(tokens.lower[last]!))) {
    if (NEGATIONS.has(tokens.lower[last]!) || tokens.lemma[last] === 'be') return null;
    last--;
  }
  if (last < 0 || tokens.sentence[last] !== tokens.sentence[verb] || chunk[last]! < 0) return null;
  let { start } = chunks[chunk[last]!]!;
  while (start > 1 && tokens.pos[start - 1] === 'ADP' && chunk[start - 2]! >= 0) {
    if (tokens.sentence[start - 2] !== tokens.sentence[verb]) break;
    start = chunks[chunk[start - 2]!]!.start;
  }
  return NOBODY.has(tokens.lower[start]!) ? null : { start, end: last + 1 };
}
