import type { Sentence, Tokens } from '../../../document/layers.ts';
import { LEGAL_ENDINGS, ORGANISATION_NOUNS } from '../../../lexicon/organisations.ts';
import { isGlued } from '../name-span.ts';
import type { WordFacts } from './words.ts';
import { CAPITALS } from './word-class.ts';

/** How a sentence is written: most words small, all in capitals, or each word with a capital. */
export const LINE = { plain: 0, capitals: 1, title: 2 } as const;
export type Line = (typeof LINE)[keyof typeof LINE];

/** What a document shows of its capitalised words, wherever they stand in it. */
export interface DocumentEvidence {
  /** By lower-case word: bits of `EVIDENCE`. */
  readonly words: ReadonlyMap<string, number>;
  /** By sentence. */
  readonly lines: readonly Line[];
}

/** Bits: the word was seen somewhere … */
export const EVIDENCE = {
  small: 1, // in small letters
  midSentence: 2, // with a capital inside a plain sentence
  afterTitle: 4,
  afterFirstName: 8,
  beforePossessive: 16,
  afterPlacePreposition: 32,
  beforeSpeechVerb: 64,
  beforeOrganisationNoun: 128,
  afterArticle: 256,
  inBrackets: 512,
  alone: 1024, // without a capitalised neighbour
  allCapitals: 2048, // in capitals inside a plain sentence
} as const;
export const EVIDENCE_BITS = 12;

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in|at|near|from|into|across|outside|around|to|throughout'.split('|'),
);
const SPEECH_LEMMAS: ReadonlySet<string> = new Set(
  'say|tell|add|ask|argue|believe|think|write|announce|insist|warn|note|admit|claim|want|explain|reply|answer|deny'.split(
    '|',
  ),
);

/** One pass over the document: how its lines are written and what stands beside its capitalised words. */
export function gatherEvidence(
  tokens: Tokens,
  sentences: readonly Sentence[],
  facts: readonly WordFacts[],
): DocumentEvidence {
  const words = new Map<string, number>();
  const lines: Line[] = [];
  for (const { firstToken, endToken } of sentences) {
    const line = lineOf(tokens, facts, firstToken, endToken);
    lines.push(line);
    for (let i = firstToken; i < endToken; i++) {
      const { capitals } = facts[i]!;
      if (capitals === CAPITALS.none) {
        if (isWord(tokens, i)) mark(words, tokens.lower[i]!, EVIDENCE.small);
      } else if (line === LINE.plain) {
        mark(words, tokens.lower[i]!, bitsAt(tokens, facts, i, firstToken, endToken));
      }
    }
  }
  return { words, lines };
}

function bitsAt(tokens: Tokens, facts: readonly WordFacts[], i: number, first: number, end: number): number {
  let bits = 0;
  const before = i > first ? facts[i - 1]! : null;
  const after = i + 1 < end ? facts[i + 1]! : null;
  if (before !== null) {
    bits |= EVIDENCE.midSentence;
    const word = tokens.lower[i - 1]!;
    if (before.lists.includes('title')) bits |= EVIDENCE.afterTitle;
    if (before.capitals !== CAPITALS.none && (before.lists.includes('fem') || before.lists.includes('male')))
      bits |= EVIDENCE.afterFirstName;
    if (PLACE_PREPOSITIONS.has(word)) bits |= EVIDENCE.afterPlacePreposition;
    if (word === 'the') bits |= EVIDENCE.afterArticle;
  }
  if (facts[i]!.capitals === CAPITALS.all) bits |= EVIDENCE.allCapitals;
  if (after !== null) {
    const word = tokens.lower[i + 1]!;
    if ((word === "'s" || word === '’s') && isGlued(tokens, i + 1)) bits |= EVIDENCE.beforePossessive;
    if (SPEECH_LEMMAS.has(tokens.lemma[i + 1]!)) bits |= EVIDENCE.beforeSpeechVerb;
    if (after.capitals !== CAPITALS.none && (ORGANISATION_NOUNS.has(word) || LEGAL_ENDINGS.has(word))) {
      bits |= EVIDENCE.beforeOrganisationNoun;
    }
    if (word === ')' && tokens.text[i - 1] === '(') bits |= EVIDENCE.inBrackets;
  }
  if ((before === null || before.capitals === CAPITALS.none) && (after === null || after.capitals === CAPITALS.none)) {
    bits |= EVIDENCE.alone;
  }
  return bits;
}

function lineOf(tokens: Tokens, facts: readonly WordFacts[], first: number, end: number): Line {
  let words = 0;
  let capitalised = 0;
  let all = 0;
  for (let i = first; i < end; i++) {
    if (!isWord(tokens, i)) continue;
    words++;
    const { capitals } = facts[i]!;
    if (capitals === CAPITALS.none) continue;
    capitalised++;
    if (capitals === CAPITALS.all || tokens.text[i]!.length === 1) all++;
  }
  if (words >= 3 && all >= words * 0.7) return LINE.capitals;
  return words >= 4 && capitalised >= words * 0.65 ? LINE.title : LINE.plain;
}

function isWord(tokens: Tokens, i: number): boolean {
  const code = tokens.lower[i]!.charCodeAt(0);
  return (code >= 97 && code <= 122) || code > 191;
}

function mark(words: Map<string, number>, word: string, bits: number): void {
  words.set(word, (words.get(word) ?? 0) | bits);
}
