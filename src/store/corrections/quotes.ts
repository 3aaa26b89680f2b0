import type { Claim } from '../../document/claim.ts';
import type { Quote, Speaker } from '../../document/quote.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import { contains, spanOf, trimmedSpan } from '../../document/span.ts';
import { entityNamed, nextEntityId } from './entities.ts';
import { quotationIn } from './quotation.ts';
import type { CorrectionBody, SpeakerRef } from './schema.ts';

type QuoteAction = Extract<CorrectionBody, { readonly action: 'add-quote' | 'fix-quote' | 'reject-quote' }>;
type AddQuote = Extract<QuoteAction, { readonly action: 'add-quote' }>;
type FixQuote = Extract<QuoteAction, { readonly action: 'fix-quote' }>;

export function applyQuoteAction(record: OnrecordRecord, body: QuoteAction): OnrecordRecord {
  switch (body.action) {
    case 'add-quote':
      return addQuote(record, body);
    case 'fix-quote':
      return fixQuote(record, body);
    case 'reject-quote':
      return rejectQuote(record, body.quote);
  }
}

function addQuote(before: OnrecordRecord, body: AddQuote): OnrecordRecord {
  const { record, speaker } = speakerIn(before, body.speaker ?? null);
  const { text } = record.document;
  const content = body.content.map(({ start, end }) => trimmedSpan(text, start, end));
  const { kind, quoted } = quotationIn(text, content);
  const quote: Quote = {
    id: nextQuoteId(record),
    kind: body.kind ?? kind,
    content,
    quoted: [...quoted],
    cue: cueOf(text, body, null),
    source: rangeSpan(text, body.source ?? null),
    speaker,
    via: null,
    within: null,
    confidence: 1,
  };
  const at = record.quotes.findIndex((other) => other.content[0]!.start > content[0]!.start);
  const place = at < 0 ? record.quotes.length : at;
  return { ...record, quotes: [...record.quotes.slice(0, place), quote, ...record.quotes.slice(place)] };
}

function fixQuote(before: OnrecordRecord, body: FixQuote): OnrecordRecord {
  const { record, speaker } =
    body.speaker === undefined ? { record: before, speaker: undefined } : speakerIn(before, body.speaker);
  const { text } = record.document;
  const old = record.quotes.find(({ id }) => id === body.quote)!;
  const content = body.content?.map(({ start, end }) => trimmedSpan(text, start, end)) ?? old.content;
  const quotation = body.content === undefined ? old : quotationIn(text, content);
  const fixed: Quote = {
    ...old,
    content,
    kind: body.kind ?? quotation.kind,
    quoted: [...quotation.quoted],
    cue: cueOf(text, body, old.cue),
    source: body.source === undefined ? old.source : rangeSpan(text, body.source),
    speaker: speaker === undefined ? old.speaker : speaker,
    confidence: 1,
  };
  return {
    ...record,
    quotes: record.quotes.map((quote) => (quote.id === fixed.id ? fixed : quote)),
    claims: record.claims.flatMap((claim) => claimOf(claim, fixed)),
  };
}

/** A claim of a quote lies in its content and has its speaker. */
function claimOf(claim: Claim, quote: Quote): OnrecordRecord['claims'] {
  if (claim.quote !== quote.id) return [claim];
  const frame = { start: quote.content[0]!.start, end: quote.content.at(-1)!.end };
  if (!contains(frame, claim)) return [];
  const speaker = quote.speaker?.entity ?? null;
  // What reads alone may name who spoke.
  const standalone = speaker === claim.speaker ? claim.standalone : null;
  return [{ ...(claim as OnrecordRecord['claims'][number]), speaker, standalone }];
}

function rejectQuote(record: OnrecordRecord, id: string): OnrecordRecord {
  const rejected = record.quotes.find((quote) => quote.id === id)!;
  return {
    ...record,
    quotes: record.quotes
      .filter((quote) => quote !== rejected)
      .map((quote) => (quote.within === id ? { ...quote, within: rejected.within } : quote)),
    claims: record.claims.filter(({ quote }) => quote !== id),
  };
}

/** The speaker that a reader named, and the record with an entity for it where the text has the name. */
function speakerIn(
  record: OnrecordRecord,
  ref: SpeakerRef,
): { readonly record: OnrecordRecord; readonly speaker: Speaker | null } {
  if (ref === null) return { record, speaker: null };
  if ('entity' in ref) {
    const entity = record.entities.find(({ id }) => id === ref.entity)!;
    return { record, speaker: { entity: entity.id, name: entity.name, how: 'name', confidence: 1 } };
  }
  const known = entityNamed(record, ref.name, ref.type);
  if (known !== null) return { record, speaker: { entity: known.id, name: known.name, how: 'name', confidence: 1 } };
  const { text } = record.document;
  const mentions = placesOf(text, ref.name).map((start) => ({
    ...spanOf(text, start, start + ref.name.length),
    kind: 'name' as const,
  }));
  if (mentions.length === 0) {
    return { record, speaker: { entity: null, name: ref.name, how: 'nominal', confidence: 1 } };
  }
  const id = nextEntityId(record);
  const entity = { id, type: ref.type ?? ('person' as const), name: ref.name, aliases: [], descriptions: [], mentions };
  return {
    record: { ...record, entities: [...record.entities, entity] },
    speaker: { entity: id, name: ref.name, how: 'name', confidence: 1 },
  };
}

/** Where a name stands in the text as words of its own, with an upper-case beginning: "two officials" is no name. */
function placesOf(text: string, name: string): number[] {
  if (!/^\p{Lu}/u.test(name)) return [];
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const isInWord = /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ');
    if (!isInWord) places.push(at);
  }
  return places;
}

function cueOf(text: string, body: AddQuote | FixQuote, old: Quote['cue']): Quote['cue'] {
  if (body.cue === null) return null;
  const span = body.cue === undefined ? old : spanOf(text, body.cue.start, body.cue.end);
  return span === null ? null : { ...span, stance: body.stance ?? old?.stance ?? 'say' };
}

function rangeSpan(text: string, range: { readonly start: number; readonly end: number } | null): Quote['source'] {
  return range === null ? null : spanOf(text, range.start, range.end);
}

function nextQuoteId(record: OnrecordRecord): string {
  return `q${record.quotes.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0) + 1}`;
}
