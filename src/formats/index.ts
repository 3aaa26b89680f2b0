import type { InputFormat } from './format.ts';
import { html } from './html.ts';
import { json, jsonLines } from './json.ts';
import { nitf } from './nitf.ts';
import { PACKED_ENDINGS, type Packing, packingOf } from './packing.ts';
import { markdown, text } from './text.ts';

/** All formats that documents are read from. */
export const INPUT_FORMATS: readonly InputFormat[] = [text, markdown, html, json, jsonLines, nitf];

/** All file name endings that are read; each may have ".gz" or ".zst" behind it. */
export const INPUT_ENDINGS: readonly string[] = INPUT_FORMATS.flatMap(({ endings }) => endings);

export interface NamedFormat {
  /** null where the ending says nothing. */
  readonly format: InputFormat | null;
  readonly packing: Packing;
  /** The file's name without folder and endings. */
  readonly name: string;
}

/** The format that a file's name tells: "a/b.jsonl.gz" is gzipped JSON Lines with the name "b". */
export function formatOf(path: string): NamedFormat {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const packing = packingOf(base.slice(1));
  const unpacked = base.slice(0, base.length - PACKED_ENDINGS[packing].length);
  const known = INPUT_ENDINGS.filter(
    (ending) => unpacked.length > ending.length && unpacked.toLowerCase().endsWith(ending),
  );
  const longest = [...known].sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined) {
    const format = INPUT_FORMATS.find(({ endings }) => endings.includes(longest))!;
    return { format, packing, name: unpacked.slice(0, -longest.length) };
  }
  const dot = unpacked.lastIndexOf('.');
  const named = dot > 0 && /^\.[a-z0-9]{1,6}$/i.test(unpacked.slice(dot));
  return { format: null, packing, name: named ? unpacked.slice(0, dot) : unpacked };
}
