import { visibleText } from './page.ts';

export interface PageHead {
  readonly headline: string | null;
  /** false where the headline is the metadata's, since the page shows none. */
  readonly onPage: boolean;
  readonly byline: string | null;
}

/**
 * Takes the headline and the byline out of a page's body and gives back their text.
 *
 * @param document without hidden elements; it is changed
 * @param title what the page's metadata says, to tell the headline from the name of the site
 */
export function takeHeadlineAndByline(document: Document, title: string | null): PageHead {
  const headings = [...document.body.querySelectorAll('h1')]
    .map((element) => ({ element, text: oneLine(element) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => Number(isInArticle(b.element)) - Number(isInArticle(a.element)));
  const pageTitle = document.querySelector('title')?.textContent ?? '';
  const headline =
    headings.find(({ text }) => sharesWords(text, title ?? '') || sharesWords(text, pageTitle)) ??
    (title === null ? headings[0] : headings.find(({ element }) => isInArticle(element)));
  headline?.element.remove();
  const byline = [...document.body.querySelectorAll(BYLINE)].find((element) => isByline(oneLine(element)));
  const bylineText = byline === undefined ? null : oneLine(byline);
  byline?.remove();
  return { headline: headline?.text ?? title, onPage: headline !== undefined, byline: bylineText };
}

const BYLINE =
  '[itemprop~="author" i], [rel~="author" i], [class*="byline" i], [class~="author" i], [class*="author-name" i]';

/** The name of a site often stands in a heading of its own, outside of the article. */
function isInArticle(element: Element): boolean {
  return element.closest('article, main') !== null;
}

function isByline(text: string): boolean {
  return text.length >= 3 && text.length <= 150 && /\p{L}/u.test(text);
}

function oneLine(element: Element): string {
  return visibleText(element.textContent.replaceAll('\n', ' '));
}

function sharesWords(heading: string, title: string): boolean {
  const words = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const own = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    own.length > 0 && own.filter((word) => words.has(word)).length * 2 >= Math.max(1, Math.min(own.length, words.size))
  );
}
