import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';
import { EntityTypeSchema } from '../../document/entity.ts';
import { QuoteKindSchema, StanceSchema } from '../../document/quote.ts';

/** A piece of the text, half-open, in UTF-16 code units. */
const RangeSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, { error: 'a range ends behind its start' });

/**
 * Who speaks: an entity of the document by id; a name (an entity of that name is used, or made of the places where the text has
 * the name; where it has none, the speaker is an unnamed source with these words); or null, nobody.
 */
const SpeakerRefSchema = z
  .union([
    z.strictObject({ entity: z.string().min(1) }),
    z.strictObject({ name: z.string().trim().min(1).max(500), type: EntityTypeSchema.optional() }),
  ])
  .nullable();
export type SpeakerRef = Readonly<z.infer<typeof SpeakerRefSchema>>;

const quoteParts = {
  content: z.array(RangeSchema).min(1).max(50),
  kind: QuoteKindSchema,
  cue: RangeSchema.nullable(),
  stance: StanceSchema,
  source: RangeSchema.nullable(),
  speaker: SpeakerRefSchema,
};
const id = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(500);

/** What a reader puts right in one document. */
export const CorrectionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('add-quote'),
    ...z.object(quoteParts).partial().required({ content: true }).shape,
  }),
  z.strictObject({ action: z.literal('fix-quote'), quote: id, ...z.object(quoteParts).partial().shape }),
  z.strictObject({ action: z.literal('reject-quote'), quote: id }),
  z.strictObject({
    action: z.literal('add-entity'),
    type: EntityTypeSchema,
    name,
    mentions: z.array(RangeSchema).min(1).max(1000),
  }),
  z.strictObject({
    action: z.literal('fix-entity'),
    entity: id,
    type: EntityTypeSchema.optional(),
    name: name.optional(),
    mentions: z.array(RangeSchema).min(1).max(1000).optional(),
  }),
  z.strictObject({ action: z.literal('reject-entity'), entity: id }),
  z.strictObject({
    action: z.literal('fix-claim'),
    claim: id,
    type: ClaimTypeSchema.optional(),
    checkable: z.boolean().optional(),
    polarity: z.enum(['affirmative', 'negative']).optional(),
  }),
  z.strictObject({ action: z.literal('reject-claim'), claim: id }),
  z.strictObject({ action: z.literal('confirm') }),
]);
export type CorrectionBody = Readonly<z.infer<typeof CorrectionBodySchema>>;

/** A range with its words and the words around it, by which it is found again when the article changed (W3C TextQuoteSelector). */
export const AnchorSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Anchor = Readonly<z.infer<typeof AnchorSchema>>;

/** What a correction is about, as it stood when the correction was made. */
export const TargetSchema = z.object({
  layer: z.enum(['quotes', 'entities', 'claims']),
  id: z.string(),
  spans: z.array(AnchorSchema),
});
export type Target = Readonly<z.infer<typeof TargetSchema>>;

/** A correction as it is kept: what the reader asked for, with every range anchored. */
export const StoredBodySchema = z.object({
  body: CorrectionBodySchema,
  anchors: z.array(AnchorSchema),
  targets: z.array(TargetSchema),
});
export type StoredBody = Readonly<z.infer<typeof StoredBodySchema>>;

export const CorrectionSchema = z.object({
  /** Counts up over the whole store. */
  id: z.int().positive(),
  document: z.string(),
  /** The text that it was made on. */
  sha256: z.string(),
  ...StoredBodySchema.shape,
  made: z.iso.datetime(),
  undone: z.iso.datetime().nullable(),
});
export type Correction = Readonly<z.infer<typeof CorrectionSchema>>;
