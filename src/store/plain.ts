/** A text of the same length without the characters that SQLite ends texts at (NUL) or that mark what a search found (U+0001, U+0002). */
export function plain(text: string): string {
  return text.replaceAll('\u0000', ' ').replaceAll('\u0001', ' ').replaceAll('\u0002', ' ');
}
