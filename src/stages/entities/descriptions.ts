import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import { type Span, spanOf } from '../../document/span.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import type { NameSpan } from './name-span.ts';

const LONGEST_DESCRIPTION = 24;
const BEFORE: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART', 'X']);
const OPENERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'our',
  'who',
  'one',
  'another',
]);
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', ':', '(', ')', '—', '–', '--', '"', '“', '”', '?', '!']);

/**
 * The words beside a mention that say who it is: title and noun phrase before it ("Russian space agency Roscosmos' head"), an
 * apposition in commas or brackets behind it (", a Democratic pollster from Ohio,").
 */
export function descriptionsOf(text: string, tokens: Tokens, name: NameSpan): Span[] {
  return [before(text, tokens, name), behind(text, tokens, name)].filter((span) => span !== null);
}

function before(text: string, tokens: Tokens, { firstToken }: NameSpan): Span | null {
  const last = firstToken - 1;
  if (last < 0 || !isRole(tokens, last) || tokens.sentence[last] !== tokens.sentence[firstToken]) return null;
  let first = last;
  const floor = Math.max(0, last - LONGEST_DESCRIPTION);
  while (first > floor && continuesLeft(tokens, first - 1)) first--;
  while (first < last && isMark(tokens.text[first]!)) first++;
  return spanOf(text, tokens.start[first]!, tokens.end[last]!);
}

function continuesLeft(tokens: Tokens, i: number): boolean {
  if (tokens.sentence[i] !== tokens.sentence[i + 1]) return false;
  const word = tokens.text[i]!;
  if (word === "'" || word === '’' || word === '-') return i > 0 && tokens.end[i - 1] === tokens.start[i];
  return BEFORE.has(tokens.pos[i]!) && !isMark(word) && tokens.lower[i] !== 'to' && tokens.lower[i] !== 'not';
}

function behind(text: string, tokens: Tokens, { endToken, type }: NameSpan): Span | null {
  if (type === 'location' || type === 'misc') return null;
  const comma = tokens.text[endToken];
  if (comma !== ',' && comma !== '(') return null;
  const first = endToken + 1;
  if (first >= tokens.count || tokens.sentence[first] !== tokens.sentence[endToken - 1]) return null;
  if (!OPENERS.has(tokens.lower[first]!)) {
    if (type !== 'person') return null;
    if (!isRole(tokens, first) && tokens.pos[first] !== 'ADJ' && !isPossessor(tokens, first)) return null;
  }
  let end = first;
  let role = false;
  while (end < tokens.count && end - first < LONGEST_DESCRIPTION && !ENDS.has(tokens.text[end]!)) {
    if (tokens.sentence[end] !== tokens.sentence[first]) break;
    if (tokens.text[end] === '-' && tokens.end[end - 1] !== tokens.start[end]) break;
    if (end - first < 8 && isRole(tokens, end)) {
      if (tokens.pos[end + 1] === 'PROPN' && tokens.sentence[end + 1] === tokens.sentence[end]) return null;
      role = true;
    }
    if (tokens.pos[end] === 'VERB' && !role) return null;
    end++;
  }
  return role && ENDS.has(tokens.text[end] ?? '.') ? spanOf(text, tokens.start[first]!, tokens.end[end - 1]!) : null;
}

function isPossessor(tokens: Tokens, i: number): boolean {
  for (let j = i; j < i + 4 && j + 1 < tokens.count; j++) {
    if (tokens.pos[j] !== 'PROPN' && tokens.pos[j] !== 'NOUN') return false;
    const next = tokens.lower[j + 1]!;
    if (next === "'s" || next === '’s' || next === "'" || next === '’' || ROLE_NOUNS.has(next)) return true;
  }
  return false;
}

function isRole(tokens: Tokens, i: number): boolean {
  const word = tokens.lower[i]!;
  return ROLE_NOUNS.has(word) || TITLES.has(word) || (word.endsWith('s') && ROLE_NOUNS.has(word.slice(0, -1)));
}

function isMark(word: string): boolean {
  return word.length === 1 && !/[\p{L}\p{N}]/u.test(word);
}
