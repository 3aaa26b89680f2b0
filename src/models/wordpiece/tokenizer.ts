import { foldCharacter, Kind, kindOf } from './characters.ts';

/**
 * Wordpieces of a text as parallel columns: piece `i` has the vocabulary's number `ids[i]` and stands for the characters
 * `[start[i], end[i])` (UTF-16 code units).
 */
export interface Wordpieces {
  readonly ids: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

export interface WordpieceTokenizer {
  readonly cls: number;
  readonly sep: number;
  /** Wordpieces of `text`, special ones not added. */
  encode(text: string): Wordpieces;
}

const LONGEST_WORD = 100;
const CACHED_WORDS = 20_000;

/**
 * WordPiece with the uncased BERT normaliser (Devlin et al. 2019; Wu et al. 2016 for the longest match first).
 *
 * @param vocabulary one wordpiece a line, a continuing piece with "##" before it; the line's number is its id
 * @throws Error where [UNK], [CLS] or [SEP] is not in the vocabulary
 */
export function createWordpieceTokenizer(vocabulary: string): WordpieceTokenizer {
  const numbers = new Map(
    vocabulary
      .trimEnd()
      .split('\n')
      .map((piece, id) => [piece, id]),
  );
  const special = (name: string): number => {
    const id = numbers.get(name);
    if (id === undefined) throw new Error(`the vocabulary has no ${name}`);
    return id;
  };
  const unknown = special('[UNK]');
  const matcher = createMatcher(numbers, unknown);
  return {
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    encode(text) {
      const pieces = { ids: [] as number[], start: [] as number[], end: [] as number[] };
      for (const word of wordsOf(text)) {
        for (const { id, from, to } of matcher(word.folded)) {
          pieces.ids.push(id);
          pieces.start.push(word.starts[from]!);
          pieces.end.push(word.ends[to - 1]!);
        }
      }
      return pieces;
    },
  };
}

interface Piece {
  readonly id: number;
  /** Code units of the folded word. */
  readonly from: number;
  readonly to: number;
}

function createMatcher(numbers: ReadonlyMap<string, number>, unknown: number): (word: string) => readonly Piece[] {
  const cache = new Map<string, readonly Piece[]>();
  return (word) => {
    if (isTooLong(word)) return [{ id: unknown, from: 0, to: word.length }];
    let pieces = cache.get(word);
    if (pieces === undefined) {
      if (cache.size >= CACHED_WORDS) cache.clear();
      cache.set(word, (pieces = longestMatches(word, numbers, unknown)));
    }
    return pieces;
  };
}

function longestMatches(word: string, numbers: ReadonlyMap<string, number>, unknown: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  while (from < word.length) {
    let to = word.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = numbers.get((from > 0 ? '##' : '') + word.slice(from, to));
      if (id !== undefined) break;
    }
    if (id === undefined) return [{ id: unknown, from: 0, to: word.length }];
    pieces.push({ id, from, to });
    from = to;
  }
  return pieces;
}

function isTooLong(word: string): boolean {
  return word.length > LONGEST_WORD && Array.from(word).length > LONGEST_WORD;
}

/** A word in small letters without accents; code unit `i` of it stands for the characters `[starts[i], ends[i])` of the text. */
interface FoldedWord {
  folded: string;
  starts: number[];
  ends: number[];
}

function* wordsOf(text: string): Generator<FoldedWord> {
  let word: FoldedWord = { folded: '', starts: [], ends: [] };
  for (let i = 0; i < text.length;) {
    const codePoint = text.codePointAt(i)!;
    const end = i + (codePoint > 0xffff ? 2 : 1);
    const kind = kindOf(codePoint);
    if (kind === Kind.letter) append(word, text.slice(i, end), i, end);
    else if (kind !== Kind.dropped) {
      if (word.folded !== '') {
        yield word;
        word = { folded: '', starts: [], ends: [] };
      }
      if (kind === Kind.single) {
        const single: FoldedWord = { folded: '', starts: [], ends: [] };
        append(single, text.slice(i, end), i, end);
        yield single;
      }
    }
    i = end;
  }
  if (word.folded !== '') yield word;
}

function append(word: FoldedWord, character: string, start: number, end: number): void {
  const folded = character < '\u0080' ? character.toLowerCase() : foldCharacter(character);
  word.folded += folded;
  while (word.starts.length < word.folded.length) {
    word.starts.push(start);
    word.ends.push(end);
  }
}
