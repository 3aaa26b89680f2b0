import type { EntityType } from '../../document/entity.ts';
import type { Encodings, Sentence, Tokens } from '../../document/layers.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../lexicon/first-names.ts';
import {
  GENERIC_ORGANISATION_NOUNS,
  GENERIC_PERSON_NOUNS,
  PROPER_ORGANISATION_NOUNS,
} from '../../lexicon/referring-nouns.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import { nameSpan, type NameSpan } from './name-span.ts';
import { isCalendarWord, isDemonym } from './tagger/word-class.ts';

const TYPES: readonly EntityType[] = ['person', 'organisation', 'misc'];
const LONGEST = 4;
/** Verbs whose subject speaks in any text, as lemmas. Written for this project. */
const VERBS: ReadonlySet<string> = wordSet(
  'say|tell|report|write|argue|believe|think|add|claim|insist|warn|announce|note|explain|ask|reply|deny|confirm|estimate|predict|conclude|recall|admit|suggest|declare',
);
const NOUNS: readonly ReadonlySet<string>[] = [
  TITLES,
  ROLE_NOUNS,
  GENERIC_PERSON_NOUNS,
  GENERIC_ORGANISATION_NOUNS,
  PROPER_ORGANISATION_NOUNS,
];

/**
 * Capitalised words that no tagger took for a name and that speak: "according to <Word>,", "<Word> reported that". Words that the
 * text also has in small letters, days, nationalities, titles and roles are none.
 *
 * @param names in text order, not overlapping
 * @returns all names in text order
 */
export function addSpeakingNames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  encodings: Encodings | null,
): NameSpan[] {
  const taken = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of names) taken.fill(1, firstToken, endToken);
  const small = new Set<string>();
  for (let i = 0; i < tokens.count; i++) if (tokens.text[i] === tokens.lower[i]) small.add(tokens.lower[i]!);
  const isPart = (i: number): boolean => taken[i] === 0 && isNameWord(tokens, i) && !small.has(tokens.lower[i]!);
  const found: NameSpan[] = [];
  for (const { firstToken, endToken, zone } of sentences) {
    if (zone === 'headline' || zone === 'heading') continue;
    for (let i = firstToken; i < endToken; i++) {
      if (!isPart(i)) continue;
      let end = i + 1;
      while (end < endToken && end - i < LONGEST && isPart(end)) end++;
      const next = end < endToken ? end : -1;
      if (next < 0 || taken[next] === 1 || (i > firstToken && taken[i - 1] === 1)) {
        i = end - 1;
        continue;
      }
      const isSource = isSaidTo(tokens, i, firstToken) && tokens.pos[next] === 'PUNCT';
      if (isSource || speaks(tokens, next))
        found.push(nameSpan(tokens, i, end, typeOf(tokens, i, end, isSource, encodings)));
      i = end - 1;
    }
  }
  return found.length === 0 ? [...names] : [...names, ...found].sort((a, b) => a.firstToken - b.firstToken);
}

function isNameWord({ text, lower, pos }: Tokens, i: number): boolean {
  const word = lower[i]!;
  if (pos[i] !== 'PROPN' || text[i] === word || word.length < 3 || !/^\p{Lu}[\p{L}\p{N}]*$/u.test(text[i]!))
    return false;
  if (isCalendarWord(word) || isDemonym(word)) return false;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return !NOUNS.some((nouns) => nouns.has(word) || nouns.has(singular));
}

/** "according to" right before token `i`. */
function isSaidTo({ lower }: Tokens, i: number, first: number): boolean {
  return i - 2 >= first && lower[i - 1] === 'to' && lower[i - 2] === 'according';
}

function speaks({ lemma, pos }: Tokens, i: number): boolean {
  return pos[i] === 'VERB' && VERBS.has(lemma[i]!);
}

function typeOf(
  { text, lower }: Tokens,
  first: number,
  end: number,
  isSource: boolean,
  encodings: Encodings | null,
): EntityType {
  if (encodings !== null) return likeliestType(encodings, first, end);
  if (FEMALE_FIRST_NAMES.has(lower[first]!) || MALE_FIRST_NAMES.has(lower[first]!)) return 'person';
  return isSource || /\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(text[first]!) ? 'organisation' : 'person';
}

function likeliestType({ entityTags, entityScores }: Encodings, first: number, end: number): EntityType {
  const sums = TYPES.map((type) => {
    let sum = 0;
    for (let i = first; i < end; i++) {
      const column = entityTags.indexOf(`${i === first ? 'B' : 'I'}-${type}`);
      sum += entityScores[i * entityTags.length + column]!;
    }
    return sum;
  });
  return TYPES[sums.indexOf(Math.max(...sums))]!;
}
