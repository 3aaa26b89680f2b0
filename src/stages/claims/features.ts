import type { Tokens } from '../../document/layers.ts';
import type { Stance } from '../../document/quote.ts';
import {
  CAUSE_WORDS,
  COMPARISON_WORDS,
  EVALUATIVE_WORDS,
  FEELING_VERBS,
  FUTURE_WORDS,
  GROUPS,
  MEASURE_WORDS,
  NEGATORS,
  OBLIGATION_WORDS,
  POSSIBILITY_WORDS,
  PROBABILITY_WORDS,
  RULE_WORDS,
  TIME_WORDS,
} from './words.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange } from './token-range.ts';

const MAX_TOKENS = 80;
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);
const PERFECT_AUXILIARIES: ReadonlySet<string> = new Set(['has', 'have', "'ve", '’ve']);
const FUTURE_AUXILIARIES: ReadonlySet<string> = new Set(['will', 'wo', "'ll", '’ll', 'shall']);
const MODAL_AUXILIARIES: ReadonlySet<string> = new Set([
  'would',
  'could',
  'should',
  'can',
  'may',
  'might',
  'must',
  'ca',
]);

/**
 * Features of a claim for the linear models, by name. Names and numbers are masked, so that a model cannot learn who spoke
 * or what the topic was: "w=" a word, "b=" two words, "d=" what is known of the grammar (tense, subject, figures,
 * comparison, cause, hedge). Each comes once at most.
 */
export function claimFeatures(tokens: Tokens, range: TokenRange): string[] {
  const found = new Set<string>();
  const { from } = range;
  const to = Math.min(range.to, from + MAX_TOKENS);
  let previous = '^';
  let words = 0;
  const counts = { name: 0, number: 0 };
  for (let i = from; i < to; i++) {
    const pos = tokens.pos[i]!;
    const mask = masked(tokens, i);
    if (mask === '' || (mask === '<name>' && previous === '<name>')) continue;
    if (pos !== 'PUNCT') words++;
    found.add(`w=${mask}`);
    found.add(`b=${previous} ${mask}`);
    if (mask === '<name>') counts.name++;
    else if (mask === '<num>') counts.number++;
    lexicalFeatures(tokens.lower[i]!, found);
    previous = mask;
  }
  found.add(
    `d=length ${words < 4 ? '1-3' : words < 8 ? '4-7' : words < 13 ? '8-12' : words < 20 ? '13-19' : words < 30 ? '20-29' : '30+'}`,
  );
  found.add(`d=names ${Math.min(counts.name, 3)}`);
  found.add(`d=numbers ${Math.min(counts.number, 3)}`);
  if (from < to) found.add(`f=${masked(tokens, from)} ${tokens.pos[from]!}`);
  clauseFeatures(tokens, { from, to }, found);
  return [...found];
}

/** What brings a claim: the lemmas and the stance of its cue, the head of its source, and whether its words are the speaker's. */
export interface ClaimContext {
  readonly cueLemmas: readonly string[];
  readonly stance: Stance | null;
  readonly direct: boolean;
  /** See `headOfSource`; null where the text names no source. */
  readonly source: string | null;
}

/** What the text around a claim tells of it, alone and together with how the claim begins ("wants" + infinitive). */
export function contextFeatures(words: readonly string[], context: ClaimContext): string[] {
  const { cueLemmas, direct } = context;
  const kind = direct ? 'direct' : 'indirect';
  const said = context.stance ?? 'none';
  const shape = words.find((word) => word.startsWith('d=tense '))?.slice('d=tense '.length) ?? 'none';
  return [
    `k=${kind}`,
    `k=${kind} ${shape}`,
    `s=${said}`,
    `s=${said} ${kind}`,
    `s=${said} ${shape}`,
    `o=${context.source ?? 'none'}`,
    `o=${context.source ?? 'none'} ${said}`,
    ...cueLemmas.flatMap((lemma) => [`c=${lemma}`, `c=${lemma} ${shape}`]),
  ];
}

/** The word that tells what a source is: "poll" of "a new poll of nurses", "<name>" of a name, "i" of a pronoun. */
export function headOfSource(tokens: Tokens, { from, to }: TokenRange): string | null {
  let head: string | null = null;
  for (let i = from; i < to; i++) {
    const pos = tokens.pos[i]!;
    if (pos === 'PRON' && head === null) head = tokens.lower[i]!;
    else if (pos === 'PROPN') head = '<name>';
    else if (pos === 'NOUN') head = tokens.lemma[i]!;
    else if (pos === 'NUM' && head === null) head = '<num>';
    else if (head !== null && pos !== 'PART' && pos !== 'ADJ') break;
  }
  return head;
}

