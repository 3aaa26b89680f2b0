import type { Layers, PartOfSpeech, Quotation, Tokens } from '../../document/layers.ts';
import { type Stance, STANCES } from '../../document/quote.ts';
import { tokenAt } from '../../document/tokens.ts';
import { REPORTING_NOUNS, REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import { hashString } from '../../models/linear.ts';
import { type Chunk, findChunks } from './chunks.ts';
import { skipDateline } from './dateline.ts';
import { correctTags } from './tags.ts';

const POS_ORDER: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const POS_INDEX: ReadonlyMap<string, number> = new Map(POS_ORDER.map((pos, i) => [pos, i + 1]));
const MASKED: Partial<Record<PartOfSpeech, number>> = {
  PROPN: hashString('<name>'),
  NUM: hashString('<number>'),
  X: hashString('<x>'),
  SYM: hashString('<symbol>'),
};
const ENTITY_INDEX = { person: 1, organisation: 2, location: 3, misc: 4 } as const;

/** What the quotes stage knows of each token, as parallel columns; computed once a document. */
export interface QuoteContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Layers['sentences'];
  readonly paragraphs: Layers['paragraphs'];
  readonly quotations: readonly TokenQuotation[];
  readonly chunks: readonly Chunk[];
  /** First token of each sentence behind its dateline. */
  readonly begin: Int32Array;
  /** Hash of the lemma; names, numbers and symbols are masked so that nothing is learned about them. */
  readonly lex: Int32Array;
  /** Hash of the word's last three letters. */
  readonly suffix: Int32Array;
  /** 1-based index of the part of speech. */
  readonly pos: Uint8Array;
  /** 1-based stance index of a reporting verb or noun (0: none). */
  readonly stance: Uint8Array;
  /** Index of the quotation around the token, marks included, or -1: the outermost one, in `inner` the one nested in it. */
  readonly quotation: Int32Array;
  /** Index of the outermost quotation around the token, in either view. */
  readonly around: Int32Array;
  /** The outermost quotations. */
  readonly outermost: readonly TokenQuotation[];
  /** 1 where the token is a likely cue; filled in before contents are looked for. */
  readonly likelyCue: Uint8Array;
  /** The same document as seen from inside a quotation, where nested quotations count; null in that view itself. */
  readonly inner: QuoteContext | null;
  /** Index of the noun chunk around the token, or -1. */
  readonly chunk: Int32Array;
  /** 1-based index of the type of the entity that the token is in (0: none). */
  readonly entity: Uint8Array;
}

/** An outermost quotation in tokens: `[start, end)` with marks, `[innerStart, innerEnd)` of its first and last segment. */
export interface TokenQuotation {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly words: number;
  readonly source: Quotation;
}

export type QuoteInput = Pick<Layers, 'text' | 'tokens' | 'sentences' | 'paragraphs' | 'quotations' | 'entities'>;

