import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type OnrecordRecord, recordJsonSchema, RecordSchema } from '../../src/index.ts';

const TEXT =
  'The depot will close on Friday, Mayor Ana Ruiz said. “We lost $5 million,” she told reporters. “Nobody was warned.”';
let record: OnrecordRecord;
let validate: ValidateFunction;

beforeAll(async () => {
  validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(recordJsonSchema());
  record = await createPipeline({ config: { claims: { scope: 'all' } } }).extract({
    id: 'depot',
    text: TEXT,
    publishedAt: '2024-05-15',
  });
});

describe('recordJsonSchema', () => {
  it('is a draft 2020-12 schema with an address of its own', () => {
    const { $schema, $id, type } = recordJsonSchema();
    expect({ $schema, type }).toEqual({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
    expect($id).toMatch(/^https:.*onrecord-1/);
  });

  it('takes a record with every layer filled', () => {
    expect(record.quotes.length * record.claims.length * record.entities.length * record.dates.length).toBeGreaterThan(
      0,
    );
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  });

  it('takes the record of a text in which nothing is said', async () => {
    expect(validate(await createPipeline().extract('x')), JSON.stringify(validate.errors)).toBe(true);
  });

  const broken: readonly (readonly [what: string, spoil: (copy: OnrecordRecord) => unknown, place: string])[] = [
    ['another version', (copy) => ({ ...copy, schema: 'onrecord/2' }), '/schema'],
    [
      'a negative offset',
      (copy) => withQuote(copy, { content: [{ start: -1, end: 3, text: 'abc' }] }),
      '/quotes/0/content/0/start',
    ],
    [
      'an offset that is no integer',
      (copy) => withQuote(copy, { source: { start: 0.5, end: 3, text: 'ab' } }),
      '/quotes/0/source',
    ],
    ['a quote without content', (copy) => withQuote(copy, { content: [] }), '/quotes/0/content'],
    ['a kind that does not exist', (copy) => withQuote(copy, { kind: 'reported' }), '/quotes/0/kind'],
    ['a confidence above 1', (copy) => withQuote(copy, { confidence: 1.2 }), '/quotes/0/confidence'],
    ['an id of another layer', (copy) => withQuote(copy, { id: 'c1' }), '/quotes/0/id'],
    ['a hash that is none', (copy) => ({ ...copy, document: { ...copy.document, sha256: 'abc' } }), '/document/sha256'],
    ['entities that are missing', (copy) => ({ ...copy, entities: undefined }), ''],
    [
      'a claim type that does not exist',
      (copy) => ({ ...copy, claims: [{ ...copy.claims[0], type: 'fact' }] }),
      '/claims/0/type',
    ],
  ];
  it.each(broken)('refuses %s, as the zod schema does', (_what, spoil, place) => {
    const spoiled: unknown = JSON.parse(JSON.stringify(spoil(structuredClone(record))));
    expect(validate(spoiled)).toBe(false);
    expect(validate.errors!.map(({ instancePath }) => instancePath).some((path) => path.startsWith(place))).toBe(true);
    expect(RecordSchema.safeParse(spoiled).success).toBe(false);
  });
});

function withQuote(copy: OnrecordRecord, change: object): unknown {
  return { ...copy, quotes: [{ ...copy.quotes[0], ...change }] };
}
