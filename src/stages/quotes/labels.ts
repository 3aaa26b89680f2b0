import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';
import { ANNOUNCEMENTS, FORMATS, SMALL, TELLERS } from './label-words.ts';

const LONGEST_LABEL = 8;
const LONGEST_BYLINE = 5;
const STRUCTURAL = 0.85;
const QUESTION_AND_ANSWER = new Set(['q', 'a', 'question', 'answer']);

/**
 * Attributions that the layout makes: turns of transcripts and interviews (`Q:`, `NAME:`), a label before a whole quotation
 * (`Our reporter: "…"`), and headlines of the form `Claim: Source` or `Claim - agency`.
 */
export function findLabelled(context: QuoteContext): Decoded[] {
  const { paragraphs } = context;
  const labels = paragraphs.map((paragraph) => labelOf(context, paragraph));
  const capitals = labels.filter((label) => label?.isCapitals).length;
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label.words, (counts.get(label.words) ?? 0) + 1);
  const named = labels.filter((label) => label?.isName).length;
  return paragraphs.flatMap((paragraph, index) => {
    const label = labels[index];
    if (paragraph.zone === 'headline' || paragraph.zone === 'heading') {
      const headline = headlineSource(context, paragraph);
      if (headline !== null) return [headline];
    }
    if (!label || ANNOUNCEMENTS.has(label.words)) return [];
    const isTurn =
      QUESTION_AND_ANSWER.has(label.words) ||
      (label.isCapitals && capitals >= 2) ||
      (label.isName && named >= 3 && (counts.get(label.words)! >= 2 || label.hasEntity) && !isMark(context, label)) ||
      (label.isPerson && speaks(context, label)) ||
      label.isWholeQuotation;
    return isTurn ? [turn(context, label)] : [];
  });
}

/** The colons of labels that speak for nobody ("Note:", "TIME:"). */
export function findAnnouncements(context: QuoteContext): number[] {
  return context.paragraphs.flatMap((paragraph) => {
    const label = labelOf(context, paragraph);
    return label !== null && ANNOUNCEMENTS.has(label.words) ? [label.colon] : [];
  });
}

interface Label extends Candidate {
  readonly words: string;
  readonly colon: number;
  readonly contentEnd: number;
  readonly isCapitals: boolean;
  readonly isName: boolean;
  readonly hasEntity: boolean;
  readonly isPerson: boolean;
  readonly isWholeQuotation: boolean;
}

function labelOf(context: QuoteContext, paragraph: QuoteContext['paragraphs'][number]): Label | null {
  const { tokens, around, entity, outermost } = context;
  const { firstToken, endToken } = paragraph;
  let start = firstToken;
  while (start < endToken && (tokens.pos[start] === 'NUM' || (tokens.pos[start] === 'PUNCT' && around[start]! < 0)))
    start++;
  let colon = start;
  while (colon < endToken && colon - start <= LONGEST_LABEL && tokens.text[colon] !== ':') colon++;
  if (tokens.text[colon] !== ':' || colon === start || colon - start > LONGEST_LABEL || colon + 1 >= endToken)
    return null;
  for (let i = start; i < colon; i++) {
    if (around[i]! >= 0 || tokens.text[i] === ',' || tokens.text[i] === ';') return null;
  }
  const opening = outermost[around[colon + 1]!];
  const isWholeQuotation = opening?.start === colon + 1 && opening.end >= endToken - 1;
  const words = tokens.lower.slice(start, colon).join(' ');
  const isCapitals = isUpperCase(context.text.slice(tokens.start[start], tokens.end[colon - 1]));
  const isName = everyToken(start, colon, (i) => /^\p{Lu}/u.test(tokens.text[i]!) || SMALL.has(tokens.lower[i]!));
  const hasVerb = !isCapitals && !everyToken(start, colon, (i) => tokens.pos[i] !== 'VERB' && tokens.pos[i] !== 'AUX');
  if (hasVerb) return null;
  const hasEntity = !everyToken(start, colon, (i) => entity[i] !== 1 && entity[i] !== 2);
  const contentEnd = !isWholeQuotation && tokens.text[endToken - 1] === '.' ? endToken - 1 : endToken;
  if (contentEnd <= colon + 1) return null;
  return {
    start,
    end: colon,
    words,
    colon,
    contentEnd,
    isCapitals,
    isName,
    hasEntity,
    isPerson: everyToken(start, colon, (i) => entity[i] === 1),
    isWholeQuotation: isWholeQuotation && (isName || context.chunk[colon - 1]! >= 0),
  };
}

