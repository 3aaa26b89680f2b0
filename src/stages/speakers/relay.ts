import type { Attribution } from '../../document/layers.ts';
import { MEDIA_NOUNS } from '../../lexicon/organisations.ts';
import { type SpeakerContext, tokenRange } from './context.ts';
import type { ResolvedSource } from './state.ts';

const FURTHEST_LISTENER = 3;

/**
 * The id of the entity that relays an attribution: the one named by its relay words, the newspaper or broadcaster that the source told
 * it to ("X told the Morning Herald"), or who says the quote that it is within ("Y said X believed it"). null where nobody does.
 *
 * @param context its entities with ids; those without one relay nothing
 */
export function relayOf(
  context: SpeakerContext,
  attribution: Attribution,
  sources: readonly (ResolvedSource | null)[],
  index: number,
): string | null {
  const speaker = sources[index]?.referent?.entity ?? null;
  const named = namedRelay(context, attribution, speaker);
  if (named !== null) return named === '' ? null : named;
  const outer = attribution.within === null ? null : (sources[attribution.within]?.referent ?? null);
  const relay = outer?.plural === false ? outer.entity : null;
  return relay === null || relay === speaker ? null : context.entities[relay]!.id || null;
}

function namedRelay(context: SpeakerContext, { relay, cue }: Attribution, speaker: number | null): string | null {
  const { entities, tokens, names, nameAt } = context;
  if (relay !== null) {
    const { first, end } = tokenRange(tokens, relay);
    for (let i = end - 1; i >= first; i--) {
      const name = nameAt[i]!;
      if (name >= 0) return entities[names[name]!.entity]!.id;
    }
    return null;
  }
  if (cue === null || !/\btold\b|\btells\b/i.test(cue.text)) return null;
  const { first, end } = tokenRange(tokens, cue);
  for (let i = first; i < Math.min(end + FURTHEST_LISTENER, tokens.count); i++) {
    const name = nameAt[i]!;
    if (name < 0) continue;
    const { entity, endToken } = names[name]!;
    const { type, id } = entities[entity]!;
    if (entity === speaker || type === 'person' || type === 'location') return null;
    return MEDIA_NOUNS.has(tokens.lower[endToken - 1]!) ? id : null;
  }
  return null;
}
