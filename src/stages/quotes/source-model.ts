import type { FeatureBuffer } from '../../models/linear.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { CueSituation } from './content-model.ts';

/** A noun phrase that may be the source: tokens `[start, end)` around the base chunk `chunk`. */
export interface SourceCandidate extends Candidate {
  readonly chunk: number;
  /** 0: the base chunk, 1: with its prepositional phrases, 2: up to the cue or the next comma. */
  readonly reachOf: number;
}

const ATTACHING = new Set(['of', 'for', 'at', 'with', 'in', 'from', 'on', 'to']);
const MAX_LEFT = 6;
const MAX_RIGHT = 4;

/** What the cue before, in the same sentence, was given. */
export interface Shared {
  readonly source: Candidate | null;
  readonly contents: readonly Candidate[];
}

function sameSpan(a: Candidate | null, b: Candidate): boolean {
  return a !== null && a.start === b.start && a.end === b.end;
}

/** Whether a cue is joined to what stands before it: 1 by a conjunction, 2 by a comma, 0 not. */
function followsConjunction({ tokens }: QuoteContext, { cue, first }: CueSituation): number {
  let i = cue.start - 1;
  while (i > first && (tokens.pos[i] === 'ADV' || tokens.pos[i] === 'AUX')) i--;
  if (i <= first) return 0;
  return tokens.pos[i] === 'CCONJ' ? 1 : tokens.text[i] === ',' ? 2 : 0;
}

/** Noun phrases near a cue, and for each the ways in which it may go on. */
export function sourceCandidates(context: QuoteContext, s: CueSituation): SourceCandidate[] {
  const { tokens, chunks, chunk } = context;
  const found: SourceCandidate[] = [];
  const sentence = context.sentences[tokens.sentence[s.cue.head]!]!;
  let seen = 0;
  for (let i = s.cue.start - 1; i >= sentence.firstToken && seen < MAX_LEFT; i--) {
    const index = chunk[i]!;
    if (index < 0) continue;
    addVariants(context, s, index, found, s.cue.start);
    i = chunks[index]!.start;
    seen++;
  }
  seen = 0;
  for (let i = s.cue.end; i < sentence.endToken && seen < MAX_RIGHT; i++) {
    const index = chunk[i]!;
    if (index < 0) continue;
    addVariants(context, s, index, found, sentence.endToken);
    i = chunks[index]!.end - 1;
    seen++;
  }
  const own = chunk[s.cue.head]!;
  if (own >= 0 && chunks[own]!.start < s.cue.head) {
    const { start } = chunks[own]!;
    const end = genitiveEnd(context, start, s.cue.head);
    if (end > start) found.push({ start, end, chunk: own, reachOf: 3 });
  }
  return found;
}

/** End of the possessive that opens a chunk ("the mayor's" claim, "his" claim). */
function genitiveEnd({ tokens }: QuoteContext, start: number, head: number): number {
  for (let i = head - 1; i >= start; i--) if (tokens.pos[i] === 'PART') return i + 1;
  return tokens.pos[start] === 'PRON' || tokens.lower[start] === 'his' || tokens.lower[start] === 'their'
    ? start + 1
    : start;
}

function addVariants(
  context: QuoteContext,
  s: CueSituation,
  index: number,
  found: SourceCandidate[],
  limit: number,
): void {
  const { tokens, chunks, chunk, quotation } = context;
  const { start, end } = chunks[index]!;
  const put = (stop: number, reachOf: number): void => {
    if (stop > end && stop <= limit && !found.some((other) => other.start === start && other.end === stop)) {
      found.push({ start, end: stop, chunk: index, reachOf });
    }
  };
  found.push({ start, end, chunk: index, reachOf: 0 });
  let phrase = end;
  for (let k = 0; k < 3; k++) {
    const joins = ATTACHING.has(tokens.lower[phrase] ?? '') || (k === 0 && tokens.lower[phrase] === 'and');
    const next = joins ? (chunk[phrase + 1] ?? -1) : -1;
    if (next < 0 || chunks[next]!.end > limit) break;
    phrase = chunks[next]!.end;
    put(phrase, 1);
  }
  if (start < s.cue.start) {
    let stop = s.cue.start;
    while (stop > end && (tokens.pos[stop - 1] === 'AUX' || tokens.pos[stop - 1] === 'ADV')) stop--;
    put(stop, 2);
    if (stop > end && tokens.text[stop - 1] === ',') put(stop - 1, 2);
  } else {
    let commas = 0;
    for (let i = end; i < limit && commas < 3; i++) {
      if (quotation[i]! >= 0 && quotation[i] !== quotation[start]) {
        put(i, 2);
        break;
      }
      if (tokens.text[i] === ',' || tokens.text[i] === '.' || tokens.text[i] === ';') {
        put(i, 2);
        commas++;
      }
    }
  }
}

/** A source cannot stand inside what it says. */
export function overlapsAny(candidate: Candidate, contents: readonly Candidate[]): boolean {
  return contents.some(({ start, end }) => candidate.start < end && start < candidate.end);
}

