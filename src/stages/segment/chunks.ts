import { isSpace, type Range } from '../../document/span.ts';

/** wink's vocabulary has room for the words of a chunk of this size, whatever the settings say. */
const MOST_CHARACTERS = 100_000;

/**
 * Groups neighbouring paragraphs into chunks of at most `characters` UTF-16 code units. A paragraph that is longer is cut
 * into pieces: behind a sentence where one ends in the second half of the piece, else at white space, else anywhere but
 * inside a surrogate pair.
 */
export function* chunksOf(text: string, paragraphs: readonly Range[], characters: number): Generator<Range[]> {
  const limit = Math.min(characters, MOST_CHARACTERS);
  let chunk: Range[] = [];
  let end = 0;
  for (const paragraph of paragraphs) {
    for (const piece of piecesOf(text, paragraph, limit)) {
      if (chunk.length > 0 && (piece.end - chunk[0]!.start > limit || piece.start <= end)) {
        yield chunk;
        chunk = [];
      }
      chunk.push(piece);
      end = piece.end;
    }
  }
  if (chunk.length > 0) yield chunk;
}

function* piecesOf(text: string, { start, end }: Range, limit: number): Generator<Range> {
  let from = start;
  while (end - from > limit) {
    const cut = cutBefore(text, from, from + limit);
    yield { start: from, end: cut };
    from = cut;
    while (from < end && isSpace(text.charCodeAt(from))) from++;
  }
  if (end > from) yield { start: from, end };
}

function cutBefore(text: string, from: number, limit: number): number {
  const half = from + ((limit - from) >> 1);
  let space = -1;
  for (let i = limit; i > half; i--) {
    if (!isSpace(text.charCodeAt(i)) || isSpace(text.charCodeAt(i - 1))) continue;
    if ('.!?'.includes(text[i - 1]!)) return i;
    if (space < 0) space = i;
  }
  if (space >= 0) return space;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low < 0xe000 ? limit - 1 : limit;
}
