import type { Entity } from '../../document/entity.ts';
import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Compound, NamedTokens } from './compounds.ts';

/** Nouns for what is written or measured and speaks for its maker, singular, lower case. Written for this project. */
const DOCUMENT_NOUNS: ReadonlySet<string> = wordSet(
  'poll|survey|study|report|analysis|memo|memorandum|database|tally|average|audit|investigation|complaint|lawsuit|ruling|editorial|op-ed|review|census|index|white|paper|estimate|projection|forecast|inquiry|dossier|communique|communiqué|letter|statement',
);
/** Words before the name that tell of the day and not of the thing. */
const PASSING: ReadonlySet<string> = wordSet('new|latest|recent|fresh|another|separate|own|same|first|second|third');
/** Words that set one of several apart. */
const TELLING: ReadonlySet<string> = wordSet(
  'previous|earlier|prior|last|final|interim|draft|annual|monthly|weekly|daily|quarterly|tracking',
);
const MAKERS: ReadonlySet<string> = wordSet('by|from');
const PHRASE: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'PART', 'X']);
const LONGEST = 12;
const LONGEST_TAIL = 7;

/** "A <name> poll", "the <name>/<name> survey of voters", "a 2014 study by <name>": documents called by who made them. */
export function findDocuments(
  text: string,
  tokens: Tokens,
  entities: readonly Entity[],
  named: NamedTokens,
): Compound[] {
  const found: Draft[] = [];
  for (let head = 1; head < tokens.count; head++) {
    if (named[head] !== -1 || !DOCUMENT_NOUNS.has(tokens.lower[head]!) || !isHead(tokens, head)) continue;
    const compound = madeBefore(text, tokens, entities, named, head) ?? madeBehind(text, tokens, entities, named, head);
    if (compound !== null) found.push(compound);
  }
  return told(found);
}

/** A document with what stands behind its head ("of voters"), which tells two of one maker apart. */
interface Draft extends Compound {
  readonly tail: string;
}

/** Documents of one maker that say of what they are, apart; one that does not say is the last one before it, or the next. */
function told(found: readonly Draft[]): Compound[] {
  const lastTail = new Map<string, string>();
  for (const { key, tail } of [...found].reverse()) if (tail !== '') lastTail.set(key, tail);
  return found.map(({ tail, ...compound }) => {
    const { key } = compound;
    if (tail !== '') lastTail.set(key, tail);
    return { ...compound, key: `${key} ${lastTail.get(key) ?? ''}` };
  });
}

/** Whether a word is the last of its noun phrase. */
function isHead(tokens: Tokens, head: number): boolean {
  const pos = tokens.pos[head];
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') return false;
  const next = head + 1;
  if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[head] || tokens.lower[next]!.endsWith('ing'))
    return true;
  return !isInPhrase(tokens, next) || tokens.pos[next] === 'NUM';
}

function madeBefore(
  text: string,
  tokens: Tokens,
  entities: readonly Entity[],
  named: NamedTokens,
  head: number,
): Draft | null {
  const first = phraseStart(tokens, named, head);
  const makers = makersIn(named, first, head);
  if (makers.length === 0 || belongsToPerson(tokens, entities, named, first, head)) return null;
  return compoundOf(text, tokens, first, head, tailEnd(tokens, head, new Set(['of'])), makers);
}

function madeBehind(
  text: string,
  tokens: Tokens,
  entities: readonly Entity[],
  named: NamedTokens,
  head: number,
): Draft | null {
  if (!MAKERS.has(tokens.lower[head + 1] ?? '')) return null;
  const end = tailEnd(tokens, head, MAKERS);
  const isWriter = tokens.lower[head + 1] === 'by';
  const makers = makersIn(named, head + 2, end).filter((maker) => isWriter || entities[maker]!.type !== 'location');
  if (makers.length === 0 || end <= head + 2) return null;
  return compoundOf(text, tokens, phraseStart(tokens, named, head), head, end, makers);
}

function compoundOf(
  text: string,
  tokens: Tokens,
  first: number,
  head: number,
  end: number,
  makers: readonly number[],
): Draft {
  const telling: string[] = [];
  for (let i = first; i < head; i++) {
    if (TELLING.has(tokens.lower[i]!) || tokens.pos[i] === 'NUM') telling.push(tokens.lower[i]!);
  }
  const noun = tokens.lower[head]!;
  const tail = tokens.lower.slice(head + 1, end).join(' ');
  return {
    firstToken: first,
    endToken: head + 1,
    type: 'misc',
    key: ['document', noun, ...makers, ...telling].join(' '),
    tail,
    name: text.slice(tokens.start[first], tokens.end[end - 1]).replace(/\s+/g, ' '),
    rank: end - first,
  };
}

/** The first word of the noun phrase that a noun heads, without articles and passing words. */
function phraseStart(tokens: Tokens, named: NamedTokens, head: number): number {
  let first = head;
  while (first > 0 && head - first < LONGEST && tokens.sentence[first - 1] === tokens.sentence[head]) {
    const before = first - 1;
    if (named[before] === -1 && !isInPhrase(tokens, before)) break;
    if (named[before] === -1 && tokens.lower[before] === 'to') break;
    first = before;
  }
  while (
    first < head &&
    named[first] === -1 &&
    (PASSING.has(tokens.lower[first]!) || !/^[\p{L}\p{N}]/u.test(tokens.text[first]!))
  )
    first++;
  return first;
}

function isInPhrase(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count) return false;
  const word = tokens.text[i]!;
  return PHRASE.has(tokens.pos[i]!) || word === '/' || word === '-' || word === '–';
}

function makersIn(named: NamedTokens, first: number, end: number): number[] {
  const makers = new Set<number>();
  for (let i = first; i < end; i++) if (named[i]! >= 0) makers.add(named[i]!);
  return [...makers].sort((a, b) => a - b);
}

/** "<person>'s letter": what somebody wrote is his or her own words. */
function belongsToPerson(
  tokens: Tokens,
  entities: readonly Entity[],
  named: NamedTokens,
  first: number,
  head: number,
): boolean {
  for (let i = first; i + 1 < head; i++) {
    const next = tokens.lower[i + 1];
    if (
      named[i]! >= 0 &&
      entities[named[i]!]!.type === 'person' &&
      (next === "'s" || next === '’s' || next === "'" || next === '’')
    )
      return true;
  }
  return false;
}

/** The end of a noun phrase behind one of the prepositions; the head's end where there is none. */
function tailEnd(tokens: Tokens, head: number, prepositions: ReadonlySet<string>): number {
  let end = head + 1;
  if (!prepositions.has(tokens.lower[end] ?? '') || tokens.sentence[end] !== tokens.sentence[head]) return end;
  end++;
  while (end < tokens.count && end < head + 2 + LONGEST_TAIL && tokens.sentence[end] === tokens.sentence[head]) {
    const pos = tokens.pos[end]!;
    const isFiled = pos === 'VERB' && tokens.pos[end - 1] === 'ADV' && tokens.lower[end]!.endsWith('ed');
    const joins =
      PHRASE.has(pos) || isFiled || pos === 'DET' || (pos === 'ADV' && end === head + 2) || tokens.text[end] === '-';
    if (!joins || tokens.lower[end] === 'to') break;
    end++;
  }
  return end > head + 2 ? end : head + 1;
}
