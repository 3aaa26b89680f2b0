import type { EncodedCue, Quotation, Tokens } from '../../document/layers.ts';
import { tokenAt } from '../../document/tokens.ts';

/** Shorter quotations hold no attribution of their own. */
const FEWEST_TOKENS = 6;
/** Read without what stands around it, ordinary talk looks more like an attribution than it is. */
const LEAST_PROBABILITY = 0.9;

/** Tokens `[first, end)` of what stands inside of the outermost quotations, paragraph by paragraph. */
export function innerRanges(tokens: Tokens, quotations: readonly Quotation[]): [first: number, end: number][] {
  return quotations
    .filter(({ depth }) => depth === 0)
    .flatMap(({ segments }) => segments)
    .map(({ innerStart, innerEnd }): [number, number] => [tokenAt(tokens, innerStart), tokenAt(tokens, innerEnd)])
    .filter(([first, end]) => end - first >= FEWEST_TOKENS);
}

/** The cues of a document with those found inside of its quotations, which win over others of the same words; in text order. */
export function withInnerCues(cues: readonly EncodedCue[], inner: readonly EncodedCue[]): EncodedCue[] {
  const sure = inner.filter(({ probability, isAnchor }) => probability >= LEAST_PROBABILITY && !isAnchor);
  const taken = new Set(sure.flatMap(({ firstToken, endToken }) => range(firstToken, endToken)));
  const others = cues.filter(({ firstToken, endToken }) => !range(firstToken, endToken).some((i) => taken.has(i)));
  return [...others, ...sure].sort((a, b) => a.firstToken - b.firstToken);
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
