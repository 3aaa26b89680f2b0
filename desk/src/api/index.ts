import type { Query } from '../router.ts';
import { request, send } from './request.ts';
import type {
  About,
  Alias,
  ClaimPage,
  Correction,
  CorrectionBody,
  DocumentPage,
  Facets,
  OnrecordRecord,
  QuotePage,
  SpeakerList,
  SpeakerPage,
  StoredDocument,
} from './types.ts';

/** The operations of the server that the pages use; see /openapi.json. Each throws an `ApiError`. */
export const api = {
  about: (signal?: AbortSignal) => request<About>(['about'], { signal }),
  documents: (query: { readonly limit?: string; readonly cursor?: string | null }, signal?: AbortSignal) =>
    request<DocumentPage>(['documents'], { query, signal }),
  document: (id: string, signal?: AbortSignal) => request<StoredDocument>(['documents', id], { signal }),
  extract: (article: ArticleInput, signal?: AbortSignal) =>
    request<OnrecordRecord>(['extract'], { method: 'POST', body: article, signal }),
  correct: (id: string, body: CorrectionBody) =>
    request<Correction>(['documents', id, 'corrections'], { method: 'POST', body }),
  undo: (id: string, correction: number) =>
    request<Correction>(['documents', id, 'corrections', String(correction)], { method: 'DELETE' }),
  redo: (id: string, correction: number) =>
    request<Correction>(['documents', id, 'corrections', String(correction), 'redo'], { method: 'POST' }),
  /** The corrected document as gold: the text of a file. */
  gold: async (id: string) => (await send(['documents', id, 'gold'], {})).text(),
  search: (query: Query, signal?: AbortSignal) => request<QuotePage>(['search'], { query, signal }),
  facets: (query: Query, signal?: AbortSignal) => request<Facets>(['facets'], { query, signal }),
  claims: (query: Query, signal?: AbortSignal) => request<ClaimPage>(['claims'], { query, signal }),
  /** A draft of a ClaimReview, as JSON-LD. */
  review: (document: string, claim: string) => request<object>(['documents', document, 'claims', claim, 'review']),
  speakers: (query: Query, signal?: AbortSignal) => request<SpeakerList>(['speakers'], { query, signal }),
  speaker: (id: string, signal?: AbortSignal) => request<SpeakerPage>(['speakers', id], { signal }),
  speakerQuotes: (id: string, query: Query, signal?: AbortSignal) =>
    request<QuotePage>(['speakers', id, 'quotes'], { query, signal }),
  setAlias: (alias: Alias) => request<Alias>(['aliases'], { method: 'POST', body: alias }),
  removeAlias: ({ type, alias }: Pick<Alias, 'type' | 'alias'>) =>
    request<undefined>(['aliases'], { method: 'DELETE', query: { type, alias } }),
};

/** An article to read: its words, or its page. */
export interface ArticleInput {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

export { inPlainWords, problemOf } from './problems.ts';
export { ApiError } from './request.ts';
