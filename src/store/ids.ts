/** How many quotes, or claims, a document has room for; see the schema. */
export const ROOM = 2 ** 20;

/** The first and the last id that a quote or claim of a document can have. */
export function rangeOf(document: number): readonly [number, number] {
  return [document * ROOM, (document + 1) * ROOM - 1];
}
