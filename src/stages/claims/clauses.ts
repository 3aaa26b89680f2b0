import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import { CLAUSE_CONJUNCTIONS, NOMINATIVE_PRONOUNS, OTHER_SUBJECT_PRONOUNS, SUBORDINATORS } from './words.ts';
import { isFiniteVerb, type TokenRange } from './token-range.ts';

const MIN_CLAUSE_TOKENS = 3;
const MAX_SUBJECT_TOKENS = 9;

/**
 * Splits a sentence, or the clause of an indirect quote, where full clauses are coordinated: "that A and that B",
 * "A, and B" and "A; B" where both halves have a subject and a finite verb; and before a relative clause behind a comma that ends
 * the sentence and can be checked for itself ("A, which B"). In doubt it does not split. A conjunction is in neither half, a
 * relative pronoun begins the second.
 */
export function splitClauses(tokens: Tokens, range: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = range.from;
  for (let i = range.from + MIN_CLAUSE_TOKENS; i < range.to - MIN_CLAUSE_TOKENS; i++) {
    const next = Math.max(coordinatedClause(tokens, from, i, range.to), relativeClause(tokens, from, i, range.to));
    if (next < 0) continue;
    parts.push({ from, to: i });
    from = next;
    i = next + MIN_CLAUSE_TOKENS - 1;
  }
  parts.push({ from, to: range.to });
  return parts;
}

/** Where the clause begins that token `i` coordinates with the one from `from`, or -1. */
function coordinatedClause(tokens: Tokens, from: number, i: number, to: number): number {
  const word = tokens.lower[i]!;
  const conjunction = CLAUSE_CONJUNCTIONS.has(word);
  if (!conjunction && word !== ';') return -1;
  let next = i + 1;
  if (!conjunction && CLAUSE_CONJUNCTIONS.has(tokens.lower[next]!)) next++;
  if (to - next < MIN_CLAUSE_TOKENS) return -1;
  const left = { from, to: i };
  if (conjunction && tokens.lower[next] === 'that' && beginsClause(tokens, next + 1, to) && hasClause(tokens, left)) {
    return tokens.lower[from] === 'that' || hasWord(tokens, left, 'that') ? next + 1 : -1;
  }
  const separated = !conjunction || isComma(tokens, i - 1);
  if (!separated && !NOMINATIVE_PRONOUNS.has(tokens.lower[next]!)) return -1;
  if (!beginsClause(tokens, next, to) || !hasClause(tokens, left)) return -1;
  if (SUBORDINATORS.has(tokens.lower[firstWord(tokens, left)]!)) return -1;
  return separated || !hasSubordinator(tokens, left) ? next : -1;
}

/** Where the relative clause begins that ends the sentence behind the comma at `i` and has a figure or a past tense, or -1. */
function relativeClause(tokens: Tokens, from: number, i: number, to: number): number {
  if (tokens.lower[i] !== ',' || !RELATIVE_PRONOUNS.has(tokens.lower[i + 1]!)) return -1;
  if (tokens.pos[i - 1] !== 'NOUN' && tokens.pos[i - 1] !== 'PROPN') return -1;
  const verb = skipAdverbs(tokens, i + 2, to);
  if (verb >= to || !isFiniteVerb(tokens, verb, i + 1) || !hasClause(tokens, { from, to: i })) return -1;
  let checkable = isPast(tokens, verb);
  for (let k = verb; k < to; k++) {
    if (tokens.lower[k] === ',' || tokens.lower[k] === ';') return -1;
    checkable ||= tokens.pos[k] === 'NUM';
  }
  return checkable ? i + 1 : -1;
}

const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['which', 'who']);
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'has', 'have', 'did']);

function isPast(tokens: Tokens, verb: number): boolean {
  const word = tokens.lower[verb]!;
  if (tokens.pos[verb] === 'AUX') return PAST_AUXILIARIES.has(word);
  return word !== tokens.lemma[verb] && !word.endsWith('s');
}

/** Whether a subject with its finite verb stands right at token `i`. */
function beginsClause(tokens: Tokens, i: number, to: number): boolean {
  let at = i;
  while (at < to && tokens.pos[at] === 'ADV') at++;
  if (at >= to) return false;
  const word = tokens.lower[at]!;
  if (NOMINATIVE_PRONOUNS.has(word) || OTHER_SUBJECT_PRONOUNS.has(word)) {
    const verb = skipAdverbs(tokens, at + 1, to);
    return verb < to && isFiniteVerb(tokens, verb, i) && (NOMINATIVE_PRONOUNS.has(word) || tokens.pos[verb] === 'AUX');
  }
  let noun = false;
  for (let end = Math.min(to, at + MAX_SUBJECT_TOKENS); at < end; at++) {
    const pos = tokens.pos[at]!;
    if (pos === 'AUX' || pos === 'VERB') return noun && isFiniteVerb(tokens, at, i);
    if (!canStandInSubject(tokens, at, noun)) return false;
    noun ||= pos === 'NOUN' || pos === 'PROPN';
  }
  return false;
}

function canStandInSubject(tokens: Tokens, i: number, noun: boolean): boolean {
  const pos = tokens.pos[i]!;
  if (pos === 'PART') return tokens.lower[i] !== 'to';
  if (pos === 'PRON') return !noun && POSSESSIVES.has(tokens.lower[i]!);
  return SUBJECT_PARTS.has(pos);
}

const SUBJECT_PARTS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'SYM', 'ADP', 'ADV']);
const POSSESSIVES: ReadonlySet<string> = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their']);

/** Whether a range has a noun or pronoun and a finite verb after it. */
function hasClause(tokens: Tokens, { from, to }: TokenRange): boolean {
  let subject = false;
  for (let i = from; i < to; i++) {
    const pos = tokens.pos[i]!;
    if (subject && isFiniteVerb(tokens, i, from)) return true;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM') subject = true;
    else if (pos === 'DET' && OTHER_SUBJECT_PRONOUNS.has(tokens.lower[i]!)) subject = true;
  }
  return false;
}

function hasSubordinator(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (SUBORDINATORS.has(tokens.lower[i]!)) return true;
  return false;
}

function hasWord(tokens: Tokens, { from, to }: TokenRange, word: string): boolean {
  for (let i = from; i < to; i++) if (tokens.lower[i] === word) return true;
  return false;
}

function firstWord(tokens: Tokens, { from, to }: TokenRange): number {
  let i = from;
  while (i < to - 1 && (tokens.pos[i] === 'PUNCT' || tokens.lower[i] === 'that')) i++;
  return i;
}

function skipAdverbs(tokens: Tokens, i: number, to: number): number {
  let at = i;
  while (at < to && tokens.pos[at] === 'ADV') at++;
  return at;
}

function isComma(tokens: Tokens, i: number): boolean {
  return tokens.lower[i] === ',' || (i > 0 && tokens.lower[i - 1] === ',' && tokens.pos[i] === 'PUNCT');
}
