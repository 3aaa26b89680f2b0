import type { EntityType } from '../../document/entity.ts';
import type { Gender } from '../../lexicon/given-names.ts';
import type { SpeakerContext } from './context.ts';
import { type Descriptors, describeEntities } from './descriptors.ts';
import { genderOf } from './gender.ts';

/** Somebody or something that a source can refer to: an entity, two that speak together, or a source without a name. */
export interface Referent {
  /** Index into the `entities` layer, or null for a source that the text does not name. */
  readonly entity: number | null;
  /** The canonical name, or the source's own words. */
  readonly name: string;
  readonly type: EntityType | 'thing';
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Mentions by name in the whole document. */
  readonly mentions: number;
  /** The token of its first mention. */
  readonly firstToken: number;
  readonly descriptors: Descriptors;
  /** Those who speak together; empty for one. */
  readonly parts: readonly Referent[];
}

const NO_DESCRIPTORS: Descriptors = { heads: new Set(), words: new Set() };

/** One referent for each entity, in the order of the entities. */
export function entityReferents(context: SpeakerContext): Referent[] {
  const descriptors = describeEntities(context);
  const firstTokens = new Map<number, number>();
  for (const { entity, firstToken } of context.names) if (!firstTokens.has(entity)) firstTokens.set(entity, firstToken);
  return context.entities.map((entity, index) => ({
    entity: index,
    name: entity.name,
    type: entity.type === 'misc' ? 'thing' : entity.type,
    plural: false,
    gender: entity.type === 'person' ? genderOf(entity, descriptors[index]!) : null,
    mentions: Math.max(1, entity.mentions.length),
    firstToken: firstTokens.get(index) ?? 0,
    descriptors: descriptors[index]!,
    parts: [],
  }));
}

/** A source without a name, under its own words. */
export function unnamedReferent(
  name: string,
  firstToken: number,
  reading: Partial<Pick<Referent, 'type' | 'plural' | 'gender'>> = {},
): Referent {
  return {
    entity: null,
    name,
    type: reading.type ?? 'thing',
    plural: reading.plural ?? false,
    gender: reading.gender ?? null,
    mentions: 1,
    firstToken,
    descriptors: NO_DESCRIPTORS,
    parts: [],
  };
}

/** Several who speak together, their names joined by " + "; the entity is that of the first who has one. */
export function jointReferent(parts: readonly Referent[]): Referent {
  const entity = parts.find((part) => part.entity !== null)?.entity ?? null;
  const name = parts.map((part) => part.name).join(' + ');
  return { ...parts[0]!, entity, name, plural: true, gender: null, parts };
}
