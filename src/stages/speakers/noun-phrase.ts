import type { Tokens } from '../../document/layers.ts';
import { type Span, spanOf } from '../../document/span.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import type { SpeakerContext } from './context.ts';
import { classNounBehind } from './descriptors.ts';
import { isReferringNoun } from './noun-class.ts';
import { nounKey } from './noun-key.ts';
import type { NamePhrase, NominalPhrase } from './source-phrase.ts';

/** Words that open a relative clause. */
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
/** Nouns for what somebody puts out under a name: the name is the source. */
const RESULTS: ReadonlySet<string> = new Set(
  'data figures numbers results statistics findings estimates records projections word lesson lessons message advice warning'.split(
    ' ',
  ),
);
const NAMING: ReadonlySet<string> = new Set(['named', 'called', 'dubbed']);

/** Reads tokens `[first, end)` as one noun phrase: a name by its head or its apposition, else a noun phrase without one. */
export function readNounPhrase(context: SpeakerContext, first: number, end: number): NamePhrase | NominalPhrase {
  const { tokens, nameAt, names } = context;
  let headEnd = -1;
  let coreEnd = first;
  let bracketed = false;
  for (; coreEnd < end; coreEnd++) {
    const index = nameAt[coreEnd]!;
    if (index >= 0) {
      coreEnd = Math.min(end, names[index]!.endToken) - 1;
      if (headEnd < 0 && names[index]!.compound && isParticiple(tokens, coreEnd + 1, end)) headEnd = coreEnd + 1;
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
  const name = headName(context, first, headEnd);
  if (name >= 0) return { kind: 'name', name, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
  const head = headOf(context, first, headEnd);
  const origin = RESULTS.has(tokens.lower[head]!) ? nameOfOrigin(context, headEnd, coreEnd) : -1;
  if (origin >= 0)
    return { kind: 'name', name: origin, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
  const appositive = nameBehind(context, headEnd, coreEnd, end, bracketed);
  if (appositive !== null && !isPluralNoun(context, head))
    return { kind: 'name', name: appositive, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
  if (
    tokens.pos[head] === 'PROPN' &&
    headEnd - first <= 3 &&
    isCapitalised(tokens.text[first]!) &&
    !isCommonNoun(tokens, head)
  ) {
    return { kind: 'name', name: null, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
  }
  return { kind: 'nominal', head, firstToken: first, endToken: Math.max(coreEnd, first + 1), core };
}

/** The name that ends where the head ends, or that has a class noun behind it ("the X newspaper"); -1 where there is none. */
function headName({ tokens, nameAt, names, entities }: SpeakerContext, first: number, headEnd: number): number {
  const last = nameAt[headEnd - 1]!;
  if (last >= 0 && names[last]!.endToken <= headEnd) return last;
  for (let i = headEnd - 2; i >= first && i >= headEnd - 3; i--) {
    const name = nameAt[i]!;
    if (name < 0) continue;
    const { type } = entities[names[name]!.entity]!;
    const belongs =
      type !== 'person' && type !== 'location' && classNounBehind(tokens, names[name]!.endToken) === headEnd;
    return belongs ? name : -1;
  }
  return -1;
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
  let isBare = true;
  for (; i < end; i++) {
    const index = nameAt[i]!;
    if (index >= 0) {
      const { endToken, entity } = names[index]!;
      const after = tokens.lower[endToken];
      const isLast =
        endToken >= end ||
        after === ',' ||
        tokens.pos[endToken] === 'PUNCT' ||
        after === '(' ||
        RELATIVES.has(after ?? '');
      if (isLast && (isBare || entities[entity]!.type === 'person')) return index;
      i = endToken - 1;
      isBare = false;
      continue;
    }
    if (tokens.pos[i] === 'PUNCT' && isBare) continue;
    isBare = false;
    const pos = tokens.pos[i];
    const word = tokens.lower[i]!;
    const isTitle = TITLES.has(word) || ROLE_NOUNS.has(word);
    if (!isTitle && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'DET' && !isPossessiveMark(word))
      return null;
  }
  return null;
}

/** "Data from the <name>": the name that they come from, where the phrase ends with it; -1 where it does not. */
function nameOfOrigin({ tokens, nameAt, names }: SpeakerContext, headEnd: number, coreEnd: number): number {
  if (tokens.lower[headEnd] !== 'from' && tokens.lower[headEnd] !== 'by') return -1;
  const last = nameAt[coreEnd - 1]!;
  return last >= 0 && names[last]!.endToken === coreEnd && names[last]!.firstToken - headEnd <= 4 ? last : -1;
}

function headOf({ tokens }: SpeakerContext, first: number, headEnd: number): number {
  for (let i = headEnd - 1; i >= first; i--) {
    const pos = tokens.pos[i];
    if (pos === 'NOUN' || pos === 'PROPN') return i;
  }
  return Math.max(first, headEnd - 1);
}

/** A common noun that a headline has in capitals: "Minister", "POLICE". */
function isCommonNoun(tokens: Tokens, head: number): boolean {
  return isReferringNoun(nounKey(tokens, head)) || tokens.text[head - 1]?.toLowerCase() === 'the';
}

function isRelative({ tokens }: SpeakerContext, i: number, end: number): boolean {
  const word = tokens.lower[i]!;
  if (RELATIVES.has(word)) return true;
  if (word !== 'that' || i + 1 >= end) return false;
  const next = tokens.pos[i + 1];
  return next === 'VERB' || next === 'AUX' || next === 'PRON';
}

/** "a <name> database tracking deaths": what follows a document with its noun at the end only says more of it. */
function isParticiple({ lower, pos }: Tokens, i: number, end: number): boolean {
  return i < end && pos[i] !== 'PROPN' && lower[i]!.endsWith('ing');
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

/** The characters of tokens `[first, end)`. */
export function spanOfTokens({ text, tokens }: SpeakerContext, first: number, end: number): Span {
  return spanOf(text, tokens.start[first]!, tokens.end[end - 1]!);
}

function isPossessiveMark(word: string): boolean {
  return word === "'s" || word === '’s' || word === "'" || word === '’';
}

function isCapitalised(word: string): boolean {
  return word !== word.toLowerCase();
}
