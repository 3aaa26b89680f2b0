import { Readability } from '@mozilla/readability';
import type { PageParagraph } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Parts of a page that are not its article, by element and ARIA landmark. */
const NOT_ARTICLE = new Set(['nav', 'aside', 'footer', 'form', 'menu']);
const LANDMARKS = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'form']);

/** On pages with less text than this the whole page is a fair guess when readability keeps next to nothing of it. */
const SHORT_PAGE = 1_500;

/**
 * The paragraphs of the article on a page, by Mozilla's readability (Arc90's algorithm). Where it finds no article, or almost
 * none on a short page, the page without its navigation, asides, footers and forms.
 *
 * @param document without hidden elements; it is changed
 */
export function articleParagraphs(document: Document): PageParagraph[] {
  const page = paragraphsOf(document.body, isNotArticle);
  const article = readable(document);
  const kept = lengthOf(article);
  const whole = lengthOf(page);
  return kept === 0 || (whole < SHORT_PAGE && kept * 2 < whole) ? page : article;
}

function readable(document: Document): PageParagraph[] {
  const found = new Readability<Node>(document, { serializer: (element) => element, keepClasses: true }).parse();
  return found?.content ? paragraphsOf(found.content as Element) : [];
}

function isNotArticle(element: Element): boolean {
  return (
    NOT_ARTICLE.has(element.tagName.toLowerCase()) ||
    LANDMARKS.has(element.getAttribute('role')?.toLowerCase() ?? '') ||
    (element.tagName === 'HEADER' && element.closest('article, main') === null)
  );
}

function lengthOf(paragraphs: readonly PageParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
