import { z } from 'zod';
import { SpanSchema } from './span.ts';

/** How a TIMEX3 value is qualified: "early" is the start of it, "nearly two years" is less than it. */
export const DateModifierSchema = z.enum([
  'BEFORE',
  'AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
]);
export type DateModifier = z.infer<typeof DateModifierSchema>;

/**
 * A temporal expression with its TIMEX3 type and value (TimeML 1.2.1). `mod`, `quant` and `freq` are those of TIMEX3 and are
 * there only where the text states them: "early May", "every Monday", "twice a week".
 */
export const DateExpressionSchema = z.object({
  id: z.string().regex(/^d\d+$/),
  ...SpanSchema.shape,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  mod: DateModifierSchema.optional(),
  quant: z.enum(['EVERY', 'EACH']).optional(),
  /** How often in the time that `value` names, as a number of times (`2X`) or a length (`3D`). */
  freq: z.string().optional(),
});
export type DateExpression = Readonly<z.infer<typeof DateExpressionSchema>>;
