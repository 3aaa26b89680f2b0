/** What somebody typed into a search box, taken apart. */
export interface WordQuery {
  /** Words (stemmed) and phrases that have to be there, as an FTS5 expression; null where there are none. */
  readonly match: string | null;
  /** Beginnings of words, each to be there. */
  readonly prefixes: readonly string[];
  /** Words and phrases that must not be there, as FTS5 expressions. */
  readonly without: readonly string[];
}

const MOST_PARTS = 32;

/**
 * Reads a query: words, "phrases in quotation marks", beginnings with a star (`govern*`), and with a minus in front what must
 * not be there. Everything has to match, stemmed (Porter) but for beginnings. Any text is a query; signs that mean nothing are
 * let pass.
 */
export function readWords(query: string): WordQuery {
  const match: string[] = [];
  const prefixes: string[] = [];
  const without: string[] = [];
  for (const [, minus, phrase, word] of [...query.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)].slice(
    0,
    MOST_PARTS,
  )) {
    const text = cleaned(phrase ?? word ?? '');
    if (text === '') continue;
    const quoted = `"${text}"`;
    if (minus === '-') without.push(quoted);
    else if (phrase === undefined && word!.endsWith('*')) prefixes.push(...prefixParts(text, match));
    else match.push(quoted);
  }
  return { match: match.length === 0 ? null : match.join(' AND '), prefixes, without };
}

/** "U.S. econ*" is the words before, and the last one's beginning. */
function prefixParts(text: string, match: string[]): readonly string[] {
  const words = text.split(' ');
  const last = words.pop()!;
  if (words.length > 0) match.push(`"${words.join(' ')}"`);
  return [`"${last}"*`];
}

/** The letters of one of `prefixes`. */
export function wordOf(prefix: string): string {
  return prefix.slice(1, -2);
}

/** Letters, digits and marks; all else is a space, as the tokenizer has it. */
function cleaned(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
