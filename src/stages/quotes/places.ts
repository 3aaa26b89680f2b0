import type { Attribution } from '../../document/layers.ts';
import type { Range } from '../../document/span.ts';
import { tokenAt } from '../../document/tokens.ts';
import type { QuoteContext } from './context.ts';

/** Attributions by the sentences that they touch, so that neighbours are found without walking a whole document or paragraph. */
export class Places {
  private readonly bySentence = new Map<number, Set<number>>();
  private readonly byParagraph = new Map<number, Set<number>>();
  private readonly context: QuoteContext;

  constructor(context: QuoteContext, attributions: readonly Attribution[]) {
    this.context = context;
    attributions.forEach((attribution, index) => {
      this.add(attribution, index);
    });
  }

  /** Files an attribution under its cue and each of its contents. */
  add({ cue, content }: Pick<Attribution, 'cue' | 'content'>, index: number): void {
    for (const range of cue === null ? content : [...content, cue]) {
      const { sentences } = this.context;
      const [first, last] = [this.sentenceAt(range.start), this.sentenceAt(range.end - 1)];
      for (let sentence = first; sentence <= last; sentence++) file(this.bySentence, sentence, index);
      file(this.byParagraph, sentences[first]!.paragraph, index);
    }
  }

  /** Indices of the attributions that touch a sentence which a range touches, in their order. */
  touching({ start, end }: Range): readonly number[] {
    const [first, last] = [this.sentenceAt(start), this.sentenceAt(Math.max(start, end - 1))];
    const found = new Set<number>();
    for (let at = first; at <= last; at++) for (const index of this.bySentence.get(at) ?? []) found.add(index);
    return inOrder(found);
  }

  /** Indices of the attributions whose cue or one of whose contents begins in a paragraph, in their order. */
  inParagraph(paragraph: number): readonly number[] {
    return inOrder(this.byParagraph.get(paragraph) ?? []);
  }

  /** The sentence of the token that a character offset lies in, or behind the last token the last one. */
  private sentenceAt(offset: number): number {
    const { tokens } = this.context;
    const at = tokenAt(tokens, offset);
    const token = at > 0 && (at === tokens.count || tokens.start[at]! > offset) ? at - 1 : at;
    return tokens.sentence[token]!;
  }
}

function file(lists: Map<number, Set<number>>, key: number, index: number): void {
  const filed = lists.get(key);
  if (filed === undefined) lists.set(key, new Set([index]));
  else filed.add(index);
}

function inOrder(indices: Iterable<number>): readonly number[] {
  return [...indices].sort((a, b) => a - b);
}
