import type { QuoteContext } from './context.ts';
import { invertedSubjectEnd } from './inversion.ts';
import { startsRelay } from './relays.ts';

/** A candidate for one side's content: tokens `[start, end)`, or null for "no content on this side". */
export interface Candidate {
  readonly start: number;
  readonly end: number;
}

const CLAUSE_STARTERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'when',
  'where',
  'who',
  'which',
  'to',
  'of',
  'for',
  'about',
  'as',
  'on',
  'over',
  'with',
  'against',
  'in',
  'by',
  'from',
  'into',
]);
const END_WORDS = new Set([
  'and',
  'but',
  'or',
  'as',
  'while',
  'when',
  'after',
  'because',
  'since',
  'although',
  'though',
  'if',
  'before',
  'during',
  'in',
  'on',
  'at',
  'with',
  'by',
  'to',
  'for',
  'from',
  'which',
  'who',
  'even',
  'amid',
  'despite',
  'saying',
  'adding',
  'according',
  'following',
  'unless',
  'until',
  'where',
  'whereas',
  'rather',
  'instead',
  'so',
  'than',
  'over',
  'about',
  'against',
]);
const MAX_STARTS = 10;
const MAX_ENDS = 16;
const MAX_LEFT_ENDS = 5;
const MAX_LEFT_STARTS = 7;

/** Where the sentence of a cue ends for its content: a cue inside a quotation does not look out of it. */
export function reach(context: QuoteContext, cue: number): { readonly first: number; readonly last: number } {
  const { tokens, sentences, quotation, quotations, outermost } = context;
  const sentence = sentences[tokens.sentence[cue]!]!;
  let last = sentence.endToken;
  let first = context.begin[tokens.sentence[cue]!]!;
  for (const around of [outermost[context.around[cue]!], quotations[quotation[cue]!]]) {
    if (around === undefined) continue;
    first = Math.max(first, around.innerStart);
    last = Math.min(last, around.innerEnd);
  }
  return { first, last };
}

/**
 * Candidates right of a cue whose words end at `cueEnd`. A participle that opens its sentence ("Admitting that …, he said") needs a
 * main clause behind its content, so that ends at a comma.
 */
export function rightCandidates(context: QuoteContext, cue: number, cueEnd: number): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = context;
  const { last } = reach(context, cue);
  const isAccording = tokens.lower[cue] === 'according';
  const isFronted = !isAccording && tokens.lower[cue]!.endsWith('ing') && cue === reach(context, cue).first;
  const afterSubject = invertedSubjectEnd(context, cue, cueEnd);
  for (const start of rightStarts(context, cue, cueEnd, last)) {
    if (start < afterSubject || (isAccording && tokens.text[start - 1] !== ',')) continue;
    if (startsRelay(tokens, start) || startsRelay(tokens, start - 1) || startsRelay(tokens, start - 2)) continue;
    for (const end of rightEnds(context, start, last)) {
      if (!isFronted || tokens.text[end] === ',') found.push({ start, end });
    }
    if (tokens.text[cue] === ':' && start >= cueEnd && start <= cueEnd + 1)
      addParagraphEnd(context, start, last, found);
  }
  return found;
}

/** After a colon, as in transcripts, everything up to the paragraph's end. */
function addParagraphEnd(context: QuoteContext, start: number, last: number, found: Candidate[]): void {
  const { paragraphs, sentences, tokens } = context;
  const { endToken } = paragraphs[sentences[tokens.sentence[start]!]!.paragraph]!;
  if (endToken > last && tokens.sentence[start] === tokens.sentence[last - 1]) {
    found.push({ start, end: isFinalMark(context, endToken - 1) ? endToken - 1 : endToken });
  }
}

