import type { Tokens } from '../../document/layers.ts';
import { isFiniteVerb } from './token-range.ts';
import { EVALUATIVE_WORDS } from './words.ts';

const MAX_SUBJECT_TOKENS = 6;
const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['which', 'who', 'whom']);
const AMOUNTS: ReadonlySet<string> = new Set(
  'all both each few half hundreds many millions most none one several some thousands two three four five'.split(' '),
);
const SHARES: ReadonlySet<string> = new Set('majority minority most half third quarter percent dozens'.split(' '));
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'has', 'have', 'did']);
/** Verbs by which a relative clause judges what stands before it ("which makes it harder", "whom he called a liar"). */
const JUDGING: ReadonlySet<string> = new Set(
  'call consider describe feel find look make mean seem show sound think'.split(' '),
);

/**
 * Where the relative clause begins that stands behind the comma at `i` and ends the sentence at `to`, and can be checked for itself:
 * it has a figure, a past tense, or a present tense about something named. -1 where there is none. What stands between two
 * commas is none: the sentence goes on behind it.
 */
export function relativeClauseBehind(tokens: Tokens, i: number, to: number): number {
  if (tokens.lower[i] !== ',' || (tokens.pos[i - 1] !== 'NOUN' && tokens.pos[i - 1] !== 'PROPN')) return -1;
  const pronoun = relativePronoun(tokens, i + 1);
  if (pronoun < 0) return -1;
  const first = skipAdverbs(tokens, pronoun + 1, to);
  if (first >= to) return -1;
  const isSubject = isFiniteVerb(tokens, first, pronoun);
  const verb = isSubject ? first : verbOfSubject(tokens, first, to);
  if (verb < 0 || goesOn(tokens, verb, to)) return -1;
  return isCheckable(tokens, { pronoun, verb, to }, isSubject) ? i + 1 : -1;
}

/** The pronoun of "which", "most of whom", "two of which"; -1 for other words. */
function relativePronoun(tokens: Tokens, i: number): number {
  if (RELATIVE_PRONOUNS.has(tokens.lower[i]!)) return i;
  const isAmount = AMOUNTS.has(tokens.lower[i]!) || tokens.pos[i] === 'NUM';
  return isAmount && tokens.lower[i + 1] === 'of' && /^(?:which|whom)$/.test(tokens.lower[i + 2] ?? '') ? i + 2 : -1;
}

/** The finite verb behind a short subject: "which | the mill | had bought". */
function verbOfSubject(tokens: Tokens, first: number, to: number): number {
  for (let i = first; i < Math.min(to, first + MAX_SUBJECT_TOKENS); i++) {
    const pos = tokens.pos[i]!;
    if (isFiniteVerb(tokens, i, first)) return i > first ? i : -1;
    if (pos === 'VERB' || pos === 'PUNCT' || pos === 'ADP') return -1;
  }
  return -1;
}

/** Whether a comma, a semicolon or a dash stands in the clause, behind which the sentence may go on. */
function goesOn(tokens: Tokens, verb: number, to: number): boolean {
  for (let k = verb + 1; k < to; k++) if (BREAKS.has(tokens.lower[k]!)) return true;
  return false;
}

const BREAKS: ReadonlySet<string> = new Set([',', ';', '—', '–']);

interface Clause {
  readonly pronoun: number;
  readonly verb: number;
  readonly to: number;
}

function isCheckable(tokens: Tokens, { pronoun, verb, to }: Clause, isSubject: boolean): boolean {
  const judges = JUDGING.has(tokens.lemma[verb]!);
  if (tokens.lower[pronoun - 1] === 'of' || (isPast(tokens, verb) && !judges)) return true;
  let isNamed = false;
  for (let k = verb; k < to; k++) {
    if (tokens.pos[k] === 'NUM' || SHARES.has(tokens.lower[k]!)) return true;
    isNamed ||= tokens.pos[k] === 'PROPN';
  }
  if (!isSubject || !isNamed || tokens.pos[verb] === 'AUX' || judges) return false;
  for (let k = verb; k < to; k++) if (EVALUATIVE_WORDS.has(tokens.lower[k]!)) return false;
  return true;
}

function isPast(tokens: Tokens, verb: number): boolean {
  const word = tokens.lower[verb]!;
  if (tokens.pos[verb] === 'AUX') return PAST_AUXILIARIES.has(word);
  return word !== tokens.lemma[verb] && !word.endsWith('s');
}

function skipAdverbs(tokens: Tokens, i: number, to: number): number {
  let at = i;
  while (at < to && tokens.pos[at] === 'ADV') at++;
  return at;
}
