import type { FeatureBuffer } from '../../models/linear.ts';
import type { Candidate } from './content-candidates.ts';
import { opensQuotation, reach } from './content-candidates.ts';
import { nearbyQuotation } from './cue-model.ts';
import type { QuoteContext } from './context.ts';

/** A cue head with the tokens `[start, end)` of its words. */
export interface CueSpan {
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** What both sides look at: computed once a cue. */
export interface CueSituation {
  readonly cue: CueSpan;
  readonly first: number;
  readonly last: number;
  readonly quotes: number;
  readonly leftPattern: number;
  readonly rightPattern: number;
}

export function situate(context: QuoteContext, cue: CueSpan): CueSituation {
  const { first, last } = reach(context, cue.head);
  const sentence = context.sentences[context.tokens.sentence[cue.head]!]!;
  return {
    cue,
    first,
    last,
    quotes: nearbyQuotation(context, cue.head, sentence.firstToken, sentence.endToken),
    leftPattern: pattern(context, cue.start - 1, -1, first - 1),
    rightPattern: pattern(context, cue.end, 1, last),
  };
}

/** What stands next to a cue, going outwards: noun chunk, comma, quotation, verb, "that" and so on, three steps. */
function pattern(
  { tokens, chunk, chunks, quotation, pos }: QuoteContext,
  from: number,
  step: 1 | -1,
  stop: number,
): number {
  let code = 0;
  let i = from;
  for (let steps = 0; steps < 3; steps++) {
    let symbol: number;
    if (i === stop || i < 0 || i >= tokens.count) symbol = 1;
    else if (quotation[i]! >= 0 && (tokens.pos[i] === 'PUNCT' || tokens.text[i] === '`')) symbol = 2;
    else if (chunk[i]! >= 0) {
      const here = chunks[chunk[i]!]!;
      symbol = tokens.pos[here.head] === 'PRON' ? 3 : 4;
      i = step > 0 ? here.end - 1 : here.start;
    } else if (tokens.text[i] === ',') symbol = 5;
    else if (tokens.lower[i] === 'that') symbol = 6;
    else if (tokens.lower[i] === 'to') symbol = 7;
    else symbol = 10 + pos[i]!;
    code = code * 40 + symbol;
    if (symbol === 1 || symbol === 2) break;
    i += step;
  }
  return code;
}

/** Features of "no content on this side". */
export function noContentFeatures(context: QuoteContext, s: CueSituation, side: number, out: FeatureBuffer): void {
  const { lex, stance, suffix } = context;
  const { head, end } = s.cue;
  out.add(60, side);
  out.add(61, side, lex[head]);
  out.add(62, side, stance[head], s.quotes);
  out.add(63, side, s.leftPattern);
  out.add(64, side, s.rightPattern);
  out.add(65, side, lex[head], s.rightPattern);
  out.add(66, side, lex[head], s.leftPattern);
  out.add(67, side, s.quotes);
  out.add(68, side, end < s.last ? lex[end]! : -1);
  out.add(69, side, end < s.last ? lex[end]! : -1, lex[head]);
  out.add(70, side, s.leftPattern % 1600, s.rightPattern % 1600);
  out.add(71, side, suffix[head], s.rightPattern);
  out.add(72, side, Math.min(6, s.last - end), stance[head]);
  out.add(73, side, Math.min(6, s.cue.start - s.first), stance[head]);
  out.add(74, side, commasBetween(context, s.first, s.cue.start), stance[head]);
}

/** Features of a candidate content span on one side (0: left, 1: right) of the cue. */
export function contentFeatures(
  context: QuoteContext,
  s: CueSituation,
  side: number,
  candidate: Candidate,
  out: FeatureBuffer,
): void {
  const { tokens, lex, pos, stance, quotation, quotations, chunk, chunks } = context;
  const { head } = s.cue;
  const { start, end } = candidate;
  const T = 100 + side * 100;
  const L = lex[head]!;
  const S = stance[head]!;
  const before = start > 0 ? start - 1 : -1;
  const at = (column: Int32Array | Uint8Array, j: number): number => (j >= 0 && j < tokens.count ? column[j]! : -1);
  const openQ = opensQuotation(context, start) ? 1 : 0;
  const lastToken = end - 1;
  const closing = quotation[lastToken]!;
  const closeQ = closing >= 0 && quotations[closing]!.end === end ? 1 : 0;
  const same = openQ && closeQ && quotation[start] === closing ? 1 : 0;
  const insideCue = context.around[head]! >= 0 ? 1 : 0;
  const quoteCode = openQ + 2 * closeQ + 4 * same + 8 * insideCue;
  const words = closeQ || openQ ? Math.min(3, quotations[closeQ ? closing : quotation[start]!]!.words >> 1) : 0;
  const atSentenceStart = start === s.first ? 1 : start < s.first ? 2 : 0;
  const atSentenceEnd = end >= s.last ? 2 : end === s.last - 1 || onlyMarks(context, end, s.last) ? 1 : 0;
  const crossesCue = start < s.cue.end && end > s.cue.start ? 1 : 0;
  const startCode = openQ * 4 + atSentenceStart;
  const endCode = closeQ * 4 + atSentenceEnd;

  out.add(T, quoteCode);
  out.add(T + 1, quoteCode, words, S);
  out.add(T + 2, quoteCode, s.quotes);
  out.add(T + 3, startCode, endCode, insideCue);
  out.add(T + 4, startCode, endCode, S);
  out.add(T + 5, startCode, endCode, L);
  out.add(T + 6, crossesCue);
  out.add(T + 7, at(lex, start));
  out.add(T + 8, at(lex, start), S);
  out.add(T + 9, at(lex, start), L);
  out.add(T + 10, at(pos, start), at(pos, before));
  out.add(T + 11, at(lex, before));
  out.add(T + 12, at(lex, before), S);
  out.add(T + 13, at(lex, before), at(lex, start));
  out.add(T + 14, startCode, at(lex, end), at(pos, end + 1));
  out.add(T + 15, at(lex, end), endCode);
  out.add(T + 16, at(lex, end), S);
  out.add(T + 17, at(pos, lastToken), at(pos, end), quoteCode);
  out.add(T + 18, at(lex, end), at(lex, end + 1));
  out.add(T + 19, at(lex, lastToken), endCode);
  out.add(T + 20, s.leftPattern, startCode * 16 + endCode);
  out.add(T + 21, s.rightPattern, startCode * 16 + endCode);
  const distance = side === 1 ? start - s.cue.end : s.cue.start - end;
  out.add(T + 22, Math.min(distance, 12), S);
  out.add(T + 23, Math.min(distance, 12), L);
  out.add(T + 24, Math.min(distance, 12), openQ, at(lex, before));
  const length = end - start;
  const bucket = length < 8 ? length : length < 16 ? 8 : length < 32 ? 9 : length < 64 ? 10 : 11;
  out.add(T + 25, bucket, quoteCode);
  out.add(T + 26, bucket, S, startCode);
  const gap = between(context, side === 1 ? s.cue.end : end, side === 1 ? start : s.cue.start);
  out.add(T + 27, gap, S);
  out.add(T + 28, gap, L);
  out.add(T + 29, gap, quoteCode);
  const verbs = countVerbs(context, start, Math.min(end, start + 60));
  out.add(T + 30, Math.min(verbs, 3), S, quoteCode);
  const rest = between(context, side === 1 ? end : s.first, side === 1 ? s.last : Math.max(start, s.first));
  out.add(T + 31, rest, endCode, startCode);
  out.add(T + 32, rest, S);
  out.add(T + 33, commasBetween(context, start, Math.min(end, start + 60)), endCode, quoteCode);
  out.add(T + 34, s.quotes, startCode * 16 + endCode, S);
  const cut = end < s.last && end > s.first ? chunkCut(chunk, chunks, end) : 0;
  out.add(T + 35, cut, side);
  out.add(
    T + 36,
    commasBetween(context, side === 1 ? s.cue.end : end, side === 1 ? start : s.cue.start),
    side,
    startCode,
  );
  out.add(T + 37, quotesAcross(context, start, end), quoteCode, side);
  out.add(T + 38, at(pos, end), at(pos, end + 1), at(lex, end));
  out.add(T + 39, at(lex, end), Math.min(verbs, 2), Math.min(3, countVerbs(context, end, Math.min(s.last, end + 12))));
  out.add(T + 40, at(pos, start), at(pos, start + 1), S);
  out.add(T + 41, side === 0 ? s.rightPattern : s.leftPattern, quoteCode, distance === 0 ? 1 : 0);
  const ahead = cueAhead(context, end, s.last);
  out.add(T + 43, ahead, side);
  out.add(T + 44, ahead, endCode, at(lex, end));
  out.add(T + 45, coordinatedCues(context, start, end), ahead, side);
  out.add(T + 46, coordinatedCues(context, start, end), S, openQ);
  out.add(T + 47, side === 0 ? coordinatedCues(context, end, s.cue.start) : cueAhead(context, start, end), side);
  out.add(T + 48, context.likelyCue[start], side, endCode);
  out.add(T + 42, commaRank(context, end, s, side), at(lex, end), S);
}

/** What stands right behind a candidate's end: 1 "and asserted", 2 ", adding", 3 "and she vowed" or ", he said", 0 no cue. */
function cueAhead({ tokens, likelyCue, chunk, quotation }: QuoteContext, end: number, last: number): number {
  if (end >= last || quotation[end]! >= 0) return 0;
  let sawChunk = false;
  for (let i = end; i < Math.min(last, end + 7); i++) {
    if (likelyCue[i]! > 0) {
      if (sawChunk) return 3;
      return tokens.text[end] === ',' && tokens.lower[i]!.endsWith('ing') ? 2 : tokens.pos[end] === 'CCONJ' ? 1 : 4;
    }
    const tag = tokens.pos[i];
    if (chunk[i]! >= 0) sawChunk = true;
    else if (i > end && tag !== 'AUX' && tag !== 'ADV' && tag !== 'CCONJ' && tag !== 'PUNCT') return 0;
  }
  return 0;
}

/** How many likely cues inside a candidate follow a conjunction or comma directly, outside its quotations. */
function coordinatedCues({ tokens, likelyCue, quotation }: QuoteContext, start: number, end: number): number {
  let count = 0;
  for (let i = start + 1; i < end && i < start + 60; i++) {
    if (likelyCue[i] === 0 || quotation[i]! >= 0) continue;
    let j = i - 1;
    while (j > start && (tokens.pos[j] === 'ADV' || tokens.pos[j] === 'AUX')) j--;
    if (tokens.pos[j] === 'CCONJ' || tokens.text[j] === ',') count++;
  }
  return Math.min(2, count);
}

/** How many breaks of the same kind lie between a candidate's end and the end of the sentence (right) or the cue (left). */
function commaRank(context: QuoteContext, end: number, s: CueSituation, side: number): number {
  return side === 1 ? commasBetween(context, end, s.last) : commasBetween(context, end, s.cue.start);
}

function chunkCut(chunk: Int32Array, chunks: QuoteContext['chunks'], end: number): number {
  const index = chunk[end] ?? -1;
  return index >= 0 && chunks[index]!.start < end ? 1 : 0;
}

function onlyMarks({ tokens }: QuoteContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.pos[i] !== 'PUNCT') return false;
  return true;
}

