import type { ArticleInput } from '../api/index.ts';
import { ApiError } from '../api/request.ts';

/** Ends of file names that can be read here, for the file dialog. */
export const ENDINGS = '.txt,.md,.html,.htm,.json,.jsonl';

/**
 * The articles of a file that the reader chose or dropped, each with the id that `onrecord extract` would give it.
 *
 * @param name of the file, "storm.html"
 * @param bytes its content, in UTF-8
 * @throws ApiError `unknown-format`, `invalid-utf8`, `invalid-json`
 */
export function articlesIn(name: string, bytes: Uint8Array): readonly ArticleInput[] {
  const [, id = name, ending = ''] = /^(.*?)\.(\w+)$/s.exec(name) ?? [];
  switch (ending.toLowerCase()) {
    case 'txt':
    case 'md':
      return [{ id, text: decoded(bytes) }];
    case 'html':
    case 'htm':
      return [{ id, html: decoded(bytes) }];
    case 'json':
      return inJson(decoded(bytes), id);
    case 'jsonl':
      return decoded(bytes)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .flatMap((line, i) => inJson(line, `${id}-${i + 1}`));
    default:
      throw failure('unknown-format', 'the file is of no kind that is read here');
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failure('invalid-utf8', 'the file is not UTF-8');
  }
}

function inJson(text: string, id: string): readonly ArticleInput[] {
  const value = parsed(text);
  const articles = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return articles.map((article, i) => {
    if (!isArticle(article)) throw failure('invalid-json', 'an article needs a text or html, in quotation marks');
    return { id: articles.length === 1 ? id : `${id}-${i + 1}`, ...withoutNulls(article) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw failure('invalid-json', error instanceof Error ? error.message : String(error));
  }
}

/** The server checks the other fields. */
function isArticle(value: unknown): value is ArticleInput {
  if (typeof value !== 'object' || value === null) return false;
  return ['text', 'html'].some((field) => field in value && typeof value[field as keyof typeof value] === 'string');
}

const FIELDS: readonly (keyof ArticleInput)[] = ['id', 'text', 'html', 'title', 'url', 'source', 'publishedAt'];

function withoutNulls(article: ArticleInput): ArticleInput {
  return Object.fromEntries(
    FIELDS.flatMap((field) => ((article[field] ?? null) === null ? [] : [[field, article[field]]])),
  );
}

function failure(code: string, detail: string): ApiError {
  return new ApiError({ type: 'about:blank', title: 'Not read', status: 0, detail, code });
}
