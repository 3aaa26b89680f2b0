import { request, send } from './request.ts';
import type { About, Correction, CorrectionBody, DocumentPage, OnrecordRecord, StoredDocument } from './types.ts';

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
