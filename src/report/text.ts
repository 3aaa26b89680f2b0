import type { EntityType } from '../document/entity.ts';
import type { ArticleView, QuoteView } from './article.ts';
import { type Html, isolated, markup, type Piece } from './html.ts';
import { type Mark, marksOf, type QuoteMark } from './marks.ts';
import { type PageParagraph, paragraphsOf } from './paragraphs.ts';
import { cutIntoSegments, type Segment } from './segments.ts';
import { quoteInWords } from './words.ts';

/**
 * An article's text with everything marked in it. Without its tags it is `document.text`, character for character
 * (NUL, which HTML has not, becomes U+FFFD): initials, dates and types are put in by the style sheet.
 */
export function articleText(article: ArticleView): Html {
  const { text } = article.record.document;
  const paragraphs = paragraphsOf(article.record);
  const marks = spread(paragraphs, marksOf(article));
  let headlineDone = false;
  const blocks = paragraphs.map((paragraph, i) => {
    const body = cutIntoSegments(text, paragraph, marks[i]!).map((segment) => segmentHtml(text, segment));
    const isHeadline = paragraph.zone === 'headline' && !headlineDone;
    headlineDone ||= isHeadline;
    return paragraphHtml(paragraph, isHeadline ? `${article.anchor}h` : null, body);
  });
  return markup`<div class="text" lang="${language(article)}">${blocks}</div>`;
}

function paragraphHtml({ zone, apart }: PageParagraph, headlineId: string | null, body: Piece): Html {
  if (headlineId !== null) return markup`<h2 id="${headlineId}" dir="auto">${body}</h2>`;
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

function classesOf({ marks, closes }: Segment<Mark>): string {
  const classes = new Set<string>();
  const [inner, outer] = marks.filter((mark) => mark.type === 'content').reverse();
  if (inner !== undefined) classes.add('q').add(inner.quote.quote.kind).add(`t${inner.quote.speaker.tint}`);
  if (outer !== undefined) classes.add('nested').add(`o${outer.quote.speaker.tint}`);
  for (const mark of marks) {
    if (mark.type === 'cue' || mark.type === 'source') classes.add(mark.type).add(`s${mark.quote.speaker.tint}`);
    else if (mark.type === 'entity') classes.add('entity').add(mark.entity.type).add(mark.mention.kind);
    else if (mark.type === 'date') classes.add('date');
  }
  for (const mark of closes) if (mark.type === 'entity' || mark.type === 'date') classes.add(`${mark.type}-end`);
  return [...classes].join(' ') || 'claim';
}

/** What the script reads: the quote that a point of the text belongs to (`at`), and all quotes and claims that cover it. */
function dataOf({ marks, closes }: Segment<Mark>): Piece {
  const ofQuotes = marks.filter((mark): mark is QuoteMark => 'quote' in mark);
  const closest = ofQuotes.reduce<QuoteMark | undefined>(
    (best, mark) => (best === undefined || mark.end - mark.start < best.end - best.start ? mark : best),
    undefined,
  );
  const quotes = new Set(ofQuotes.map((mark) => mark.quote.index + 1));
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

/** The marks of each paragraph. */
function spread(paragraphs: readonly PageParagraph[], marks: readonly Mark[]): Mark[][] {
  const spreadMarks = paragraphs.map((): Mark[] => []);
  for (const mark of marks) {
    for (let i = firstEndingAfter(paragraphs, mark.start); i < paragraphs.length; i++) {
      if (paragraphs[i]!.start >= mark.end) break;
      spreadMarks[i]!.push(mark);
    }
  }
  return spreadMarks;
}

function firstEndingAfter(paragraphs: readonly PageParagraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function language(article: ArticleView): string {
  const tag = article.record.document.language;
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : 'und';
}
