import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import { relativeClauseBehind } from './relative-clause.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange } from './token-range.ts';
import {
  CLAUSE_CONJUNCTIONS,
  CLAUSE_OPENERS,
  INDEFINITE_PRONOUNS,
  NOMINATIVE_PRONOUNS,
  OTHER_SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TELLING_VERBS,
} from './words.ts';

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
  if (!separated && !NOMINATIVE_PRONOUNS.has(tokens.lower[next]!) && !joinsClauses(tokens, left, next, to)) return -1;
  if (!beginsClause(tokens, next, to) || !hasClause(tokens, left)) return -1;
  if (SUBORDINATORS.has(tokens.lower[firstWord(tokens, left)]!)) return -1;
  return separated || !hasSubordinator(tokens, left) ? next : -1;
}

/** Where the relative clause begins behind the comma at `i` that is a claim of its own, or -1. */
function relativeClause(tokens: Tokens, from: number, i: number, to: number): number {
  const next = relativeClauseBehind(tokens, i, to);
  return next >= 0 && hasClause(tokens, { from, to: i }) && hasMainVerb(tokens, { from, to: i }) ? next : -1;
}

const RELATIVES: ReadonlySet<string> = new Set(['that', 'who', 'which']);

/** Whether a range has more finite verbs than relative pronouns: "the crew who left" has none of its own. */
function hasMainVerb(tokens: Tokens, range: TokenRange): boolean {
  let verbs = 0;
  let isVerbal = false;
  for (let i = firstWord(tokens, range); i < range.to; i++) {
    if (RELATIVES.has(tokens.lower[i]!)) verbs--;
    const isVerb = isFiniteVerb(tokens, i, range.from);
    if (isVerb && !isVerbal) verbs++;
    isVerbal = isVerb || (isVerbal && (tokens.pos[i] === 'ADV' || tokens.pos[i] === 'PART'));
  }
  return verbs > 0;
}

/**
 * Whether a conjunction without a comma joins two clauses, the second of which has a noun phrase as its subject: "We had no money and the
 * steel came late". Not where the phrase can go with the words before: in a subordinate clause ("the man who met the mayor and
 * the governor"), behind verbs of saying and thinking ("I think the mayor and the governor are wrong"), where the verb is no sure finite form.
 */
function joinsClauses(tokens: Tokens, left: TokenRange, next: number, to: number): boolean {
  const isIndefinite = INDEFINITE_PRONOUNS.has(tokens.lower[next]!);
  if (tokens.pos[next] !== 'DET' && !isIndefinite) return false;
  const verb = firstFiniteVerb(tokens, { from: next, to });
  if (verb < 0 || (tokens.pos[verb] === 'VERB' && tokens.lower[verb] === tokens.lemma[verb])) return false;
  for (let i = firstWord(tokens, left); i < left.to; i++) {
    const word = tokens.lower[i]!;
    if (CLAUSE_OPENERS.has(word) || SUBORDINATORS.has(word) || word === 'between') return false;
    if (!isIndefinite && tokens.pos[i] === 'VERB' && TELLING_VERBS.has(tokens.lemma[i]!)) return false;
  }
  return true;
}

/** Whether a subject with its finite verb stands right at token `i`. */
function beginsClause(tokens: Tokens, i: number, to: number): boolean {
  let at = i;
  while (at < to && tokens.pos[at] === 'ADV') at++;
  if (at >= to) return false;
  const word = tokens.lower[at]!;
  if (NOMINATIVE_PRONOUNS.has(word) || OTHER_SUBJECT_PRONOUNS.has(word) || INDEFINITE_PRONOUNS.has(word)) {
    const verb = skipAdverbs(tokens, tokens.lower[at + 1] === 'else' ? at + 2 : at + 1, to);
    return (
      verb < to && isFiniteVerb(tokens, verb, i) && (!OTHER_SUBJECT_PRONOUNS.has(word) || tokens.pos[verb] === 'AUX')
    );
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
    else if (
      pos === 'DET' &&
      (OTHER_SUBJECT_PRONOUNS.has(tokens.lower[i]!) || INDEFINITE_PRONOUNS.has(tokens.lower[i]!))
    )
      subject = true;
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
