import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Json;
}

/** An operation of an OpenAPI description. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  /** Schema of the body. */
  readonly requestBody: Json | undefined;
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
}

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  /** The body as a value. */
  readonly value: unknown;
  readonly isWrongOnPurpose: boolean;
}

interface Described {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Json } } };
  readonly responses: Operation['responses'];
}

export function operationsOf(description: Json): readonly Operation[] {
  const paths = description.paths as Readonly<Record<string, Readonly<Record<string, Described>>>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses }]) => ({
      id: operationId,
      path,
      method: method.toUpperCase(),
      parameters,
      requestBody: requestBody?.content['application/json'].schema,
      responses,
    })),
  );
}

/** Requests of an operation: mostly what its schemas describe; now and then something else in the place of a value or of the body. */
export function anyRequest(operation: Operation, description: Json): fc.Arbitrary<Sent> {
  const { parameters, requestBody, path } = operation;
  const values = fc.tuple(...parameters.map((parameter) => anyParameter(parameter, description)));
  const body =
    requestBody === undefined ? fc.constant(undefined) : mostly(anyValue(requestBody, description), fc.jsonValue());
  return fc.tuple(values, body, fc.integer({ min: 0, max: 9 })).map(([given, value, chance]) => {
    const isWrongOnPurpose = chance === 0;
    const query = new URLSearchParams();
    let url = path;
    parameters.forEach(({ name, in: place }, index) => {
      const texts = given[index]!;
      if (place === 'path') url = url.replace(`{${name}}`, () => encodeURIComponent(wellFormed(texts[0]!)));
      else for (const text of texts) query.append(name, text);
    });
    if (isWrongOnPurpose) query.append('not-a-parameter', '1');
    const init =
      requestBody === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
    return { url: query.size === 0 ? url : `${url}?${query.toString()}`, init, value, isWrongOnPurpose };
  });
}

/** Texts of a parameter: none where it may be left out, several of a list. Ids are often those of a document that is there. */
function anyParameter({ in: place, schema, required }: Parameter, description: Json): fc.Arbitrary<readonly string[]> {
  if (place === 'path') {
    return fc
      .oneof(fc.constantFrom('a', '1', 'Ana Ruiz'), fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }))
      .map((id) => [id === '.' || id === '..' ? 'x' : id]);
  }
  const value = mostly(anyValue(schema, description), fc.oneof(fc.string({ maxLength: 10 }), fc.integer()));
  const texts = value.map((one) => (Array.isArray(one) ? one.map(String) : [String(one)]));
  return required === true ? texts : fc.oneof(fc.constant([]), texts);
}

function mostly<T, U>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: other, weight: 1 });
}

/** Values of a JSON Schema, as far as those of this API go. */
function anyValue(schema: Json, description: Json): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') return anyValue(resolve(schema.$ref, description), description);
  const options = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined;
  if (options !== undefined) return fc.oneof(...options.map((option) => anyValue(option, description)));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Math.min(Number(schema.maximum ?? 60), 60) });
    case 'number':
      return fc.double({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1), noNaN: true });
    case 'string':
      return anyText(schema);
    case 'array':
      return fc.array(anyValue(schema.items as Json, description), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: 3,
      });
    default:
      return anyObject(schema, description);
  }
}

function anyText(schema: Json): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom('2024-05-15', '2020-01-01', '2030-12-31');
  const maxLength = Math.min(Number(schema.maxLength ?? 30), 30);
  return fc.oneof(
    fc
      .constantFrom('q1', 'e1', 'c1', 'Ana Ruiz', 'bridge', '“It is safe,” Ana Ruiz said.')
      .filter(({ length }) => length <= maxLength),
    fc.string({ minLength: Number(schema.minLength ?? 0), maxLength, unit: 'grapheme' }),
  );
}

function anyObject({ properties = {}, required = [] }: Json, description: Json): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties as Readonly<Record<string, Json>>);
  const model = Object.fromEntries(fields.map(([name, schema]) => [name, anyValue(schema, description)]));
  return fc.record(model, { requiredKeys: required as string[], noNullPrototype: true });
}

function resolve(reference: string, description: Json): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Json)[key], description) as Json;
}

/** A text that UTF-8 has: lone surrogates are replaced. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
