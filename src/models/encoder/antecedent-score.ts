import type { Coreference } from '../../document/layers.ts';

/**
 * How likely a word refers to the one that a mention names, on the scale of logits: above 0 the mention is likelier than that no
 * name of the window is meant, and the softmax over several mentions and 0 gives the share of each.
 *
 * It is a dot product of the word's query with the keys of the mention's first and last token (Vaswani et al. 2017; Lee et al.
 * 2017 for mentions by their limits).
 *
 * @param token a pronoun, or the noun of a description ("minister" of "the minister")
 * @param firstToken the mention is tokens `[firstToken, endToken)`, before the word or behind it, without title and 's
 * @returns null where the word and the mention were not read in the same window, or the mention is empty
 */
export function antecedentScore(
  { width, bias, queries, keys, windowStart }: Coreference,
  token: number,
  firstToken: number,
  endToken: number,
): number | null {
  const lastToken = endToken - 1;
  const window = windowStart[token];
  if (window === undefined || lastToken < firstToken) return null;
  if (windowStart[firstToken] !== window || windowStart[lastToken] !== window) return null;
  const half = width / 2;
  let sum = 0;
  for (let k = 0; k < half; k++) {
    sum += queries[token * width + k]! * keys[firstToken * width + k]!;
    sum += queries[token * width + half + k]! * keys[lastToken * width + half + k]!;
  }
  return sum / Math.sqrt(half) + bias;
}
