import type { Tokens } from '../../../document/layers.ts';
import { CITIES, US_STATES } from '../../../lexicon/cities.ts';
import { COUNTRIES } from '../../../lexicon/countries.ts';

/** Place names of several words by their first word, longest first. */
const LONG_PLACES = longPlaces();
const MOST_WORDS = 4;

/** 1 where a place name of several words starts at token `i`, 2 inside one, else 0. */
export function placePosition(tokens: Tokens, first: number, end: number, i: number): 0 | 1 | 2 {
  if (wordsOfPlace(tokens, i, end) > 0) return 1;
  for (let back = 1; back < MOST_WORDS && i - back >= first; back++)
    if (wordsOfPlace(tokens, i - back, end) > back) return 2;
  return 0;
}

function wordsOfPlace(tokens: Tokens, i: number, end: number): number {
  const forms = LONG_PLACES.get(tokens.lower[i]!);
  if (forms === undefined || tokens.text[i] === tokens.lower[i]) return 0;
  for (const form of forms) {
    let length = 1;
    while (length < form.length && i + length < end && tokens.lower[i + length] === form[length]) length++;
    if (length === form.length) return length;
  }
  return 0;
}

function longPlaces(): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const place of [...COUNTRIES, ...CITIES, ...US_STATES]) {
    const words = place.split(' ');
    if (words.length < 2) continue;
    const forms = index.get(words[0]!);
    if (forms === undefined) index.set(words[0]!, [words]);
    else forms.push(words);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.length - a.length);
  return index;
}