/** Looks up everything that features and candidates ask for. */
export function buildContext(layers: QuoteInput): QuoteContext {
  const n = layers.tokens.count;
  const entity = new Uint8Array(n);
  for (const { type, mentions } of layers.entities) {
    for (const { start, end } of mentions) {
      entity.fill(ENTITY_INDEX[type], tokenAt(layers.tokens, start), tokenAt(layers.tokens, end));
    }
  }
  const outer = quotationsAt(layers, (depth) => depth === 0);
  const nested = quotationsAt(layers, (depth) => depth === 1);
  const mark = new Int32Array(n);
  for (const { start, innerStart, innerEnd, end } of [...outer.quotations, ...nested.quotations]) {
    mark.fill(OPENING, start, innerStart);
    mark.fill(CLOSING, innerEnd, end);
  }
  const tokens = correctTags(
    layers.tokens,
    (i) => entity[i]! > 0,
    (i) => mark[i] !== 0,
  );
  const lex = new Int32Array(n);
  const suffix = new Int32Array(n);
  const pos = new Uint8Array(n);
  const stance = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const tag = tokens.pos[i]!;
    const word = tokens.lower[i]!;
    pos[i] = POS_INDEX.get(tag) ?? POS_ORDER.length;
    lex[i] = mark[i] !== 0 ? mark[i]! : (MASKED[tag] ?? hashString(tokens.lemma[i]!));
    suffix[i] = mark[i] !== 0 ? mark[i]! : hashString(word.length > 3 ? word.slice(-3) : word);
    stance[i] = stanceIndex(tag, tokens.lemma[i]!);
  }
  const begin = new Int32Array(layers.sentences.length);
  layers.sentences.forEach((sentence, index) => (begin[index] = sentence.firstToken));
  for (const paragraph of layers.paragraphs) {
    const body = skipDateline(tokens, paragraph);
    for (let i = paragraph.firstToken; i < body; i++)
      begin[tokens.sentence[i]!] = Math.min(body, layers.sentences[tokens.sentence[i]!]!.endToken - 1);
  }
  const chunks = findChunks(tokens, begin);
  const chunk = new Int32Array(n).fill(-1);
  chunks.forEach(({ start, end }, index) => chunk.fill(index, start, end));
  const shared = {
    text: layers.text,
    tokens,
    sentences: layers.sentences,
    paragraphs: layers.paragraphs,
    begin,
    chunks,
    lex,
    suffix,
    pos,
    stance,
    chunk,
    entity,
    around: outer.quotation,
    outermost: outer.quotations,
    likelyCue: new Uint8Array(n),
  };
  return { ...shared, ...outer, inner: { ...shared, ...nested, inner: null } };
}

/** The view of the document that a cue at a token has: inside a quotation, nested ones are what it may introduce. */
export function viewFrom(context: QuoteContext, token: number): QuoteContext {
  return context.inner !== null && context.around[token]! >= 0 ? context.inner : context;
}

const OPENING = hashString('<opening mark>');
const CLOSING = hashString('<closing mark>');

/** 1-based index of the stance of a reporting verb or noun, 0 for any other word. */
function stanceIndex(tag: PartOfSpeech, lemma: string): number {
  const stance =
    tag === 'NOUN' ? REPORTING_NOUNS.get(lemma) : tag === 'VERB' || tag === 'AUX' ? verbStance(lemma) : undefined;
  return stance === undefined ? 0 : STANCES.indexOf(stance) + 1;
}

/** Where the tagger took a participle for an adjective its lemma is the participle itself. */
function verbStance(lemma: string): Stance | undefined {
  const found = REPORTING_VERBS.get(lemma);
  if (found !== undefined || !lemma.endsWith('ed')) return found;
  return REPORTING_VERBS.get(lemma.slice(0, -2)) ?? REPORTING_VERBS.get(lemma.slice(0, -1));
}

function quotationsAt(
  { tokens, quotations }: QuoteInput,
  isWanted: (depth: number) => boolean,
): Pick<QuoteContext, 'quotations' | 'quotation'> {
  const quotation = new Int32Array(tokens.count).fill(-1);
  const found: TokenQuotation[] = [];
  // A loop, as for tokens: an array out of `map` is now packed, now holey.
  for (const candidate of quotations) if (isWanted(candidate.depth)) found.push(toTokens(candidate, tokens));
  found.forEach(({ start, end }, index) => quotation.fill(index, start, end));
  return { quotations: found, quotation };
}

function toTokens(source: Quotation, tokens: Tokens): TokenQuotation {
  const first = source.segments[0]!;
  const last = source.segments[source.segments.length - 1]!;
  const start = tokenAt(tokens, source.start);
  const end = tokenAt(tokens, source.end);
  const innerStart = tokenAt(tokens, first.innerStart);
  const innerEnd = tokenAt(tokens, last.innerEnd);
  let words = 0;
  for (let i = innerStart; i < innerEnd; i++) if (tokens.pos[i] !== 'PUNCT') words++;
  return { start, end, innerStart, innerEnd, words, source };
}
