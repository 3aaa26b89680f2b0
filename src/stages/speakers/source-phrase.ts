import type { Span } from '../../document/span.ts';
import { type SpeakerContext, tokenRange } from './context.ts';
import { readJoint } from './joint-phrase.ts';
import { readNounPhrase, spanOfTokens } from './noun-phrase.ts';
import { type PronounClass, POSSESSIVE_PRONOUNS, PRONOUNS } from './pronoun-words.ts';

/** A source read as a phrase: by its head it is a name, several names, a noun phrase or a pronoun. */
export type SourcePhrase = NamePhrase | JointPhrase | NominalPhrase | PronounPhrase;

interface Phrase {
  /** First token of the phrase. */
  readonly firstToken: number;
  /** The phrase without its relative clause and what follows in commas. */
  readonly core: Span;
}
export interface NamePhrase extends Phrase {
  readonly kind: 'name';
  /** Index into the context's `names`, or null for a capitalised head that no entity has. */
  readonly name: number | null;
  /** Tokens `[firstToken, endToken)` of the core. */
  readonly endToken: number;
}
export interface JointPhrase extends Phrase {
  readonly kind: 'joint';
  readonly parts: readonly (NamePhrase | NominalPhrase | PronounPhrase)[];
}
export interface NominalPhrase extends Phrase {
  readonly kind: 'nominal';
  readonly head: number;
  /** Tokens `[firstToken, endToken)` of the core. */
  readonly endToken: number;
}
export interface PronounPhrase extends Phrase {
  readonly kind: 'pronoun';
  readonly pronoun: PronounClass;
}

const REFLEXIVES: ReadonlySet<string> = new Set(['himself', 'herself', 'itself', 'themselves', 'myself']);

/** Reads a source span; null where it holds no word. */
export function readSource(context: SpeakerContext, source: Span): SourcePhrase | null {
  const { first, end } = trimMarks(context, tokenRange(context.tokens, source));
  if (first >= end) return null;
  return readPronoun(context, first, end) ?? readJoint(context, first, end) ?? readNounPhrase(context, first, end);
}

/** A source that is a pronoun alone ("he himself"); a possessive with its noun is a noun phrase. */
export function readPronoun(context: SpeakerContext, first: number, end: number): PronounPhrase | null {
  const { tokens, text } = context;
  const word = tokens.lower[first]!;
  const core = spanOfTokens(context, first, first + 1);
  if (word === 'no' && tokens.lower[first + 1] === 'one' && end === first + 2) {
    return { kind: 'pronoun', pronoun: 'indefinite', firstToken: first, core: spanOfTokens(context, first, end) };
  }
  const pronoun = PRONOUNS.get(word);
  if (pronoun === undefined) return null;
  if (word === 'us' && text.slice(core.start, core.end) === 'US') return null;
  if (pronoun === 'indefinite') return end === first + 1 ? { kind: 'pronoun', pronoun, firstToken: first, core } : null;
  if (POSSESSIVE_PRONOUNS.has(word) && hasNoun(context, first + 1, end)) return null;
  if ((word === 'that' || word === 'both') && end > first + 1) return null;
  return { kind: 'pronoun', pronoun, firstToken: first, core };
}

function hasNoun({ tokens }: SpeakerContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.pos[i] === 'NOUN' || tokens.pos[i] === 'PROPN') return true;
  return false;
}

function trimMarks({ tokens }: SpeakerContext, range: { first: number; end: number }): { first: number; end: number } {
  let { first, end } = range;
  while (first < end && tokens.pos[first] === 'PUNCT') first++;
  while (end > first && tokens.pos[end - 1] === 'PUNCT') end--;
  if (end - first > 1 && REFLEXIVES.has(tokens.lower[end - 1]!)) end--;
  return { first, end };
}
