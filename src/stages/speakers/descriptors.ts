import type { Tokens } from '../../document/layers.ts';
import { ORGANISATION_NOUNS } from '../../lexicon/organisations.ts';
import { GENERIC_ORGANISATION_NOUNS, PROPER_ORGANISATION_NOUNS } from '../../lexicon/referring-nouns.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { type NameMention, type SpeakerContext, tokenRange } from './context.ts';
import { areJoined } from './joined.ts';
import { nounKey } from './noun-key.ts';

/** What the text calls an entity besides its name, as noun keys. */
export interface Descriptors {
  /** Nouns that it can be referred to by: "senator", "chairwoman", "court". */
  readonly heads: ReadonlySet<string>;
  /** All words of its titles, descriptions and names. */
  readonly words: ReadonlySet<string>;
}

const LONGEST_TITLE = 6;
const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'became', 'as', 'are', 'were']);
const APPOSITION_OPENERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'its',
  'his',
  'her',
  'their',
  'one',
  'another',
]);
const APPOSITION_ENDS: ReadonlySet<string> = new Set([',', '.', ')', ';', '—', '–', 'who', 'which', 'that', 'whose']);
const LONGEST_PHRASE = 12;
const CLASS_NOUNS: ReadonlySet<string> = new Set(
  'newspaper daily weekly magazine paper tabloid broadcaster network channel website company firm group union club airline charity'.split(
    ' ',
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one']);

/** Titles, descriptions ("X, a lawyer,") and predicates ("X is the mayor") of each entity, in the order of the entities. */
export function describeEntities(context: SpeakerContext): Descriptors[] {
  const { tokens, entities, names } = context;
  const found = entities.map(() => ({ heads: new Set<string>(), words: new Set<string>() }));
  entities.forEach(({ descriptions }, index) => {
    for (const span of descriptions) {
      const { first, end } = tokenRange(tokens, span);
      addPhrase(tokens, first, end, found[index]!);
    }
  });
  let before: NameMention | null = null;
  for (const name of names) {
    const into = found[name.entity]!;
    const { type } = entities[name.entity]!;
    addTitles(tokens, name, into);
    if (before !== null && sharesTitle(tokens, before, name)) addTitles(tokens, before, into);
    if (type === 'person') before = name;
    addApposition(tokens, name, into);
    addPredicate(tokens, name, into);
    if (type !== 'person') addNameWords(tokens, name, into, type === 'organisation' || name.compound);
  }
  return found;
}

interface Draft {
  readonly heads: Set<string>;
  readonly words: Set<string>;
}

/** Nouns of a noun phrase up to its first preposition are what it can be referred to by; all its words are kept. */
function addPhrase(tokens: Tokens, first: number, end: number, { heads, words }: Draft): void {
  let inHead = true;
  for (let i = first; i < end; i++) {
    const pos = tokens.pos[i];
    if (pos === 'ADP' || pos === 'VERB') inHead = false;
    else if (tokens.lower[i] === 'and') inHead = true;
    if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') continue;
    const key = nounKey(tokens, i);
    words.add(key);
    const follower = tokens.lower[i + 1];
    const isPossessor = i + 1 < end && (follower === "'s" || follower === '’s' || follower === "'" || follower === '’');
    if (inHead && pos !== 'ADJ' && !isPossessor && (isRole(key) || i + 1 >= end || tokens.pos[i + 1] === 'ADP'))
      heads.add(key).add(tokens.lower[i]!);
  }
}

/** "President X", "chairwoman X", "Mr X": roles and titles right before a name, capitalised words between them allowed. */
function addTitles(tokens: Tokens, { firstToken }: NameMention, into: Draft): void {
  for (let i = firstToken - 1; i >= 0 && firstToken - i <= LONGEST_TITLE; i--) {
    if (tokens.sentence[i] !== tokens.sentence[firstToken]) return;
    const key = nounKey(tokens, i);
    if (isRole(key) || TITLES.has(tokens.lower[i]!)) {
      into.heads.add(key).add(tokens.lower[i]!);
      into.words.add(key);
    } else if (
      i === firstToken - 1 ||
      (tokens.pos[i] !== 'PROPN' && tokens.pos[i] !== 'ADJ' && tokens.pos[i] !== 'NOUN')
    ) {
      return;
    } else {
      into.words.add(key);
    }
  }
}

/** "Senators X and Y": a title in the plural is that of both. */
function sharesTitle(tokens: Tokens, before: NameMention, next: NameMention): boolean {
  if (!areJoined({ tokens }, before, next.firstToken)) return false;
  const title = tokens.lower[before.firstToken - 1] ?? '';
  return title.endsWith('s') && isRole(title.slice(0, -1));
}

/** "X, a charity that runs four clinics,": the noun phrase behind the name, where it ends at a mark or a relative clause. */
function addApposition(tokens: Tokens, { endToken }: NameMention, into: Draft): void {
  if (tokens.text[endToken] !== ',' && tokens.text[endToken] !== '(') return;
  if (!APPOSITION_OPENERS.has(tokens.lower[endToken + 1] ?? '')) return;
  const end = phraseEnd(tokens, endToken + 2);
  const after = tokens.lower[end];
  if (end >= tokens.count || APPOSITION_ENDS.has(after!)) addPhrase(tokens, endToken + 2, end, into);
}

function phraseEnd(tokens: Tokens, first: number): number {
  let end = first;
  while (end < tokens.count && end < first + LONGEST_PHRASE) {
    const pos = tokens.pos[end];
    const isPart =
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'ADJ' ||
      pos === 'ADP' ||
      pos === 'DET' ||
      pos === 'NUM' ||
      pos === 'PART';
    if (!isPart || APPOSITION_ENDS.has(tokens.lower[end]!)) break;
    end++;
  }
  return end;
}

function addPredicate(tokens: Tokens, { endToken }: NameMention, into: Draft): void {
  if (!COPULAS.has(tokens.lower[endToken] ?? '') || !ARTICLES.has(tokens.lower[endToken + 1] ?? '')) return;
  addPhrase(tokens, endToken + 2, phraseEnd(tokens, endToken + 2), into);
}

function addNameWords(tokens: Tokens, { firstToken, endToken }: NameMention, into: Draft, isHead: boolean): void {
  const last = classNounBehind(tokens, endToken);
  for (let i = endToken; i < last; i++) into.words.add(nounKey(tokens, i));
  if (last > endToken) into.heads.add(nounKey(tokens, last - 1));
  for (let i = firstToken; i < endToken; i++) {
    const key = nounKey(tokens, i);
    into.words.add(key);
    if (isHead && endToken - firstToken > 1 && (ORGANISATION_NOUNS.has(key) || i === endToken - 1)) into.heads.add(key);
  }
}

function isRole(key: string): boolean {
  return (
    ROLE_NOUNS.has(key) || TITLES.has(key) || GENERIC_ORGANISATION_NOUNS.has(key) || PROPER_ORGANISATION_NOUNS.has(key)
  );
}

/**
 * The end of a class noun that belongs to an organisation's name, such as the "newspaper" of "the X newspaper"; `endToken`
 * where there is none.
 */
export function classNounBehind(tokens: Tokens, endToken: number): number {
  let end = endToken;
  if (tokens.lower[end] === 'news') end++;
  const word = tokens.lower[end] ?? '';
  return CLASS_NOUNS.has(word) || (end > endToken && word === 'agency') ? end + 1 : endToken;
}
