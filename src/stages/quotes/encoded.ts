import type { EncodedCue } from '../../document/layers.ts';
import type { Candidate } from './content-candidates.ts';
import type { CueSpan } from './content-model.ts';
import type { QuoteContext } from './context.ts';

const OUTSIDE = 0;
const SOURCE = 1;
const CONTENT = 2;
const STATES = 3;
/** Scores of a token for a cue: of the source, then of the content: inside, start, end. */
const COLUMNS = 6;
const PER_ROLE = 3;

/** What the encoder says of the spans around one cue, on the scale of logits: a span's score against that of its tokens' having no role. */
export interface EncodedSpans {
  /** The best chain's contents before and behind the cue and its source, each with the parts that make it up. */
  readonly lefts: readonly Candidate[];
  readonly rights: readonly Candidate[];
  readonly sources: readonly Candidate[];
  contentScore(span: Candidate): number;
  sourceScore(span: Candidate): number;
}

/**
 * Reads the scores of a proposed cue: its best chain of source and content over the tokens of its window, where a span's score is
 * that of its tokens, its start and its end (a linear-chain conditional random field, decoded by Viterbi).
 */
export function readSpans(proposed: EncodedCue): EncodedSpans {
  const { windowStart, firstToken, endToken } = proposed;
  const chain = bestChain(proposed);
  const contents = runsOf(chain, CONTENT, windowStart);
  return {
    lefts: withWhole(contents.filter(({ end }) => end <= firstToken)),
    rights: withWhole(contents.filter(({ start }) => start >= endToken)),
    sources: runsOf(chain, SOURCE, windowStart),
    contentScore: spanScorer(proposed, CONTENT),
    sourceScore: spanScorer(proposed, SOURCE),
  };
}

/** A cue with its head: the first reporting verb or noun in it, else the first verb, else the first word. */
export function encodedCueSpan({ stance, tokens }: QuoteContext, { firstToken, endToken }: EncodedCue): CueSpan {
  const first = (test: (i: number) => boolean): number => {
    for (let i = firstToken; i < endToken; i++) if (test(i)) return i;
    return -1;
  };
  const reporting = first((i) => stance[i]! > 0);
  const verb = reporting >= 0 ? reporting : first((i) => tokens.pos[i] === 'VERB');
  return { head: verb >= 0 ? verb : firstToken, start: firstToken, end: endToken };
}

/** The spans, and where there are several what reaches from the first to the last. */
function withWhole(spans: readonly Candidate[]): readonly Candidate[] {
  return spans.length < 2 ? spans : [...spans, { start: spans[0]!.start, end: spans.at(-1)!.end }];
}

function spanScorer({ scores, windowStart }: EncodedCue, role: number): (span: Candidate) => number {
  const count = scores.length / COLUMNS;
  const column = (role - 1) * PER_ROLE;
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i]! + scores[i * COLUMNS + column]!;
  return ({ start, end }) => {
    const from = Math.max(0, start - windowStart);
    const to = Math.min(count, end - windowStart);
    if (to <= from) return -Infinity;
    const limits = scores[from * COLUMNS + column + 1]! + scores[(to - 1) * COLUMNS + column + 2]!;
    return sums[to]! - sums[from]! + limits;
  };
}

/** The best state of each token of the window. */
function bestChain({ scores, firstToken, endToken, windowStart, isAnchor }: EncodedCue): Uint8Array {
  const count = scores.length / COLUMNS;
  const back = new Uint8Array(count * STATES);
  let best = [0, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const isCue = !isAnchor && windowStart + i >= firstToken && windowStart + i < endToken;
    const next = [0, 0, 0];
    for (let now = OUTSIDE; now < STATES; now++) {
      let top = -Infinity;
      for (let before = OUTSIDE; before < STATES; before++) {
        const value = best[before]! + change(scores, i, before, now);
        if (value <= top) continue;
        top = value;
        back[i * STATES + now] = before;
      }
      next[now] = now === OUTSIDE ? top : isCue ? -Infinity : top + scores[i * COLUMNS + (now - 1) * PER_ROLE]!;
    }
    best = next;
  }
  const chain = new Uint8Array(count);
  let state = OUTSIDE;
  for (let now = 1; now < STATES; now++) if (best[now]! > best[state]!) state = now;
  for (let i = count - 1; i >= 0; i--) {
    chain[i] = state;
    state = back[i * STATES + state]!;
  }
  return chain;
}

/** What going from one state to another between token `i - 1` and token `i` adds. */
function change(scores: Float32Array, i: number, before: number, now: number): number {
  if (before === now) return 0;
  const start = now === OUTSIDE ? 0 : scores[i * COLUMNS + (now - 1) * PER_ROLE + 1]!;
  const end = before === OUTSIDE || i === 0 ? 0 : scores[(i - 1) * COLUMNS + (before - 1) * PER_ROLE + 2]!;
  return start + end;
}

function runsOf(chain: Uint8Array, state: number, offset: number): Candidate[] {
  const runs: Candidate[] = [];
  for (let i = 0; i < chain.length; i++) {
    if (chain[i] !== state) continue;
    const start = i;
    while (i < chain.length && chain[i] === state) i++;
    runs.push({ start: start + offset, end: i + offset });
  }
  return runs;
}
