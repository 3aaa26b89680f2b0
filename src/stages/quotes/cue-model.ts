import type { FeatureBuffer } from '../../models/linear.ts';
import { REPORTING_NOUNS } from '../../lexicon/reporting-verbs.ts';
import type { QuoteContext } from './context.ts';
import { startsRelay } from './relays.ts';

/** Prepositions, adverbs and adjectives that can head a cue without a verb ("according to", "per", "in X's view", "reportedly"). */
const VERBLESS_CUES = new Set([
  'according',
  'per',
  'reportedly',
  'allegedly',
  'supposedly',
  'purportedly',
  'apparently',
  'confident',
  'sure',
  'certain',
  'optimistic',
  'adamant',
  'convinced',
  'skeptical',
  'sceptical',
  'critical',
  'supportive',
  'aware',
  'afraid',
  'worried',
  'concerned',
  'eager',
  'hopeful',
  'pessimistic',
  'doubtful',
  'unaware',
  'wary',
  'proud',
  'happy',
  'unhappy',
  'angry',
  'clear',
  'ready',
  'willing',
  'reluctant',
  'glad',
  'sorry',
  'grateful',
  'opposed',
  'unsure',
  'uncertain',
  'emphatic',
  'insistent',
  'supporter',
  'critic',
  'opponent',
]);

/** Whether a token can be the head of a cue. */
export function isCueCandidate(context: QuoteContext, i: number): boolean {
  const { tokens } = context;
  const pos = tokens.pos[i]!;
  const word = tokens.lower[i]!;
  if (pos === 'VERB') return true;
  if (pos === 'PUNCT') return word === ':' || isByDash(context, i);
  if (pos === 'NOUN') return REPORTING_NOUNS.has(tokens.lemma[i]!) || VERBLESS_CUES.has(word) || word.endsWith('ing');
  if (pos === 'ADJ') return VERBLESS_CUES.has(word) || word.endsWith('ed') || word.endsWith('ing');
  if (pos === 'ADV' || pos === 'ADP' || pos === 'SCONJ') return VERBLESS_CUES.has(word);
  return pos === 'PROPN' && (isLowerCase(tokens.text[i]!) || word === 'says' || word === 'said');
}

