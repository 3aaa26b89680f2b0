import type { DateExpression } from '../document/date.ts';
import type { Entity, Mention } from '../document/entity.ts';
import type { Range, Span } from '../document/span.ts';
import type { ArticleView, ClaimView, QuoteView } from './article.ts';
import { fits } from '../document/utf16.ts';

/** A part of a quote in the text; `first` says whether the quote begins with it. */
export type QuoteMark = Range & { readonly quote: QuoteView } & (
    { readonly type: 'content'; readonly first: boolean } | { readonly type: 'cue' | 'source' }
  );

/** Something that the page marks in the text. */
export type Mark =
  | QuoteMark
  | (Range & { readonly type: 'claim'; readonly claim: ClaimView })
  | (Range & { readonly type: 'entity'; readonly entity: Entity; readonly mention: Mention })
  | (Range & { readonly type: 'date'; readonly date: DateExpression });

/** Everything to mark in an article's text. Spans that do not slice back to their text are left out. */
export function marksOf(article: ArticleView): Mark[] {
  const { text } = article.record.document;
  const marks: Mark[] = [];
  const add = (span: Span | null, make: (range: Range) => Mark): void => {
    if (span !== null && fits(text, span)) marks.push(make({ start: span.start, end: span.end }));
  };
  for (const view of article.quotes) {
    const { content, cue, source } = view.quote;
    const shown = content.filter((span) => fits(text, span));
    shown.forEach((span, i) => {
      add(span, (range) => ({ ...range, type: 'content', quote: view, first: i === 0 }));
    });
    add(cue, (range) => ({ ...range, type: 'cue', quote: view }));
    add(source, (range) => ({ ...range, type: 'source', quote: view }));
  }
  for (const view of article.claims) add(view.claim, (range) => ({ ...range, type: 'claim', claim: view }));
  for (const entity of article.record.entities) {
    for (const mention of entity.mentions) add(mention, (range) => ({ ...range, type: 'entity', entity, mention }));
  }
  for (const date of article.record.dates) add(date, (range) => ({ ...range, type: 'date', date }));
  return marks;
}
