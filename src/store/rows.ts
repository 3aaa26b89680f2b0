import { type ClaimType, ClaimTypeSchema } from '../document/claim.ts';
import type { EntityType } from '../document/entity.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { plain } from './plain.ts';

export interface NamedThing {
  readonly type: EntityType;
  readonly name: string;
}
export interface EntityRow extends NamedThing {
  readonly mentions: number;
}
export interface QuoteRow {
  readonly local: string;
  readonly kind: string;
  readonly stance: string | null;
  readonly speaker: EntityRow | null;
  readonly speakerName: string;
  readonly text: string;
  readonly start: number;
  readonly worth: number;
  readonly types: number;
}
export interface ClaimRow {
  readonly local: string;
  readonly quote: string | null;
  readonly speaker: EntityRow | null;
  readonly speakerName: string;
  readonly type: ClaimType;
  readonly checkable: boolean;
  readonly worth: number;
  readonly text: string;
  readonly start: number;
  readonly about: readonly EntityRow[];
  readonly standalone: string | null;
  readonly why: readonly string[];
}

/** A record as the store searches it. */
export interface RecordRows {
  readonly name: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  /** YYYY-MM-DD, or '' where there is none. */
  readonly date: string;
  readonly characters: number;
  /** Those that quotes and claims name are among them. */
  readonly entities: readonly EntityRow[];
  readonly quotes: readonly QuoteRow[];
  readonly claims: readonly ClaimRow[];
}

/** What stands for each claim type in a set of them. */
export const TYPE_BITS: ReadonlyMap<ClaimType, number> = new Map(
  ClaimTypeSchema.options.map((type, index) => [type, 1 << index]),
);

export function rowsOf({ document, entities, quotes, claims }: OnrecordRecord): RecordRows {
  const entityById = new Map(
    entities.map(({ id, type, name, mentions }): [string, EntityRow] => [
      id,
      { type, name, mentions: mentions.length },
    ]),
  );
  const entity = (id: string | null): EntityRow | null => (id === null ? null : (entityById.get(id) ?? null));
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));
  const worthOf = new Map<string, number>();
  const typesOf = new Map<string, number>();
  for (const { quote, type, checkWorthiness } of claims) {
    if (quote === null) continue;
    worthOf.set(quote, Math.max(worthOf.get(quote) ?? 0, checkWorthiness));
    typesOf.set(quote, (typesOf.get(quote) ?? 0) | TYPE_BITS.get(type)!);
  }
  return {
    name: document.id,
    sha256: document.sha256,
    title: document.title,
    url: document.url,
    outlet: document.source ?? hostOf(document.url),
    date: /^\d{4}-\d\d-\d\d/.exec(document.publishedAt ?? '')?.[0] ?? '',
    characters: document.text.length,
    entities: [...entityById.values()],
    quotes: quotes.map(({ id, kind, cue, speaker, content }) => ({
      local: id,
      kind,
      stance: cue?.stance ?? null,
      speaker: entity(speaker?.entity ?? null),
      speakerName: plain(speaker?.name ?? ''),
      text: plain(content.map(({ text }) => text).join(' ')),
      start: content[0]!.start,
      worth: worthOf.get(id) ?? 0,
      types: typesOf.get(id) ?? 0,
    })),
    claims: claims.map((claim) => {
      const speaker = entity(claim.speaker);
      const quoted = claim.quote === null ? null : (quoteById.get(claim.quote)?.speaker ?? null);
      return {
        local: claim.id,
        quote: claim.quote,
        speaker: speaker ?? entity(quoted?.entity ?? null),
        speakerName: plain(speaker?.name ?? quoted?.name ?? ''),
        type: claim.type,
        checkable: claim.checkable,
        worth: claim.checkWorthiness,
        text: plain(claim.text),
        start: claim.start,
        about: claim.about.flatMap((id) => entity(id) ?? []),
        standalone: claim.standalone,
        why: claim.why,
      };
    }),
  };
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === '' ? null : host;
}
