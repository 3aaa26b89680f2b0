import weights from '../../../models/claims/weights.json' with { type: 'json' };
import { type ClaimType, ClaimTypeSchema } from '../../document/claim.ts';
import type { Tokens } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import type { ClaimReading } from '../../models/claim-reader/claim-reader.ts';
import type { ClaimCut } from './cut.ts';
import { type ClaimContext, claimFeatures, contextFeatures, headOfSource } from './features.ts';
import { type TokenRange, tokensIn } from './token-range.ts';
import { averageReasons, reasons } from './why.ts';

export interface ClaimClass {
  readonly type: ClaimType;
  readonly checkable: boolean;
  readonly checkWorthiness: number;
  readonly why: string[];
}

const TYPES: readonly ClaimType[] = weights.types.map((type) => ClaimTypeSchema.parse(type));
/** The features that either model knows, by number, and the numbers by feature. */
const FEATURES: readonly string[] = [...new Set([...weights.worthiness.features, ...weights.type.features])];
const NUMBER_OF: ReadonlyMap<string, number> = new Map(FEATURES.map((feature, number) => [feature, number]));
const WORTHINESS = table(
  weights.worthiness.features,
  weights.worthiness.weights.map((weight) => [weight]),
);
const TYPE = table(weights.type.features, weights.type.weights);
/** By reason, what it adds to an average sentence of the training data. */
const AVERAGE = averageReasons(
  weights.worthiness.features.map(
    (feature, i) =>
      [feature, (weights.worthiness.weights[i]! * weights.worthiness.means[i]!) / weights.scale ** 2] as const,
  ),
);
const UNWORTHY = 0;
/** Share of check-worthy sentences in the training data: a score above it is high. */
const BASE_RATE = 0.24;
/** A noun phrase shorter than this says too little to be checked. */
const MIN_CHECKABLE_TOKENS = 3;

/**
 * Type, checkability and check-worthiness of a claim. Questions, and sentences without a verb or a figure, assert nothing.
 * Check-worthiness is the calibrated probability that fact-checkers would want the sentence checked, as annotated in
 * ClaimBuster (Arslan et al. 2020) and CheckThat! 2024.
 *
 * @param reading what the head of the accurate engine says of it; without it linear models decide
 */
export function classify(
  tokens: Tokens,
  cut: ClaimCut,
  quote: Quote | null,
  reading: ClaimReading | null = null,
): ClaimClass {
  const words = claimFeatures(tokens, cut.tokens);
  if (cut.question || (cut.sentence && cut.verbless && !words.includes('w=<num>'))) {
    return {
      type: 'other',
      checkable: false,
      checkWorthiness: UNWORTHY,
      why: [cut.question ? 'but a question' : 'but no verb and no figure'],
    };
  }
  const known = numbersOf(words);
  const { type, checkable } = reading ?? linearType([...known, ...numbersOf(around(words, contextOf(tokens, quote)))]);
  return {
    type,
    checkable: checkable && !(cut.verbless && cut.tokens.to - cut.tokens.from < MIN_CHECKABLE_TOKENS),
    ...worthiness(known, reading),
  };
}

function linearType(features: readonly number[]): Pick<ClaimClass, 'type' | 'checkable'> {
  const scores = typeScores(features);
  const best = scores.indexOf(Math.max(...scores.slice(0, TYPES.length)));
  return { type: TYPES[best]!, checkable: scores[TYPES.length]! > 0 };
}

/** All features of a claim that the models see; the trainer reads them through this function too. */
export function modelFeatures(tokens: Tokens, range: TokenRange, context: ClaimContext | null): string[] {
  const words = claimFeatures(tokens, range);
  return [...words, ...around(words, context)];
}

function around(words: readonly string[], context: ClaimContext | null): string[] {
  return context === null ? [] : contextFeatures(words, context);
}

function contextOf(tokens: Tokens, quote: Quote | null): ClaimContext | null {
  if (quote === null) return null;
  const cue = quote.cue === null ? { from: 0, to: 0 } : tokensIn(tokens, quote.cue);
  return {
    cueLemmas: tokens.lemma.slice(cue.from, cue.to),
    stance: quote.cue?.stance ?? null,
    direct: quote.kind === 'direct',
    source: quote.source === null ? null : headOfSource(tokens, tokensIn(tokens, quote.source)),
  };
}

/** Log-odds of the types, and last that of being checkable. */
function typeScores(features: readonly number[]): number[] {
  const { bias } = weights.type;
  const sums = new Int32Array(bias.length);
  let known = 0;
  for (const feature of features) {
    if (TYPE.isKnown[feature] === 0) continue;
    known++;
    const row = feature * bias.length;
    for (let k = 0; k < bias.length; k++) sums[k]! += TYPE.weights[row + k]!;
  }
  return bias.map((each, k) => logOdds(sums[k]!, known, each));
}

/** The score, and what moved it: the words are the linear model's, also where the head decides. */
function worthiness(
  features: readonly number[],
  reading: ClaimReading | null,
): Pick<ClaimClass, 'checkWorthiness' | 'why'> {
  const known = features.filter((feature) => WORTHINESS.isKnown[feature] === 1);
  let sum = 0;
  for (const feature of known) sum += WORTHINESS.weights[feature]!;
  const linear = 1 / (1 + Math.exp(-logOdds(sum, known.length, weights.worthiness.bias)));
  const probability = reading?.checkWorthiness ?? linear;
  const isHigh = probability > BASE_RATE;
  const scale = weights.scale * Math.sqrt(Math.max(known.length, 1));
  return {
    checkWorthiness: Math.round(probability * 1000) / 1000,
    why: reasons(
      known.map((feature) => [FEATURES[feature]!, WORTHINESS.weights[feature]! / scale]),
      AVERAGE,
      isHigh === linear > BASE_RATE ? null : isHigh ? 'up' : 'down',
    ),
  };
}

/** Numbers of those features that the models know. */
function numbersOf(features: readonly string[]): number[] {
  const numbers: number[] = [];
  for (const feature of features) {
    const number = NUMBER_OF.get(feature);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** Features are scaled to unit length, so that a long sentence does not weigh more than a short one. */
function logOdds(sum: number, known: number, bias: number): number {
  return (sum / Math.sqrt(Math.max(known, 1)) + bias) / weights.scale;
}

/** The weights of one model, a row for each of all features. */
function table(
  features: readonly string[],
  rows: readonly (readonly number[])[],
): {
  readonly isKnown: Uint8Array;
  readonly weights: Int32Array;
} {
  const isKnown = new Uint8Array(FEATURES.length);
  const width = rows[0]!.length;
  const all = new Int32Array(FEATURES.length * width);
  features.forEach((feature, i) => {
    const number = NUMBER_OF.get(feature)!;
    isKnown[number] = 1;
    all.set(rows[i]!, number * width);
  });
  return { isKnown, weights: all };
}
