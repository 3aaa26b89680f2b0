import type { Paragraph, Quotation, Tokens } from '../../document/layers.ts';
import { tokenAt } from '../../document/tokens.ts';

/** How a word is written, which an uncased vocabulary does not tell. */
const SHAPE = { other: 0, digits: 1, small: 2, capital: 3, capitals: 4, mixed: 5 } as const;
const SHAPES = 6;
const QUOTED = SHAPES;
const PARAGRAPH = 2 * SHAPES;

/** Number of different values of `shapesOf`; 0 to 23. Special wordpieces have 0. */
export const SHAPE_COUNT = 4 * SHAPES;

/**
 * What the encoder is told of each token besides its wordpieces: how it is written, whether it is inside quotation marks, whether
 * it begins a paragraph.
 */
export function shapesOf(
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): Uint8Array {
  const shapes = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) shapes[i] = shapeOf(tokens.text[i]!);
  for (const token of quotedTokens(tokens, quotations)) shapes[token]! += QUOTED;
  for (const { firstToken, endToken } of paragraphs) if (firstToken < endToken) shapes[firstToken]! += PARAGRAPH;
  return shapes;
}

function shapeOf(word: string): number {
  if (/\d/.test(word)) return SHAPE.digits;
  const small = word.toLowerCase();
  if (small === word) return word === word.toUpperCase() ? SHAPE.other : SHAPE.small;
  if (word === word.toUpperCase()) return word.length > 1 ? SHAPE.capitals : SHAPE.capital;
  const rest = word.slice(1);
  return rest === rest.toLowerCase() ? SHAPE.capital : SHAPE.mixed;
}

function quotedTokens(tokens: Tokens, quotations: readonly Quotation[]): Set<number> {
  const quoted = new Set<number>();
  for (const { segments } of quotations) {
    for (const { innerStart, innerEnd } of segments) {
      for (let i = tokenAt(tokens, innerStart); i < tokens.count && tokens.start[i]! < innerEnd; i++) quoted.add(i);
    }
  }
  return quoted;
}

/** The shapes without what they say of quotation marks. */
export function unquoted(shapes: Uint8Array): Uint8Array {
  return shapes.map((shape) => (Math.floor(shape / QUOTED) % 2 === 1 ? shape - QUOTED : shape));
}
