import type { EncodedCue } from '../../document/layers.ts';
import type { EncoderOutput } from '../../models/encoder/encoder.ts';
import type { EncoderDescription } from '../../models/encoder/description.ts';
import { LONGEST_WINDOW, turnsOf } from '../../models/encoder/turns.ts';
import type { Window } from './windows.ts';

/** Cues less likely than this are not proposed at all. */
const PROPOSED = 0.02;
const GOES_ON = 0.5;

/** The cues of a window and, as anchors, tokens that begin a content without one; each with the role scores of all tokens. */
export function cuesOf(description: EncoderDescription, window: Window, output: EncoderOutput): EncodedCue[] {
  const tags = tagsOf(description);
  const count = window.endToken - window.firstToken;
  const probability = new Float32Array(count * tags.count);
  for (let i = 0; i < count; i++)
    softmax(output.cues, window.pieceOf[i]! * tags.count, tags.count, probability, i * tags.count);
  const likely = (i: number, tag: number): number => probability[i * tags.count + tag]!;
  const found: EncodedCue[] = [];
  for (let i = 0; i < count; i++) {
    const isAnchor = likely(i, tags.anchor) > likely(i, tags.begin);
    const p = likely(i, isAnchor ? tags.anchor : tags.begin);
    if (p < PROPOSED) continue;
    let end = i + 1;
    while (!isAnchor && end < count && likely(end, tags.inside) >= GOES_ON) end++;
    found.push({
      firstToken: window.firstToken + i,
      endToken: window.firstToken + end,
      isAnchor,
      probability: p,
      windowStart: window.firstToken,
      scores: roleScores(description, window, output, i, end),
    });
    i = end - 1;
  }
  return found;
}

function tagsOf({ cueTags }: EncoderDescription): Record<'count' | 'begin' | 'inside' | 'anchor', number> {
  return {
    count: cueTags.length,
    begin: cueTags.indexOf('B-cue'),
    inside: cueTags.indexOf('I-cue'),
    anchor: cueTags.indexOf('anchor'),
  };
}

/**
 * Scores `tokens × description.scores` for the cue of tokens `[first, end)` of the window: a dot product of each token's key with
 * the mean of the cue's queries (biaffine attention; Dozat & Manning 2017), both turned by their position (rotary embedding; Su
 * et al. 2021), and what the distance from the cue adds.
 */
function roleScores(
  { widths, near, distances, rotaryBase }: EncoderDescription,
  window: Window,
  { keys, queries }: EncoderOutput,
  first: number,
  end: number,
): Float32Array {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const query = new Float32Array(total);
  for (let i = first; i < end; i++) {
    const base = window.pieceOf[i]! * total;
    for (let k = 0; k < total; k++) query[k]! += queries[base + k]! / (end - first);
  }
  const turns = widths.map((width) => turnsOf(width >> 1, rotaryBase));
  const count = window.pieceOf.length;
  const scores = new Float32Array(count * widths.length);
  for (let i = 0; i < count; i++) {
    const offset = Math.max(-near, Math.min(near, i - first)) + near;
    const key = window.pieceOf[i]! * total;
    let at = 0;
    for (let role = 0; role < widths.length; role++) {
      const half = widths[role]! >> 1;
      const { sin, cos } = turns[role]!;
      let turn = (i - first + LONGEST_WINDOW) * half;
      let sum = 0;
      for (let k = at; k < at + half; k++, turn++) {
        const a = keys[key + k]!;
        const b = keys[key + k + half]!;
        const c = query[k]!;
        const d = query[k + half]!;
        sum += (a * c + b * d) * cos[turn]! + (a * d - b * c) * sin[turn]!;
      }
      at += widths[role]!;
      scores[i * widths.length + role] = sum / Math.sqrt(widths[role]!) + distances[role]![offset]!;
    }
  }
  return scores;
}

/** Writes the probabilities of `size` scores of `from` to `to`. */
function softmax(from: Float32Array, at: number, size: number, to: Float32Array, out: number): void {
  let top = -Infinity;
  for (let k = 0; k < size; k++) top = Math.max(top, from[at + k]!);
  let sum = 0;
  for (let k = 0; k < size; k++) sum += to[out + k] = Math.exp(from[at + k]! - top);
  for (let k = 0; k < size; k++) to[out + k]! /= sum;
}
