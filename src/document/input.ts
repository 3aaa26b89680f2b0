import { z } from 'zod';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/**
 * One input document, as a JSON Lines line has it: `id` and `text` or `html`, the rest optional.
 * null is the same as absent; other fields are let pass and dropped.
 */
export const DocumentInputSchema = z
  .object({
    id: z.string().min(1),
    text: optionalText,
    html: optionalText,
    publishedAt: optionalText,
    title: optionalText,
    url: optionalText,
    source: optionalText,
    language: optionalText,
  })
  .refine((input) => input.text !== null || input.html !== null, { error: 'either text or html is needed' });

/** What a caller hands in. */
export type DocumentInput = Readonly<z.input<typeof DocumentInputSchema>>;
/** The same with every field present, absent ones null. */
export type ParsedInput = Readonly<z.output<typeof DocumentInputSchema>>;
