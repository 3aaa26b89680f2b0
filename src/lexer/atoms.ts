import { isSpace, type Range } from '../document/span.ts';

export const WORD = 0;
export const NUMBER = 1;
export const MARK = 2;

/**
 * The smallest pieces that dates and quantities are read from, as parallel columns: runs of letters, runs of digits, and
 * single marks ("Sept." is two atoms, "10:30" is three, "third-quarter" three). Finer than tokens on purpose: nothing in
 * here depends on where a tokenizer puts a hyphen, a decimal point or an apostrophe.
 */
export interface Atoms {
  readonly text: string;
  readonly count: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Lower-case text. */
  readonly lower: readonly string[];
  readonly kind: readonly number[];
  /** Whether no white space stands before the atom. */
  readonly glued: readonly boolean[];
}

/** Cuts `[range.start, range.end)` of a text into atoms; offsets are those of the whole text. Linear in the range. */
export function scanAtoms(text: string, range: Range): Atoms {
  const start: number[] = [];
  const end: number[] = [];
  const lower: string[] = [];
  const kind: number[] = [];
  const glued: boolean[] = [];
  let at = range.start;
  let afterSpace = true;
  while (at < range.end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      afterSpace = true;
      at++;
      continue;
    }
    const from = at++;
    let sort = MARK;
    if (isDigit(code)) {
      sort = NUMBER;
      while (at < range.end && isDigit(text.charCodeAt(at))) at++;
    } else if (isLetter(code)) {
      sort = WORD;
      while (at < range.end && isLetter(text.charCodeAt(at))) at++;
    }
    const piece = text.slice(from, at);
    start.push(from);
    end.push(at);
    lower.push(sort === WORD ? piece.toLowerCase() : piece);
    kind.push(sort);
    glued.push(!afterSpace);
    afterSpace = false;
  }
  return { text, count: start.length, start, end, lower, kind, glued };
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

/** Whether atom `at` begins with a capital letter A to Z. */
export function isCapital(atoms: Atoms, at: number): boolean {
  if (at < 0 || at >= atoms.count) return false;
  const code = atoms.text.charCodeAt(atoms.start[at]!);
  return code >= 65 && code <= 90;
}

/** Whether atom `at` is a hyphen or short dash written without space on either side. */
export function isHyphen(atoms: Atoms, at: number): boolean {
  const mark = atoms.lower[at];
  return (
    (mark === '-' || mark === '‐' || mark === '‑' || mark === '–') && atoms.glued[at]! && atoms.glued[at + 1] === true
  );
}

/** Whether atom `at` is an apostrophe with the letter or letters `suffix` behind it, as in `year's`. */
export function hasApostrophe(atoms: Atoms, at: number, suffix: string): boolean {
  const mark = atoms.lower[at];
  return (mark === "'" || mark === '’') && atoms.glued[at]! && atoms.lower[at + 1] === suffix && atoms.glued[at + 1]!;
}
