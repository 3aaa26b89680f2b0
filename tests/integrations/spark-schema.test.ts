import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/index.ts';

const COPY = 'integrations/spark/src/onrecord_spark/onrecord-1.schema.json';

it('the schema that the columns of Spark are made from is that of the record', () => {
  const copy: unknown = JSON.parse(readFileSync(COPY, 'utf8'));
  expect(copy, `out of date: npm run build && cp dist/onrecord-1.schema.json ${COPY}`).toEqual(recordJsonSchema());
});