/** Features of "no source". */
export function noSourceFeatures(context: QuoteContext, s: CueSituation, out: FeatureBuffer): void {
  const { lex, suffix, stance, pos } = context;
  const { head, start, end } = s.cue;
  out.add(300);
  out.add(301, lex[head]);
  out.add(302, stance[head], suffix[head]);
  out.add(303, s.leftPattern);
  out.add(304, lex[head], s.leftPattern % 1600);
  out.add(305, start > s.first ? lex[start - 1]! : -1);
  out.add(306, start > s.first ? pos[start - 1]! : -1, suffix[head]);
  out.add(307, end < s.last ? lex[end]! : -1, lex[head]);
  out.add(308, pos[head], start > s.first ? lex[start - 1]! : -1);
  out.add(309, lex[start], suffix[head]);
}

/** Features of a source candidate, given the content chosen on either side. */
export function sourceFeatures(
  context: QuoteContext,
  s: CueSituation,
  candidate: SourceCandidate,
  contents: readonly Candidate[],
  previous: Shared | null,
  out: FeatureBuffer,
): void {
  const { tokens, lex, pos, stance, suffix, quotation, chunks, chunk, entity } = context;
  const { head } = chunks[candidate.chunk]!;
  const cue = s.cue.head;
  const side = candidate.start >= s.cue.end ? 1 : 0;
  const L = lex[cue]!;
  const S = stance[cue]!;
  const X = suffix[cue]!;
  const type =
    candidate.reachOf === 3
      ? 60
      : tokens.pos[head] === 'PRON'
        ? 20
        : entity[head]! > 0
          ? entity[head]!
          : 10 + pos[head]!;
  const lower = lex[head]!;
  const from = side === 1 ? s.cue.end : candidate.end;
  const to = side === 1 ? candidate.start : s.cue.start;
  let chunksBetween = 0;
  let verbs = 0;
  let commas = 0;
  let cues = 0;
  let marks = 0;
  for (let i = from; i < to; i++) {
    if (chunk[i]! >= 0 && chunks[chunk[i]!]!.start === i) chunksBetween++;
    const tag = tokens.pos[i];
    if (tag === 'VERB') verbs++;
    if (tag === 'VERB' && stance[i]! > 0) cues++;
    if (tag === 'PUNCT') {
      if (quotation[i]! >= 0) marks++;
      else commas++;
    }
  }
  const path =
    Math.min(3, chunksBetween) +
    4 * Math.min(2, verbs) +
    12 * Math.min(3, commas) +
    48 * Math.min(1, marks) +
    96 * side;
  const inContent = contents.some((content) => candidate.start < content.end && content.start < candidate.end) ? 1 : 0;
  const inQuotation = quotation[candidate.start]! >= 0 && quotation[candidate.start] !== quotation[cue] ? 1 : 0;
  const before = candidate.start > s.first ? lex[candidate.start - 1]! : -1;
  const after = candidate.end < tokens.count ? lex[candidate.end]! : -1;
  const adjacent = from >= to ? 1 : 0;
  const hasContentLeft = contents.some((content) => content.end <= s.cue.start) ? 1 : 0;
  const shares = previous !== null && sameSpan(previous.source, candidate) ? 1 : 0;
  const joins = followsConjunction(context, s);
  const inPrevious = previous?.contents.some(
    (content) => candidate.start < content.end && content.start < candidate.end,
  )
    ? 1
    : 0;
  const betweenLex = to - from === 1 ? lex[from]! : to - from === 0 ? -1 : -2;
  const R = candidate.reachOf;

  out.add(320, path);
  out.add(321, path, S);
  out.add(322, path, L);
  out.add(323, path, type);
  out.add(324, type, side, S);
  out.add(325, type, side, L);
  out.add(326, lower);
  out.add(327, lower, side, S);
  out.add(328, inContent, side);
  out.add(329, inContent, inQuotation, S);
  out.add(330, before);
  out.add(331, before, side, adjacent);
  out.add(332, after, R);
  out.add(333, after, side, adjacent);
  out.add(334, adjacent, side, X);
  out.add(335, adjacent, side, L);
  out.add(336, betweenLex, side, S);
  out.add(337, betweenLex, X);
  out.add(338, shares, commas === 0 ? 1 : 0, path);
  out.add(339, shares, s.cue.start > s.first ? lex[s.cue.start - 1]! : -1);
  out.add(355, shares, joins, side);
  out.add(356, inPrevious, joins, side);
  out.add(357, inPrevious, joins, path);
  out.add(340, R, type, side);
  out.add(341, R, after, Math.min(4, candidate.end - chunks[candidate.chunk]!.end));
  out.add(342, R, adjacent, side);
  out.add(343, R, pos[candidate.end - 1], type);
  out.add(344, candidate.end > chunks[candidate.chunk]!.end ? lex[chunks[candidate.chunk]!.end]! : 0, R);
  out.add(345, hasContentLeft, side, adjacent);
  out.add(346, hasContentLeft, path);
  out.add(347, X, path, type);
  out.add(348, s.leftPattern, side, chunksBetween);
  out.add(349, cues > 0 ? 1 : 0, verbs > 0 ? 1 : 0, side);
  out.add(350, candidate.start === s.first ? 1 : 0, side, path);
  out.add(351, suffix[head], R);
  out.add(352, countCommas(context, candidate), R, adjacent);
  out.add(353, L, before, side);
  out.add(354, X, s.cue.start > s.first ? lex[s.cue.start - 1]! : -1, side * 4 + Math.min(3, chunksBetween));
}

function countCommas({ tokens }: QuoteContext, { start, end }: Candidate): number {
  let count = 0;
  for (let i = start; i < end && count < 4; i++) if (tokens.text[i] === ',') count++;
  return count;
}
