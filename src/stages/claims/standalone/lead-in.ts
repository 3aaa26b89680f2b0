import type { Tokens } from '../../../document/layers.ts';
import { tokenAt } from '../../../document/tokens.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange } from '../token-range.ts';
import type { ClaimSetting, Edit } from './index.ts';

/** Behind these the verb of the cue is another than behind a name. */
const OTHER_SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'they']);
const NOT_IN_CUE = /["“”«»:,]/;

/**
 * Who does what, for a claim without a subject of its own: "[Ana Ruiz promised] to close the bridge". Made of the speaker's name
 * and the cue where source, cue and claim stand one behind the other. A relative clause gets the noun phrase before it.
 *
 * @returns no edit where the claim has its subject and verb, null where it has none and nothing can be put in
 */
export function leadIn({ text, tokens, cut, quote, speaker }: ClaimSetting): Edit[] | null {
  const { from } = cut.tokens;
  if (isRelative(tokens, from)) return antecedentEdits(text, tokens, cut.start, cut.tokens);
  const beginsWithVerb = tokens.lower[from] === 'to' || firstFiniteVerb(tokens, cut.tokens) === from;
  if (!cut.verbless && !beginsWithVerb) return [];
  if (quote === null || quote.kind === 'direct' || quote.cue === null || quote.source === null || speaker === null) {
    return null;
  }
  const { cue, source } = quote;
  if (quote.content[0]!.start > cut.start || !isVerbPhrase(tokens, cue.start, cue.end)) return null;
  if (OTHER_SUBJECTS.has(source.text.toLowerCase())) return null;
  if (source.end > cue.start || !isSpace(text.slice(source.end, cue.start))) return null;
  if (!isSpace(text.slice(cue.end, cut.start)) || NOT_IN_CUE.test(cue.text)) return null;
  return [{ start: cut.start, end: cut.start, text: `[${speaker.name} ${cue.text}] ` }];
}

/** "which", "most of whom". */
function isRelative(tokens: Tokens, from: number): boolean {
  return RELATIVE_PRONOUNS.has(tokens.lower[from]!) || /^(?:which|whom)$/.test(tokens.lower[from + 2] ?? '');
}

/** The noun phrase before the comma for the relative pronoun behind it, where it is the subject: "[the ferry] was built in 1971". */
function antecedentEdits(text: string, tokens: Tokens, start: number, { from, to }: TokenRange): Edit[] | null {
  if (from < 2 || tokens.lower[from - 1] !== ',' || !RELATIVE_PRONOUNS.has(tokens.lower[from]!)) return null;
  let verb = from + 1;
  while (verb < to && tokens.pos[verb] === 'ADV') verb++;
  if (verb >= to || !isFiniteVerb(tokens, verb, from)) return null;
  let first = from - 1;
  while (first > 0 && NOUN_PHRASE.has(tokens.pos[first - 1]!) && tokens.sentence[first - 1] === tokens.sentence[from]) {
    first--;
    if (tokens.pos[first] === 'DET') break;
  }
  if (first === from - 1) return null;
  const words = text.slice(tokens.start[first], tokens.end[from - 2]);
  return [{ start, end: tokens.end[from]!, text: `[${words}]` }];
}

const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['which', 'who']);
const NOUN_PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

function isSpace(between: string): boolean {
  return between.trim() === '' && between !== '';
}

function isVerbPhrase(tokens: Tokens, start: number, end: number): boolean {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.count && tokens.start[last]! < end) last++;
  return firstFiniteVerb(tokens, { from: first, to: last }) >= 0;
}
