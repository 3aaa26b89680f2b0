import type { Paragraph, Sentence, Tokens } from '../../../src/document/layers.ts';
import { createWordpieceTokenizer } from '../../../src/models/wordpiece/tokenizer.ts';

/** Of each token the number of its wordpieces, by paragraph and sentence. */
export type Plan = readonly (readonly (readonly number[])[])[];

export interface Built {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
}

/** Knows one letter: a word of n of them is n wordpieces, and so are n full stops. */
export const LETTERS = createWordpieceTokenizer(['[UNK]', '[CLS]', '[SEP]', 'a', '##a'].join('\n'));
export const UNKNOWN = 0;
export const BEGINS = 3;
export const GOES_ON = 4;

/** A document whose tokens have as many wordpieces of `LETTERS` as planned. */
export function build(plan: Plan): Built {
  const words: string[] = [];
  const start: number[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const planned of plan) {
    const paragraph = { start: text.length, firstToken: words.length, firstSentence: sentences.length };
    for (const counts of planned) {
      const sentence = { start: text.length, firstToken: words.length };
      for (const count of counts) {
        start.push(text.length);
        words.push(wordOf(count));
        text += `${words.at(-1)!} `;
      }
      sentences.push({
        ...sentence,
        end: text.length - 1,
        endToken: words.length,
        paragraph: paragraphs.length,
        zone: 'body',
      });
    }
    paragraphs.push({
      ...paragraph,
      end: text.length,
      endToken: words.length,
      endSentence: sentences.length,
      zone: 'body',
    });
    text += '\n\n';
  }
  return { text, tokens: tokensOf(words, start), sentences, paragraphs };
}

function wordOf(pieces: number): string {
  if (pieces === 0) return '\u00ad';
  return (pieces > 100 ? '.' : 'a').repeat(pieces);
}

/** Tokens with nothing but their text and place. */
export function tokensOf(words: readonly string[], start: readonly number[]): Tokens {
  return {
    count: words.length,
    start: Int32Array.from(start),
    end: Int32Array.from(start, (at, i) => at + words[i]!.length),
    text: words,
    lower: words.map((word) => word.toLowerCase()),
    lemma: words,
    pos: words.map(() => 'X' as const),
    sentence: new Int32Array(words.length),
  };
}
