import type { Coreference } from '../../document/layers.ts';
import { LONGEST_WINDOW, type Turns, turnsOf } from './turns.ts';

/**
 * How likely a word refers to the one that a mention names, on the scale of logits: above 0 the mention is likelier than that no
 * name of the window is meant, and the softmax over several mentions and 0 gives the share of each.
 *
 * It is a dot product of the word's query with the keys of the mention's first and last token (Lee et al. 2017 for mentions by
 * their limits), all turned by their places (rotary embedding; Su et al. 2021).
 *
 * @param token a pronoun, or the noun of a description ("minister" of "the minister")
 * @param firstToken the mention is tokens `[firstToken, endToken)`, before the word or behind it, without title and 's
 * @returns null where the word and the mention were not read in the same window, or the mention is empty
 */
export function antecedentScore(
  { width, rotaryBase, bias, queries, keys, windowStart }: Coreference,
  token: number,
  firstToken: number,
  endToken: number,
): number | null {
  const lastToken = endToken - 1;
  const window = windowStart[token];
  if (window === undefined || lastToken < firstToken) return null;
  if (windowStart[firstToken] !== window || windowStart[lastToken] !== window) return null;
  const half = width / 2;
  const turns = turnsOf(half / 2, rotaryBase);
  const query = token * width;
  const first = turnedProduct(turns, queries, query, keys, firstToken * width, half, firstToken - token);
  const last = turnedProduct(turns, queries, query + half, keys, lastToken * width + half, half, lastToken - token);
  return (first + last) / Math.sqrt(half) + bias;
}

/** Product of `size` numbers of a query with as many of a key, the key turned as one so far away is. */
function turnedProduct(
  { sin, cos }: Turns,
  queries: Float32Array,
  query: number,
  keys: Float32Array,
  key: number,
  size: number,
  distance: number,
): number {
  const half = size / 2;
  let turn = (distance + LONGEST_WINDOW) * half;
  let sum = 0;
  for (let k = 0; k < half; k++, turn++) {
    const a = keys[key + k]!;
    const b = keys[key + k + half]!;
    const c = queries[query + k]!;
    const d = queries[query + k + half]!;
    sum += (a * c + b * d) * cos[turn]! + (a * d - b * c) * sin[turn]!;
  }
  return sum;
}