/** "Ana Ruiz: 7. A solid game": a mark for a player, and nothing that she said. */
function isMark({ tokens }: QuoteContext, { colon }: Label): boolean {
  const after = tokens.text[colon + 2];
  return /^\d/.test(tokens.text[colon + 1]!) && (after === undefined || !/^\p{L}/u.test(after));
}

/** Whether what follows a single label is a sentence in the first person. */
function speaks({ tokens }: QuoteContext, { colon, contentEnd }: Label): boolean {
  return !everyToken(colon + 1, contentEnd, (i) => !FIRST_PERSON.has(tokens.lower[i]!));
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

function turn(context: QuoteContext, { start, end, colon, contentEnd }: Label): Decoded {
  const opening = context.outermost[context.around[colon + 1]!];
  const isQuotation = opening?.start === colon + 1 && opening.end > contentEnd;
  return {
    cue: { head: colon, start: colon, end: colon + 1 },
    left: null,
    right: { start: colon + 1, end: isQuotation ? opening.end : contentEnd },
    source: { start, end },
    confidence: STRUCTURAL,
  };
}

function isSpacedDash(tokens: QuoteContext['tokens'], i: number): boolean {
  const text = tokens.text[i];
  if (text !== '-' && text !== '–' && text !== '—') return false;
  return (
    i > 0 && i + 1 < tokens.count && tokens.start[i]! > tokens.end[i - 1]! && tokens.start[i + 1]! > tokens.end[i]!
  );
}

function headlineSource(
  { tokens, around, entity }: QuoteContext,
  { firstToken, endToken }: QuoteContext['paragraphs'][number],
): Decoded | null {
  let end = endToken;
  while (end > firstToken && tokens.text[end - 1] === '.') end--;
  let colon = end - 1;
  while (colon > firstToken && tokens.text[colon] !== ':' && !isSpacedDash(tokens, colon)) colon--;
  const length = end - colon - 1;
  if (colon - firstToken < 3 || length < 1 || length > LONGEST_BYLINE || around[colon]! >= 0) return null;
  const isPhrase = everyToken(colon + 1, end, (i) => {
    const pos = tokens.pos[i];
    return (
      entity[i]! > 0 ||
      ((pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET') && !FORMATS.has(tokens.lower[i]!))
    );
  });
  const isClause =
    around[firstToken]! >= 0 ||
    !everyToken(firstToken, colon, (i) => tokens.pos[i] !== 'VERB' && tokens.pos[i] !== 'AUX');
  const isDash = tokens.text[colon] !== ':';
  if (isDash && !TELLERS.has(tokens.lower[end - 1]!)) return null;
  if (!isPhrase || !(isClause || isCapitalsOnly(tokens.text, firstToken, colon))) return null;
  return {
    cue: { head: colon, start: colon, end: colon + 1 },
    left: { start: firstToken, end: colon },
    right: null,
    source: { start: colon + 1, end },
    confidence: STRUCTURAL,
  };
}

function isCapitalsOnly(words: readonly string[], from: number, to: number): boolean {
  return everyToken(from, to, (i) => words[i] === words[i]!.toUpperCase());
}

function isUpperCase(label: string): boolean {
  return label === label.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(label);
}

function everyToken(from: number, to: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (!test(i)) return false;
  return true;
}
