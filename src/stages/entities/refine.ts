import type { Sentence, Tokens } from '../../document/layers.ts';
import { CITIES, US_STATES } from '../../lexicon/cities.ts';
import { COUNTRIES, STATE_ABBREVIATIONS } from '../../lexicon/countries.ts';
import { MEDIA_NOUNS } from '../../lexicon/organisations.ts';
import { PRODUCT_NOUNS } from '../../lexicon/products.ts';
import { findMoreMentions } from './consistency.ts';
import { nameSpan, type NameSpan } from './name-span.ts';
import { isKnownPlace } from './places.ts';
import { repairLimits } from './spans.ts';
import { isDemonym } from './tagger/word-class.ts';

/**
 * Rules over what the tagger found, for what a reader knows for sure and few training texts show: media named after a place,
 * products named like places, addresses of social media, nationalities (no entities), and names that the tagger saw in one
 * sentence and missed in another.
 *
 * @param names in text order, not overlapping
 */
export function refineNames(tokens: Tokens, sentences: readonly Sentence[], names: readonly NameSpan[]): NameSpan[] {
  const whole = repairLimits(tokens, names);
  const taken = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of whole) taken.fill(1, firstToken, endToken);
  const refined: NameSpan[] = [];
  for (const name of whole) {
    if (isAddress(tokens, name) || isNationality(tokens, name) || isSideOfTheWorld(tokens, name)) continue;
    refined.push(asTitled(tokens, asProduct(tokens, asMedium(tokens, taken, asDateline(tokens, name)))));
  }
  return findMoreMentions(tokens, sentences, refined);
}

/** "Twitter/@name": where something is published, no name of anybody. */
function isAddress(tokens: Tokens, { firstToken, endToken }: NameSpan): boolean {
  if (tokens.text[endToken] === '/' && (tokens.text[endToken + 1] ?? '').startsWith('@')) return true;
  for (let i = firstToken; i < endToken; i++) {
    const word = tokens.text[i]!;
    if (word.startsWith('@') || word.includes('/@')) return true;
  }
  return false;
}

function isNationality(tokens: Tokens, { firstToken, endToken, type }: NameSpan): boolean {
  if (type === 'person') return false;
  for (let i = firstToken; i < endToken; i++) {
    const word = tokens.lower[i]!;
    if (word !== '-' && word !== 'and' && !isDemonym(word) && !(endToken - firstToken === 2 && COMPASS.has(word)))
      return false;
  }
  return !isKnownPlace(tokens.lower.slice(firstToken, endToken).join(' '));
}

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'messrs']);
const COMPASS: ReadonlySet<string> = new Set([
  'west',
  'east',
  'north',
  'south',
  'northern',
  'southern',
  'western',
  'eastern',
]);

/** "the West": a side of the world, no place on a map. */
function isSideOfTheWorld(tokens: Tokens, { firstToken, endToken }: NameSpan): boolean {
  const word = tokens.lower[firstToken]!;
  return endToken - firstToken === 1 && (word === 'west' || word === 'east') && tokens.lower[firstToken - 1] === 'the';
}

/** A place with a newspaper's or broadcaster's noun behind it is the medium: "<country> Today". */
function asMedium(tokens: Tokens, taken: Uint8Array, name: NameSpan): NameSpan {
  const { type, firstToken, endToken } = name;
  const next = tokens.lower[endToken];
  if (type !== 'location' || next === undefined || taken[endToken] === 1 || !MEDIA_NOUNS.has(next)) return name;
  if (tokens.sentence[endToken] !== tokens.sentence[firstToken] || tokens.pos[endToken] === 'VERB') return name;
  const word = tokens.text[endToken]!;
  if (word === next || (isAllCapitals(word) && !standsOut(tokens, firstToken, endToken))) return name;
  return nameSpan(tokens, firstToken, endToken + 1, 'organisation');
}

/** true where the words beside tokens `[firstToken, endToken]` are not all in capitals themselves. */
function standsOut(tokens: Tokens, firstToken: number, endToken: number): boolean {
  const before = tokens.text[firstToken - 1] ?? '';
  const behind = tokens.text[endToken + 1] ?? '';
  return !isAllCapitals(before) && !isAllCapitals(behind) && /[a-z]/.test(before + behind);
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** "Ms. <Name>": who has a form of address is a person. */
function asTitled(tokens: Tokens, name: NameSpan): NameSpan {
  const { type, firstToken, endToken } = name;
  if (type === 'person' || endToken - firstToken > 2 || tokens.text[endToken] === '&') return name;
  const before = (tokens.lower[firstToken - 1] ?? '').replace(/\.$/, '');
  return FORMS_OF_ADDRESS.has(before) ? { ...name, type: 'person' } : name;
}

/** "NEWPORT NEWS, Va.": a known town with its state or country behind it is a place, whatever its words look like. */
function asDateline(tokens: Tokens, name: NameSpan): NameSpan {
  const { type, firstToken, endToken } = name;
  if (type === 'location' || tokens.text[endToken] !== ',') return name;
  const state = tokens.lower[endToken + 1] ?? '';
  if (!STATE_ABBREVIATIONS.has(state) && !US_STATES.has(state) && !COUNTRIES.has(state)) return name;
  return CITIES.has(tokens.lower.slice(firstToken, endToken).join(' ')) ? { ...name, type: 'location' } : name;
}

/** A name that is no known place, with a product's noun behind it, is a product: "its <name> rocket". */
function asProduct(tokens: Tokens, name: NameSpan): NameSpan {
  const next = tokens.lower[name.endToken];
  if (name.type !== 'location' || next === undefined || !PRODUCT_NOUNS.has(next)) return name;
  if (isKnownPlace(tokens.lower.slice(name.firstToken, name.endToken).join(' '))) return name;
  return { ...name, type: 'misc' };
}
