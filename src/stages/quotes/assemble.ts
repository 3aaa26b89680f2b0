import type { Attribution } from '../../document/layers.ts';
import type { Cue, QuoteKind } from '../../document/quote.ts';
import { type Range, type Span, spanOf, trimmedSpan } from '../../document/span.ts';
import { tokenAt } from '../../document/tokens.ts';
import type { Candidate } from './content-candidates.ts';
import { type QuoteContext, viewFrom } from './context.ts';
import type { Decoded } from './decode.ts';
import { stanceOf } from './stance.ts';

/** The attribution of a decoded cue, in characters. */
export function assemble(context: QuoteContext, decoded: Decoded): Attribution {
  const contents = [decoded.left, decoded.right]
    .filter((side) => side !== null)
    .map((side) => tokenSpan(context, side));
  return {
    ...describeContent(viewFrom(context, decoded.cue.head), contents),
    cue: cueOf(context, decoded),
    source:
      decoded.source === null
        ? null
        : tokenSpan(context, withoutTime(context, withoutCue(decoded.source, decoded.cue))),
    within: null,
    continues: null,
    relay: null,
    confidence: decoded.confidence,
  };
}

/**
 * Content, quoted parts and kind of some content spans, by the quotations of a view: inside a quotation only nested marks count,
 * the outer ones quote somebody else.
 */
export function describeContent(
  context: QuoteContext,
  contents: readonly Span[],
): { readonly content: readonly Span[]; readonly quoted: readonly Span[]; readonly kind: QuoteKind } {
  const quoted = contents.flatMap((span) => quotedParts(context, span));
  return { content: contents, quoted, kind: kindOf(context.text, contents, quoted) };
}

function kindOf(text: string, contents: readonly Span[], quoted: readonly Span[]): QuoteKind {
  if (quoted.length === 0) return 'indirect';
  const inMarks = (offset: number): boolean => quoted.some((span) => span.start <= offset && offset < span.end);
  for (const { start, end } of contents) {
    for (let i = start; i < end; i++) if (!inMarks(i) && /[\p{L}\p{N}]/u.test(text[i]!)) return 'mixed';
  }
  return 'direct';
}

function quotedParts({ text, tokens, quotations, quotation: quotationAt }: QuoteContext, content: Range): Span[] {
  const parts: Span[] = [];
  const end = tokenAt(tokens, content.end);
  for (let i = tokenAt(tokens, content.start); i < end; i++) {
    const quotation = quotations[quotationAt[i]!];
    if (quotation === undefined) continue;
    for (const { innerStart, innerEnd } of quotation.source.segments) {
      const part = trimmedSpan(text, Math.max(innerStart, content.start), Math.min(innerEnd, content.end));
      if (part.end > part.start) parts.push(part);
    }
    i = Math.max(i, quotation.end - 1);
  }
  return parts;
}

/** A source that ends where its cue begins, also where the tagger takes the verb for a noun ("the driver claims"). */
function withoutCue({ start, end }: Candidate, cue: Candidate): Candidate {
  return start < cue.start && end > cue.start ? { start, end: cue.start } : { start, end };
}

/** A source without a phrase of time behind it ("the mayor on Thursday"). */
function withoutTime({ tokens }: QuoteContext, { start, end }: Candidate): Candidate {
  const stop = tokens.text[end - 1] === ',' ? end - 1 : end;
  const isDay = stop - start > 2 && DAYS.has(tokens.lower[stop - 1]!);
  if (!isDay) return { start, end: stop };
  const day = tokens.lower[stop - 2] === 'on' ? stop - 2 : stop - 1;
  const before = tokens.lower[day - 1];
  const from = before === 'late' || before === 'early' ? day - 1 : day;
  return from > start ? { start, end: from } : { start, end };
}

const DAYS = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
]);

function tokenSpan({ text, tokens }: QuoteContext, { start, end }: Candidate): Span {
  return spanOf(text, tokens.start[start]!, tokens.end[end - 1]!);
}

function cueOf(context: QuoteContext, { cue }: Decoded): Cue {
  return { ...tokenSpan(context, cue), stance: stanceOf(context, cue) };
}