function isLowerCase(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Whether a token is a dash between a closing quotation mark and a name or noun phrase ("…" — Ana Ruiz). */
function isByDash({ tokens, quotation, quotations }: QuoteContext, i: number): boolean {
  const text = tokens.text[i]!;
  if (text !== '—' && text !== '–' && text !== '―' && text !== '-' && text !== '--') return false;
  const before = i > 0 ? quotation[i - 1]! : -1;
  return before >= 0 && quotations[before]!.end === i && quotation[i] !== before;
}

/** Features of a token as the head of a cue. */
export function cueFeatures(context: QuoteContext, i: number, out: FeatureBuffer): void {
  const { lex, pos, suffix, stance, quotation, tokens, chunks, entity } = context;
  const n = tokens.count;
  const sentence = context.sentences[tokens.sentence[i]!]!;
  const first = sentence.firstToken;
  const last = sentence.endToken;
  const at = (column: Int32Array | Uint8Array, j: number): number =>
    j >= first && j < last ? column[j]! : j < first ? -1 : -2;
  const L = lex[i]!;
  const S = stance[i]!;
  const X = suffix[i]!;
  out.add(1);
  out.add(2, L);
  out.add(3, S);
  out.add(4, X, pos[i]);
  out.add(5, L, X);
  const p1 = at(pos, i - 1);
  const p2 = at(pos, i - 2);
  const q1 = at(pos, i + 1);
  const q2 = at(pos, i + 2);
  out.add(6, at(lex, i - 1));
  out.add(7, at(lex, i - 2));
  out.add(8, at(lex, i + 1));
  out.add(9, at(lex, i + 2));
  out.add(10, L, at(lex, i - 1));
  out.add(11, L, at(lex, i + 1));
  out.add(12, p1, q1);
  out.add(13, p2, p1);
  out.add(14, q1, q2);
  out.add(15, S, q1, q2);
  out.add(16, S, p1, p2);
  out.add(17, S, at(lex, i + 1));
  out.add(18, S, at(lex, i - 1));
  out.add(19, L, q1, q2);
  out.add(20, L, p1);
  const inside = context.around[i]! >= 0 ? (quotation[i]! >= 0 ? 2 : 1) : 0;
  const quoteNear = nearbyQuotation(context, i, first, last);
  out.add(21, inside, S);
  out.add(22, quoteNear, S);
  out.add(23, quoteNear, L);
  out.add(24, inside, L);
  let that = 0;
  for (let j = i + 1; j < Math.min(i + 9, last); j++) {
    if (tokens.lower[j] === 'that' && pos[j] !== 0) that = j - i === 1 ? 1 : j - i < 5 ? 2 : 3;
    if (that > 0) break;
  }
  out.add(25, that, S);
  out.add(26, that, L);
  out.add(27, i === first ? 1 : 0, i === last - 1 || tokens.pos[i + 1] === 'PUNCT' ? 1 : 0, S);
  let c = i - 1;
  while (c >= first && (tokens.pos[c] === 'AUX' || tokens.pos[c] === 'ADV' || tokens.pos[c] === 'PART')) c--;
  const left = c >= first ? context.chunk[c]! : -1;
  const leftHead = left >= 0 ? chunks[left]!.head : -1;
  const leftKind = leftHead < 0 ? at(pos, c) + 100 : entity[leftHead]! > 0 ? entity[leftHead]! : pos[leftHead]! + 10;
  out.add(28, leftKind, S);
  out.add(29, leftKind, L);
  out.add(30, leftHead < 0 ? 0 : lex[leftHead]!);
  out.add(31, leftHead < 0 ? 0 : lex[leftHead]!, S);
  out.add(32, c === i - 1 ? 0 : lex[c + 1]!, L);
  out.add(33, c === i - 1 ? 0 : lex[c + 1]!, X);
  const right = i + 1 < n ? context.chunk[i + 1]! : -1;
  const rightHead = right >= 0 && i + 1 < last ? chunks[right]!.head : -1;
  const rightKind = rightHead < 0 ? q1 + 100 : entity[rightHead]! > 0 ? entity[rightHead]! : pos[rightHead]! + 10;
  out.add(34, rightKind, S);
  out.add(35, rightKind, L);
  out.add(36, rightHead < 0 ? 0 : lex[rightHead]!);
  if (rightHead >= 0) {
    const after = chunks[right]!.end;
    out.add(37, at(lex, after), S);
    out.add(38, at(lex, after), L);
    out.add(39, at(pos, after), rightKind);
  }
  out.add(40, leftKind, rightKind, S);
  out.add(41, p1, q1, X);
  out.add(42, context.sentences[tokens.sentence[i]!]!.zone === 'headline' ? 1 : 0, S);
  out.add(43, Math.min(4, (i - first) >> 3), Math.min(4, (last - i) >> 3));
  let verbsBefore = 0;
  for (let j = first; j < i; j++) if (tokens.pos[j] === 'VERB') verbsBefore++;
  out.add(44, Math.min(3, verbsBefore), S);
  out.add(47, S, headShape(tokens.text[i]!), paragraphPlace(context, i));
  const joined = joinsEarlierCue(context, i, first);
  out.add(52, joined, S > 0 ? 1 : 0);
  out.add(53, joined, S);
  out.add(54, joined, X, S > 0 ? 1 : 0);
  const aside = parenthetical(context, i, first, last);
  out.add(48, aside, S > 0 ? 1 : 0);
  out.add(49, aside, S);
  out.add(50, aside, S > 0 ? 1 : 0, X);
  out.add(51, aside, quoteNear, S > 0 ? 1 : 0);
  out.add(45, endsClause(context, i, last), S);
  out.add(46, endsClause(context, i, last), L);
}

/** Where quotation marks stand around a token: bits for before, after, adjacent before, adjacent after, long. */
export function nearbyQuotation(
  { quotation, quotations, tokens }: QuoteContext,
  i: number,
  first: number,
  last: number,
): number {
  let bits = 0;
  for (let j = i - 1; j >= first; j--) {
    const index = quotation[j]!;
    if (index < 0) continue;
    bits |= quotations[index]!.words >= 3 ? 1 : 2;
    if (quotation[i] === index) bits |= 64;
    break;
  }
  for (let j = i + 1; j < last; j++) {
    const index = quotation[j]!;
    if (index < 0) continue;
    bits |= quotations[index]!.words >= 3 ? 4 : 8;
    if (j - i <= 2) bits |= 16;
    break;
  }
  if (last < tokens.count && quotation[last]! >= 0 && quotations[quotation[last]!]!.start === last) bits |= 32;
  if (first > 0 && quotation[first - 1]! >= 0 && quotations[quotation[first - 1]!]!.end === first) bits |= 128;
  return bits;
}

/** 1 where only a noun phrase stands between the token and the end of its sentence or a comma, 2 where nothing does. */
function endsClause({ tokens, chunk, chunks }: QuoteContext, i: number, last: number): number {
  let j = i + 1;
  if (j < last && tokens.pos[j] === 'PUNCT') return 2;
  if (j < last && chunk[j]! >= 0) j = chunks[chunk[j]!]!.end;
  return j >= last || tokens.pos[j] === 'PUNCT' ? 1 : 0;
}

/**
 * How a clause of source and cue is set off: 1 ", the foundation promised.", 2 ", promised the foundation.", 3 ", she promised, ",
 * 4 the same after a closing mark, 0 not at all.
 */
function parenthetical(
  { tokens, chunk, chunks, quotation }: QuoteContext,
  i: number,
  first: number,
  last: number,
): number {
  const ends = (j: number): number =>
    j >= last || tokens.text[j] === '.' || startsRelay(tokens, j)
      ? 1
      : tokens.text[j] === ',' || quotation[j]! >= 0
        ? 2
        : 0;
  const isComma = (j: number): boolean => j >= first && (tokens.text[j] === ',' || quotation[j]! >= 0);
  if (isComma(i - 1)) {
    const right = i + 1 < last ? chunk[i + 1]! : -1;
    return right >= 0 && chunks[right]!.start === i + 1 ? 3 + ends(chunks[right]!.end) : 0;
  }
  let j = i - 1;
  while (j > first && (tokens.pos[j] === 'AUX' || tokens.pos[j] === 'ADV')) j--;
  const left = j >= first ? chunk[j]! : -1;
  if (left < 0 || !isComma(chunks[left]!.start - 1)) return 0;
  const end = ends(i + 1);
  return end === 0 ? 6 : end;
}

/**
 * Whether a verb is joined by a conjunction to an earlier reporting verb of its sentence ("warned that … and ordered …"): 0 no
 * conjunction, 1 no such verb, 2 one in another form, 3 one in the same form.
 */
function joinsEarlierCue({ tokens, stance, suffix, around }: QuoteContext, i: number, first: number): number {
  let j = i - 1;
  while (j > first && (tokens.pos[j] === 'ADV' || tokens.pos[j] === 'AUX')) j--;
  if (j <= first || tokens.pos[j] !== 'CCONJ') return 0;
  let kind = 1;
  for (let k = j - 1; k >= first; k--) {
    if (stance[k] === 0 || tokens.pos[k] !== 'VERB' || around[k] !== around[i]) continue;
    kind = Math.max(kind, suffix[k] === suffix[i] || isPast(tokens.lower[k]!) === isPast(tokens.lower[i]!) ? 3 : 2);
  }
  return kind;
}

function isPast(word: string): boolean {
  return word.endsWith('ed') || word === 'said' || word === 'told';
}

function headShape(text: string): number {
  return text === ':' ? 1 : text.length === 1 || text === '--' ? 2 : 0;
}

/** Where in its paragraph a token stands: how many tokens from its start and to its end (0 to 5 each), and all capitals before it. */
function paragraphPlace({ paragraphs, sentences, tokens }: QuoteContext, i: number): number {
  const { firstToken, endToken } = paragraphs[sentences[tokens.sentence[i]!]!.paragraph]!;
  let capitals = i > firstToken ? 1 : 0;
  for (let j = Math.max(firstToken, i - 3); j < i; j++)
    if (tokens.text[j] !== tokens.text[j]!.toUpperCase()) capitals = 0;
  return Math.min(5, i - firstToken) + 6 * Math.min(5, endToken - 1 - i) + 36 * capitals;
}