function rightStarts(context: QuoteContext, cue: number, cueEnd: number, last: number): number[] {
  const { tokens, quotation, quotations, chunk, chunks } = context;
  const starts: number[] = [];
  const put = (i: number): void => {
    if (i < last && starts.length < MAX_STARTS && !starts.includes(i) && isWord(context, i)) starts.push(i);
  };
  put(skipPunctuation(context, cueEnd, last));
  const stop = Math.min(last, cueEnd + 16);
  for (let i = cueEnd; i < stop; i++) {
    const opens = opensQuotation(context, i);
    if (opens) put(i);
    else if (CLAUSE_STARTERS.has(tokens.lower[i]!)) {
      put(i);
      if (i - cueEnd < 3) put(i + 1);
    } else if (tokens.pos[i] === 'PUNCT') put(skipPunctuation(context, i, last));
    else if (chunk[i]! >= 0 && chunks[chunk[i]!]!.end === i + 1 && i - cueEnd < 7)
      put(skipPunctuation(context, i + 1, last));
  }
  if (quotation[cue]! < 0) {
    const bound = context.outermost[context.around[cue]!]?.innerEnd ?? tokens.count;
    for (let i = last; i <= last + 1 && i < bound; i++) {
      const index = quotation[i]!;
      if (index >= 0 && quotations[index]!.start === i && quotations[index]!.words >= 3) {
        starts.push(i);
        break;
      }
    }
  }
  return starts;
}

function rightEnds(context: QuoteContext, start: number, last: number): number[] {
  const { tokens, quotation, quotations } = context;
  const ends: number[] = [];
  const put = (i: number): void => {
    if (i > start && !ends.includes(i)) ends.push(i);
  };
  if (opensQuotation(context, start)) put(quotations[quotation[start]!]!.end);
  if (start >= last) return ends;
  let stop = last;
  while (stop > start + 1 && isFinalMark(context, stop - 1)) stop--;
  const overrun = quotation[stop - 1]!;
  if (overrun >= 0 && quotation[start] !== overrun && quotations[overrun]!.end > stop) put(quotations[overrun]!.end);
  put(stop);
  for (let i = start + 1; i < stop && ends.length < MAX_ENDS; i++) {
    if (quotation[i]! >= 0 && quotation[i] !== quotation[start]) {
      const { end } = quotations[quotation[i]!]!;
      if (end <= stop) {
        put(end);
        i = end - 1;
      }
      continue;
    }
    if (tokens.pos[i] === 'PUNCT' ? isBreak(tokens.text[i]!) : END_WORDS.has(tokens.lower[i]!)) put(i);
  }
  return ends;
}

/** A verb behind "who" or "which" says nothing that stands before its clause. */
function isInRelativeClause({ tokens }: QuoteContext, cue: number): boolean {
  let i = cue - 1;
  while (i > 0 && (tokens.pos[i] === 'AUX' || tokens.pos[i] === 'ADV' || tokens.pos[i] === 'PART')) i--;
  return tokens.lower[i] === 'who' || tokens.lower[i] === 'which';
}

/** Candidates left of a cue, nearest end first. */
export function leftCandidates(context: QuoteContext, cue: number, cueStart: number): Candidate[] {
  const found: Candidate[] = [];
  if (isInRelativeClause(context, cue)) return found;
  const { first } = reach(context, cue);
  for (const end of leftEnds(context, cue, cueStart, first)) {
    for (const start of leftStarts(context, cue, end, first)) {
      if (!startsWithParticipleCue(context, start)) found.push({ start, end });
    }
  }
  return found;
}

/** "Admitting that …, he said" is another attribution, not what he said. */
function startsWithParticipleCue({ tokens, likelyCue, quotation }: QuoteContext, start: number): boolean {
  return likelyCue[start]! > 0 && quotation[start]! < 0 && tokens.lower[start]!.endsWith('ing');
}

