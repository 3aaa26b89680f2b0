import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';
import type { RelayPhrase } from './relays.ts';

const RELAYING = new Set(['quote', 'cite']);
const SAYING = new Set(['saying', 'telling']);

/**
 * Reads "the agency quoted Rivera as saying …": Rivera speaks and the agency relays. Gives the attributions with their sources
 * put right, and a relay phrase for each.
 */
export function readQuotedAsSaying(
  context: QuoteContext,
  decoded: readonly Decoded[],
): { readonly items: readonly Decoded[]; readonly relays: readonly RelayPhrase[] } {
  const relays: RelayPhrase[] = [];
  const items = decoded.map((item) => {
    const { cue, source, left, right } = item;
    const saying = RELAYING.has(context.tokens.lemma[cue.head]!) ? sayingBehind(context, cue.head) : null;
    if (saying === null) return item;
    const rest =
      right === null || right.end <= saying.verb + 1
        ? null
        : { start: Math.max(right.start, saying.verb + 1), end: right.end };
    if (left === null && rest === null) return item;
    if (source !== null) relays.push({ start: source.start, end: cue.head + 1, relay: source });
    const { start, end, verb } = saying;
    return { ...item, cue: { head: verb, start: verb, end: verb + 1 }, source: { start, end }, right: rest };
  });
  return { items, relays };
}

/** The noun phrase behind a verb and the "saying" behind that, or null. */
function sayingBehind(
  { tokens, chunk, chunks }: QuoteContext,
  head: number,
): { readonly start: number; readonly end: number; readonly verb: number } | null {
  const index = chunk[head + 1] ?? -1;
  if (index < 0) return null;
  const { start } = chunks[index]!;
  for (let i = chunks[index]!.end; i + 1 < tokens.count && i < start + LONGEST_SOURCE; i++) {
    if (tokens.sentence[i] !== tokens.sentence[head]) return null;
    if (tokens.lower[i] === 'as' && SAYING.has(tokens.lower[i + 1]!)) return { start, end: i, verb: i + 1 };
    if (tokens.pos[i] === 'VERB') return null;
  }
  return null;
}

const LONGEST_SOURCE = 14;
