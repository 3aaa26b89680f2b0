import { z } from 'zod';
import { SpanSchema } from './span.ts';

/** A temporal expression with its TIMEX3 type and value (TimeML 1.2.1). */
export const DateExpressionSchema = SpanSchema.extend({
  id: z.string().regex(/^d\d+$/),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
});
export type DateExpression = Readonly<z.infer<typeof DateExpressionSchema>>;
