import type { Paragraph, Sentence, Tokens } from '../../document/layers.ts';
import { LONGEST_WINDOW } from '../../models/encoder/turns.ts';
import type { WordpieceTokenizer } from '../../models/wordpiece/tokenizer.ts';

/** Most wordpieces of a window, [CLS] and [SEP] among them. */
export const WINDOW_PIECES = LONGEST_WINDOW;

/** Tokens `[firstToken, endToken)` as the encoder reads them. */
export interface Window {
  readonly firstToken: number;
  readonly endToken: number;
  /** Numbers of the wordpieces, from [CLS] to [SEP]. */
  readonly ids: Int32Array;
  /** For each wordpiece what `shapesOf` says of its token. */
  readonly shapes: Uint8Array;
  /** For each token of the window the place of its first wordpiece in `ids`. */
  readonly pieceOf: Int32Array;
}

/**
 * Cuts a document into windows without overlap: between paragraphs where that leaves no window less than half full, else between
 * sentences, and inside a sentence only where it is longer than a window.
 *
 * @param shapes what `shapesOf` says of each token
 */
export function windowsOf(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
  shapes: Uint8Array,
  tokenizer: WordpieceTokenizer,
): Window[] {
  const pieces = alignPieces(text, tokens, paragraphs, tokenizer);
  return cutsOf(pieces.first, sentences).map(([firstToken, endToken]) =>
    windowOf(firstToken, endToken, pieces, shapes, tokenizer),
  );
}

/**
 * Windows over parts of a document, each read as if nothing stood around it.
 *
 * @param ranges tokens `[first, end)`; a range that is longer than a window is cut anywhere
 */
export function windowsOver(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  ranges: readonly (readonly [first: number, end: number])[],
  shapes: Uint8Array,
  tokenizer: WordpieceTokenizer,
): Window[] {
  if (ranges.length === 0) return [];
  const pieces = alignPieces(text, tokens, paragraphs, tokenizer);
  return ranges.flatMap(([first, end]) => {
    const windows: Window[] = [];
    let from = first;
    for (let i = first; i < end; i++) {
      if (pieces.first[i + 1]! - pieces.first[from]! <= ROOM) continue;
      windows.push(windowOf(from, i, pieces, shapes, tokenizer));
      from = i;
    }
    return [...windows, windowOf(from, end, pieces, shapes, tokenizer)];
  });
}

interface AlignedPieces {
  readonly ids: readonly number[];
  /** Of each token the place of its first wordpiece in `ids`; one more at the end. A token can have none. */
  readonly first: Int32Array;
}

/** A wordpiece belongs to the token in which it begins. */
function alignPieces(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  tokenizer: WordpieceTokenizer,
): AlignedPieces {
  const ids: number[] = [];
  const first = new Int32Array(tokens.count + 1);
  for (const { firstToken, endToken } of paragraphs) {
    if (firstToken === endToken) continue;
    const from = tokens.start[firstToken]!;
    const pieces = tokenizer.encode(text.slice(from, tokens.end[endToken - 1]));
    let next = 0;
    for (let i = firstToken; i < endToken; i++) {
      first[i] = ids.length;
      for (let used = 0; next < pieces.ids.length && from + pieces.start[next]! < tokens.end[i]!; next++) {
        if (used++ < ROOM) ids.push(pieces.ids[next]!);
      }
    }
  }
  first[tokens.count] = ids.length;
  return { ids, first };
}

const ROOM = WINDOW_PIECES - 2;

/** Token ranges of the windows. */
function cutsOf(first: Int32Array, sentences: readonly Sentence[]): [number, number][] {
  const cuts: [number, number][] = [];
  let from = 0;
  let paragraphStart = 0;
  const cut = (end: number): void => {
    if (end > from) cuts.push([from, end]);
    from = end;
  };
  sentences.forEach(({ firstToken, endToken, paragraph }, at) => {
    if (paragraph !== sentences[at - 1]?.paragraph) paragraphStart = firstToken;
    if (first[endToken]! - first[from]! <= ROOM) return;
    const isHalfFull = first[paragraphStart]! - first[from]! >= ROOM / 2;
    cut(isHalfFull ? paragraphStart : firstToken);
    if (first[endToken]! - first[from]! <= ROOM) return;
    cut(firstToken);
    for (let i = firstToken; i < endToken; i++) if (first[i + 1]! - first[from]! > ROOM) cut(i);
  });
  cut(first.length - 1);
  return cuts;
}

function windowOf(
  firstToken: number,
  endToken: number,
  pieces: AlignedPieces,
  shapes: Uint8Array,
  { cls, sep }: WordpieceTokenizer,
): Window {
  const from = pieces.first[firstToken]!;
  const size = pieces.first[endToken]! - from + 2;
  const ids = new Int32Array(size);
  const shapeOf = new Uint8Array(size);
  const pieceOf = new Int32Array(endToken - firstToken);
  ids[0] = cls;
  ids[size - 1] = sep;
  for (let i = firstToken; i < endToken; i++) {
    const start = pieces.first[i]!;
    const end = pieces.first[i + 1]!;
    pieceOf[i - firstToken] = start < end ? start - from + 1 : start - from;
    for (let piece = start; piece < end; piece++) {
      ids[piece - from + 1] = pieces.ids[piece]!;
      shapeOf[piece - from + 1] = shapes[i]!;
    }
  }
  return { firstToken, endToken, ids, shapes: shapeOf, pieceOf };
}
