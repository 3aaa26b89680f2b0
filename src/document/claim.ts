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
  /** The same claim readable alone, with what was put in in square brackets; null where that is not sure. */
  standalone: z.string().nullable(),
  quote: z.string().nullable(),
  speaker: z.string().nullable(),
  type: ClaimTypeSchema,
  checkable: z.boolean(),
  checkWorthiness: z.number().min(0).max(1),
  /** Up to three reasons for the score, strongest first; one that lowered it begins with "but". */
  why: z.array(z.string()).max(3),
  polarity: z.enum(['affirmative', 'negative']),
  certainty: z.enum(['certain', 'probable', 'possible']),
  about: z.array(z.string()),
  dates: z.array(z.string()),
  quantities: z.array(QuantitySchema),
});
export type Claim = Readonly<z.infer<typeof ClaimSchema>>;
