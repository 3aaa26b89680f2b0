import type { Sentence, Tokens } from '../../../document/layers.ts';
import { nameSpan, type NameSpan } from '../name-span.ts';
import { bestLabels } from './decode.ts';
import { featuresOf, type TaggerView, taggerView } from './features.ts';
import { LABEL_COUNT, OUTSIDE, POSITION, positionOfLabel, typeOfLabel, TYPES } from './labels.ts';
import { LABEL_BITS, loadTagger, type TaggerModel, type TaggerWeights } from './model.ts';
import { stretchesOf } from './stretches.ts';
import { WordBook } from './words.ts';

/** Finds names in a document; made once for a weights file. */
export interface Tagger {
  tag(tokens: Tokens, sentences: readonly Sentence[]): NameSpan[];
}

/**
 * A linear-chain model over the capitalised stretches of each sentence (conditional random field; Lafferty, McCallum & Pereira
 * 2001), decoded by Viterbi.
 */
export function createTagger(file: TaggerWeights): Tagger {
  const model = loadTagger(file);
  const book = new WordBook(model.space);
  return {
    tag(tokens, sentences) {
      const view = taggerView(tokens, sentences, book);
      const names: NameSpan[] = [];
      for (const sentence of sentences) {
        for (const { first, end } of stretchesOf(tokens, sentence, view.facts)) {
          const scores = scoreStretch(model, view, sentence, first, end);
          collectNames(tokens, first, bestLabels(scores, end - first, model.transitions), names);
        }
      }
      return names;
    },
  };
}

const LABEL_MASK = (1 << LABEL_BITS) - 1;

function scoreStretch(
  model: TaggerModel,
  view: TaggerView,
  sentence: Sentence,
  first: number,
  end: number,
): Int32Array {
  const { starts, entries } = model;
  const scores = new Int32Array((end - first) * LABEL_COUNT);
  const features: number[] = [];
  for (let i = first; i < end; i++) {
    featuresOf(view, sentence, i, features);
    const base = (i - first) * LABEL_COUNT;
    for (const feature of features) {
      const behind = starts[feature + 1]!;
      for (let at = starts[feature]!; at < behind; at++) {
        const entry = entries[at]!;
        scores[base + (entry & LABEL_MASK)]! += entry >> LABEL_BITS;
      }
    }
  }
  return scores;
}

/** Puts the names of a stretch that starts at token `first` into `names`. */
export function collectNames(tokens: Tokens, first: number, labels: readonly number[], names: NameSpan[]): void {
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const position = positionOfLabel(label);
    if (position === POSITION.begin || position === POSITION.unit) start = i;
    if (position === POSITION.last || position === POSITION.unit) {
      names.push(nameSpan(tokens, first + start, first + i + 1, TYPES[typeOfLabel(label)]!));
    }
  }
}
