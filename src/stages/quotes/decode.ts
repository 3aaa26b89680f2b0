import type { EncodedCue } from '../../document/layers.ts';
import { FeatureBuffer, score, sigmoid, type Weights } from '../../models/linear.ts';
import { type Candidate, leftCandidates, rightCandidates } from './content-candidates.ts';
import { contentFeatures, type CueSituation, type CueSpan, noContentFeatures, situate } from './content-model.ts';
import { type QuoteContext, viewFrom } from './context.ts';
import { introducesThatClause, isCommentClause } from './comment-clause.ts';
import { cueFeatures, isCueCandidate } from './cue-model.ts';
import { encodedCueSpan, type EncodedSpans, readSpans } from './encoded.ts';
import { extendCue } from './cue-span.ts';
import {
  noSourceFeatures,
  overlapsAny,
  type Shared,
  type SourceCandidate,
  sourceCandidates,
  sourceFeatures,
} from './source-model.ts';

/** The linear models of the stage; each reads hashed features. */
export interface QuoteModels {
  readonly bits: number;
  readonly cue: Weights;
  readonly extension: Weights;
  readonly content: Weights;
  readonly source: Weights;
}

/** A cue with what it introduces, in tokens. */
export interface Decoded {
  readonly cue: CueSpan;
  readonly left: Candidate | null;
  readonly right: Candidate | null;
  readonly source: Candidate | null;
  readonly confidence: number;
}

const LIKELY = 0.4;
const BY_GRAMMAR = 0.6;
/** A comment clause behind a whole clause leaves little doubt about what was said. */
const COMMENT_CLAUSE = 0.5;
const KEPT_PER_SIDE = 3;
const FAR_BELOW = 1.5;
/** Encoded spans are weighed together with their sources, which can outweigh a much better content. */
const KEPT_ENCODED = 8;
const FAR_BELOW_ENCODED = 16;

/** Marks the tokens that are likely cues, for the features of contents; gives the probability of each token. */
export function markCues(context: QuoteContext, weights: Weights, bits: number): Float32Array {
  const features = new FeatureBuffer(bits);
  const probabilities = new Float32Array(context.tokens.count);
  for (let i = 0; i < context.tokens.count; i++) {
    if (!isCueCandidate(context, i)) continue;
    features.clear();
    cueFeatures(viewFrom(context, i), i, features);
    probabilities[i] = Math.max(sigmoid(score(weights, features)), isCertain(context, i) ? BY_GRAMMAR : 0);
    context.likelyCue[i] = probabilities[i]! >= LIKELY ? 1 : 0;
  }
  return probabilities;
}

/** Whether grammar alone makes a token a cue, however rare its verb. */
function isCertain(context: QuoteContext, i: number): boolean {
  return isCommentClause(context, i) || introducesThatClause(context, i);
}

/** Finds cues, then for each the most likely of all combinations of content on both sides and source. */
export function decode(
  context: QuoteContext,
  models: QuoteModels,
  threshold: number,
  isTaken: (token: number) => boolean,
): Decoded[] {
  const features = new FeatureBuffer(models.bits);
  const probabilities = markCues(context, models.cue, models.bits);
  const found: Decoded[] = [];
  let previous: (Shared & { readonly sentence: number }) | null = null;
  for (let i = 0; i < context.tokens.count; i++) {
    if (probabilities[i]! < threshold || !isCueCandidate(context, i) || isTaken(i)) continue;
    const view = viewFrom(context, i);
    const cue = extendCue(view, i, models.extension, features);
    const sentence = context.tokens.sentence[i]!;
    const before: Shared | null = previous?.sentence === sentence ? previous : null;
    const best = decodeCue(view, situate(view, cue), before, context.tokens.count, models, features);
    if (best === null) continue;
    previous = { sentence, source: best.source, contents: contentsOf(best) };
    const decoded = withConfidence(cue, best, probabilities[i]!);
    const isPlain = decoded.left !== null && decoded.right === null && isCommentClause(context, i);
    found.push(isPlain ? { ...decoded, confidence: Math.max(decoded.confidence, COMMENT_CLAUSE) } : decoded);
  }
  return uncross(found, (item, limit) => {
    const view = viewFrom(context, item.cue.head);
    const best = decodeCue(view, situate(view, item.cue), null, limit, models, features);
    return best === null
      ? null
      : withConfidence(item.cue, { ...best, source: item.source }, probabilities[item.cue.head]!);
  });
}

/**
 * The same for cues that the encoder proposes: of each the most likely combination by what the encoder says of the spans and, with
 * the weight `linearWeight`, what the linear models say of them.
 */
