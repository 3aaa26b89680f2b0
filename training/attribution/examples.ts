import { FeatureBuffer } from '../../src/models/linear.ts';
import type { Range } from '../../src/document/span.ts';
import { type Candidate, leftCandidates, rightCandidates } from '../../src/stages/quotes/content-candidates.ts';
import { contentFeatures, type CueSpan, noContentFeatures, situate } from '../../src/stages/quotes/content-model.ts';
import { tokenAt } from '../../src/document/tokens.ts';
import { type QuoteContext, viewFrom } from '../../src/stages/quotes/context.ts';
import { cueFeatures, isCueCandidate } from '../../src/stages/quotes/cue-model.ts';
import { extensionFeatures } from '../../src/stages/quotes/cue-span.ts';
import {
  noSourceFeatures,
  overlapsAny,
  type Shared,
  sourceCandidates,
  sourceFeatures,
} from '../../src/stages/quotes/source-model.ts';

export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

/** A choice between candidates: the features of each, and which is right. */
export interface Choice {
  readonly candidates: readonly Int32Array[];
  readonly gold: number;
}

/** A yes or no: the features and the answer. */
export interface Decision {
  readonly features: Int32Array;
  readonly answer: boolean;
}

export interface Examples {
  readonly cue: Decision[];
  readonly extension: Decision[];
  readonly content: Choice[];
  readonly source: Choice[];
  /** How many gold items no candidate reaches, by kind. */
  readonly missed: Record<string, number>;
}

export const emptyExamples = (): Examples => ({ cue: [], extension: [], content: [], source: [], missed: {} });

interface GoldCue {
  readonly cue: CueSpan;
  readonly gold: GoldAttribution;
}

/** Examples of the cue model: every token that could be a cue, and whether it is. */
export function addCueExamples(
  context: QuoteContext,
  gold: readonly GoldAttribution[],
  bits: number,
  into: Examples,
): void {
  const features = new FeatureBuffer(bits);
  const heads = new Set(alignCues(context, gold, into).map(({ cue }) => cue.head));
  for (let i = 0; i < context.tokens.count; i++) {
    if (!isCueCandidate(context, i)) continue;
    features.clear();
    cueFeatures(viewFrom(context, i), i, features);
    into.cue.push({ features: features.hashes.slice(0, features.count), answer: heads.has(i) });
    if (i % 4 !== 0) continue;
    withoutWord(context, i, () => {
      features.clear();
      cueFeatures(viewFrom(context, i), i, features);
      into.cue.push({ features: features.hashes.slice(0, features.count), answer: heads.has(i) });
    });
  }
}

/** Examples of the other models, with the candidates and features of the stage itself; likely cues are marked already. */
export function addRoleExamples(
  document: QuoteContext,
  gold: readonly GoldAttribution[],
  bits: number,
  into: Examples,
): void {
  const features = new FeatureBuffer(bits);
  const take = (): Int32Array => features.hashes.slice(0, features.count);
  let previous: Shared & { readonly sentence: number } = { sentence: -1, source: null, contents: [] };
  for (const { cue, gold: attribution } of alignCues(document, gold, { ...emptyExamples() })) {
    const context = viewFrom(document, cue.head);
    addExtensions(context, cue, features, take, into);
    const situation = situate(context, cue);
    const sides = addContents(context, situation, attribution, features, take, into);
    if (cue.head % 4 === 0) {
      withoutWord(context, cue.head, () => addContents(context, situation, attribution, features, take, into));
    }
    const sentence = context.tokens.sentence[cue.head]!;
    const before = previous.sentence === sentence ? previous : null;
    const source = addSource(context, situation, attribution, sides, before, features, take, into);
    previous = { sentence, source, contents: sides };
  }
}

/** Runs with the word of a cue masked, so that what verbs have in common is learned beside each verb's own ways. */
function withoutWord(context: QuoteContext, token: number, run: () => void): void {
  const held = context.lex[token]!;
  context.lex[token] = 0;
  run();
  context.lex[token] = held;
}

function addContents(
  context: QuoteContext,
  situation: ReturnType<typeof situate>,
  attribution: GoldAttribution,
  features: FeatureBuffer,
  take: () => Int32Array,
  into: Examples,
): Candidate[] {
  const { cue } = situation;
  const content = tokenSet(context, attribution.content);
  const sides: Candidate[] = [];
  for (const side of [0, 1]) {
    const part = new Set([...content].filter((i) => (side === 0 ? i < cue.start : i >= cue.end)));
    const candidates =
      side === 0 ? leftCandidates(context, cue.head, cue.start) : rightCandidates(context, cue.head, cue.end);
    let goldIndex = 0;
    if (part.size > 0) {
      const best = bestOverlap(context, candidates, part);
      bump(into, best.overlap < 0.6 ? 'content' : best.overlap < 0.999 ? 'content inexact' : 'content exact');
      if (best.overlap < 0.6) continue;
      goldIndex = best.index + 1;
      sides.push(candidates[best.index]!);
    }
    features.clear();
    noContentFeatures(context, situation, side, features);
    const rows = [take()];
    for (const candidate of candidates) {
      features.clear();
      contentFeatures(context, situation, side, candidate, features);
      rows.push(take());
    }
    into.content.push({ candidates: rows, gold: goldIndex });
  }
  return sides;
}

