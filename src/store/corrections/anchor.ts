import { overlaps, type Range } from '../../document/span.ts';
import type { Anchor } from './schema.ts';

/** Characters that are kept on either side. */
const CONTEXT = 40;

/** A range of a text, with what it takes to find it in a changed text. */
export function anchorOf(text: string, { start, end }: Range): Anchor {
  return {
    start,
    end,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

/**
 * Where an anchored range stands in a text: at its old place if the words and their surroundings are there, else where the same
 * words have the surroundings most alike, the nearest of several; null where the words are gone.
 */
export function findAnchor(text: string, anchor: Anchor): Range | null {
  const { length } = anchor.text;
  if (length === 0) return null;
  const inPlace = text.startsWith(anchor.text, anchor.start);
  if (inPlace && likeness(text, anchor.start, anchor) === anchor.before.length + anchor.after.length) {
    return { start: anchor.start, end: anchor.end };
  }
  let best: Range | null = null;
  let bestScore = -Infinity;
  for (let start = text.indexOf(anchor.text); start >= 0; start = text.indexOf(anchor.text, start + 1)) {
    const score = likeness(text, start, anchor) - Math.abs(start - anchor.start) / (text.length + 1);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { start, end: start + length };
  }
  return best;
}

/** How many characters before and after are the same, counted outwards from the words. */
function likeness(text: string, start: number, { text: words, before, after }: Anchor): number {
  const end = start + words.length;
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  return left + right;
}

/** Share of the characters of two sets of ranges that both have (Jaccard). */
export function agreement(a: readonly Range[], b: readonly Range[]): number {
  const shared = a.reduce((sum, one) => sum + b.reduce((part, other) => part + common(one, other), 0), 0);
  const all = size(a) + size(b) - shared;
  return all === 0 ? 0 : shared / all;
}

function common(a: Range, b: Range): number {
  return overlaps(a, b) ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

function size(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
