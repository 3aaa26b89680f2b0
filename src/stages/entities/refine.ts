import type { Sentence, Tokens } from '../../document/layers.ts';
import { MEDIA_NOUNS } from '../../lexicon/organisations.ts';
import { PRODUCT_NOUNS } from '../../lexicon/products.ts';
import { findMoreMentions } from './consistency.ts';
import { nameSpan, type NameSpan } from './name-span.ts';
import { isKnownPlace } from './places.ts';
import { isDemonym } from './tagger/word-class.ts';

/**
 * Rules over what the tagger found, for what a reader knows for sure and few training texts show: media named after a place,
 * products named like places, addresses of social media, nationalities (no entities), and names that the tagger saw in one
 * sentence and missed in another.
 *
 * @param names in text order, not overlapping
 */
export function refineNames(tokens: Tokens, sentences: readonly Sentence[], names: readonly NameSpan[]): NameSpan[] {
  const taken = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of names) taken.fill(1, firstToken, endToken);
  const refined: NameSpan[] = [];
  for (const name of names) {
    if (isAddress(tokens, name) || isNationality(tokens, name) || isCompassPoint(tokens, name)) continue;
    refined.push(asProduct(tokens, asMedium(tokens, taken, name)));
  }
  return findMoreMentions(tokens, sentences, refined);
}

/** "Twitter/@name": where something is published, no name of anybody. */
function isAddress(tokens: Tokens, { firstToken, endToken }: NameSpan): boolean {
  const behind = tokens.text[endToken] ?? '';
  return (
    tokens.text[firstToken]!.includes('@') ||
    tokens.text[endToken - 1]!.includes('@') ||
    behind.startsWith('@') ||
    (behind === '/' && (tokens.text[endToken + 1] ?? '').startsWith('@'))
  );
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

/** "the West", "the North": a part of the world or of a country, named by its side. */
function isCompassPoint(tokens: Tokens, { firstToken, endToken, type }: NameSpan): boolean {
  return (
    type !== 'person' &&
    endToken - firstToken === 1 &&
    COMPASS.has(tokens.lower[firstToken]!) &&
    tokens.lower[firstToken - 1] === 'the'
  );
}

/** A place with a newspaper's or broadcaster's noun behind it is the medium: "<country> Today". */
function asMedium(tokens: Tokens, taken: Uint8Array, name: NameSpan): NameSpan {
  const { type, firstToken, endToken } = name;
  const next = tokens.lower[endToken];
  if (type !== 'location' || next === undefined || taken[endToken] === 1 || !MEDIA_NOUNS.has(next)) return name;
  if (tokens.sentence[endToken] !== tokens.sentence[firstToken] || tokens.pos[endToken] === 'VERB') return name;
  const word = tokens.text[endToken]!;
  if (
    word === next ||
    (word === word.toUpperCase() && tokens.text[firstToken] === tokens.text[firstToken]!.toUpperCase())
  ) {
    return name;
  }
  return nameSpan(tokens, firstToken, endToken + 1, 'organisation');
}

/** A name that is no known place, with a product's noun behind it, is a product: "its <name> rocket". */
function asProduct(tokens: Tokens, name: NameSpan): NameSpan {
  const next = tokens.lower[name.endToken];
  if (name.type !== 'location' || next === undefined || !PRODUCT_NOUNS.has(next)) return name;
  if (isKnownPlace(tokens.lower.slice(name.firstToken, name.endToken).join(' '))) return name;
  return { ...name, type: 'misc' };
}
