import { z } from 'zod';
import { SpanSchema } from './span.ts';

export const ClaimTypeSchema = z.enum([
  'quantity',
  'causal',
  'rule',
  'commitment',
  'prediction',
  'position',
  'experience',
  'event',
  'opinion',
  'other',
]);
export type ClaimType = z.infer<typeof ClaimTypeSchema>;

export const QuantitySchema = SpanSchema.extend({ value: z.number(), unit: z.string().nullable() });
export type Quantity = Readonly<z.infer<typeof QuantitySchema>>;

/** One assertion, typed and scored for check-worthiness, filed under the quote and the speaker that it comes from. */
export const ClaimSchema = z.object({
  id: z.string().regex(/^c\d+$/),
  ...SpanSchema.shape,
  quote: z.string().nullable(),
  speaker: z.string().nullable(),
  type: ClaimTypeSchema,
  checkable: z.boolean(),
  checkWorthiness: z.number().min(0).max(1),
  polarity: z.enum(['affirmative', 'negative']),
  certainty: z.enum(['certain', 'probable', 'possible']),
  about: z.array(z.string()),
  dates: z.array(z.string()),
  quantities: z.array(QuantitySchema),
});
export type Claim = Readonly<z.infer<typeof ClaimSchema>>;
