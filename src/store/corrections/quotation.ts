import type { Quote } from '../../document/quote.ts';
import { type Span, trimmedSpan } from '../../document/span.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
];

/**
 * The parts of a content that stand between double quotation marks (marks left out), and the kind that follows: direct where
 * all of the words do, mixed where some do.
 */
export function quotationIn(
  text: string,
  content: readonly Span[],
): { readonly kind: Quote['kind']; readonly quoted: readonly Span[] } {
  const quoted = content.flatMap((span) => quotedParts(text, span));
  const inside = quoted.reduce((sum, span) => sum + words(span.text), 0);
  const all = content.reduce((sum, span) => sum + words(span.text), 0);
  return { kind: inside === 0 ? 'indirect' : inside >= all ? 'direct' : 'mixed', quoted };
}

function quotedParts(text: string, { start, end }: Span): readonly Span[] {
  const around = PAIRS.find(([open, close]) => text[start - 1] === open && text[end] === close);
  if (around !== undefined) return [trimmedSpan(text, start, end)];
  const parts: Span[] = [];
  let at = start;
  while (at < end) {
    const pair = PAIRS.find(([open]) => open === text[at]);
    const close = pair === undefined ? -1 : text.indexOf(pair[1], at + 1);
    if (pair === undefined) at++;
    else {
      const until = close < 0 || close > end ? end : close;
      if (until > at + 1) parts.push(trimmedSpan(text, at + 1, until));
      at = until + 1;
    }
  }
  return parts.filter((part) => part.text !== '');
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
