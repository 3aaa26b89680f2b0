import { type Range, trimmedSpan, type Span } from '../../document/span.ts';
import type { Attribution } from '../../document/layers.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { type SpeakerContext, tokenRange } from './context.ts';
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
}
export interface JointPhrase extends Phrase {
  readonly kind: 'joint';
  readonly parts: readonly (NamePhrase | NominalPhrase)[];
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

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
const NAMING: ReadonlySet<string> = new Set(['named', 'called', 'dubbed']);

/** Reads a source span; null where it holds no word. */
export function readSource(context: SpeakerContext, source: NonNullable<Attribution['source']>): SourcePhrase | null {
  const { first, end } = trimMarks(context, tokenRange(context.tokens, source));
  if (first >= end) return null;
  return readPronoun(context, first, end) ?? readJoint(context, first, end) ?? readNounPhrase(context, first, end);
}

function readPronoun(context: SpeakerContext, first: number, end: number): PronounPhrase | null {
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
  if (word === 'that' && end > first + 1) return null;
  return { kind: 'pronoun', pronoun, firstToken: first, core };
}

/** "A and B", "A, B and C", "A and his wife": the first part is a name, and each part is a noun phrase of its own. */
function readJoint(context: SpeakerContext, first: number, end: number): JointPhrase | null {
  const { tokens, nameAt } = context;
  const cuts: { at: number; comma: boolean }[] = [];
  let conjunctions = 0;
  let start = first;
  if (tokens.lower[first] === 'both') start++;
  for (let i = start; i < end; i++) {
    if (nameAt[i]! >= 0) continue;
    const word = tokens.lower[i]!;
    if (RELATIVES.has(word)) {
      end = i;
      break;
    }
    if (word === ',') cuts.push({ at: i, comma: true });
    else if (word === 'and' || word === '&') {
      cuts.push({ at: i, comma: false });
      conjunctions++;
    }
  }
  if (conjunctions === 0) return null;
  const parts: (NamePhrase | NominalPhrase)[] = [];
  let names = 0;
  let from = start;
  for (const cut of [...cuts, { at: end, comma: false }]) {
    if (cut.at > from) {
      const part = readNounPhrase(context, from, cut.at);
      if (part.kind === 'name' && part.name !== null) names++;
      parts.push(part);
    }
    from = cut.at + 1;
  }
  const isPair = cuts.length === 1 && parts.length === 2;
  const firstIsName = parts[0]?.kind === 'name' && parts[0].name !== null;
  if (!firstIsName || parts.length < 2 || (names < parts.length && !isPair)) return null;
  return { kind: 'joint', parts, firstToken: start, core: spanOfTokens(context, start, end) };
}

function readNounPhrase(context: SpeakerContext, first: number, end: number): NamePhrase | NominalPhrase {
  const { tokens, nameAt, names } = context;
  let headEnd = -1;
  let coreEnd = first;
  let bracketed = false;
  for (; coreEnd < end; coreEnd++) {
    const index = nameAt[coreEnd]!;
    if (index >= 0) {
      coreEnd = Math.min(end, names[index]!.endToken) - 1;
      continue;
    }
    const word = tokens.lower[coreEnd]!;
    if (
      coreEnd > first &&
      (word === ',' ||
        word === '(' ||
        word === '—' ||
        word === '–' ||
        word === '--' ||
        isRelative(context, coreEnd, end))
    ) {
      bracketed = word === '(';
      break;
    }
    const pos = tokens.pos[coreEnd];
    if (headEnd < 0 && coreEnd > first && (pos === 'ADP' || pos === 'SCONJ' || isPostmodifier(context, coreEnd, first)))
      headEnd = coreEnd;
  }
  if (headEnd < 0) headEnd = coreEnd;
  while (headEnd > first + 1 && isPossessiveMark(tokens.text[headEnd - 1]!)) headEnd--;
  const core = spanOfTokens(context, first, Math.max(coreEnd, first + 1));
  const name = nameAt[headEnd - 1]!;
  if (name >= 0 && names[name]!.endToken <= headEnd) return { kind: 'name', name, firstToken: first, core };
  const head = headOf(context, first, headEnd);
  const appositive = nameBehind(context, headEnd, coreEnd, end, bracketed);
  if (appositive !== null && !isPluralNoun(context, head))
    return { kind: 'name', name: appositive, firstToken: first, core };
  if (name < 0 && tokens.pos[head] === 'PROPN' && headEnd - first <= 3 && isCapitalised(tokens.text[first]!)) {
    return { kind: 'name', name: null, firstToken: first, core };
  }
  return { kind: 'nominal', head, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
}

/** The name that a noun phrase introduces: "its director, X", "a foreman named X", "one of the lawyers, X". */
function nameBehind(
  context: SpeakerContext,
  headEnd: number,
  coreEnd: number,
  end: number,
  bracketed: boolean,
): number | null {
  const { tokens, nameAt, names, entities } = context;
  let i = coreEnd + 1;
  for (let j = headEnd; j < coreEnd; j++) if (NAMING.has(tokens.lower[j]!)) i = j + 1;
  if (bracketed && i > coreEnd) return null;
  for (; i < end; i++) {
    const index = nameAt[i]!;
    if (index >= 0) {
      const { endToken, entity } = names[index]!;
      const after = tokens.lower[endToken];
      const isLast = endToken >= end || after === ',' || after === '(' || RELATIVES.has(after ?? '');
      if (isLast && entities[entity]!.type === 'person') return index;
      i = endToken - 1;
      continue;
    }
    const pos = tokens.pos[i];
    const word = tokens.lower[i]!;
    const isTitle = TITLES.has(word) || ROLE_NOUNS.has(word);
    if (!isTitle && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'DET' && !isPossessiveMark(word))
      return null;
  }
  return null;
}

function headOf({ tokens }: SpeakerContext, first: number, headEnd: number): number {
  for (let i = headEnd - 1; i >= first; i--) {
    const pos = tokens.pos[i];
    if (pos === 'NOUN' || pos === 'PROPN') return i;
  }
  return Math.max(first, headEnd - 1);
}

function isRelative({ tokens }: SpeakerContext, i: number, end: number): boolean {
  const word = tokens.lower[i]!;
  if (RELATIVES.has(word)) return true;
  if (word !== 'that' || i + 1 >= end) return false;
  const next = tokens.pos[i + 1];
  return next === 'VERB' || next === 'AUX' || next === 'PRON';
}

/** A participle behind the head: "a study published on Monday", "supporters gathered outside". */
function isPostmodifier({ tokens }: SpeakerContext, i: number, first: number): boolean {
  if (tokens.pos[i] !== 'VERB') return false;
  const before = tokens.pos[i - 1];
  return i > first + 1 && (before === 'NOUN' || before === 'PROPN');
}

function isPluralNoun({ tokens }: SpeakerContext, head: number): boolean {
  const word = tokens.lower[head]!;
  return (
    tokens.pos[head] === 'NOUN' && word.endsWith('s') && tokens.lemma[head] !== word && tokens.lower[head - 2] !== 'of'
  );
}

function hasNoun({ tokens }: SpeakerContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.pos[i] === 'NOUN' || tokens.pos[i] === 'PROPN') return true;
  return false;
}

function trimMarks({ tokens }: SpeakerContext, range: { first: number; end: number }): { first: number; end: number } {
  let { first, end } = range;
  while (first < end && tokens.pos[first] === 'PUNCT') first++;
  while (end > first && tokens.pos[end - 1] === 'PUNCT') end--;
  return { first, end };
}

function spanOfTokens({ text, tokens }: SpeakerContext, first: number, end: number): Span {
  const range: Range = { start: tokens.start[first]!, end: tokens.end[end - 1]! };
  return trimmedSpan(text, range.start, range.end);
}

function isPossessiveMark(word: string): boolean {
  return word === "'s" || word === '’s' || word === "'" || word === '’';
}

function isCapitalised(word: string): boolean {
  return word !== word.toLowerCase();
}
