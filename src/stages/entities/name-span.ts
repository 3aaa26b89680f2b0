import type { EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';

/** A name in the text: tokens `[firstToken, endToken)`, characters `[start, end)`, title and possessive 's left out. */
export interface NameSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** The name over tokens `[firstToken, endToken)`. */
export function nameSpan(tokens: Tokens, firstToken: number, endToken: number, type: EntityType): NameSpan {
  return { firstToken, endToken, start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]!, type };
}

/** true where no white space stands between token `i - 1` and token `i`. */
export function isGlued(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.end[i - 1] === tokens.start[i];
}
