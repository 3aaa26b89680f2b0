import { z } from 'zod';
import { RecordSchema } from './record.ts';

/** The JSON Schema (draft 2020-12) of the record, made from the zod schema. */
export function recordJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(RecordSchema), $id: 'https://onrecord.dev/schema/onrecord-1.json', title: 'onrecord/1' };
}
