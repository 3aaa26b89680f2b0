import { z } from 'zod';
import { OnrecordError } from '../../errors.ts';
import { draftReview } from '../../formats/exchange/schema-org.ts';
import { CorrectionBodySchema, CorrectionSchema } from '../../store/corrections/schema.ts';
import { DocumentsQuerySchema, DocumentSummarySchema, StoredDocumentSchema } from '../../store/documents.ts';
import { type Route, route } from '../route.ts';

export const DocumentPageSchema = z.object({ items: z.array(DocumentSummarySchema), next: z.string().nullable() });
export const CorrectionListSchema = z.object({ items: z.array(CorrectionSchema) });
/** Gold of one document; corpus/README.md describes it. */
export const GoldSchema = z.looseObject({ id: z.string(), text: z.string() });
export const ReviewSchema = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  creativeWorkStatus: z.literal('Draft'),
  claimReviewed: z.string(),
  itemReviewed: z.looseObject({}),
});

const DOCUMENT = { id: 'id of the document' };
const CORRECTION = { ...DOCUMENT, correction: 'id of the correction' };

export const DOCUMENT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/documents',
    id: 'documents',
    summary: 'Documents of the store, the newest first',
    query: DocumentsQuerySchema,
    answers: { 200: DocumentPageSchema },
    handle: ({ desk, query }) => ({ status: 200, json: desk.store.documents(query) }),
  }),
  route({
    method: 'get',
    path: '/documents/:id',
    id: 'document',
    summary: 'A document: the corrected record, the machine’s record, the corrections',
    params: DOCUMENT,
    answers: { 200: StoredDocumentSchema },
    problems: [404],
    handle: ({ desk, params }) => ({ status: 200, json: known(desk.store.document(params.id!), params.id!) }),
  }),
  route({
    method: 'delete',
    path: '/documents/:id',
    id: 'removeDocument',
    summary: 'Takes a document out of the store; its corrections are kept for when it comes again',
    params: DOCUMENT,
    answers: { 204: 'empty' },
    problems: [404],
    handle({ desk, params }) {
      known(desk.store.remove(params.id!) ? true : null, params.id!);
      return { status: 204 };
    },
  }),
  route({
    method: 'get',
    path: '/documents/:id/gold',
    id: 'gold',
    summary: 'The corrected document as gold, which onrecord eval takes',
    params: DOCUMENT,
    answers: { 200: GoldSchema },
    problems: [404],
    handle: ({ desk, params }) => ({ status: 200, json: known(desk.store.gold(params.id!), params.id!) }),
  }),
  route({
    method: 'get',
    path: '/documents/:id/claims/:claim/review',
    id: 'review',
    summary: 'A draft of a schema.org ClaimReview of one claim (JSON-LD), without a verdict',
    params: { ...DOCUMENT, claim: 'id of the claim in the corrected record' },
    answers: { 200: ReviewSchema },
    problems: [404],
    handle({ desk, params }) {
      const { record } = known(desk.store.document(params.id!), params.id!);
      return { status: 200, json: knownClaim(draftReview(record, params.claim!), params.claim!) };
    },
  }),
  route({
    method: 'get',
    path: '/documents/:id/corrections',
    id: 'corrections',
    summary: 'The corrections of a document, oldest first, undone ones too',
    params: DOCUMENT,
    answers: { 200: CorrectionListSchema },
    handle: ({ desk, params }) => ({ status: 200, json: { items: desk.store.corrections(params.id!) } }),
  }),
  route({
    method: 'post',
    path: '/documents/:id/corrections',
    id: 'correct',
    summary: 'Corrects a document: adds, fixes or rejects a quote, an entity or a claim, or confirms that all is right',
    params: DOCUMENT,
    body: CorrectionBodySchema,
    answers: { 201: CorrectionSchema },
    problems: [404],
    handle: ({ desk, params, body }) => ({ status: 201, json: desk.store.correct(params.id!, body) }),
  }),
  route({
    method: 'delete',
    path: '/documents/:id/corrections/:correction',
    id: 'undo',
    summary: 'Takes a correction back',
    params: CORRECTION,
    answers: { 200: CorrectionSchema },
    problems: [404],
    handle: ({ desk, params }) => ({ status: 200, json: desk.store.undo(params.id!, numberOf(params.correction!)) }),
  }),
  route({
    method: 'post',
    path: '/documents/:id/corrections/:correction/redo',
    id: 'redo',
    summary: 'Puts a correction that was taken back in again',
    params: CORRECTION,
    answers: { 200: CorrectionSchema },
    problems: [404],
    handle: ({ desk, params }) => ({ status: 200, json: desk.store.redo(params.id!, numberOf(params.correction!)) }),
  }),
];

function known<T>(document: T | null, id: string): T {
  if (document !== null) return document;
  throw new OnrecordError('not-found', 'there is no such document in the store', {
    where: `document ${id}`,
    hint: 'see /documents; ids are percent-encoded in the path',
  });
}

function knownClaim(review: object | null, claim: string): object {
  if (review !== null) return review;
  throw new OnrecordError('not-found', 'there is no such claim in the document', { where: `claim ${claim}` });
}

function numberOf(id: string): number {
  if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw new OnrecordError('not-found', 'there is no such correction', { where: `correction ${id}` });
}
