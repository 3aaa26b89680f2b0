import type { EntityType } from '../document/entity.ts';
import type { ArticleView, QuoteView } from './article.ts';
import { blocksOf, classesOf, closestQuote, quotesAt, type TextBlock } from './blocks.ts';
import { type Html, isolated, markup, type Piece } from './html.ts';
import type { Mark } from './marks.ts';
import type { Segment } from './segments.ts';
import { quoteInWords } from './words.ts';

/**
 * An article's text with everything marked in it. Without its tags it is `document.text`, character for character
 * (NUL, which HTML has not, becomes U+FFFD): initials, dates and types are put in by the style sheet.
 */
export function articleText(article: ArticleView): Html {
  const { text } = article.record.document;
  const blocks = blocksOf(article).map((block) => {
    const body = block.segments.map((segment) => segmentHtml(text, segment));
    return paragraphHtml(block, `${article.anchor}h`, body);
  });
  return markup`<div class="text" lang="${languageOf(article)}">${blocks}</div>`;
}

function paragraphHtml({ zone, apart, isHeadline }: TextBlock, headlineId: string, body: Piece): Html {
  if (isHeadline) return markup`<h2 id="${headlineId}" dir="auto">${body}</h2>`;
  if (zone === 'heading') return markup`<h3 dir="auto">${body}</h3>`;
  return markup`<p class="${zone}${apart ? '' : ' tight'}" dir="auto">${body}</p>`;
}

function segmentHtml(text: string, segment: Segment<Mark>): Piece {
  const words = isolated(text.slice(segment.start, segment.end));
  if (segment.marks.length === 0) return words;
  const opening = segment.opens.filter((mark) => mark.start === segment.start);
  return [
    opening.map((mark) => mark.type === 'claim' && markup`<span class="place" id="${mark.claim.anchor}"></span>`),
    opening.map((mark) => mark.type === 'content' && mark.first && initialsHtml(mark.quote)),
    markup`<span class="${classesOf(segment)}"${dataOf(segment)}>${words}</span>`,
  ];
}

/** The initials before a quote: a link to its entry in the side panel, and what the keyboard stops at. */
function initialsHtml(view: QuoteView): Html {
  const { anchor, entry, index, speaker } = view;
  const data = markup`data-quote="${index + 1}" data-i="${speaker.initials}"`;
  const label = quoteInWords(view);
  return markup`<a class="who t${speaker.tint}" id="${anchor}" href="#${entry}" ${data} aria-label="${label}"></a>`;
}

/** What the script reads: the quote that a point of the text belongs to (`at`), and all quotes and claims that cover it. */
function dataOf(segment: Segment<Mark>): Piece {
  const { marks, closes } = segment;
  const closest = closestQuote(segment);
  const quotes = new Set(quotesAt(marks).map((mark) => mark.quote.index + 1));
  const claims = marks.flatMap((mark) => (mark.type === 'claim' ? [mark.claim.index + 1] : []));
  const date = closes.find((mark) => mark.type === 'date')?.date;
  const entity = closes.find((mark) => mark.type === 'entity')?.entity;
  return [
    closest !== undefined && markup` data-at="${closest.quote.index + 1}" data-q="${[...quotes].join(' ')}"`,
    claims.length > 0 && markup` data-c="${claims.join(' ')}"`,
    date !== undefined && date.value !== date.text && markup` data-value="${date.value}"`,
    entity !== undefined && markup` data-type="${TYPE_LETTERS[entity.type]}"`,
  ];
}

export const TYPE_LETTERS: Readonly<Record<EntityType, string>> = {
  person: 'P',
  organisation: 'O',
  location: 'L',
  misc: 'M',
};

/** The language of an article's text, for a `lang` attribute. */
export function languageOf(article: ArticleView): string {
  const tag = article.record.document.language;
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : 'und';
}
