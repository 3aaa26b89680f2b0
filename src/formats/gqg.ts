import { z } from 'zod';
import type { DocumentInput } from '../document/input.ts';

/** A line of GDELT's Global Quotation Graph: an article with its quoted statements, each with some text before and after it. */
export const GqgSchema = z.looseObject({
  date: z.string().nullish(),
  url: z.string().min(1),
  title: z.string().nullish(),
  lang: z.string().nullish(),
  quotes: z.array(z.looseObject({ pre: z.string().nullish(), quote: z.string(), post: z.string().nullish() })),
});

/**
 * A line of the Global Quotation Graph as a document: a paragraph for each statement, made of the text before it, the statement in quotation
 * marks, and the text after it. GDELT cuts the context at a number of characters, so that words at its ends may be halves; these are left out.
 *
 * @returns null for what is no such line, or has no statement
 */
export function fromGqg(value: unknown): DocumentInput | null {
  const parsed = GqgSchema.safeParse(value);
  if (!parsed.success || parsed.data.quotes.length === 0) return null;
  const { date, url, title, lang, quotes } = parsed.data;
  return {
    id: url,
    url,
    title: title ?? null,
    publishedAt: date ?? null,
    language: LANGUAGES[lang?.toLowerCase() ?? ''] ?? null,
    text: quotes.map(paragraphOf).join('\n\n'),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = { english: 'en', eng: 'en', en: 'en' };

function paragraphOf({ pre, quote, post }: z.infer<typeof GqgSchema>['quotes'][number]): string {
  const before = oneLine(pre ?? '')
    .replace(/["“”]$/, '')
    .replace(/^\S*(?: |$)/, '');
  const behind = oneLine(post ?? '').replace(/^["“”]/, '');
  const after = behind.slice(0, Math.max(0, behind.lastIndexOf(' ')));
  const words = oneLine(quote)
    .trim()
    .replace(/^["“]|["”]$/g, '');
  const gap = after.trim() === '' || /^\s*[,.;:!?]/.test(after) ? '' : ' ';
  return `${before.trim()} “${words}”${gap}${after.trim()}`.trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