export function decodeEncoded(
  context: QuoteContext,
  models: QuoteModels,
  cues: readonly EncodedCue[],
  settings: { readonly encodedCueThreshold: number; readonly linearWeight: number },
  isTaken: (token: number) => boolean,
): Decoded[] {
  const features = new FeatureBuffer(models.bits);
  const linear = markCues(context, models.cue, models.bits);
  const found: Decoded[] = [];
  let previous: (Shared & { readonly sentence: number }) | null = null;
  for (const proposed of cues) {
    if (proposed.isAnchor) continue;
    const cue = encodedCueSpan(context, proposed);
    const together = bothSay(proposed.probability, linear[cue.head]!);
    const probability = introducesQuotation(context, cue) ? Math.max(together, BY_GRAMMAR) : together;
    if (probability < settings.encodedCueThreshold || isTaken(cue.head)) continue;
    const view = viewFrom(context, cue.head);
    const sentence = context.tokens.sentence[cue.head]!;
    const before: Shared | null = previous?.sentence === sentence ? previous : null;
    const encoded = { spans: readSpans(proposed), linearWeight: settings.linearWeight };
    const best = decodeCue(view, situate(view, cue), before, context.tokens.count, models, features, encoded);
    if (best === null) continue;
    previous = { sentence, source: best.source, contents: contentsOf(best) };
    found.push({ cue, left: best.left, right: best.right, source: best.source, confidence: probability });
  }
  return withQuotationVerbs(context, models, linear, found, isTaken);
}

/** The cues with reporting verbs right before a quotation that the encoder overlooked, read by the linear models alone. */
function withQuotationVerbs(
  context: QuoteContext,
  models: QuoteModels,
  linear: Float32Array,
  found: readonly Decoded[],
  isTaken: (token: number) => boolean,
): Decoded[] {
  const features = new FeatureBuffer(models.bits);
  const isKnown = new Set(found.flatMap(({ cue, right }) => [cue.head, ...(right === null ? [] : [right.start])]));
  const more: Decoded[] = [];
  for (const { start, words } of context.outermost) {
    const head = /^[,:]$/.test(context.tokens.text[start - 1] ?? '') ? start - 2 : start - 1;
    if (words < QUOTED_WORDS || head < 0 || linear[head]! < BY_GRAMMAR) continue;
    if (isKnown.has(head) || isKnown.has(start) || isTaken(head)) continue;
    const cue = { head, start: head, end: head + 1 };
    if (!introducesQuotation(context, cue)) continue;
    const best = decodeCue(context, situate(context, cue), null, context.tokens.count, models, features);
    if (best !== null) more.push(withConfidence(cue, best, linear[head]!));
  }
  return more.length === 0 ? [...found] : [...found, ...more].sort((a, b) => a.cue.start - b.cue.start);
}

const LINEAR_CUE_WEIGHT = 0.4;
/** Fewer words in quotation marks may be a name or a scare quote. */
const QUOTED_WORDS = 4;
const SUREST = 0.98;

/** Probability of a cue by the encoder, moved by what the linear model says of its head. */
function bothSay(encoded: number, linear: number): number {
  const logit = (p: number): number => Math.log(p / (1 - p));
  const bounded = Math.min(SUREST, Math.max(1 - SUREST, linear));
  return sigmoid(logit(Math.min(1 - 1e-6, encoded)) + LINEAR_CUE_WEIGHT * logit(bounded));
}

/** Whether a reporting verb stands right before a quotation: `and said, "…"`. */
function introducesQuotation({ tokens, stance, around, outermost }: QuoteContext, { head, end }: CueSpan): boolean {
  if (stance[head] === 0 || tokens.pos[head] !== 'VERB' || around[head]! >= 0) return false;
  const next = tokens.text[end] === ',' || tokens.text[end] === ':' ? end + 1 : end;
  const quotation = outermost[around[next] ?? -1];
  return quotation?.start === next && quotation.words >= QUOTED_WORDS;
}

/** What the encoder says around a cue, and how much the linear models count beside it. */
interface Encoded {
  readonly spans: EncodedSpans;
  readonly linearWeight: number;
}

/**
 * Two attributions of a sentence cannot each hold the other's cue. Where a content runs over a later cue whose own content holds
 * the first cue ("Russia wants to stop, the minister said"), it is looked for again up to that cue's clause.
 */
function uncross(found: readonly Decoded[], redo: (item: Decoded, limit: number) => Decoded | null): Decoded[] {
  const holds = (item: Decoded, token: number): boolean =>
    contentsOf(item).some(({ start, end }) => start <= token && token < end);
  return found.flatMap((item, at) => {
    for (let k = at + 1; k < found.length && k <= at + 4; k++) {
      const later = found[k]!;
      if (!holds(item, later.cue.head) || !holds(later, item.cue.head)) continue;
      const { source, cue } = later;
      const again = redo(
        item,
        source !== null && source.start < cue.start && source.start > item.cue.end ? source.start : cue.start,
      );
      return again === null ? [] : [again];
    }
    return [item];
  });
}

function contentsOf({ left, right }: Pick<Decoded, 'left' | 'right'>): Candidate[] {
  return [left, right].filter((side) => side !== null);
}

function withConfidence(
  cue: CueSpan,
  { left, right, source, probability }: Combination,
  cueProbability: number,
): Decoded {
  return { cue, left, right, source, confidence: cueProbability * probability };
}

interface Combination {
  readonly left: Candidate | null;
  readonly right: Candidate | null;
  readonly source: Candidate | null;
  readonly probability: number;
}

