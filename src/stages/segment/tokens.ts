import type { Paragraph, PartOfSpeech, Quotation, Sentence, Tokens } from '../../document/layers.ts';
import { chunksOf } from './chunks.ts';
import type { ParagraphRange } from './paragraphs.ts';
import { repairStarts } from './sentences.ts';
import { tokenizeChunk } from './tokenize.ts';

export interface Segmentation {
  readonly tokens: Tokens;
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

/** Tokens of a sentence at most: what goes on without an end is a table or an attack, and some rules look at all of a sentence. */
const LONGEST_SENTENCE = 1000;

interface Columns {
  readonly start: number[];
  readonly end: number[];
  readonly text: string[];
  readonly lower: string[];
  readonly lemma: string[];
  readonly pos: PartOfSpeech[];
  /** Index of the first token behind each sentence as wink has them. */
  readonly sentenceEnds: number[];
}

/**
 * Tokenises the paragraphs of a text, several at a time, so that time grows linearly, and cuts them into sentences. No
 * sentence crosses a paragraph's end or has more than 1,000 tokens.
 *
 * @param quotations paired marks, which settle where a sentence with a quotation ends
 * @param chunkCharacters most UTF-16 code units of text that are tokenised together
 */
export function tokenizeText(
  text: string,
  ranges: readonly ParagraphRange[],
  quotations: readonly Quotation[],
  chunkCharacters: number,
): Segmentation {
  const columns = tokenColumns(text, ranges, chunkCharacters);
  const count = columns.text.length;
  const starts = repairStarts(startsOf(columns, ranges), text.length, columns, quotations);
  const sentenceOf = new Int32Array(count);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let token = 0;
  ranges.forEach(({ start, end, zone }, paragraph) => {
    const firstToken = token;
    const firstSentence = sentences.length;
    while (token < count && columns.start[token]! < end) {
      const from = token;
      do sentenceOf[token++] = sentences.length;
      while (token < count && starts[token] === 0 && token - from < LONGEST_SENTENCE);
      const sentence = { start: columns.start[from]!, end: columns.end[token - 1]!, paragraph, zone };
      sentences.push({ ...sentence, firstToken: from, endToken: token });
    }
    paragraphs.push({ start, end, zone, firstSentence, endSentence: sentences.length, firstToken, endToken: token });
  });
  const tokens: Tokens = {
    count,
    start: Int32Array.from(columns.start),
    end: Int32Array.from(columns.end),
    text: columns.text,
    lower: columns.lower,
    lemma: columns.lemma,
    pos: columns.pos,
    sentence: sentenceOf,
  };
  return { tokens, sentences, paragraphs };
}

/** 2 at the first token of each paragraph, 1 where wink begins a sentence inside one. */
function startsOf(columns: Columns, ranges: readonly ParagraphRange[]): Uint8Array {
  const count = columns.text.length;
  const starts = new Uint8Array(count);
  for (const end of columns.sentenceEnds) if (end < count) starts[end] = 1;
  let token = 0;
  for (const { start } of ranges) {
    while (token < count && columns.start[token]! < start) token++;
    if (token < count) starts[token] = 2;
  }
  return starts;
}

function tokenColumns(text: string, ranges: readonly ParagraphRange[], chunkCharacters: number): Columns {
  const all: Columns = { start: [], end: [], text: [], lower: [], lemma: [], pos: [], sentenceEnds: [] };
  for (const pieces of chunksOf(text, ranges, chunkCharacters)) {
    const chunk = tokenizeChunk(text, pieces);
    const base = all.text.length;
    for (let i = 0; i < chunk.text.length; i++) {
      all.start.push(chunk.start[i]!);
      all.end.push(chunk.end[i]!);
      all.text.push(chunk.text[i]!);
      // Pushed, not mapped: V8 makes the arrays of `map` now packed, now holey, and every change costs all readers their code.
      all.lower.push(chunk.text[i]!.toLowerCase());
      all.lemma.push(chunk.lemma[i]!);
      all.pos.push(chunk.pos[i]!);
    }
    for (const end of chunk.sentenceEnds) all.sentenceEnds.push(base + end);
  }
  return all;
}
