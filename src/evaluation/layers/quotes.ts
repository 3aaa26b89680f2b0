import type { Quote } from '../../document/quote.ts';
import type { Range } from '../../document/span.ts';
import type { GoldQuote } from '../gold.ts';
import { isSameSource, type Match, matchByOverlap } from '../matching.ts';
import { isRightSpeaker } from '../names.ts';
import { Counter, type Tallies } from '../tally.ts';
import { quotedWords, type ScoringTokens, wordsIn, type WordSet } from '../tokens.ts';
import { type Finding, textOf } from './finding.ts';
import { scoreRoles } from './roles.ts';

/** What became of one quote of the gold. */
export interface QuoteOutcome {
  /** Position in the gold's quotes. */
  readonly index: number;
  readonly start: number;
  readonly text: string;
  /** The largest word overlap with the quote of the record that it is paired with: at least 0.5, or null where it was missed. */
  readonly overlap: number | null;
  readonly sourceRight: boolean;
  /** null where the gold does not say who speaks. */
  readonly speakerRight: boolean | null;
  readonly must: boolean | null;
}

export interface QuotesScore {
  readonly tallies: Tallies;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly QuoteOutcome[];
}

/** A quote in words, with where it comes from in its list. */
interface Words<Q> {
  readonly index: number;
  readonly quote: Q;
  readonly content: WordSet;
  readonly quoted: WordSet;
  readonly source: WordSet;
}

/** Shortest stretch inside double quotation marks that makes a quote count as quoted, in words. */
const MIN_QUOTED_WORDS = 3;
const MATCH = 0.5;
const CLOSE_MATCH = 0.8;

/**
 * Scores quotes by the words of their content, paired one to one at a Jaccard overlap of at least 0.5 and 0.8; then with the
 * source, with the speaker, and by the part inside double quotation marks only, which quote-only systems can be held to.
 */
export function scoreQuotes(
  text: string,
  tokens: ScoringTokens,
  gold: readonly GoldQuote[],
  quotes: readonly Quote[],
  withSpeakers: boolean,
): QuotesScore {
  const goldWords = gold.map((quote, index) => wordsOf(tokens, quote, index, quote.source));
  const predictedWords = quotes.map((quote, index) => wordsOf(tokens, quote, index, one(quote.source)));
  const wanted = goldWords.filter(({ content }) => content.size > 0);
  const found = predictedWords.filter(({ content }) => content.size > 0);
  const counter = new Counter();

  const pairs = matchBy('content', wanted, found, MATCH);
  const closePairs = pairs.filter(({ overlap }) => overlap >= CLOSE_MATCH);
  for (const [threshold, matched] of [
    [MATCH, pairs],
    [CLOSE_MATCH, closePairs],
  ] as const) {
    countPairs(counter, ['quotes', `@${threshold}`], wanted, found, matched, withSpeakers);
  }
  const wantedQuoted = goldWords.filter(({ quoted }) => quoted.size >= MIN_QUOTED_WORDS);
  const foundQuoted = predictedWords.filter(({ quoted }) => quoted.size >= MIN_QUOTED_WORDS);
  const quotedPairs = matchBy('quoted', wantedQuoted, foundQuoted, MATCH);
  countPairs(counter, ['quoted', `@${MATCH}`], wantedQuoted, foundQuoted, quotedPairs, withSpeakers);

  scoreRoles(counter, tokens, gold, quotes);
  const outcomes = goldWords.map((item) => outcomeOf(text, item, pairs));
  countShares(counter, gold, pairs, outcomes);
  return { tallies: counter.tallies, findings: findings(text, outcomes, pairs, found), outcomes };
}

interface Pair {
  readonly gold: Words<GoldQuote>;
  readonly predicted: Words<Quote>;
  readonly overlap: number;
}

function wordsOf<Q extends { readonly content: readonly Range[] }>(
  tokens: ScoringTokens,
  quote: Q,
  index: number,
  source: readonly Range[],
): Words<Q> {
  const content = wordsIn(tokens, quote.content);
  return { index, quote, content, quoted: quotedWords(tokens, content), source: wordsIn(tokens, source) };
}

function one<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

function matchBy(
  part: 'content' | 'quoted',
  wanted: readonly Words<GoldQuote>[],
  found: readonly Words<Quote>[],
  threshold: number,
): Pair[] {
  const matches: Match[] = matchByOverlap(
    wanted.map((item) => item[part]),
    found.map((item) => item[part]),
    threshold,
  );
  return matches.map((match) => ({
    gold: wanted[match.gold]!,
    predicted: found[match.predicted]!,
    overlap: match.overlap,
  }));
}

