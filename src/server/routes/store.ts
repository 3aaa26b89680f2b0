import { z } from 'zod';
import { EntityTypeSchema } from '../../document/entity.ts';
import { OnrecordError } from '../../errors.ts';
import { AliasSchema } from '../../store/aliases.ts';
import { EXPORT_KINDS } from '../../store/export.ts';
import { type Route, route } from '../route.ts';

export const AliasListSchema = z.object({ items: z.array(AliasSchema) });
export const CountsSchema = z.object({
  documents: z.int(),
  quotes: z.int(),
  claims: z.int(),
  entities: z.int(),
  corrections: z.int(),
  aliases: z.int(),
});

export const STORE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/aliases',
    id: 'aliases',
    summary: 'Names that stand for others in all articles',
    answers: { 200: AliasListSchema },
    handle: ({ desk }) => ({ status: 200, json: { items: desk.store.aliases() } }),
  }),
  route({
    method: 'post',
    path: '/aliases',
    id: 'setAlias',
    summary: 'Lets a name stand for another one in all articles',
    body: AliasSchema,
    answers: { 201: AliasSchema },
    handle({ desk, body }) {
      desk.store.setAlias(body);
      return { status: 201, json: body };
    },
  }),
  route({
    method: 'delete',
    path: '/aliases',
    id: 'removeAlias',
    summary: 'Lets a name stand for itself again',
    query: z.object({ type: EntityTypeSchema, alias: z.string().min(1).max(500) }),
    answers: { 204: 'empty' },
    problems: [404],
    handle({ desk, query }) {
      if (desk.store.removeAlias(query.type, query.alias)) return { status: 204 };
      throw new OnrecordError('not-found', 'this name is no alias', { where: query.alias, hint: 'see /aliases' });
    },
  }),
  route({
    method: 'get',
    path: '/export',
    id: 'export',
    summary: 'Records, corrected records, gold, or everything, as JSON Lines',
    query: z.object({ what: z.enum(EXPORT_KINDS).default('records') }),
    answers: { 200: 'lines' },
    handle: ({ desk, query }) => ({ status: 200, lines: desk.store.export(query.what) }),
  }),
  route({
    method: 'get',
    path: '/stats',
    id: 'stats',
    summary: 'How much is in the store',
    answers: { 200: CountsSchema },
    handle: ({ desk }) => ({ status: 200, json: desk.store.counts() }),
  }),
];