function leftEnds(context: QuoteContext, cue: number, cueStart: number, first: number): number[] {
  const { tokens, quotation, quotations, chunk, chunks } = context;
  const ends: number[] = [];
  const put = (i: number): void => {
    if (ends.length < MAX_LEFT_ENDS && !ends.includes(i)) ends.push(i);
  };
  for (let i = cueStart - 1; i >= first; i--) {
    const index = quotation[i]!;
    if (index >= 0 && index !== quotation[cue]) {
      if (quotations[index]!.end === i + 1) put(i + 1);
      i = Math.max(first, quotations[index]!.start);
      continue;
    }
    if (tokens.pos[i] === 'PUNCT' && isBreak(tokens.text[i]!)) put(i);
  }
  const near = cueStart > first ? chunk[cueStart - 1]! : -1;
  if (near >= 0 && chunks[near]!.start > first) put(chunks[near]!.start);
  if (cueStart > first) put(cueStart);
  if (first > 0 && quotation[cue]! < 0) {
    const before = quotation[first - 1]!;
    if (before >= 0 && quotations[before]!.end === first && quotations[before]!.words >= 2) ends.push(first);
  }
  return ends;
}

function leftStarts(context: QuoteContext, cue: number, end: number, first: number): number[] {
  const { tokens, quotation, quotations } = context;
  const starts: number[] = [];
  const put = (i: number): void => {
    if (i < end && starts.length < MAX_LEFT_STARTS && !starts.includes(i)) starts.push(i);
  };
  const closing = quotation[end - 1] ?? -1;
  if (closing >= 0 && closing !== quotation[cue]) put(quotations[closing]!.start);
  if (end <= first) return starts;
  const begin = quotation[first]!;
  if (begin >= 0 && begin !== quotation[cue] && quotations[begin]!.start < first) put(quotations[begin]!.start);
  put(first);
  for (let i = first; i < end && starts.length < MAX_LEFT_STARTS; i++) {
    if (quotation[i]! >= 0 && quotation[i] !== quotation[cue]) {
      put(quotations[quotation[i]!]!.start);
      i = Math.max(i, quotations[quotation[i]!]!.end - 1);
      continue;
    }
    if (tokens.pos[i] === 'PUNCT' ? isBreak(tokens.text[i]!) : CONJUNCTIONS.has(tokens.lower[i]!)) put(i + 1);
    else if (tokens.lower[i] === 'that' || tokens.lower[i] === 'what' || tokens.lower[i] === 'how') put(i);
  }
  return starts;
}

const CONJUNCTIONS = new Set(['and', 'but', 'or', 'because', 'so', 'yet', 'while', 'though', 'as']);

function isWord({ tokens, quotation }: QuoteContext, i: number): boolean {
  return tokens.pos[i] !== 'PUNCT' || quotation[i]! >= 0 || !isBreak(tokens.text[i]!);
}

function skipPunctuation({ tokens, quotation }: QuoteContext, i: number, last: number): number {
  let j = i;
  while (j < last && tokens.pos[j] === 'PUNCT' && quotation[j]! < 0) j++;
  return j;
}

/** Whether a quotation starts at a token. */
export function opensQuotation({ quotation, quotations }: QuoteContext, i: number): boolean {
  const index = quotation[i] ?? -1;
  return index >= 0 && quotations[index]!.start === i;
}

function isFinalMark({ tokens, quotation }: QuoteContext, i: number): boolean {
  const text = tokens.text[i]!;
  return (
    quotation[i]! < 0 &&
    tokens.pos[i] === 'PUNCT' &&
    (text === '.' ||
      text === '!' ||
      text === '?' ||
      text === ';' ||
      text === ':' ||
      text === '…' ||
      text === ',' ||
      text === '-' ||
      text === '–' ||
      text === '—')
  );
}

function isBreak(text: string): boolean {
  return (
    text === ',' ||
    text === ';' ||
    text === ':' ||
    text === '(' ||
    text === ')' ||
    text === '—' ||
    text === '–' ||
    text === '-' ||
    text === '--' ||
    text === '.' ||
    text === '?' ||
    text === '!' ||
    text === '…' ||
    text === '[' ||
    text === ']' ||
    text === '...'
  );
}
