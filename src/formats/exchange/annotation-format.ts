import { codePointOffsets } from '../../document/codepoints.ts';
import type { GoldDocument } from '../../evaluation/gold.ts';
import type { GoldRead } from '../gold/bad-gold.ts';

/** A piece of what a format writes: for which file of its folder (null: its one file), and whether that is the whole file. */
export interface Piece {
  readonly file: string | null;
  readonly isWhole: boolean;
  readonly text: string;
}

/** A format of annotated texts: written, and read where `parse` is there. */
export interface AnnotationFormat {
  readonly name: string;
  readonly summary: string;
  readonly endings: readonly string[];
  /** Whether each document has files of its own in a folder. */
  readonly isFolder: boolean;
  encoder(): { add(document: GoldDocument): readonly Piece[]; end(): readonly Piece[] };
  /** The text of one file to its documents; `where` is its path, for messages, `name` its name without ending. */
  readonly parse?: (text: string, where: string, name: string) => GoldRead;
}

/** A piece of the one file of a format. */
export function piece(text: string): Piece[] {
  return text === '' ? [] : [{ file: null, isWhole: false, text }];
}

/** A function from offsets in UTF-16 code units to code points. */
export function toPoints(text: string): (offset: number) => number {
  return codePointOffsets(text) ?? ((offset) => offset);
}

/** A function from offsets in code points to UTF-16 code units; one that lies behind the text gives one that does too. */
export function toUnits(text: string): (offset: number) => number {
  if (codePointOffsets(text) === null) return (offset) => offset;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[offset] ?? text.length + 1;
}

/** Names of files for documents: their ids, with what no file name should have replaced, each once. */
export function fileNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const safe =
      id
        .replace(/[^\p{L}\p{N}._-]+/gu, '_')
        .replace(/^\.+/, '_')
        .slice(0, 120) || 'document';
    let name = safe;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${safe}-${i}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
