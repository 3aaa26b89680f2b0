import { describe, expect, it } from 'vitest';
import { createPipeline, RecordSchema } from '../../src/index.ts';

describe('createPipeline', () => {
  it('gives a record that the schema takes', async () => {
    const record = await createPipeline().extract('Rain fell on Tuesday.');
    expect(RecordSchema.parse(record)).toEqual(record);
  });
});
