import type { Query } from '../router.ts';
import { watchedExtract } from './extract.ts';
import { request, send } from './request.ts';
import type {
  About,
  Alias,
  ClaimPage,
  Correction,
  CorrectionBody,
  DocumentPage,
  Facets,
  FileList,
  FileResult,
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
  extract: watchedExtract,
  files: (path: string, signal?: AbortSignal) => request<FileList>(['files'], { query: { path }, signal }),
  readFile: (path: string) => request<FileResult>(['files'], { method: 'POST', body: { path } }),
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

export { inPlainWords, problemOf } from './problems.ts';
export { ApiError } from './request.ts';
export type { ArticleInput } from './extract.ts';
