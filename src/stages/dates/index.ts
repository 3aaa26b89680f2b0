import type { DateExpression } from '../../document/date.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { DateContext } from './context.ts';
import { findDates } from './find.ts';

/**
 * Temporal expressions with TIMEX3 types and values (TimeML 1.2.1), resolved against the publication date. Without one,
 * values stay underspecified (`XXXX-03-05`) and the document gets one note, `no-anchor`.
 */
export const dates = defineStage({
  name: 'dates',
  needs: ['text', 'tokens', 'paragraphs', 'metadata'],
  gives: ['dates'],
  run({ text, tokens, paragraphs, metadata }, { note }) {
    const context = new DateContext(metadata.publishedAt);
    const found: DateExpression[] = [];
    for (const paragraph of paragraphs) {
      for (const expression of findDates(text, paragraph, tokens, context)) {
        found.push({ ...expression, id: `d${found.length + 1}` });
      }
    }
    if (context.missedAnchor) {
      note({
        code: 'no-anchor',
        message: 'no publication date is known, so dates such as "Wednesday" have only the part that the text states',
      });
    }
    return { dates: found };
  },
});
