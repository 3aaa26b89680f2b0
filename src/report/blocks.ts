import type { ArticleView } from './article.ts';
import { type Mark, marksOf, type QuoteMark } from './marks.ts';
import { type PageParagraph, paragraphsOf } from './paragraphs.ts';
import { cutIntoSegments, type Segment } from './segments.ts';

/** A paragraph of an article, cut at every boundary of every mark; all together they cover the text. */
export interface TextBlock extends PageParagraph {
  /** Whether it is the one paragraph that is the article's headline. */
  readonly isHeadline: boolean;
  readonly segments: readonly Segment<Mark>[];
}

/** An article's text as blocks to show, with everything that is marked in it. */
export function blocksOf(article: ArticleView): readonly TextBlock[] {
  const { text } = article.record.document;
  const paragraphs = paragraphsOf(article.record);
  const marks = spread(paragraphs, marksOf(article));
  const headline = paragraphs.findIndex(({ zone }) => zone === 'headline');
  return paragraphs.map((paragraph, i) => ({
    ...paragraph,
    isHeadline: i === headline,
    segments: cutIntoSegments(text, paragraph, marks[i]!),
  }));
}

/** The classes of a segment, by which the style sheet shows what it is. */
export function classesOf({ marks, closes }: Segment<Mark>): string {
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

/** The shortest part of a quote (content, cue or source) that covers a segment. */
export function closestQuote({ marks }: Segment<Mark>): QuoteMark | undefined {
  return quotesAt(marks).reduce<QuoteMark | undefined>(
    (best, mark) => (best === undefined || mark.end - mark.start < best.end - best.start ? mark : best),
    undefined,
  );
}

/** The parts of quotes among some marks. */
export function quotesAt(marks: readonly Mark[]): readonly QuoteMark[] {
  return marks.filter((mark): mark is QuoteMark => 'quote' in mark);
}

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
