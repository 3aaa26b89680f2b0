import type { Attribution } from '../../document/layers.ts';
import { tokenAt } from '../../document/tokens.ts';
import type { QuoteContext } from './context.ts';

/** Attributions by the paragraphs that they stand in, so that neighbours are found without walking the whole document. */
export class Places {
  private readonly byParagraph = new Map<number, number[]>();
  private readonly context: QuoteContext;

  constructor(context: QuoteContext, attributions: readonly Attribution[]) {
    this.context = context;
    attributions.forEach((attribution, index) => {
      this.add(attribution, index);
    });
  }

  /** Files an attribution under the paragraphs of its cue and of each of its contents. */
  add({ cue, content }: Attribution, index: number): void {
    const paragraphs = new Set(
      [...content, ...(cue === null ? [] : [cue])].map(({ start }) => this.paragraphAt(start)),
    );
    for (const paragraph of paragraphs) {
      const filed = this.byParagraph.get(paragraph);
      if (filed === undefined) this.byParagraph.set(paragraph, [index]);
      else filed.push(index);
    }
  }

  /** Indices of the attributions in the paragraph around a character offset, in the order in which they were filed. */
  near(offset: number): readonly number[] {
    return this.byParagraph.get(this.paragraphAt(offset)) ?? [];
  }

  private paragraphAt(offset: number): number {
    const { tokens, sentences } = this.context;
    const token = Math.min(tokenAt(tokens, offset), tokens.count - 1);
    return sentences[tokens.sentence[token]!]!.paragraph;
  }
}
