import { z } from 'zod';
import { ClaimHitSchema, ClaimsQuerySchema } from '../../store/claims.ts';
import { FacetsSchema } from '../../store/search/facets.ts';
import { FiltersSchema } from '../../store/search/filters.ts';
import { PageQuerySchema, QuoteHitSchema, SearchQuerySchema } from '../../store/search/search.ts';
import { SpeakerPageSchema, SpeakersQuerySchema, SpeakerSummarySchema } from '../../store/speakers.ts';
import { OnrecordError } from '../../errors.ts';
import { type Route, route } from '../route.ts';

const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const QuotePageSchema = pageOf(QuoteHitSchema);
export const ClaimPageSchema = pageOf(ClaimHitSchema);
export const SpeakerListSchema = pageOf(SpeakerSummarySchema);

const SPEAKER = { id: 'id of the speaker, or a name' };

export const SEARCH_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/search',
    id: 'search',
    summary: 'Quotes by words, speaker, claim type, outlet, day and worth',
    query: SearchQuerySchema,
    answers: { 200: QuotePageSchema },
    handle: ({ desk, query }) => ({ status: 200, json: desk.store.search(query) }),
  }),
  route({
    method: 'get',
    path: '/facets',
    id: 'facets',
    summary: 'How many of the quotes that a search finds fall to each speaker, claim type, kind, outlet and month',
    query: FiltersSchema,
    answers: { 200: FacetsSchema },
    handle: ({ desk, query }) => ({ status: 200, json: desk.store.facets(query) }),
  }),
  route({
    method: 'get',
    path: '/claims',
    id: 'claims',
    summary: 'Claims, the most check-worthy first',
    query: ClaimsQuerySchema,
    answers: { 200: ClaimPageSchema },
    handle: ({ desk, query }) => ({ status: 200, json: desk.store.claims(query) }),
  }),
  route({
    method: 'get',
    path: '/speakers',
    id: 'speakers',
    summary: 'Who is quoted, the most often first',
    query: SpeakersQuerySchema,
    answers: { 200: SpeakerListSchema },
    handle: ({ desk, query }) => ({ status: 200, json: desk.store.speakers(query) }),
  }),
  route({
    method: 'get',
    path: '/speakers/:id',
    id: 'speaker',
    summary: 'One speaker: quotes by day, outlets, topics, claims by worth',
    params: SPEAKER,
    answers: { 200: SpeakerPageSchema },
    problems: [404],
    handle: ({ desk, params }) => ({ status: 200, json: known(desk.store.speaker(params.id!), params.id!) }),
  }),
  route({
    method: 'get',
    path: '/speakers/:id/quotes',
    id: 'speakerQuotes',
    summary: 'Quotes of one speaker, the newest first',
    params: SPEAKER,
    query: SearchQuerySchema.omit({ speaker: true }).extend(PageQuerySchema.shape),
    answers: { 200: QuotePageSchema },
    problems: [404],
    handle({ desk, params, query }) {
      const { id } = known(desk.store.speaker(params.id!), params.id!);
      return { status: 200, json: desk.store.search({ ...query, speaker: id }) };
    },
  }),
];

function known<T>(speaker: T | null, id: string): T {
  if (speaker !== null) return speaker;
  throw new OnrecordError('not-found', 'nobody with this id or name is quoted', {
    where: `speaker ${id}`,
    hint: 'see /speakers',
  });
}
