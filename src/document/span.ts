import { z } from 'zod';

export { contains, isSpace, overlaps, type Range, spanOf, trimmedSpan } from './range.ts';

const offset = z.int().nonnegative();

/** A piece of `document.text`: half-open `[start, end)` in UTF-16 code units, with the text that stands there. */
export const SpanSchema = z.object({ start: offset, end: offset, text: z.string() });

export type Span = Readonly<z.infer<typeof SpanSchema>>;
