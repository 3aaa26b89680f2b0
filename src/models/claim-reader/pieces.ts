import type { WordpieceTokenizer } from '../wordpiece/tokenizer.ts';

/** A claim and what the text around it says of it. */
export interface ClaimText {
  readonly text: string;
  /** Whether the words are the speaker's own; so are those of a sentence outside of any quote. */
  readonly direct: boolean;
  /** The words that name the source, and the cue; empty where there are none. */
  readonly source: string;
  readonly cue: string;
}

/** Wordpieces of a claim as the head reads them, and of each the part that it belongs to. */
export interface ClaimPieces {
  readonly ids: Int32Array;
  readonly parts: Int32Array;
}

const PART = { source: 0, cue: 1, direct: 2, indirect: 3, special: 4 } as const;
const MOST_CONTEXT = 40;
const MOST_CONTENT = 150;

/** `[CLS] source cue [SEP] content [SEP]`; without a source and a cue `[CLS] content [SEP]`. What is too long is cut off. */
export function claimPieces({ text, direct, source, cue }: ClaimText, tokenizer: WordpieceTokenizer): ClaimPieces {
  const ids: number[] = [];
  const parts: number[] = [];
  const add = (pieces: readonly number[], part: number): void => {
    ids.push(...pieces);
    parts.push(...pieces.map(() => part));
  };
  const encode = (words: string, most: number): number[] => tokenizer.encode(words).ids.slice(0, most);
  add([tokenizer.cls], PART.special);
  add(encode(source, MOST_CONTEXT), PART.source);
  add(encode(cue, MOST_CONTEXT), PART.cue);
  if (ids.length > 1) add([tokenizer.sep], PART.special);
  add(encode(text, MOST_CONTENT), direct ? PART.direct : PART.indirect);
  add([tokenizer.sep], PART.special);
  return { ids: Int32Array.from(ids), parts: Int32Array.from(parts) };
}
