import { LABEL_COUNT, mayFollow, OUTSIDE } from './labels.ts';

const IMPOSSIBLE = -(2 ** 30);

/** By label: the labels that may stand before it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Array.from({ length: LABEL_COUNT }, (__, from) => from).filter((from) => mayFollow(from, to)),
);

/**
 * The best legal sequence of labels (Viterbi).
 *
 * @param scores `length` rows of `LABEL_COUNT` scores
 * @param transitions score of label `to` behind label `from` at `from * LABEL_COUNT + to`
 */
export function bestLabels(
  scores: Int32Array | Float64Array,
  length: number,
  transitions: Int32Array | Float64Array,
): number[] {
  const back = new Uint8Array(length * LABEL_COUNT);
  let previous = new Array<number>(LABEL_COUNT).fill(IMPOSSIBLE);
  previous[OUTSIDE] = 0;
  for (let i = 0; i < length; i++) {
    const current = new Array<number>(LABEL_COUNT).fill(IMPOSSIBLE);
    for (let to = 0; to < LABEL_COUNT; to++) {
      let best = IMPOSSIBLE;
      let from = 0;
      for (const candidate of PREDECESSORS[to]!) {
        const score = previous[candidate]! + transitions[candidate * LABEL_COUNT + to]!;
        if (score > best) {
          best = score;
          from = candidate;
        }
      }
      current[to] = best + scores[i * LABEL_COUNT + to]!;
      back[i * LABEL_COUNT + to] = from;
    }
    previous = current;
  }
  let label = OUTSIDE;
  let best = -Infinity;
  for (const last of PREDECESSORS[OUTSIDE]!) {
    const score = previous[last]! + transitions[last * LABEL_COUNT + OUTSIDE]!;
    if (score > best) {
      best = score;
      label = last;
    }
  }
  const labels = new Array<number>(length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
  return labels;
}
