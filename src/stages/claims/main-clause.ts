import type { Tokens } from '../../document/layers.ts';
import { firstFiniteVerb, isFiniteVerb, type TokenRange } from './token-range.ts';
import { CLAUSE_OPENERS, NOMINATIVE_PRONOUNS } from './words.ts';

/**
 * The tokens of the main clause: from behind an opening "if …,", up to the first word behind the verb that opens another
 * clause. Of a noun phrase with a relative clause ("a man who never paid"), the part before that clause.
 */
export function mainClause(tokens: Tokens, range: TokenRange): TokenRange {
  const { from, to } = range;
  const first = firstFiniteVerb(tokens, range);
  if (first < 0) return range;
  const start = CLAUSE_OPENERS.has(tokens.lower[from]!) ? afterOpeningClause(tokens, from, first, to) : from;
  let verb = firstFiniteVerb(tokens, { from: start, to });
  if (verb < 0) return range;
  const relative = openerBetween(tokens, start + 1, verb);
  if (relative >= 0) {
    verb = firstFiniteVerb(tokens, { from: afterVerbGroup(tokens, verb, to), to });
    if (verb < 0 || NOMINATIVE_PRONOUNS.has(tokens.lower[verb - 1]!)) return { from: start, to: relative };
    return { from: verb, to: clauseEnd(tokens, verb, to) };
  }
  return { from: start, to: clauseEnd(tokens, verb, to) };
}

/** Behind the comma that ends an opening "if …," or "although …,"; the start itself where no verb comes after one. */
function afterOpeningClause(tokens: Tokens, from: number, verb: number, to: number): number {
  for (let i = verb + 1; i < to; i++) {
    if (tokens.lower[i] !== ',' || COORDINATORS.has(tokens.lower[i + 1] ?? '')) continue;
    for (let j = i + 1; j < to; j++) if (isFiniteVerb(tokens, j, i + 1)) return i + 1;
    return from;
  }
  return from;
}

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or']);

function openerBetween(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (CLAUSE_OPENERS.has(tokens.lower[i]!) && tokens.pos[i] !== 'ADP') return i;
  return -1;
}

function afterVerbGroup(tokens: Tokens, verb: number, to: number): number {
  let i = verb + 1;
  while (i < to && VERB_GROUP.has(tokens.pos[i]!) && !(tokens.pos[i] === 'AUX' && tokens.pos[i - 1] === 'VERB')) i++;
  return i;
}

const VERB_GROUP: ReadonlySet<string> = new Set(['AUX', 'VERB', 'PART', 'ADV']);

function clauseEnd(tokens: Tokens, verb: number, to: number): number {
  let end = verb + 1;
  while (end < to && !CLAUSE_OPENERS.has(tokens.lower[end]!) && !CLAUSE_ENDS.has(tokens.lower[end]!)) end++;
  return end;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(['but', ':', ';']);
