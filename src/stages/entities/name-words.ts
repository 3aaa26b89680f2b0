import type { Tokens } from '../../document/layers.ts';
import { COUNTRIES } from '../../lexicon/countries.ts';
import { LEGAL_ENDINGS } from '../../lexicon/organisations.ts';
import { NAME_SUFFIXES } from '../../lexicon/titles.ts';
import type { NameSpan } from './name-span.ts';

/** Words that are left out of initials and comparisons. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  'the',
  'of',
  'and',
  'for',
  'on',
  'in',
  'to',
  'at',
  '&',
  'de',
  'du',
]);

/** Other names for one place, by comparison key. */
const PLACE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['ussr', 'soviet union'],
  ['holland', 'netherlands'],
  ['burma', 'myanmar'],
  ['washington dc', 'washington'],
  ['new york city', 'new york'],
]);

/**
 * The words of a name for comparison: lower case, without full stops, marks, legal endings, generational suffixes and a
 * leading article.
 */
export function comparisonWords(tokens: Tokens, name: NameSpan): readonly string[] {
  const words: string[] = [];
  for (let i = name.firstToken; i < name.endToken; i++) {
    const word = plain(tokens.lower[i]!);
    if (word !== '') words.push(word);
  }
  if (words.length > 1 && words[0] === 'the') words.shift();
  const endings = name.type === 'person' ? NAME_SUFFIXES : name.type === 'organisation' ? LEGAL_ENDINGS : null;
  while (endings !== null && words.length > 1 && endings.has(words[words.length - 1]!)) words.pop();
  return words;
}

/** The key under which two names of one thing meet; place names that mean the same have one key. */
export function comparisonKey(words: readonly string[]): string {
  const key = words.join(' ');
  return PLACE_ALIASES.get(key) ?? key;
}

/** The first letters of a name's words without articles and prepositions ("International Atomic Energy Agency": "iaea"). */
export function initialsOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) if (!FUNCTION_WORDS.has(word)) initials += word[0]!;
  return initials;
}

/** true for a country's or continent's name. */
export function isCountry(key: string): boolean {
  return COUNTRIES.has(key) || PLACE_ALIASES.has(key);
}

function plain(word: string): string {
  let out = word;
  if (out.startsWith('@') || out.startsWith('#')) out = out.slice(1);
  if (out.includes('.')) out = out.replaceAll('.', '');
  return out.length === 1 && !/[\p{L}\p{N}&]/u.test(out) ? '' : out;
}
