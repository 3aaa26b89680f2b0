import type { InputItem, UnreadItem } from './item.ts';

/** The bytes of one source, already unpacked. */
export interface Source {
  /** As it was given or found; "-" for standard input. */
  readonly path: string;
  /** Its name without folder and endings: the id of a document that has none of its own. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Longest text of a document, in UTF-16 code units (`limits.maxCharacters`). */
  readonly maxCharacters: number;
}

/** A format that documents are read from. Reading never throws: what cannot be read is an item that says so. */
export interface InputFormat {
  readonly name: string;
  /** File name endings, with the dot, in lower case. */
  readonly endings: readonly string[];
  read(source: Source): AsyncGenerator<InputItem>;
  /** The same with lines left as they are, where a format is made of lines; `parseLine` makes documents of them. */
  readUnparsed?(source: Source): AsyncGenerator<UnreadItem>;
}