function masked(tokens: Tokens, i: number): string {
  const word = tokens.lower[i]!;
  const pos = tokens.pos[i]!;
  if (pos === 'PROPN') return '<name>';
  if (pos === 'NUM') return isYear(word) ? '<year>' : '<num>';
  if (pos === 'PUNCT') return word === ',' || word === '?' || word === '!' ? word : '';
  return word.includes('’') ? word.replace('’', "'") : word;
}

function isYear(word: string): boolean {
  if (word.length !== 4) return false;
  const value = Number(word);
  return value >= 1700 && value <= 2100;
}

const LEXICONS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['cause', CAUSE_WORDS],
  ['comparison', COMPARISON_WORDS],
  ['evaluation', EVALUATIVE_WORDS],
  ['feeling', FEELING_VERBS],
  ['future', FUTURE_WORDS],
  ['measure', MEASURE_WORDS],
  ['negation', NEGATORS],
  ['obligation', OBLIGATION_WORDS],
  ['possible', POSSIBILITY_WORDS],
  ['probable', PROBABILITY_WORDS],
  ['rule', RULE_WORDS],
  ['time', TIME_WORDS],
  ['group', GROUPS],
];

/** Names of the word lists that hold a word, looked up once a word. */
const LISTS_OF_WORD: ReadonlyMap<string, readonly string[]> = invert();

function invert(): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, list] of LEXICONS) {
    for (const word of list) {
      const names = lists.get(word);
      if (names === undefined) lists.set(word, [`d=${name}`]);
      else names.push(`d=${name}`);
    }
  }
  return lists;
}

function lexicalFeatures(word: string, found: Set<string>): void {
  for (const name of LISTS_OF_WORD.get(word) ?? []) found.add(name);
}

function clauseFeatures(tokens: Tokens, range: TokenRange, found: Set<string>): void {
  const verb = firstFiniteVerb(tokens, range);
  const tense = verb < 0 ? nonFinite(tokens, range) : tenseOf(tokens, verb, range.to);
  const subject = verb < 0 ? 'none' : subjectOf(tokens, range.from, verb);
  found.add(`d=tense ${tense}`);
  found.add(`d=subject ${subject}`);
  found.add(`d=subject ${subject} tense ${tense}`);
  if (verb < 0) return;
  found.add(`d=main verb ${tokens.lemma[verb]!}`);
  const lexical = lexicalVerb(tokens, verb, range.to);
  if (lexical !== verb) found.add(`d=lexical verb ${tokens.lemma[lexical]!}`);
  for (const list of LISTS_OF_WORD.get(tokens.lower[lexical]!) ?? []) found.add(`${list} main`);
}

function tenseOf(tokens: Tokens, verb: number, to: number): string {
  const word = tokens.lower[verb]!;
  const next = verb + 1 < to ? tokens.lower[verb + 1]! : '';
  if (FUTURE_AUXILIARIES.has(word)) return 'future';
  if (PAST_AUXILIARIES.has(word)) return 'past';
  if (PERFECT_AUXILIARIES.has(word)) return next === 'to' ? 'obligation' : 'perfect';
  if (MODAL_AUXILIARIES.has(word)) return 'modal';
  if (tokens.pos[verb] === 'AUX') return next === 'going' || next === 'gon' ? 'future' : 'present';
  return word.endsWith('ed') || (word !== tokens.lemma[verb] && !word.endsWith('s')) ? 'past' : 'present';
}

/** The shape of a claim that has no finite verb: an infinitive ("to raise taxes"), an -ing form, or a noun phrase. */
function nonFinite(tokens: Tokens, { from }: TokenRange): string {
  if (tokens.lower[from] === 'to') return 'infinitive';
  if (tokens.lower[from]?.endsWith('ing') === true) return 'ing';
  return tokens.pos[from] === 'VERB' || tokens.pos[from] === 'AUX' ? 'infinitive' : 'noun phrase';
}

function subjectOf(tokens: Tokens, from: number, verb: number): string {
  if (verb === from) return 'missing';
  for (let i = verb - 1; i >= from; i--) {
    const pos = tokens.pos[i]!;
    if (pos === 'ADV' || pos === 'PUNCT') continue;
    if (pos === 'PRON' || pos === 'DET') return tokens.lower[i]!;
    if (pos === 'PROPN') return 'name';
    if (pos === 'NOUN') return 'noun';
    return 'other';
  }
  return 'missing';
}

function lexicalVerb(tokens: Tokens, verb: number, to: number): number {
  if (tokens.pos[verb] !== 'AUX') return verb;
  for (let i = verb + 1; i < Math.min(to, verb + 6); i++) {
    if (tokens.pos[i] === 'VERB') return i;
    if (tokens.pos[i] === 'NOUN' || isFiniteVerb(tokens, i, verb + 2)) break;
  }
  return verb;
}