function commasBetween({ tokens, quotation }: QuoteContext, from: number, to: number): number {
  let count = 0;
  for (let i = Math.max(0, from); i < to && count < 4; i++)
    if (tokens.text[i] === ',' && quotation[i] === quotation[from]) count++;
  return count;
}

function countVerbs({ tokens }: QuoteContext, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX') count++;
  return count;
}

function quotesAcross({ quotation, quotations }: QuoteContext, start: number, end: number): number {
  const a = quotation[start]!;
  const b = quotation[end - 1]!;
  const cutsStart = a >= 0 && quotations[a]!.start < start ? 1 : 0;
  const cutsEnd = b >= 0 && quotations[b]!.end > end ? 2 : 0;
  return cutsStart + cutsEnd;
}

/** What lies between two tokens, as bits: verb, noun chunk, comma, quotation, another reporting word, nothing. */
function between({ tokens, chunk, quotation, stance }: QuoteContext, from: number, to: number): number {
  if (from >= to) return 0;
  let bits = 1;
  for (let i = Math.max(0, from); i < to && i < from + 40; i++) {
    const tag = tokens.pos[i];
    if (tag === 'VERB' || tag === 'AUX') bits |= stance[i]! > 0 ? 2 | 4 : 2;
    else if (tag === 'PUNCT') bits |= quotation[i]! >= 0 ? 16 : 8;
    else if (tag === 'CCONJ' || tag === 'SCONJ') bits |= 64;
    if (chunk[i]! >= 0) bits |= 32;
  }
  return bits;
}
