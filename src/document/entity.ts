import { z } from 'zod';
import { SpanSchema } from './span.ts';

export const EntityTypeSchema = z.enum(['person', 'organisation', 'location', 'misc']);
export type EntityType = z.infer<typeof EntityTypeSchema>;

export const MentionSchema = SpanSchema.extend({ kind: z.enum(['name', 'nominal', 'pronoun']) });
export type Mention = Readonly<z.infer<typeof MentionSchema>>;

/** A person, organisation, location or other named thing of one document, with all its mentions. */
export const EntitySchema = z.object({
  id: z.string().regex(/^e\d+$/),
  type: EntityTypeSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  descriptions: z.array(SpanSchema),
  mentions: z.array(MentionSchema),
});
export type Entity = Readonly<z.infer<typeof EntitySchema>>;
