import type { Attribution } from '../../document/layers.ts';
import { overlaps, type Range, type Span, spanOf } from '../../document/span.ts';
import { describeContent } from './assemble.ts';
import type { QuoteContext, TokenQuotation } from './context.ts';
import { Places } from './places.ts';

const CONTINUED = 0.7;
const UNATTRIBUTED = 0.4;

/**
 * Gives quotations that no cue introduces their place: one that follows a direct quote in the same paragraph is more of it
 * (`"A," X said. "B."`), one that follows anything else goes on from its speaker, and a paragraph or sentence that is
 * nothing but a quotation is a quote of its own. Words in marks inside a sentence are left alone: titles, nicknames, scare quotes.
 *
 * @param minWords shortest quotation that can be a quote of its own, in words
 */
export function addUncued(
  context: QuoteContext,
  attributions: readonly Attribution[],
  minWords: number,
): Attribution[] {
  const result = [...attributions];
  const places = new Places(context, result);
  for (const quotation of context.quotations) {
    const range = { start: quotation.source.start, end: quotation.source.end };
    if (quotation.words === 0 || !standsAlone(context, quotation) || isCovered(range, result, places)) continue;
    const before = predecessor(context, quotation, result, places);
    const place = placeOf(context, quotation);
    const next = follower(context, range, result, places);
    const isLong = quotation.words >= minWords;
    if (before !== null && place === 'same-paragraph' && isOpenDirect(result[before]!)) {
      if (isLong || isWholeSentence(context, quotation)) join(context, result, places, before, range);
    } else if (next !== null) {
      join(context, result, places, next, range);
    } else if (!isLong) {
      continue;
    } else if (before !== null && (place === 'same-paragraph' || isWholeParagraph(context, quotation))) {
      put(result, places, alone(context, range, before, CONTINUED));
    } else if (
      isWholeSentence(context, quotation) ||
      (place === 'new-paragraph' && isWholeParagraph(context, quotation))
    ) {
      put(result, places, alone(context, range, null, UNATTRIBUTED));
    }
  }
  return result;
}

function put(result: Attribution[], places: Places, attribution: Attribution): void {
  places.add(attribution, result.length);
  result.push(attribution);
}

/** Gives a direct attribution one more content; what it already has of the same words goes into that one. */
function join(context: QuoteContext, result: Attribution[], places: Places, index: number, range: Range): void {
  const attribution = result[index]!;
  const same = attribution.content.filter((span) => overlaps(span, range));
  const start = Math.min(range.start, ...same.map((span) => span.start));
  const end = Math.max(range.end, ...same.map((span) => span.end));
  const added = spanOf(context.text, start, end);
  // Only the new content is described: there may be thousands of others.
  const { quoted, kind } = describeContent(context, [added]);
  const others = (spans: readonly Span[]): readonly Span[] => spans.filter((span) => !overlaps(span, added));
  const inText = (x: Span, y: Span): number => x.start - y.start;
  result[index] = {
    ...attribution,
    content: [...others(attribution.content), added].sort(inText),
    quoted: [...others(attribution.quoted), ...quoted].sort(inText),
    kind: kind === 'direct' ? attribution.kind : 'mixed',
  };
  places.add({ cue: null, content: [added] }, index);
}

function alone(
  context: QuoteContext,
  { start, end }: Range,
  continues: number | null,
  confidence: number,
): Attribution {
  return {
    ...describeContent(context, [spanOf(context.text, start, end)]),
    cue: null,
    source: null,
    within: null,
    continues,
    relay: null,
    confidence,
  };
}

function isOpenDirect({ kind, cue }: Attribution): boolean {
  return kind === 'direct' && cue !== null;
}

function isCovered(range: Range, attributions: readonly Attribution[], places: Places): boolean {
  const length = range.end - range.start;
  return places
    .touching(range)
    .some((index) =>
      attributions[index]!.content.some(
        (span) => Math.min(span.end, range.end) - Math.max(span.start, range.start) >= length / 2,
      ),
    );
}

