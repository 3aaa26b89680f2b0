import type { Sentence, Tokens } from '../../../document/layers.ts';
import { isGlued } from '../name-span.ts';
import { type DocumentEvidence, EVIDENCE_BITS, gatherEvidence } from './document-evidence.ts';
import { TEMPLATE } from './feature-space.ts';
import { placePosition } from './long-places.ts';
import { CAPITALS } from './word-class.ts';
import type { WordBook, WordFacts } from './words.ts';

/** How far around a token its neighbours' attributes are features. */
export const WINDOW = 2;
export const OFFSETS = 2 * WINDOW + 1;
const LONGEST_RUN = 6;

/** A document as the tagger reads it. */
export interface TaggerView {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly facts: readonly WordFacts[];
  readonly evidence: DocumentEvidence;
  readonly book: WordBook;
}

/** Looks every word of a document up and gathers what the document shows of its capitalised words. */
export function taggerView(tokens: Tokens, sentences: readonly Sentence[], book: WordBook): TaggerView {
  const facts: WordFacts[] = [];
  for (let i = 0; i < tokens.count; i++) facts.push(book.get(tokens.text[i]!, tokens.lower[i]!));
  return { tokens, sentences, facts, evidence: gatherEvidence(tokens, sentences, facts), book };
}

/**
 * Numbers of a token's features: an attribute's id times `OFFSETS`, plus the place in the window of the word that has it.
 *
 * @param i a token in `[sentence.firstToken, sentence.endToken)`
 * @param into receives the numbers; emptied first
 */
export function featuresOf(view: TaggerView, sentence: Sentence, i: number, into: number[]): void {
  const { tokens, facts, book } = view;
  into.length = 0;
  for (let offset = 0; offset < OFFSETS; offset++) {
    const j = i + offset - WINDOW;
    const inside = j >= sentence.firstToken && j < sentence.endToken;
    const { attributes } = inside ? facts[j]! : j < i ? book.start : book.end;
    for (const id of attributes) into.push(id * OFFSETS + offset);
    const pos = inside ? book.pos(tokens.pos[j]!).feature : -1;
    if (pos >= 0) into.push(pos * OFFSETS + offset);
  }
  addContext(view, sentence, i, into);
}

function addContext(view: TaggerView, { firstToken, endToken }: Sentence, i: number, into: number[]): void {
  const { tokens, facts, evidence, book } = view;
  const { space, start, end } = book;
  const at = (j: number): WordFacts => (j < firstToken ? start : j >= endToken ? end : facts[j]!);
  const add = (template: number, small: number, large: number): void => {
    const id = space.id(template, small, large);
    if (id >= 0) into.push(id * OFFSETS + WINDOW);
  };
  const here = facts[i]!;
  const before = at(i - 1);
  const behind = at(i + 1);
  const line = evidence.lines[tokens.sentence[i]!]!;
  add(TEMPLATE.bias, 0, 0);
  add(TEMPLATE.kindBefore, before.kind, here.kind);
  add(TEMPLATE.kindBehind, here.kind, behind.kind);
  add(TEMPLATE.kindsAround, before.kind, here.kind + 256 * behind.kind);
  add(TEMPLATE.kindsBefore, at(i - 2).kind, before.kind + 256 * here.kind);
  add(TEMPLATE.kindsBehind, here.kind, behind.kind + 256 * at(i + 2).kind);
  if (before.word > 0) add(TEMPLATE.wordBefore, here.kind, before.word);
  if (behind.word > 0) add(TEMPLATE.wordBehind, here.kind, behind.word);
  const posBefore = i > firstToken ? book.pos(tokens.pos[i - 1]!).kind : start.kind;
  const posBehind = i + 1 < endToken ? book.pos(tokens.pos[i + 1]!).kind : end.kind;
  add(TEMPLATE.posAround, posBefore, book.pos(tokens.pos[i]!).kind + 256 * posBehind);
  add(TEMPLATE.line, here.kind, line);
  if (i === firstToken) add(TEMPLATE.firstKinds, here.kind, behind.kind);
  const place = placePosition(tokens, firstToken, endToken, i);
  if (place > 0) add(TEMPLATE.place, place, 0);
  if (here.capitals === CAPITALS.none) return;
  const bits = evidence.words.get(tokens.lower[i]!) ?? 0;
  for (let bit = 0; bit < EVIDENCE_BITS; bit++) if ((bits >> bit) & 1) add(TEMPLATE.evidence, bit, 0);
  add(TEMPLATE.evidencePlace, (bits & 3) + (i === firstToken ? 4 : 0) + 8 * line, 0);
  addRun(view, firstToken, endToken, i, add);
  if (i > firstToken && isGlued(tokens, i) && before.word > 0) add(TEMPLATE.gluedBefore, 0, before.word);
  if (i + 1 < endToken && isGlued(tokens, i + 1) && behind.word > 0) add(TEMPLATE.gluedBehind, 0, behind.word);
}

/** Features of the run of capitalised words that a token is in: what is before and behind it, its ends, its length. */
function addRun(
  { facts, book }: TaggerView,
  first: number,
  end: number,
  i: number,
  add: (template: number, small: number, large: number) => void,
): void {
  let from = i;
  let to = i + 1;
  while (from > first && i - from < LONGEST_RUN && facts[from - 1]!.capitals !== CAPITALS.none) from--;
  while (to < end && to - i < LONGEST_RUN && facts[to]!.capitals !== CAPITALS.none) to++;
  const place = (from === i ? 0 : 1) + (to === i + 1 ? 0 : 2);
  const left = (from > first ? facts[from - 1]! : book.start).word;
  const right = (to < end ? facts[to]! : book.end).word;
  if (left > 0) add(TEMPLATE.runBefore, place, left);
  if (right > 0) add(TEMPLATE.runBehind, place, right);
  add(TEMPLATE.runLength, place + 4 * (to - from), 0);
  if (place === 0) return;
  const last = facts[to - 1]!;
  add(TEMPLATE.runEnd, last.kind, place);
  add(TEMPLATE.runStart, facts[from]!.kind, place);
  if (last.word > 0) add(TEMPLATE.runLast, place, last.word);
}
