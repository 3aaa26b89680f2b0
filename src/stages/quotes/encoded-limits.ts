import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

/**
 * Puts limits right that the encoder drew without regard to what stands in the text: no content runs over the end of a paragraph
 * outside of a quotation, none into a quotation that is a sentence of its own, and none over a later cue that shares its source
 * ("warned that fares would rise and said the board …").
 */
export function settleLimits(context: QuoteContext, decoded: readonly Decoded[]): Decoded[] {
  return decoded.flatMap((item) => {
    const left = inParagraph(context, item.left, item.cue.head);
    const right = beforeSharedCue(
      context,
      item,
      beforeNextQuotation(context, inParagraph(context, item.right, item.cue.head)),
      decoded,
    );
    const own = right !== null && takesFromFronted(context, left, decoded) ? null : left;
    return own === null && right === null ? [] : [{ ...item, left: own, right }];
  });
}

/** The part of a content in the paragraph of its cue, where it reaches beyond it as ordinary words do. */
function inParagraph(
  { tokens, sentences, paragraphs, around }: QuoteContext,
  content: Candidate | null,
  cue: number,
): Candidate | null {
  if (content === null) return null;
  const { firstToken, endToken } = paragraphs[sentences[tokens.sentence[cue]!]!.paragraph]!;
  let { start, end } = content;
  if (start < firstToken && end > firstToken && around[firstToken]! < 0) start = firstToken;
  if (end > endToken && start < endToken && around[endToken - 1]! < 0) end = endToken;
  return start < end ? { start, end } : null;
}

/** A content in ordinary words up to the end of its sentence, where the next one is a quotation: that is said in its own right. */
function beforeNextQuotation({ tokens, around, outermost }: QuoteContext, content: Candidate | null): Candidate | null {
  if (content === null || around[content.start]! >= 0) return content;
  for (let i = content.start + 1; i < content.end; i++) {
    if (tokens.sentence[i] === tokens.sentence[i - 1] || outermost[around[i]!]?.start !== i) continue;
    const end = /^[.!?]+$/.test(tokens.text[i - 1]!) ? i - 1 : i;
    return end > content.start ? { start: content.start, end } : content;
  }
  return content;
}

/** A content up to the conjunction before a later cue with the same source, which stands before both. */
function beforeSharedCue(
  { tokens, around }: QuoteContext,
  { cue, source }: Decoded,
  right: Candidate | null,
  decoded: readonly Decoded[],
): Candidate | null {
  if (right === null || source === null || source.start >= cue.start) return right;
  const later = decoded.find(
    (other) =>
      other.cue.start > right.start &&
      other.cue.end <= right.end &&
      other.source?.start === source.start &&
      other.source.end === source.end &&
      around[other.cue.head] === around[cue.head],
  );
  if (later === undefined) return right;
  let end = later.cue.start;
  while (end > right.start && (tokens.pos[end - 1] === 'AUX' || tokens.pos[end - 1] === 'ADV')) end--;
  if (tokens.pos[end - 1] !== 'CCONJ') return right;
  end--;
  if (tokens.text[end - 1] === ',') end--;
  return end > right.start ? { start: right.start, end } : right;
}

/** Whether a content takes that of a cue which opens its sentence as a participle ("Admitting that …, he said"). */
function takesFromFronted(
  { tokens, begin }: QuoteContext,
  content: Candidate | null,
  decoded: readonly Decoded[],
): boolean {
  if (content === null) return false;
  return decoded.some(
    ({ cue, right }) =>
      right !== null &&
      content.start < right.end &&
      right.start < content.end &&
      cue.head === begin[tokens.sentence[cue.head]!] &&
      tokens.lower[cue.head]!.endsWith('ing'),
  );
}
