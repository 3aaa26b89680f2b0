import { scanAtoms } from '../../lexer/atoms.ts';
import type { DateExpression } from '../../document/date.ts';
import type { Tokens } from '../../document/layers.ts';
import { type Range, spanOf } from '../../document/span.ts';
import type { DateContext } from './context.ts';
import { type Match, Reader } from './reader.ts';
import { RULE_INDEX } from './rules/index.ts';
import { isReportDay, isScheduled, outlookAt, sentenceStart } from './tense.ts';

/**
 * Finds the temporal expressions of one paragraph, from left to right, the longest at each place.
 *
 * @param text the whole text
 * @param range the paragraph, in UTF-16 code units
 * @param context publication date and focus; it is carried on from paragraph to paragraph
 * @returns expressions in text order without overlaps, ids still empty
 */
export function findDates(text: string, range: Range, tokens: Tokens, context: DateContext): DateExpression[] {
  const atoms = scanAtoms(text, range);
  const reader = new Reader(atoms, tokens, RULE_INDEX);
  const found: DateExpression[] = [];
  for (let at = 0; at < atoms.count;) {
    const match = reader.match(at);
    if (match === null) {
      at++;
      continue;
    }
    const start = atoms.start[at]!;
    const end = atoms.end[match.to - 1]!;
    context.enter({
      start,
      outlook: outlookAt(reader, at, match.to),
      scheduled: isScheduled(reader, at, match.to),
      sentence: sentenceStart(reader, at),
      reported: isReportDay(reader, at, match.to),
    });
    const value = match.value(context);
    context.remember(value, end);
    found.push({ ...spanOf(text, start, end), id: '', type: match.type, value, ...detailsOf(match) });
    at = match.to;
  }
  return found;
}

function detailsOf({ mod, quant, freq }: Match): Pick<DateExpression, 'mod' | 'quant' | 'freq'> {
  return { ...(mod && { mod }), ...(quant && { quant }), ...(freq && { freq }) };
}
