import type { EntityType } from '../../document/entity.ts';
import type { Sentence, Tokens } from '../../document/layers.ts';
import { CITIES, US_STATES } from '../../lexicon/cities.ts';
import { COUNTRIES, DEMONYMS } from '../../lexicon/countries.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../lexicon/first-names.ts';
import {
  LEGAL_ENDINGS,
  MEDIA_NOUNS,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  PLACE_NOUNS,
} from '../../lexicon/organisations.ts';
import { TITLES } from '../../lexicon/titles.ts';
import { nameSpan, type NameSpan } from './name-span.ts';

/** Names by lists and the words around them: runs of capitalised words, titles left out. */
export function recogniseByRules(tokens: Tokens, sentences: readonly Sentence[]): NameSpan[] {
  const names: NameSpan[] = [];
  for (const { firstToken, endToken } of sentences) {
    let i = firstToken;
    while (i < endToken) {
      if (!isCapital(tokens, i, firstToken)) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < endToken && (isCapital(tokens, end, -1) || joins(tokens, end, endToken))) end++;
      let first = i;
      while (first < end && TITLES.has(tokens.lower[first]!)) first++;
      if (first < end) {
        const type = typeOf(tokens, first, end, first > i);
        if (type !== null) names.push(nameSpan(tokens, first, end, type));
      }
      i = end;
    }
  }
  return names;
}

function isCapital(tokens: Tokens, i: number, sentenceStart: number): boolean {
  const word = tokens.text[i]!;
  const code = word.charCodeAt(0);
  if (code < 65 || (code > 90 && code < 192) || word === tokens.lower[i]) return false;
  return tokens.pos[i] === 'PROPN' || (i !== sentenceStart && tokens.pos[i] === 'NOUN');
}

function joins(tokens: Tokens, i: number, end: number): boolean {
  const word = tokens.text[i];
  return (word === 'of' || word === '&' || word === '-') && i + 1 < end && tokens.pos[i + 1] === 'PROPN';
}

function typeOf(tokens: Tokens, first: number, end: number, titled: boolean): EntityType | null {
  const words = tokens.lower.slice(first, end);
  const whole = words.join(' ');
  const last = words[words.length - 1]!;
  if (DEMONYMS.has(whole) || DEMONYMS.has(whole.replace(/s$/, ''))) return null;
  if (titled) return 'person';
  if (COUNTRIES.has(whole) || US_STATES.has(whole)) return 'location';
  if (words.length > 1) {
    if (LEGAL_ENDINGS.has(last) || ORGANISATION_NOUNS.has(last) || MEDIA_NOUNS.has(last)) return 'organisation';
    if (ORGANISATION_HEADS.has(words[0]!) && words.includes('of')) return 'organisation';
    if (PLACE_NOUNS.has(last)) return 'location';
    if (FEMALE_FIRST_NAMES.has(words[0]!) || MALE_FIRST_NAMES.has(words[0]!)) return 'person';
  }
  if (CITIES.has(whole)) return 'location';
  if (words.length === 2 && !words.includes('of')) return 'person';
  return 'organisation';
}
