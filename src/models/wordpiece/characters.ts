/** What the uncased BERT normaliser and pre-tokeniser make of one code point. */
export const Kind = {
  /** Control characters and the like: dropped without a trace. */
  dropped: 0,
  space: 1,
  /** A word of its own: punctuation, and ideographs of Chinese, Japanese and Korean. */
  single: 2,
  letter: 3,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const MARKS = /\p{Mn}/gu;

/** Kind of a code point after Devlin et al. 2019 (BERT's BasicTokenizer); "≠" is punctuation as the "=" that it is made of. */
export function kindOf(codePoint: number): Kind {
  if (codePoint < 128) return ASCII_KINDS[codePoint]!;
  const character = String.fromCodePoint(codePoint);
  if (DROPPED.test(character)) return Kind.dropped;
  if (SPACE.test(character)) return Kind.space;
  return isIdeograph(codePoint) || PUNCTUATION.test(foldCharacter(character)) ? Kind.single : Kind.letter;
}

/** A character without its accents and in small letters; can be empty, or several characters. */
export function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFD').replace(MARKS, '')) folded += part.toLowerCase();
  return folded;
}

const ASCII_KINDS: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  if (code === 9 || code === 10 || code === 13 || code === 32) return Kind.space;
  if (code < 32 || code === 127) return Kind.dropped;
  return PUNCTUATION.test(String.fromCharCode(code)) ? Kind.single : Kind.letter;
});

const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

function isIdeograph(codePoint: number): boolean {
  return codePoint >= 0x3400 && IDEOGRAPHS.some(([first, last]) => first <= codePoint && codePoint <= last);
}
