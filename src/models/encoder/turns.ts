/** Most wordpieces, and so most tokens, that the encoder reads at once. */
export const LONGEST_WINDOW = 256;

/** Sine and cosine, `half` a distance, from `-LONGEST_WINDOW` to `LONGEST_WINDOW`. */
export interface Turns {
  readonly sin: Float32Array;
  readonly cos: Float32Array;
}
const knownTurns = new Map<string, Turns>();

/**
 * The turns of a rotary position embedding (Su et al. 2021) at each distance that two tokens of a window can have.
 *
 * @param half how many pairs of numbers are turned
 * @param base of the slowest turn
 */
export function turnsOf(half: number, base: number): Turns {
  const key = `${half} ${base}`;
  let turns = knownTurns.get(key);
  if (turns === undefined) {
    const size = (2 * LONGEST_WINDOW + 1) * half;
    turns = { sin: new Float32Array(size), cos: new Float32Array(size) };
    for (let at = 0; at < size; at++) {
      const angle = (Math.floor(at / half) - LONGEST_WINDOW) * base ** (-(at % half) / half);
      turns.sin[at] = Math.sin(angle);
      turns.cos[at] = Math.cos(angle);
    }
    knownTurns.set(key, turns);
  }
  return turns;
}
