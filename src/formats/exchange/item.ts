import type { DocumentInput } from '../../document/input.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { annotationsOf } from './annotations.ts';

/** What formats hold: records, annotated texts, or plain documents. Each can be made of those before it, never the other way. */
export type Kind = 'record' | 'annotations' | 'document';

/** One document of a format. */
export type Exchanged =
  | { readonly kind: 'record'; readonly record: OnrecordRecord }
  | { readonly kind: 'annotations'; readonly document: GoldDocument }
  | { readonly kind: 'document'; readonly input: DocumentInput };

const RICHNESS: Readonly<Record<Kind, number>> = { record: 2, annotations: 1, document: 0 };

/** Whether what one kind holds is enough for another. */
export function suffices(has: Kind, needed: Kind): boolean {
  return RICHNESS[has] >= RICHNESS[needed];
}

/** The annotated text of a record or of annotations. */
export function asAnnotations(item: Exclude<Exchanged, { kind: 'document' }>): GoldDocument {
  return item.kind === 'record' ? annotationsOf(item.record) : item.document;
}

/** The bare document, to be extracted. */
export function asDocument(item: Exchanged): DocumentInput {
  if (item.kind === 'document') return item.input;
  const { id, text, title, publishedAt } = item.kind === 'record' ? item.record.document : item.document;
  const { url, source, language } =
    item.kind === 'record' ? item.record.document : { url: null, source: null, language: null };
  return {
    id,
    text,
    ...Object.fromEntries(Object.entries({ title, publishedAt, url, source, language }).filter(([, v]) => v !== null)),
  };
}