function addExtensions(
  context: QuoteContext,
  cue: CueSpan,
  features: FeatureBuffer,
  take: () => Int32Array,
  into: Examples,
): void {
  const put = (j: number, answer: boolean): void => {
    if (j < 0 || j >= context.tokens.count || context.tokens.sentence[j] !== context.tokens.sentence[cue.head]) return;
    features.clear();
    extensionFeatures(context, cue.head, j, features);
    into.extension.push({ features: take(), answer });
  };
  for (let j = cue.head - 1; j >= cue.start; j--) put(j, true);
  put(cue.start - 1, false);
  for (let j = cue.head + 1; j < cue.end; j++) put(j, true);
  put(cue.end, false);
}

function addSource(
  context: QuoteContext,
  situation: ReturnType<typeof situate>,
  attribution: GoldAttribution,
  contents: readonly Candidate[],
  previous: Shared | null,
  features: FeatureBuffer,
  take: () => Int32Array,
  into: Examples,
): Candidate | null {
  const wanted = tokenSet(context, attribution.source);
  const candidates = sourceCandidates(context, situation).filter((candidate) => !overlapsAny(candidate, contents));
  let goldIndex = 0;
  if (wanted.size > 0) {
    const best = bestOverlap(context, candidates, wanted);
    bump(into, best.overlap < 0.3 ? 'source' : best.overlap < 0.999 ? 'source inexact' : 'source exact');
    if (best.overlap < 0.3) return null;
    goldIndex = best.index + 1;
  }
  features.clear();
  noSourceFeatures(context, situation, features);
  const rows = [take()];
  for (const candidate of candidates) {
    features.clear();
    sourceFeatures(context, situation, candidate, contents, previous, features);
    rows.push(take());
  }
  into.source.push({ candidates: rows, gold: goldIndex });
  return goldIndex === 0 ? null : candidates[goldIndex - 1]!;
}

function alignCues(context: QuoteContext, gold: readonly GoldAttribution[], into: Examples): GoldCue[] {
  const cues: GoldCue[] = [];
  for (const attribution of gold) {
    if (attribution.cue.length === 0 || attribution.content.length === 0) continue;
    let head = -1;
    let span: Range | null = null;
    for (const [from, to] of attribution.cue) {
      const start = tokenAt(context.tokens, from);
      const end = tokenAt(context.tokens, to);
      for (let i = start; i < end; i++) {
        if (!isCueCandidate(context, i)) continue;
        if (head >= 0 && !(context.tokens.pos[head] !== 'VERB' && context.tokens.pos[i] === 'VERB')) continue;
        head = i;
        span = { start, end };
      }
    }
    bump(into, head < 0 ? 'cue' : 'cue reached');
    if (head >= 0 && span !== null) cues.push({ cue: { head, start: span.start, end: span.end }, gold: attribution });
  }
  return cues.sort((a, b) => a.cue.head - b.cue.head);
}

function tokenSet({ tokens }: QuoteContext, spans: readonly (readonly [number, number])[]): Set<number> {
  const set = new Set<number>();
  for (const [from, to] of spans) {
    const end = tokenAt(tokens, to);
    for (let i = tokenAt(tokens, from); i < end; i++) if (tokens.pos[i] !== 'PUNCT') set.add(i);
  }
  return set;
}

function bestOverlap(
  { tokens }: QuoteContext,
  candidates: readonly Candidate[],
  wanted: ReadonlySet<number>,
): { readonly index: number; readonly overlap: number } {
  let index = -1;
  let overlap = 0;
  candidates.forEach(({ start, end }, at) => {
    let both = 0;
    let size = 0;
    for (let i = start; i < end; i++) {
      if (tokens.pos[i] === 'PUNCT') continue;
      size++;
      if (wanted.has(i)) both++;
    }
    const value = both / (size + wanted.size - both);
    if (value > overlap) {
      overlap = value;
      index = at;
    }
  });
  return { index, overlap };
}

function bump({ missed }: Examples, key: string): void {
  missed[key] = (missed[key] ?? 0) + 1;
}
