import { EntityTypeSchema } from '../../document/entity.ts';
import { ClaimTypeSchema } from '../../document/claim.ts';
import { QuoteKindSchema } from '../../document/quote.ts';
import type { Range } from '../../document/span.ts';
import { GoldClaimSchema, GoldDateSchema, type GoldDocument, type GoldQuote } from '../../evaluation/gold.ts';

/** A labelled stretch of text, as annotation tools keep it; offsets in UTF-16 code units. */
export interface Region extends Range {
  readonly id: string;
  readonly label: string;
  /** What is said of it besides: `name` of an entity, `value` of a date, `kind` and `speaker` of a content … */
  readonly traits: Readonly<Record<string, string>>;
}

/** A link from one region to another: a content to its `cue`, its `source`, and to its further spans (`content`). */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly label: 'cue' | 'source' | 'content';
}

export interface Regions {
  readonly regions: readonly Region[];
  readonly relations: readonly Relation[];
}

const ENTITY_LABELS = { person: 'Person', organisation: 'Organisation', location: 'Location', misc: 'Misc' } as const;
const ROLES = ['cue', 'source', 'content'] as const;
const ROLE_LABELS = { cue: 'Cue', source: 'Source', content: 'Content' } as const;
/** All labels, for the configuration of a tool. */
export const LABELS: readonly string[] = [
  ...Object.values(ROLE_LABELS),
  ...Object.values(ENTITY_LABELS),
  'Date',
  'Claim',
];

/** The annotations of a document as labelled regions with links. A quote without content is left out. */
export function toRegions({ entities, dates, quotes, claims }: GoldDocument): Regions {
  const regions: Region[] = [];
  const relations: Relation[] = [];
  const add = (label: string, { start, end }: Range, traits: Region['traits'] = {}): string => {
    const id = `r${regions.length + 1}`;
    regions.push({ id, start, end, label, traits });
    return id;
  };
  for (const { type, name, ...range } of entities ?? [])
    add(ENTITY_LABELS[type], range, name === undefined ? {} : { name });
  for (const { type, value, ...range } of dates ?? []) add('Date', range, { type, value });
  for (const quote of quotes ?? []) {
    const [first, ...rest] = quote.content;
    if (first === undefined) continue;
    const from = add('Content', first, quoteTraits(quote));
    const roles = { cue: quote.cue, source: quote.source, content: rest };
    for (const label of ROLES) {
      for (const range of roles[label]) relations.push({ from, to: add(ROLE_LABELS[label], range), label });
    }
  }
  for (const { type, checkable, polarity, ...range } of claims ?? []) {
    add('Claim', range, { type, checkable: checkable ? 'yes' : 'no', polarity });
  }
  return { regions, relations };
}

function quoteTraits({ kind, speaker }: GoldQuote): Region['traits'] {
  const named = speaker?.kind === 'named' ? { speaker: speaker.names.join(' + ') } : {};
  const unnamed = speaker?.kind === 'unnamed' ? { unnamed: speaker.words ?? 'nobody' } : {};
  return { ...(kind === undefined ? {} : { kind }), ...named, ...unnamed };
}

type Layers = Pick<GoldDocument, 'entities' | 'dates' | 'quotes' | 'claims' | 'withSpeakers' | 'withNames'>;

/**
 * Regions with links back to annotations. Labels are read in any case, and in the short forms of other corpora (PER, ORG, LOC, GPE);
 * others are left aside. A trait that is no such value is left out. Layers without a region are absent where `layers` does not name them.
 */
export function fromRegions({ regions, relations }: Regions, layers: readonly (keyof Layers)[] = []): Layers {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const further = new Set(relations.flatMap(({ to, label }) => (label === 'content' ? [to] : [])));
  const entities = regions.flatMap(({ label, traits, start, end }) => {
    const type = entityType(label);
    return type === null ? [] : [{ start, end, type, ...(traits.name === undefined ? {} : { name: traits.name }) }];
  });
  const dates = labelled('date').flatMap(({ start, end, traits: { type, value } }) => {
    const date = GoldDateSchema.safeParse({ start, end, type: type ?? 'DATE', value });
    return date.success ? [date.data] : [];
  });
  const quotes = labelled('content')
    .filter(({ id }) => !further.has(id))
    .map(({ id, start, end, traits }): GoldQuote => {
      const linked = (label: Relation['label']) =>
        relations
          .filter((relation) => relation.from === id && relation.label === label)
          .flatMap(({ to }) => byId.get(to) ?? [])
          .map((region) => ({ start: region.start, end: region.end }));
      const kind = QuoteKindSchema.safeParse(traits.kind).data;
      return {
        content: [{ start, end }, ...linked('content')],
        cue: linked('cue'),
        source: linked('source'),
        ...(kind === undefined ? {} : { kind }),
        ...speakerOf(traits),
      };
    });
  const claims = labelled('claim').flatMap(({ start, end, traits: { type, checkable, polarity } }) => {
    const claim = GoldClaimSchema.safeParse({
      start,
      end,
      type: ClaimTypeSchema.safeParse(type).data ?? 'other',
      checkable: checkable === 'yes',
      polarity: polarity ?? 'affirmative',
    });
    return claim.success ? [claim.data] : [];
  });
  const has = (layer: keyof Layers, items: readonly unknown[]) => items.length > 0 || layers.includes(layer);
  return {
    withSpeakers: quotes.some(({ speaker }) => speaker !== undefined),
    withNames: entities.some(({ name }) => name !== undefined),
    ...(has('entities', entities) ? { entities } : {}),
    ...(has('dates', dates) ? { dates } : {}),
    ...(has('quotes', quotes) ? { quotes } : {}),
    ...(has('claims', claims) ? { claims } : {}),
  };

  function labelled(label: string): Region[] {
    return regions.filter((region) => region.label.toLowerCase() === label);
  }
}

function speakerOf({ speaker, unnamed }: Region['traits']): Pick<GoldQuote, 'speaker'> {
  if (speaker !== undefined && speaker !== '') return { speaker: { kind: 'named', names: speaker.split(' + ') } };
  if (unnamed === undefined) return {};
  return { speaker: { kind: 'unnamed', words: unnamed === 'nobody' || unnamed === '' ? null : unnamed } };
}

const SHORT: Readonly<Record<string, string>> = {
  per: 'person',
  org: 'organisation',
  organization: 'organisation',
  loc: 'location',
  gpe: 'location',
  place: 'location',
  miscellaneous: 'misc',
};

/** The entity type that a label of any corpus means, or null. */
export function entityType(label: string): NonNullable<GoldDocument['entities']>[number]['type'] | null {
  const lower = label.toLowerCase();
  return EntityTypeSchema.safeParse(SHORT[lower] ?? lower).data ?? null;
}