function countPairs(
  counter: Counter,
  [layer, variant]: readonly [string, string],
  wanted: readonly Words<GoldQuote>[],
  found: readonly Words<Quote>[],
  pairs: readonly Pair[],
  withSpeakers: boolean,
): void {
  const count = (name: string, correct: number) => counter.add(name + variant, correct, found.length, wanted.length);
  count(layer, pairs.length);
  count(`${layer}+source`, pairs.filter(hasRightSource).length);
  if (withSpeakers) count(`${layer}+speaker`, pairs.filter((pair) => hasRightSpeaker(pair) === true).length);
}

function hasRightSource({ gold, predicted }: Pair): boolean {
  return isSameSource(gold.source, predicted.source);
}

function hasRightSpeaker({ gold, predicted }: Pair): boolean | null {
  return gold.quote.speaker === undefined ? null : isRightSpeaker(gold.quote.speaker, predicted.quote.speaker);
}

function outcomeOf(text: string, { index, quote }: Words<GoldQuote>, pairs: readonly Pair[]): QuoteOutcome {
  const pair = pairs.find(({ gold }) => gold.index === index);
  return {
    index,
    start: quote.content[0]?.start ?? quote.cue[0]?.start ?? 0,
    text: textOf(text, quote.content),
    overlap: pair?.overlap ?? null,
    sourceRight: pair !== undefined && hasRightSource(pair),
    speakerRight: quote.speaker === undefined ? null : pair !== undefined && hasRightSpeaker(pair) === true,
    must: quote.must ?? null,
  };
}

/** The shares that are not precision and recall of a list: kinds, speakers, `must` quotes, phenomena. */
function countShares(
  counter: Counter,
  gold: readonly GoldQuote[],
  pairs: readonly Pair[],
  outcomes: readonly QuoteOutcome[],
): void {
  for (const { speaker, kind } of gold) {
    if (speaker !== undefined) counter.add('speakers', 0, 0, 0);
    if (kind !== undefined) counter.add('kinds', 0, 0, 0);
  }
  const share = (measure: string, correct: boolean) => counter.add(measure, correct ? 1 : 0, 0, 1);
  for (const pair of pairs) {
    const right = hasRightSpeaker(pair);
    if (right !== null) share('speakers', right);
    if (pair.gold.quote.kind !== undefined) share('kinds', pair.gold.quote.kind === pair.predicted.quote.kind);
  }
  for (const { index, overlap, speakerRight, must } of outcomes) {
    if (must === true) {
      const close = overlap !== null && overlap >= CLOSE_MATCH;
      share(`must@${CLOSE_MATCH}`, close);
      if (speakerRight !== null) share(`must+speaker@${CLOSE_MATCH}`, close && speakerRight);
    }
    for (const label of gold[index]!.phenomena ?? []) {
      share(`phenomena@${label}`, overlap !== null);
      if (speakerRight !== null) share(`phenomena+speaker@${label}`, speakerRight);
    }
  }
}

function findings(
  text: string,
  outcomes: readonly QuoteOutcome[],
  pairs: readonly Pair[],
  found: readonly Words<Quote>[],
): Finding[] {
  const paired = new Set(pairs.map(({ predicted }) => predicted.index));
  const missed = outcomes
    .filter(({ overlap }) => overlap === null)
    .map(({ start, text: words }): Finding => ({ layer: 'quotes', fault: 'missed', start, text: words }));
  const extra = found
    .filter(({ index }) => !paired.has(index))
    .map(({ quote }): Finding => {
      const received = quote.speaker === null ? {} : { received: quote.speaker.name };
      return {
        layer: 'quotes',
        fault: 'extra',
        start: quote.content[0]!.start,
        text: textOf(text, quote.content),
        ...received,
      };
    });
  const wrong = pairs
    .filter((pair) => hasRightSpeaker(pair) === false || !hasRightSource(pair))
    .map((pair): Finding => {
      const { gold, predicted } = pair;
      const { start, text: words } = outcomes[gold.index]!;
      const bySpeaker = hasRightSpeaker(pair) === false;
      return {
        layer: 'quotes',
        fault: 'wrong',
        start,
        text: words,
        expected: bySpeaker
          ? `speaker ${goldSpeaker(gold.quote)}`
          : `source ${textOf(text, gold.quote.source) || 'none'}`,
        received: bySpeaker
          ? (predicted.quote.speaker?.name ?? 'none')
          : textOf(text, one(predicted.quote.source)) || 'none',
      };
    });
  return [...missed, ...extra, ...wrong];
}

function goldSpeaker({ speaker }: GoldQuote): string {
  if (speaker === undefined) return 'none';
  return speaker.kind === 'named' ? speaker.names.join(' + ') : `without a name (${speaker.words ?? 'left open'})`;
}
