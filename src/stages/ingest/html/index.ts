import type { Block } from '../../../document/layers.ts';
import { NO_METADATA, type PageMetadata } from '../metadata.ts';
import { articleParagraphs } from './content.ts';
import { takeHeadlineAndByline } from './headline.ts';
import { metadataOf } from './metadata.ts';
import type { PageParagraph } from './page.ts';
import { parseHtml, removeHidden } from './parse.ts';
import { plainParagraphs } from './plain.ts';
import { scanTags } from './scan.ts';

/** A page as text: paragraphs separated by a blank line, their zones, and what the page says about itself. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
}

/**
 * Reads an HTML page or fragment: headline, byline and the article's paragraphs, list items, headings and captions, without
 * navigation, hidden elements and scripts. A page that a parser cannot take (nested too deeply, broken) is read by cutting its
 * tags out. Never throws; a page without text gives an empty text.
 */
export function readPage(html: string): Page {
  if (!isDeep(html)) {
    try {
      return readWithParser(html);
    } catch {
      // The page is odd, not the caller: the plain way takes anything.
    }
  }
  return asPage(plainParagraphs(html), metadataOfHead(html));
}

function readWithParser(html: string): Page {
  const document = parseHtml(html);
  const metadata = metadataOf(document);
  removeHidden(document);
  const { headline, onPage, byline } = takeHeadlineAndByline(document, metadata.title);
  const top: PageParagraph[] = [];
  const article = articleParagraphs(document).filter(({ text }) => text !== headline && text !== byline);
  if (headline !== null && (onPage || article.length > 0)) top.push({ text: headline, zone: 'headline' });
  if (byline !== null) top.push({ text: byline, zone: 'byline' });
  return asPage([...top, ...article], { ...metadata, title: metadata.title ?? headline });
}

/** The metadata of a page whose body no parser should see. */
function metadataOfHead(html: string): PageMetadata {
  const head = html.slice(0, LONGEST_HEAD);
  const end = head.search(/<body[\s>]/i);
  if (end < 0 || isDeep(head.slice(0, end))) return NO_METADATA;
  try {
    return metadataOf(parseHtml(head.slice(0, end)));
  } catch {
    return NO_METADATA;
  }
}

function asPage(paragraphs: readonly PageParagraph[], metadata: PageMetadata): Page {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    blocks.push({ start: text.length, end: text.length + paragraph.text.length, zone: paragraph.zone });
    text += paragraph.text;
  }
  return { text, blocks, metadata };
}

/** Parsers and readability walk trees with recursion, and in time that grows with the depth. */
const DEEPEST = 150;
const LONGEST_HEAD = 500_000;
const MOST_TAGS = 40_000;
/** Elements whose end tag may be left out (HTML Living Standard, 13.1.2.4), so that open ones say nothing of the depth. */
const END_IMPLIED = new Set('p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function isDeep(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  scanTags(html, ({ name, closing, skipped }) => {
    tags++;
    if (skipped || VOID.has(name) || END_IMPLIED.has(name)) return;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  });
  return deepest > DEEPEST || tags > MOST_TAGS;
}
