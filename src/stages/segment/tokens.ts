import type { Paragraph, PartOfSpeech, Sentence, Tokens } from '../../document/layers.ts';
import type { ParagraphRange } from './paragraphs.ts';
import { tokenizeChunk } from './tokenize.ts';

interface Segmentation {
  readonly tokens: Tokens;
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

/**
 * Tokenises the paragraphs of a text, one paragraph at a time, so that time grows linearly and no sentence crosses a
 * paragraph's end.
 */
export function tokenizeText(text: string, ranges: readonly ParagraphRange[]): Segmentation {
  const start: number[] = [];
  const end: number[] = [];
  const words: string[] = [];
  const lemma: string[] = [];
  const pos: PartOfSpeech[] = [];
  const sentenceOf: number[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  ranges.forEach((range, paragraph) => {
    const chunk = tokenizeChunk(text.slice(range.start, range.end));
    const base = words.length;
    const firstSentence = sentences.length;
    let from = 0;
    for (const to of chunk.sentenceEnds.length > 0 ? chunk.sentenceEnds : [chunk.text.length]) {
      if (to > from) {
        sentences.push({
          start: range.start + chunk.start[from]!,
          end: range.start + chunk.start[to - 1]! + chunk.text[to - 1]!.length,
          paragraph,
          zone: range.zone,
          firstToken: base + from,
          endToken: base + to,
        });
        for (let i = from; i < to; i++) sentenceOf.push(sentences.length - 1);
      }
      from = to;
    }
    for (let i = 0; i < chunk.text.length; i++) {
      start.push(range.start + chunk.start[i]!);
      end.push(range.start + chunk.start[i]! + chunk.text[i]!.length);
      words.push(chunk.text[i]!);
      lemma.push(chunk.lemma[i]!);
      pos.push(chunk.pos[i]!);
    }
    paragraphs.push({
      start: range.start,
      end: range.end,
      zone: range.zone,
      firstSentence,
      endSentence: sentences.length,
      firstToken: base,
      endToken: words.length,
    });
  });
  const tokens: Tokens = {
    count: words.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    text: words,
    lower: words.map((word) => word.toLowerCase()),
    lemma,
    pos,
    sentence: Int32Array.from(sentenceOf),
  };
  return { tokens, sentences, paragraphs };
}
