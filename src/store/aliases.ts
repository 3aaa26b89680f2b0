import { z } from 'zod';
import { type EntityType, EntityTypeSchema } from '../document/entity.ts';
import { OnrecordError } from '../errors.ts';
import type { Writer } from './writer.ts';
import { nameKey } from './names.ts';
import type { Sql } from './sql.ts';

/** A name that stands for another one, in all articles. */
export const AliasSchema = z.strictObject({
  type: EntityTypeSchema.describe('type of both, unless ofType says otherwise'),
  alias: z.string().trim().min(1).max(500),
  of: z.string().trim().min(1).max(500).describe('the name that it stands for'),
  ofType: EntityTypeSchema.optional(),
});
export type Alias = Readonly<z.infer<typeof AliasSchema>>;

/** The alias table, by name. */
export function listAliases(sql: Sql): readonly Alias[] {
  return sql
    .all(
      `SELECT e.type, e.name AS alias, r.name AS of, r.type AS of_type
       FROM entity e JOIN entity r ON r.id = e.root WHERE e.root <> e.id ORDER BY r.name, r.type, e.name, e.type`,
    )
    .map(({ type, alias, of, of_type: ofType }) => ({
      type: EntityTypeSchema.parse(type),
      alias: String(alias),
      of: String(of),
      ...(ofType === type ? {} : { ofType: EntityTypeSchema.parse(ofType) }),
    }));
}

/**
 * Lets a name stand for another one. Names are compared without case, accents and titles; neither need be in an article yet.
 * What stood for the alias stands for the new name too.
 *
 * @throws OnrecordError `invalid-field` where both are the same name
 */
export function setAlias(sql: Sql, writer: Writer, { type, alias, of, ofType = type }: Alias): void {
  writer.writing(() => {
    const from = writer.idOf({ type, name: alias });
    const named = writer.idOf({ type: ofType, name: of });
    const to = Number(sql.get('SELECT root FROM entity WHERE id = ?', [named])!.root);
    if (from === named) {
      throw new OnrecordError('invalid-field', 'a name cannot be an alias of itself', {
        received: `${alias}, ${of}`,
        expected: 'two names that differ in more than case, accents or a title',
      });
    }
    if (to === from) {
      // It stood the other way round: the one that was an alias comes to the head.
      sql.run('UPDATE entity SET root = ? WHERE root = ?', [named, from]);
      return;
    }
    sql.run('UPDATE entity SET root = ? WHERE root = ?', [to, from]);
    sql.run('UPDATE entity SET root = ? WHERE id = ?', [to, from]);
  });
}

/**
 * Lets a name stand for itself again.
 *
 * @returns whether it was an alias
 */
export function removeAlias(sql: Sql, type: EntityType, alias: string): boolean {
  return sql.transaction(() => {
    const row = sql.get('SELECT id, root FROM entity WHERE key = ? AND type = ?', [nameKey(alias), type]);
    if (row === null || row.id === row.root) return false;
    sql.run('UPDATE entity SET root = id WHERE id = ?', [Number(row.id)]);
    return true;
  });
}
