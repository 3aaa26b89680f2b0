import { z } from 'zod';
import { RecordSchema } from '../document/record.ts';
import { ClaimHitSchema } from '../store/claims.ts';
import { CorrectionBodySchema, CorrectionSchema } from '../store/corrections/schema.ts';
import { StoredDocumentSchema } from '../store/documents.ts';
import { QuoteHitSchema } from '../store/search/search.ts';
import { SpeakerPageSchema } from '../store/speakers.ts';
import { VERSION } from '../version.ts';
import { ProblemSchema } from './problem.ts';
import { ROUTES } from './routes/index.ts';
import type { Route, Shape } from './route.ts';

type Json = Record<string, unknown>;

/** Schemas that the description names; all others stand where they are used. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Record: RecordSchema,
  StoredDocument: StoredDocumentSchema,
  Quote: QuoteHitSchema,
  Claim: ClaimHitSchema,
  Speaker: SpeakerPageSchema,
  Correction: CorrectionSchema,
  CorrectionBody: CorrectionBodySchema,
  Problem: ProblemSchema,
};

/** What every operation may answer: a bad request, a wrong host, too much at once, a defect. */
const ALWAYS: readonly number[] = [400, 421, 429, 500];

/** The description of the API, OpenAPI 3.1.1, made of the schemas that check requests (https://spec.openapis.org/oas/v3.1.1). */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'onrecord',
      version: VERSION,
      description: 'Reads news text and says who said what; keeps, searches and corrects it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(NAMED).map(([name, schema]) => [name, schemaOf(schema, 'output', name)]),
      ),
    },
  };
}

function operation(route: Route): Json {
  const problems = [...new Set([...ALWAYS, ...route.problems, ...(route.isOpen ? [] : [401]), ...bodyProblems(route)])];
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.isOpen ? { security: [] } : {}),
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(route.body === null
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
        }),
    responses: Object.fromEntries([
      ...Object.entries(route.answers).map(([status, shape]) => [status, answer(shape)]),
      ...problems.sort((a, b) => a - b).map((status) => [String(status), PROBLEM]),
    ]),
  };
}

/** What may be wrong with a body, or with asking for a change from another site. */
function bodyProblems({ method, body }: Route): readonly number[] {
  return [...(body === null ? [] : [413, 415]), ...(method === 'get' ? [] : [403])];
}

const PROBLEM = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function answer(shape: Shape): Json {
  if (shape === 'empty') return { description: 'Done' };
  if (shape === 'lines') {
    return { description: 'JSON Lines', content: { 'application/x-ndjson': { schema: { type: 'string' } } } };
  }
  if (shape === 'text') return { description: 'Text', content: { 'text/plain': { schema: { type: 'string' } } } };
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(shape, 'output') } } };
}

function pathParameters({ params }: Route): Json[] {
  return Object.entries(params).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', minLength: 1 },
  }));
}

function queryParameters({ query }: Route): Json[] {
  if (query === null) return [];
  const { properties, required = [] } = schemaOf(query, 'input') as {
    readonly properties: Record<string, Json>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(required.includes(name) ? { required: true } : {}),
    ...(description === undefined ? {} : { description }),
    schema,
    ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
  }));
}

/** The JSON Schema of a zod schema; named ones in it become references. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', own?: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const [name, named] of Object.entries(NAMED)) if (name !== own) registry.add(named, { id: name });
  const json = z.toJSONSchema(schema, { io, metadata: registry }) as Json;
  return referring(
    Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema' && key !== '$defs')),
  ) as Json;
}

/** References to definitions of the schema itself become references to those of the description. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      key === '$ref' && typeof child === 'string'
        ? child.replace('#/$defs/', '#/components/schemas/')
        : referring(child),
    ]),
  );
}
