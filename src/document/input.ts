import { z } from 'zod';
import { OnrecordError } from '../errors.ts';

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
    /** How `text` is marked up; any other value is let pass like an unknown field. */
    markup: z
      .literal('markdown')
      .nullish()
      .catch(null)
      .transform((value) => value ?? null),
  })
  .refine((input) => input.text !== null || input.html !== null, { error: 'either text or html is needed' });

/** What a caller hands in. */
export type DocumentInput = Readonly<z.input<typeof DocumentInputSchema>>;
/** The same with every field present, absent ones null. */
export type ParsedInput = Readonly<z.output<typeof DocumentInputSchema>>;

/**
 * Checks an input document.
 *
 * @throws OnrecordError `invalid-field` with the field, what was expected and what came
 */
export function parseInput(input: string | DocumentInput): ParsedInput {
  const parsed = DocumentInputSchema.safeParse(typeof input === 'string' ? { id: 'text', text: input } : input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new OnrecordError(
    'invalid-field',
    `the field "${issue.path.join('.') || 'text'}" is not valid: ${issue.message}`,
    {
      where: typeof input === 'object' && typeof input.id === 'string' ? `document ${input.id}` : 'an input document',
      expected:
        'an object with "id" (text) and "text" or "html" (text); publishedAt, title, url, source, language are optional',
      hint: 'give every document an id and a text',
    },
  );
}