function decodeCue(
  context: QuoteContext,
  s: CueSituation,
  previous: Shared | null,
  limit: number,
  models: QuoteModels,
  features: FeatureBuffer,
  encoded: Encoded | null = null,
): Combination | null {
  const left = rankSide(
    context,
    s,
    0,
    leftCandidates(context, s.cue.head, s.cue.start),
    models.content,
    features,
    encoded,
  );
  const right = rankSide(
    context,
    s,
    1,
    rightCandidates(context, s.cue.head, s.cue.end).filter(({ end }) => end <= limit),
    models.content,
    features,
    encoded,
  );
  const pairs = left
    .flatMap((l) => right.map((r) => ({ left: l.candidate, right: r.candidate, logit: l.logit + r.logit })))
    .filter((pair) => pair.left !== null || pair.right !== null)
    .sort((a, b) => b.logit - a.logit);
  const sources = sourceCandidates(context, s);
  let best: Combination | null = null;
  let bestLogit = -Infinity;
  for (const pair of pairs) {
    if (pair.logit < pairs[0]!.logit - (encoded === null ? FAR_BELOW : FAR_BELOW_ENCODED)) break;
    const contents = contentsOf(pair);
    const source = rankSource(context, s, sources, contents, previous, models.source, features, encoded);
    const logit = pair.logit + source.logit;
    if (logit <= bestLogit) continue;
    bestLogit = logit;
    best = { left: pair.left, right: pair.right, source: source.candidate, probability: Math.exp(pair.logit) };
  }
  return best;
}

interface Ranked {
  readonly candidate: Candidate | null;
  /** Natural logarithm of the candidate's probability among all of its side. */
  readonly logit: number;
}

/** The best few candidates of one side, "no content" among them. */
function rankSide(
  context: QuoteContext,
  s: CueSituation,
  side: number,
  candidates: readonly Candidate[],
  weights: Weights,
  features: FeatureBuffer,
  encoded: Encoded | null,
): Ranked[] {
  features.clear();
  noContentFeatures(context, s, side, features);
  const scored: { candidate: Candidate | null; logit: number }[] = [
    { candidate: null, logit: score(weights, features) },
  ];
  const proposed = encoded === null ? [] : side === 0 ? encoded.spans.lefts : encoded.spans.rights;
  for (const candidate of union(candidates, proposed)) {
    features.clear();
    contentFeatures(context, s, side, candidate, features);
    scored.push({ candidate, logit: score(weights, features) });
  }
  const ranked = normalised(scored);
  const both = encoded === null ? ranked : together(ranked, encoded, encoded.spans.contentScore);
  return both.slice(0, encoded === null ? KEPT_PER_SIDE : KEPT_ENCODED);
}

function union<C extends Candidate>(candidates: readonly C[], proposed: readonly C[]): readonly C[] {
  const isNew = ({ start, end }: C): boolean => candidates.every((other) => other.start !== start || other.end !== end);
  return proposed.length === 0 ? candidates : [...candidates, ...proposed.filter(isNew)];
}

/** Candidates by what the encoder says of them and, weighted, what the linear model says. */
function together(
  ranked: readonly Ranked[],
  { linearWeight }: Encoded,
  spanScore: (span: Candidate) => number,
): Ranked[] {
  return ranked
    .map(({ candidate, logit }) => ({
      candidate,
      logit: linearWeight * logit + (candidate === null ? 0 : spanScore(candidate)),
    }))
    .sort((a, b) => b.logit - a.logit);
}

function normalised(scored: readonly Ranked[]): Ranked[] {
  let top = -Infinity;
  for (const { logit } of scored) top = Math.max(top, logit);
  let sum = 0;
  for (const { logit } of scored) sum += Math.exp(logit - top);
  const total = top + Math.log(sum);
  return scored.map(({ candidate, logit }) => ({ candidate, logit: logit - total })).sort((a, b) => b.logit - a.logit);
}

function rankSource(
  context: QuoteContext,
  s: CueSituation,
  candidates: readonly SourceCandidate[],
  contents: readonly Candidate[],
  previous: Shared | null,
  weights: Weights,
  features: FeatureBuffer,
  encoded: Encoded | null,
): Ranked {
  features.clear();
  noSourceFeatures(context, s, features);
  const scored: Ranked[] = [{ candidate: null, logit: score(weights, features) }];
  const proposed = (encoded?.spans.sources ?? []).map(({ start, end }) => ({
    start,
    end,
    chunk: Math.max(0, context.chunk[start]!, context.chunk[end - 1]!),
    reachOf: 0,
  }));
  for (const candidate of union(candidates, proposed)) {
    if (overlapsAny(candidate, contents)) continue;
    features.clear();
    sourceFeatures(context, s, candidate, contents, previous, features);
    scored.push({ candidate, logit: score(weights, features) });
  }
  const ranked = normalised(scored);
  return (encoded === null ? ranked : together(ranked, encoded, encoded.spans.sourceScore))[0]!;
}
