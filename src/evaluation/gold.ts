import { z } from 'zod';
import { ClaimTypeSchema } from '../document/claim.ts';
import { EntityTypeSchema } from '../document/entity.ts';
import { QuoteKindSchema } from '../document/quote.ts';
import type { Range } from '../document/span.ts';

/** A range of `text`, half-open, in UTF-16 code units. */
const RangeSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Who speaks, as the gold has it: by name (several where they speak together), or somebody whom the text does not name. */
export const GoldSpeakerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), names: z.array(z.string().min(1)).min(1) }),
  z.object({ kind: z.literal('unnamed'), words: z.string().nullable() }),
]);
export type GoldSpeaker = Readonly<z.infer<typeof GoldSpeakerSchema>>;

export const GoldQuoteSchema = z.object({
  content: z.array(RangeSchema),
  cue: z.array(RangeSchema),
  source: z.array(RangeSchema),
  kind: QuoteKindSchema.optional(),
  speaker: GoldSpeakerSchema.optional(),
  phenomena: z.array(z.string()).optional(),
  must: z.boolean().optional(),
});
export type GoldQuote = Readonly<z.infer<typeof GoldQuoteSchema>>;

/** A name mention; `name` is the canonical name of its entity, where the gold has one. */
export const GoldMentionSchema = RangeSchema.extend({ type: EntityTypeSchema, name: z.string().optional() });
export type GoldMention = Readonly<z.infer<typeof GoldMentionSchema>>;

export const GoldDateSchema = RangeSchema.extend({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
});
export type GoldDate = Readonly<z.infer<typeof GoldDateSchema>>;

/** A claim, and what another speaker of the text denies or contradicts it with. */
export const GoldDisputeSchema = z.object({ claim: RangeSchema, by: RangeSchema });
export type GoldDispute = Readonly<z.infer<typeof GoldDisputeSchema>>;

export const GoldClaimSchema = RangeSchema.extend({
  type: ClaimTypeSchema,
  checkable: z.boolean(),
  polarity: z.enum(['affirmative', 'negative']),
  /** The same word for claims, of one text or several, that are the same claim. */
  same: z.string().min(1).optional(),
});
export type GoldClaim = Readonly<z.infer<typeof GoldClaimSchema>>;

/**
 * A text with what a careful reader says is in it, whatever the format it was read from. A layer that is absent was not
 * annotated and is not scored; an empty one says that there is nothing to find.
 */
export const GoldDocumentSchema = z
  .object({
    id: z.string().min(1),
    text: z.string(),
    title: z.string().nullable(),
    publishedAt: z.string().nullable(),
    /** Whether the quotes say who speaks. */
    withSpeakers: z.boolean(),
    /** Whether the mentions have the canonical name of their entity. */
    withNames: z.boolean(),
    entities: z.array(GoldMentionSchema).optional(),
    dates: z.array(GoldDateSchema).optional(),
    quotes: z.array(GoldQuoteSchema).optional(),
    claims: z.array(GoldClaimSchema).optional(),
    disputes: z.array(GoldDisputeSchema).optional(),
    nonQuotes: z.array(RangeSchema).optional(),
  })
  .superRefine((document, context) => {
    for (const [path, range] of rangesOf(document)) {
      if (range.start < range.end && range.end <= document.text.length) continue;
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: `the span ${range.start}–${range.end} does not lie in the text of ${document.text.length} characters`,
      });
    }
  });
export type GoldDocument = Readonly<z.infer<typeof GoldDocumentSchema>>;

type Path = readonly (string | number)[];

function rangesOf(
  document: Pick<GoldDocument, 'entities' | 'dates' | 'quotes' | 'claims' | 'nonQuotes' | 'disputes'>,
): (readonly [Path, Range])[] {
  const flat = (['entities', 'dates', 'claims', 'nonQuotes'] as const).flatMap((layer) =>
    (document[layer] ?? []).map((range, index) => [[layer, index], range] as const),
  );
  const nested = (document.quotes ?? []).flatMap((quote, index) =>
    (['content', 'cue', 'source'] as const).flatMap((role) =>
      quote[role].map((range, place) => [['quotes', index, role, place], range] as const),
    ),
  );
  const pairs = (document.disputes ?? []).flatMap((dispute, index) =>
    (['claim', 'by'] as const).map((role) => [['disputes', index, role], dispute[role]] as const),
  );
  return [...flat, ...nested, ...pairs];
}
