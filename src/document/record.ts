import { z } from 'zod';
import { ClaimSchema } from './claim.ts';
import { DateExpressionSchema } from './date.ts';
import { EntitySchema } from './entity.ts';
import { QuoteSchema } from './quote.ts';

export const SCHEMA_VERSION = 'onrecord/1';

export const ZoneSchema = z.enum(['headline', 'byline', 'dateline', 'heading', 'body', 'caption', 'boilerplate']);
export type Zone = z.infer<typeof ZoneSchema>;

export const SentenceSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  paragraph: z.int().nonnegative(),
  zone: ZoneSchema,
});

export const DocumentSchema = z.object({
  id: z.string(),
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedAtFrom: z.enum(['input', 'text']).nullable(),
  language: z.string(),
});
export type DocumentMetadata = Readonly<z.infer<typeof DocumentSchema>>;

export const SpeakerRollUpSchema = z.object({
  entity: z.string().nullable(),
  name: z.string(),
  quotes: z.array(z.string()),
  claims: z.array(z.string()),
});
export type SpeakerRollUp = Readonly<z.infer<typeof SpeakerRollUpSchema>>;

export const NoteSchema = z.object({
  stage: z.string(),
  code: z.string(),
  message: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
export type Note = Readonly<z.infer<typeof NoteSchema>>;

export const PipelineInfoSchema = z.object({
  version: z.string(),
  engine: z.enum(['accurate', 'fast']),
  models: z.array(z.object({ name: z.string(), sha256: z.string() })),
  config: z.string(),
});

/** The output record, `onrecord/1`: one document, everything found in it, with character offsets. */
export const RecordSchema = z.object({
  schema: z.literal(SCHEMA_VERSION),
  document: DocumentSchema,
  sentences: z.array(SentenceSchema),
  entities: z.array(EntitySchema),
  dates: z.array(DateExpressionSchema),
  quotes: z.array(QuoteSchema),
  claims: z.array(ClaimSchema),
  speakers: z.array(SpeakerRollUpSchema),
  notes: z.array(NoteSchema),
  pipeline: PipelineInfoSchema,
});
export type OnrecordRecord = z.infer<typeof RecordSchema>;
