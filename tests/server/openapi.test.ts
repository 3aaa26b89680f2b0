import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnrecordRecord } from '../../src/index.ts';
import { openApi } from '../../src/server/openapi.ts';
import { ROUTES } from '../../src/server/routes/index.ts';
import { recordOf } from '../store/stored-record.ts';
import { newDesk } from './desk.ts';
import { anyRequest, type Operation, operationsOf, type Sent } from './requests.ts';

const DESCRIPTION = openApi();
const OPERATIONS = operationsOf(DESCRIPTION);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(DESCRIPTION, 'api');

const RECORDS: readonly OnrecordRecord[] = [
  recordOf(
    'a',
    [
      { speaker: 'Ana Ruiz', words: 'The bridge will open in May' },
      { speaker: 'Tom Beck', words: 'Fares rise by 4%', type: 'quantity', worth: 0.9 },
    ],
    { publishedAt: '2024-05-15', source: 'The Harbour Post' },
  ),
  recordOf('1', [{ speaker: 'Ana Ruiz', words: 'It is odd' }]),
];

describe('the description', () => {
  it('has every operation, each with its own id', () => {
    expect(OPERATIONS).toHaveLength(ROUTES.length);
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(ROUTES.length);
  });

  it('names every parameter of its paths, and refers to nothing that is not there', () => {
    for (const { path, parameters } of OPERATIONS) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
    }
    const references = [...JSON.stringify(DESCRIPTION).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    expect(references.length).toBeGreaterThan(10);
    for (const path of new Set(references)) {
      expect([
        path,
        path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], DESCRIPTION),
      ]).not.toEqual([path, undefined]);
    }
  });

  it('is what the server gives', async () => {
    const { json } = await newDesk();
    expect(await json('/openapi.json')).toEqual(JSON.parse(JSON.stringify(DESCRIPTION)));
  });
});

/**
 * What Schemathesis does: requests made of the description, right ones and wrong ones, whose answers have to be described, in
 * status, type and form; a request that the description does not allow is refused, and none is a defect of the server.
 */
describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('requests of %s', (_id, operation) => {
  it('are answered as the description says', async () => {
    const { app } = await newDesk({ records: RECORDS });
    await fc.assert(
      fc.asyncProperty(anyRequest(operation, DESCRIPTION), async (sent) => {
        const answer = await app.request(sent.url, { method: operation.method, ...sent.init });
        const text = await answer.text();
        const type = answer.headers.get('content-type')?.split(';')[0] ?? null;
        const place = `${operation.method} ${sent.url} ${JSON.stringify(sent.value)} → ${answer.status} ${text.slice(0, 300)}`;
        expect(answer.status, place).toBeLessThan(500);
        const described = operation.responses[String(answer.status)];
        expect(described, place).toBeDefined();
        expect(Object.keys(described!.content ?? {})[0] ?? null, place).toBe(type);
        if (type === 'application/json' || type === 'application/problem+json')
          expectValid(operation, answer.status, type, JSON.parse(text), place);
        if (isWrong(operation, sent)) expect(answer.status, place).toBeGreaterThanOrEqual(400);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

const validators = new Map<string, ValidateFunction>();

function expectValid({ path, method }: Operation, status: number, type: string, value: unknown, place: string): void {
  const escaped = [path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'].map((part) =>
    encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  // The schema of a problem is a component, which each operation refers to.
  const pointer = type === 'application/problem+json' ? 'components/schemas/Problem' : `paths/${escaped.join('/')}`;
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
  validators.set(pointer, validate);
  expect(validate(value), `${place} ${JSON.stringify(validate.errors)}`).toBe(true);
}

/** Whether the body does not fit its schema, or a parameter is wrong on purpose. */
function isWrong({ requestBody }: Operation, { isWrongOnPurpose, value }: Sent): boolean {
  if (isWrongOnPurpose) return true;
  if (requestBody === undefined) return false;
  return !ajv.validate({ ...(requestBody as object), components: DESCRIPTION.components }, value);
}
