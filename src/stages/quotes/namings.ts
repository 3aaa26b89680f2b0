import { wordSet } from '../../lexicon/word-set.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

/** Verbs that give something a name. */
export const NAMING: ReadonlySet<string> = wordSet(
  'call|dub|nickname|name|title|entitle|christen|brand|label|term|know|style|bill',
);
const ONLY_NAMING = wordSet('dubbed|nicknamed|titled|entitled|christened|known');

/**
 * The decoded cues without those that give something its name and nobody says it: "once called «the iron bridge»", "known as «the
 * Count»". Where somebody does the naming ("critics dubbed it …", "called … by Ruiz") it is left.
 */
export function withoutNamings(context: QuoteContext, decoded: readonly Decoded[]): Decoded[] {
  return decoded.filter(({ cue, right }) => right === null || !isNaming(context, cue.head, right.end));
}

function isNaming({ tokens, outermost, around }: QuoteContext, head: number, end: number): boolean {
  if (!NAMING.has(tokens.lemma[head]!) && !ONLY_NAMING.has(tokens.lower[head]!)) return false;
  const name = tokens.lower[head + 1] === 'as' ? head + 2 : head + 1;
  const isMarked = around[head]! < 0 && outermost[around[name] ?? -1]?.start === name;
  if (!isMarked || tokens.lower[end] === 'by') return false;
  let before = head - 1;
  while (before >= 0 && tokens.pos[before] === 'ADV') before--;
  const isPassive = before >= 0 && (tokens.text[before] === ',' || tokens.lemma[before] === 'be');
  return isPassive || (ONLY_NAMING.has(tokens.lower[head]!) && tokens.pos[before] === 'NOUN');
}
