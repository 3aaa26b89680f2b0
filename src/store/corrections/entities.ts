import type { EntityType } from '../../document/entity.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import { type Range, trimmedSpan } from '../../document/span.ts';
import { nameKey } from '../names.ts';
import type { CorrectionBody } from './schema.ts';

type EntityAction = Extract<CorrectionBody, { readonly action: 'add-entity' | 'fix-entity' | 'reject-entity' }>;
type FixEntity = Extract<EntityAction, { readonly action: 'fix-entity' }>;
type RecordEntity = OnrecordRecord['entities'][number];

export function applyEntityAction(record: OnrecordRecord, body: EntityAction): OnrecordRecord {
  switch (body.action) {
    case 'add-entity': {
      const { type, name } = body;
      const mentions = namesAt(record.document.text, body.mentions);
      const entity = {
        id: nextEntityId(record),
        type,
        name,
        aliases: aliases(name, mentions),
        descriptions: [],
        mentions,
      };
      return { ...record, entities: [...record.entities, entity] };
    }
    case 'fix-entity':
      return fixEntity(record, body);
    case 'reject-entity':
      return rejectEntity(record, body.entity);
  }
}

/** The entity of a record that a name is the name or an alias of. */
export function entityNamed(record: OnrecordRecord, name: string, type?: EntityType): RecordEntity | null {
  const key = nameKey(name);
  const fits = (entity: RecordEntity): boolean => type === undefined || entity.type === type;
  return (
    record.entities.find((entity) => fits(entity) && nameKey(entity.name) === key) ??
    record.entities.find((entity) => fits(entity) && entity.aliases.some((alias) => nameKey(alias) === key)) ??
    null
  );
}

export function nextEntityId(record: OnrecordRecord): string {
  return `e${record.entities.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0) + 1}`;
}

function fixEntity(record: OnrecordRecord, body: FixEntity): OnrecordRecord {
  const old = record.entities.find(({ id }) => id === body.entity)!;
  const name = body.name ?? old.name;
  const mentions =
    body.mentions === undefined
      ? old.mentions
      : [...namesAt(record.document.text, body.mentions), ...old.mentions.filter(({ kind }) => kind !== 'name')].sort(
          (a, b) => a.start - b.start,
        );
  const fixed = { ...old, type: body.type ?? old.type, name, mentions, aliases: aliases(name, mentions) };
  return {
    ...record,
    entities: record.entities.map((entity) => (entity.id === fixed.id ? fixed : entity)),
    quotes: record.quotes.map((quote) =>
      quote.speaker?.entity === fixed.id ? { ...quote, speaker: { ...quote.speaker, name } } : quote,
    ),
  };
}

/** Its quotes keep the words for who speaks, as those of a source without a name. */
function rejectEntity(record: OnrecordRecord, id: string): OnrecordRecord {
  return {
    ...record,
    entities: record.entities.filter((entity) => entity.id !== id),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      via: quote.via === id ? null : quote.via,
      speaker: quote.speaker?.entity === id ? { ...quote.speaker, entity: null } : quote.speaker,
    })),
    claims: record.claims.map((claim) => ({
      ...claim,
      speaker: claim.speaker === id ? null : claim.speaker,
      about: claim.about.filter((entity) => entity !== id),
    })),
  };
}

function namesAt(text: string, ranges: readonly Range[]): RecordEntity['mentions'] {
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ ...trimmedSpan(text, start, end), kind: 'name' as const }));
}

function aliases(name: string, mentions: RecordEntity['mentions']): string[] {
  const names = mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  return [...new Set(names)].filter((alias) => alias !== name);
}