/** The direct quote whose quotation follows with nothing but a space between, where its cue comes after it. */
function follower(
  { text }: QuoteContext,
  range: Range,
  attributions: readonly Attribution[],
  places: Places,
): number | null {
  const found = places.touching({ start: range.end, end: range.end + 4 }).find((index) => {
    const { kind, cue, content } = attributions[index]!;
    const { start } = content[0]!;
    const isNext = start > range.end && start - range.end < 4 && /^[^\S\n]+$/.test(text.slice(range.end, start));
    return kind === 'direct' && cue !== null && cue.start > start && isNext;
  });
  return found ?? null;
}

/** A quotation that starts a sentence and reads like one: a capital or digit first, a full stop or the like last. */
function standsAlone({ tokens }: QuoteContext, { start, innerStart, innerEnd, end }: TokenQuotation): boolean {
  if (innerEnd <= innerStart) return false;
  const before = start > 0 ? tokens.text[start - 1]! : '.';
  const startsSentence =
    start === 0 || /[.?!:…”"»)\]]$/.test(before) || tokens.sentence[start - 1] !== tokens.sentence[start];
  const first = tokens.text[innerStart]!;
  const startsLikeOne = /^[\p{Lu}\p{N}.…[(‘'“]/u.test(first);
  const last = tokens.text[innerEnd - 1]!;
  const after = tokens.text[end] ?? '.';
  const endsLikeOne =
    /[.?!,…—–-]$/.test(last) ||
    after === '.' ||
    (end < tokens.count && tokens.sentence[end] !== tokens.sentence[end - 1]);
  return startsSentence && startsLikeOne && endsLikeOne;
}

function paragraphOf({ sentences, tokens }: QuoteContext, token: number): number {
  return sentences[tokens.sentence[token]!]!.paragraph;
}

function placeOf(context: QuoteContext, { start }: TokenQuotation): 'same-paragraph' | 'new-paragraph' {
  const paragraph = context.paragraphs[paragraphOf(context, start)]!;
  return start === paragraph.firstToken ? 'new-paragraph' : 'same-paragraph';
}

/** Whether a quotation is all of its sentences, its final mark inside. */
function isWholeSentence({ tokens, sentences }: QuoteContext, { start, innerEnd, end }: TokenQuotation): boolean {
  const starts = sentences[tokens.sentence[start]!]!.firstToken === start;
  return starts && sentences[tokens.sentence[end - 1]!]!.endToken === end && /^[.?!…]/.test(tokens.text[innerEnd - 1]!);
}

/** Whether a paragraph holds quotations only. */
function isWholeParagraph(context: QuoteContext, { start }: TokenQuotation): boolean {
  const { firstToken, endToken } = context.paragraphs[paragraphOf(context, start)]!;
  for (let i = firstToken; i < endToken; i++) {
    if (context.quotation[i]! < 0 && context.tokens.pos[i] !== 'PUNCT') return false;
  }
  return true;
}

/** The attribution that a quotation follows: the last one that has its cue or content in the sentence or paragraph before. */
function predecessor(
  context: QuoteContext,
  quotation: TokenQuotation,
  attributions: readonly Attribution[],
  places: Places,
): number | null {
  const { tokens, sentences, paragraphs } = context;
  if (quotation.start === 0) return null;
  const sentence = sentences[tokens.sentence[quotation.start - 1]!]!;
  const isSame = placeOf(context, quotation) === 'same-paragraph';
  const from = isSame ? sentence.start : paragraphs[sentence.paragraph]!.start;
  let found: number | null = null;
  let furthest = -1;
  for (const index of isSame ? places.touching(sentence) : places.inParagraph(sentence.paragraph)) {
    const attribution = attributions[index]!;
    if (attribution.within !== null) continue;
    const reach = attribution.cue ?? attribution.content[attribution.content.length - 1]!;
    const last = attribution.content[attribution.content.length - 1]!;
    const end = Math.max(reach.end, last.end <= quotation.source.start ? last.end : 0);
    if (reach.start < quotation.source.start && end > from && end <= quotation.source.start && end >= furthest) {
      furthest = end;
      found = index;
    }
  }
  return found;
}
