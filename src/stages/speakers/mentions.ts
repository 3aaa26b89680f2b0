import type { Entity } from '../../document/entity.ts';
import type { SpeakerMention } from '../../document/layers.ts';
import { type Range, spanOf } from '../../document/span.ts';
import { type SpeakerContext, tokenRange } from './context.ts';
import type { ReadDocument } from './resolve.ts';

/** Least probability at which a pronoun that is no source is taken for a mention. */
const LEAST = 0.6;
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself']);

/**
 * Noun phrases and pronouns that stand for an entity that speaks, each once, in text order: sources, "he" and "she" in the article's
 * own voice, and "I" in what somebody is quoted as saying.
 *
 * @param entities with ids
 */
export function mentionsOf(
  context: SpeakerContext,
  { sources, discourse }: ReadDocument,
  entities: readonly Entity[],
): SpeakerMention[] {
  const { text, tokens } = context;
  const found = new Map<number, SpeakerMention>();
  const add = (entity: number, { start, end }: Range, kind: 'nominal' | 'pronoun'): void =>
    void found.set(start, { entity: entities[entity]!.id, mention: { ...spanOf(text, start, end), kind } });
  const speaking = new Set(sources.map((source) => source?.referent?.entity ?? null));
  for (const { referent, token, pronoun, probability } of discourse.events) {
    if (pronoun === null || probability < LEAST || referent.plural || referent.entity === null) continue;
    if (speaking.has(referent.entity))
      add(referent.entity, { start: tokens.start[token]!, end: tokens.end[token]! }, 'pronoun');
  }
  for (const { token, entity } of firstPersons(context, sources))
    add(entity, { start: tokens.start[token]!, end: tokens.end[token]! }, 'pronoun');
  for (const source of sources) {
    const entity = source?.referent?.entity ?? null;
    if (source?.mention && entity !== null && source.referent?.plural !== true)
      add(entity, source.mention.span, source.mention.kind);
  }
  return [...found.values()].sort((a, b) => a.mention.start - b.mention.start);
}

/** "I" in quoted words, with the entity of the one who says them, the innermost quote last. */
function firstPersons(
  context: SpeakerContext,
  sources: ReadDocument['sources'],
): { readonly token: number; readonly entity: number }[] {
  const { attributions, tokens } = context;
  const found: { token: number; entity: number }[] = [];
  const order = attributions
    .map((attribution, index) => ({ index, length: lengthOf(attribution.quoted) }))
    .sort((a, b) => b.length - a.length);
  for (const { index } of order) {
    const referent = sources[index]?.referent;
    if (referent?.type !== 'person' || referent.entity === null || referent.plural) continue;
    for (const span of attributions[index]!.quoted) {
      const { first, end } = tokenRange(tokens, span);
      for (let token = first; token < end; token++)
        if (FIRST_PERSON.has(tokens.lower[token]!)) found.push({ token, entity: referent.entity });
    }
  }
  return found;
}

function lengthOf(spans: readonly Range[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
