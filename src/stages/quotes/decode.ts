import { FeatureBuffer, score, sigmoid, type Weights } from '../../models/linear.ts';
import { type Candidate, leftCandidates, rightCandidates } from './content-candidates.ts';
import { contentFeatures, type CueSituation, type CueSpan, noContentFeatures, situate } from './content-model.ts';
import type { QuoteContext } from './context.ts';
import { cueFeatures, isCueCandidate } from './cue-model.ts';
import { extendCue } from './cue-span.ts';
import { noSourceFeatures, sourceCandidates, sourceFeatures } from './source-model.ts';

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

/** Finds cues, then for each the content on both sides and the source, the most likely of all candidates. */
export function decode(context: QuoteContext, models: QuoteModels, threshold: number): Decoded[] {
  const features = new FeatureBuffer(models.bits);
  const found: Decoded[] = [];
  let previous: { readonly sentence: number; readonly source: Candidate | null } | null = null;
  for (let i = 0; i < context.tokens.count; i++) {
    if (!isCueCandidate(context, i)) continue;
    features.clear();
    cueFeatures(context, i, features);
    const probability = sigmoid(score(models.cue, features));
    if (probability < threshold) continue;
    const cue = extendCue(context, i, models.extension, features);
    const situation = situate(context, cue);
    const sides = decodeContent(context, situation, models.content, features);
    if (sides === null) continue;
    const sentence = context.tokens.sentence[i]!;
    const contents = [sides.left, sides.right].filter((side) => side !== null);
    const source = decodeSource(
      context,
      situation,
      contents,
      previous?.sentence === sentence ? previous.source : null,
      models.source,
      features,
    );
    previous = { sentence, source };
    found.push({ cue, left: sides.left, right: sides.right, source, confidence: probability * sides.probability });
  }
  return found;
}

interface Ranked {
  readonly candidate: Candidate | null;
  readonly probability: number;
  readonly best: Candidate | null;
  readonly bestProbability: number;
}

function decodeContent(
  context: QuoteContext,
  s: CueSituation,
  weights: Weights,
  features: FeatureBuffer,
): { readonly left: Candidate | null; readonly right: Candidate | null; readonly probability: number } | null {
  const left = rankSide(context, s, 0, leftCandidates(context, s.cue.head, s.cue.start), weights, features);
  const right = rankSide(context, s, 1, rightCandidates(context, s.cue.head, s.cue.end), weights, features);
  if (left.candidate !== null || right.candidate !== null) {
    return { left: left.candidate, right: right.candidate, probability: left.probability * right.probability };
  }
  const keepLeft = left.bestProbability * right.probability;
  const keepRight = right.bestProbability * left.probability;
  if (keepLeft === 0 && keepRight === 0) return null;
  return keepLeft > keepRight
    ? { left: left.best, right: null, probability: keepLeft }
    : { left: null, right: right.best, probability: keepRight };
}

function rankSide(
  context: QuoteContext,
  s: CueSituation,
  side: number,
  candidates: readonly Candidate[],
  weights: Weights,
  features: FeatureBuffer,
): Ranked {
  features.clear();
  noContentFeatures(context, s, side, features);
  const none = score(weights, features);
  let best: Candidate | null = null;
  let bestScore = -Infinity;
  let sum = Math.exp(none);
  for (const candidate of candidates) {
    features.clear();
    contentFeatures(context, s, side, candidate, features);
    const value = score(weights, features);
    sum += Math.exp(value);
    if (value > bestScore) {
      bestScore = value;
      best = candidate;
    }
  }
  const bestProbability = best === null ? 0 : Math.exp(bestScore) / sum;
  return bestScore > none
    ? { candidate: best, probability: bestProbability, best, bestProbability }
    : { candidate: null, probability: Math.exp(none) / sum, best, bestProbability };
}

function decodeSource(
  context: QuoteContext,
  s: CueSituation,
  contents: readonly Candidate[],
  previous: Candidate | null,
  weights: Weights,
  features: FeatureBuffer,
): Candidate | null {
  features.clear();
  noSourceFeatures(context, s, features);
  let best: Candidate | null = null;
  let bestScore = score(weights, features);
  for (const candidate of sourceCandidates(context, s)) {
    features.clear();
    sourceFeatures(context, s, candidate, contents, previous, features);
    const value = score(weights, features);
    if (value > bestScore) {
      bestScore = value;
      best = candidate;
    }
  }
  return best;
}
