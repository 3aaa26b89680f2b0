import { z } from 'zod';
import { SpanSchema } from './span.ts';

/** A temporal expression with its TIMEX3 type and value (TimeML 1.2.1). */
export const DateExpressionSchema = z.object({
  id: z.string().regex(/^d\d+$/),
  ...SpanSchema.shape,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
});
export type DateExpression = Readonly<z.infer<typeof DateExpressionSchema>>;
