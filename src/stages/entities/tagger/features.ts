import type { Sentence, Tokens } from '../../../document/layers.ts';
import { CITIES } from '../../../lexicon/cities.ts';
import { COUNTRIES } from '../../../lexicon/countries.ts';
import { isGlued } from '../name-span.ts';
import { type DocumentEvidence, EVIDENCE_BITS, gatherEvidence } from './document-evidence.ts';
import { CAPITALS } from './word-class.ts';
import type { WordBook, WordFacts } from './words.ts';

/** How far around a token its neighbours' attributes are features. */
export const WINDOW = 2;
export const OFFSETS = 2 * WINDOW + 1;

/** A document as the tagger reads it. */
export interface TaggerView {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly facts: readonly WordFacts[];
  readonly evidence: DocumentEvidence;
}

/** Looks every word of a document up and gathers what the document shows of its capitalised words. */
export function taggerView(tokens: Tokens, sentences: readonly Sentence[], book: WordBook): TaggerView {
  const facts: WordFacts[] = new Array<WordFacts>(tokens.count);
  for (let i = 0; i < tokens.count; i++) facts[i] = book.get(tokens.text[i]!, tokens.lower[i]!);
  return { tokens, sentences, facts, evidence: gatherEvidence(tokens, sentences, facts) };
}

/**
 * Numbers of a token's features: attribute of a word in the window times its place in the window, and what `contextKeys` gives.
 *
 * @param into receives the numbers; emptied first
 */
export function featuresOf(view: TaggerView, sentence: Sentence, i: number, ids: FeatureIds, into: number[]): void {
  const { tokens, facts } = view;
  into.length = 0;
  for (let offset = 0; offset < OFFSETS; offset++) {
    const j = i + offset - WINDOW;
    if (j < sentence.firstToken || j >= sentence.endToken) {
      const edge = j < i ? ids.start : ids.end;
      if (edge >= 0) into.push(edge * OFFSETS + offset);
      continue;
    }
    for (const id of facts[j]!.attributes) into.push(id * OFFSETS + offset);
    const pos = ids.idOf(`t=${tokens.pos[j]!}`);
    if (pos >= 0) into.push(pos * OFFSETS + offset);
  }
  for (const key of contextKeys(view, sentence, i)) {
    const id = ids.idOf(key);
    if (id >= 0) into.push(id * OFFSETS + WINDOW);
  }
}

/** Ids of feature keys; -1 for a key that is not known. */
export interface FeatureIds {
  readonly idOf: (key: string) => number;
  /** Ids of the edges of a sentence, which stand for the words beyond it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The keys of a token's features that its neighbourhood gives, beyond the attributes of the words in the window.
 *
 * @param i a token in `[sentence.firstToken, sentence.endToken)`
 */
export function contextKeys(view: TaggerView, sentence: Sentence, i: number): string[] {
  const { tokens, facts, evidence } = view;
  const { firstToken, endToken } = sentence;
  const kind = (j: number): string => (j < firstToken ? '^' : j >= endToken ? '$' : facts[j]!.kind);
  const word = (j: number): string => (j < firstToken ? '^' : j >= endToken ? '$' : tokens.lower[j]!);
  const here = facts[i]!;
  const line = evidence.lines[tokens.sentence[i]!]!;
  const k0 = kind(i);
  const k1 = kind(i + 1);
  const b1 = kind(i - 1);
  const keys = [
    'bias',
    `k=${b1}|${k0}`,
    `k+${k0}|${k1}`,
    `k3${b1}|${k0}|${k1}`,
    `wk${word(i - 1)}|${k0}`,
    `kw${k0}|${word(i + 1)}`,
    `kk${kind(i - 2)}|${b1}|${k0}`,
    `k++${k0}|${k1}|${kind(i + 2)}`,
    `p=${i > firstToken ? tokens.pos[i - 1]! : '^'}|${tokens.pos[i]!}|${i + 1 < endToken ? tokens.pos[i + 1]! : '$'}`,
    `line${line}`,
    `lk${line}|${k0}`,
  ];
  if (i === firstToken) keys.push('first', `fk${k0}|${k1}`);
  if (here.capitals !== CAPITALS.none) {
    const bits = evidence.words.get(tokens.lower[i]!) ?? 0;
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) if ((bits >> bit) & 1) keys.push(`e${bit}`);
    keys.push(`ec${bits & 3}|${i === firstToken ? 1 : 0}|${line}`);
    runKeys(view, firstToken, endToken, i, keys);
    if (isGlued(tokens, i) && i > firstToken) keys.push(`gl${tokens.text[i - 1]!.slice(-1)}`);
    if (i + 1 < endToken && isGlued(tokens, i + 1)) keys.push(`gr${word(i + 1)}`);
  }
  const place = placePosition(tokens, firstToken, endToken, i);
  if (place !== '') keys.push(`gz${place}`);
  return keys;
}

/** Features of the run of capitalised words that a token is in: what is before and behind it, its ends, its length. */
function runKeys({ tokens, facts }: TaggerView, first: number, end: number, i: number, keys: string[]): void {
  let from = i;
  let to = i + 1;
  while (from > first && i - from < 6 && facts[from - 1]!.capitals !== CAPITALS.none) from--;
  while (to < end && to - i < 6 && facts[to]!.capitals !== CAPITALS.none) to++;
  const left = from > first ? tokens.lower[from - 1]! : '^';
  const right = to < end ? tokens.lower[to]! : '$';
  const place = from === i ? (to === i + 1 ? 'U' : 'B') : to === i + 1 ? 'L' : 'I';
  keys.push(`rl${left}|${place}`, `rr${right}|${place}`, `rp${place}|${to - from}`);
  if (place === 'U') return;
  keys.push(`re${facts[to - 1]!.kind}|${place}`, `rs${facts[from]!.kind}|${place}`);
  keys.push(`rw${tokens.lower[to - 1]!}|${place}`);
}

const LONG_PLACES = longPlaces();

/** B or I where a place name of several words from the lists covers the token, else the empty string. */
function placePosition(tokens: Tokens, first: number, end: number, i: number): '' | 'B' | 'I' {
  if (startsPlace(tokens, i, end) > 0) return 'B';
  for (let back = 1; back <= 3 && i - back >= first; back++) if (startsPlace(tokens, i - back, end) > back) return 'I';
  return '';
}

function startsPlace(tokens: Tokens, i: number, end: number): number {
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
  for (const place of [...COUNTRIES, ...CITIES]) {
    const words = place.split(' ');
    if (words.length < 2) continue;
    const forms = index.get(words[0]!);
    if (forms === undefined) index.set(words[0]!, [words]);
    else forms.push(words);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.length - a.length);
  return index;
}
