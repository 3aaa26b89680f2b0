import { z } from 'zod';
import { EntityTypeSchema } from '../document/entity.ts';
import type { SqlRow } from './sql.ts';

/** Who speaks: an entity of the store, or (`id` and `type` null) the words for a source without a name. */
export const NamedRefSchema = z.object({
  id: z.string().nullable(),
  type: EntityTypeSchema.nullable(),
  name: z.string(),
});
export type NamedRef = Readonly<z.infer<typeof NamedRefSchema>>;

/** The entity that a speaker is, or is an alias of. */
export const SPEAKER_JOIN = (table: 'q' | 'c'): string =>
  `LEFT JOIN entity own ON own.id = ${table}.speaker LEFT JOIN entity e ON e.id = own.root`;
export const SPEAKER_COLUMNS = 'e.uid AS e_uid, e.type AS e_type, e.name AS e_name';

export function refOf(row: SqlRow): NamedRef | null {
  if (typeof row.e_uid === 'string') {
    return { id: row.e_uid, type: EntityTypeSchema.parse(row.e_type), name: String(row.e_name) };
  }
  return row.speaker_name === '' ? null : { id: null, type: null, name: String(row.speaker_name) };
}
