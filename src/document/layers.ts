import type { DateExpression } from './date.ts';
import type { Claim } from './claim.ts';
import type { Entity, Mention } from './entity.ts';
import type { ParsedInput } from './input.ts';
import type { Cue, Quote, QuoteKind } from './quote.ts';
import type { DocumentMetadata, OnrecordRecord, SpeakerRollUp, Zone } from './record.ts';
import type { Range, Span } from './span.ts';

/** Universal part-of-speech tags (UPOS, Universal Dependencies v2) as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * The tokens of a document as parallel columns: token `i` is `text[i]`, at `[start[i], end[i])` (UTF-16 code units).
 * White space is not a token. Tokens are in text order and do not overlap.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly pos: readonly PartOfSpeech[];
  /** Index into the `sentences` layer of each token's sentence. */
  readonly sentence: Int32Array;
}

/** A block of the text whose zone ingest knows (from HTML, Markdown or a feed format). */
export interface Block extends Range {
  readonly zone: Zone;
}

/** A sentence: characters `[start, end)` and tokens `[firstToken, endToken)`. */
export interface Sentence extends Range {
  readonly paragraph: number;
  readonly zone: Zone;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A paragraph: characters, sentences `[firstSentence, endSentence)` and tokens `[firstToken, endToken)`. */
export interface Paragraph extends Range {
  readonly zone: Zone;
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** One stretch of a quotation: `[start, end)` with its marks, `[innerStart, innerEnd)` without. */
export interface QuotationSegment extends Range {
  readonly innerStart: number;
  readonly innerEnd: number;
}

/**
 * Text between paired quotation marks. A quotation that goes on over paragraphs (opening mark repeated, closing mark only
 * at the end) has one segment a paragraph. `parent` is the index of the enclosing quotation, or null.
 */
export interface Quotation extends Range {
  readonly segments: readonly QuotationSegment[];
  readonly mark: 'double' | 'single' | 'guillemet' | 'low' | 'latex';
  readonly depth: number;
  readonly parent: number | null;
  /** false where the closing mark is missing and the quotation was ended at its paragraph's end. */
  readonly closed: boolean;
}

/** A quote before its speaker is known. `within` is an index into the same array. */
export interface Attribution {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: Cue | null;
  readonly source: Span | null;
  readonly within: number | null;
  /** Index of the attribution whose speaker goes on in this one, where it has no source of its own. */
  readonly continues: number | null;
  /** The words that name the one who relays it ("as per Russia Today"), or null. */
  readonly relay: Span | null;
  readonly confidence: number;
}

/** A nominal or pronoun mention that the speakers stage resolved to an entity. */
export interface SpeakerMention {
  readonly entity: string;
  readonly mention: Mention;
}

/** A cue that the encoder proposes, or with `isAnchor` the first token of a content without a cue: tokens `[firstToken, endToken)`. */
export interface EncodedCue {
  readonly firstToken: number;
  readonly endToken: number;
  readonly isAnchor: boolean;
  readonly probability: number;
  /** First token of the window that the cue was read in. */
  readonly windowStart: number;
  /**
   * For each token of the window six scores: source inside, start, end, content inside, start, end. A span's score is the sum of
   * its tokens' inside scores, its first token's start score and its last token's end score, on the scale of logits.
   */
  readonly scores: Float32Array;
}

/** What the encoder says of a document. */
export interface Encodings {
  /** The weights that the accurate engine reads: those of the encoder and of the head for claims. */
  readonly models: readonly ModelInfo[];
  readonly entityTags: readonly string[];
  /** `tokens × entityTags`, on the scale of logits. */
  readonly entityScores: Float32Array;
  readonly cues: readonly EncodedCue[];
  /** null where the weights were not made for it. */
  readonly coreference: Coreference | null;
}

/** What the encoder says of who is meant; `antecedentScore` reads it. */
export interface Coreference {
  /** Numbers of a query or key. */
  readonly width: number;
  /** Of the slowest turn by which queries and keys are turned at their places. */
  readonly rotaryBase: number;
  /** Added to every score. */
  readonly bias: number;
  /** `tokens × width`: of each token as a word that refers to somebody. */
  readonly queries: Float32Array;
  /** `tokens × width`: of each token as the first (first half) and the last (second half) of a mention. */
  readonly keys: Float32Array;
  /** For each token the first token of the window that it was read in. */
  readonly windowStart: Int32Array;
}

/** A weights file that was read, for `pipeline.models` of the record. */
export interface ModelInfo {
  readonly name: string;
  readonly sha256: string;
}

/** Everything that stages hand on. A stage names the keys that it needs and gives. */
export interface Layers {
  readonly input: ParsedInput;
  readonly text: string;
  readonly metadata: DocumentMetadata;
  readonly blocks: readonly Block[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  /** null with the fast engine. */
  readonly encodings: Encodings | null;
  readonly entities: readonly Entity[];
  /** Groups and documents called by another's name ("the <name> campaign"), which are entities where they speak; without ids. */
  readonly compounds: readonly Entity[];
  readonly dates: readonly DateExpression[];
  readonly attributions: readonly Attribution[];
  readonly quotes: readonly Quote[];
  readonly speakerMentions: readonly SpeakerMention[];
  /** The compounds that speak, with ids behind those of the entities. */
  readonly speakerEntities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly speakers: readonly SpeakerRollUp[];
  readonly record: OnrecordRecord;
}

export type LayerName = keyof Layers;
