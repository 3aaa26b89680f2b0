import type { PartOfSpeech, Sentence, Tokens } from '../../../document/layers.ts';
import { NAME_PARTICLES } from '../../../lexicon/titles.ts';
import { isGlued } from '../name-span.ts';
import type { WordFacts } from './words.ts';
import { CAPITALS } from './word-class.ts';

/** Tokens `[first, end)` of one sentence that may hold names: they start and end with a capitalised word. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

const LONGEST_GAP = 2;
const CLOSED_CLASSES: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'AUX', 'PART']);

const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '?', '!', ')', '"', '”', "'s", '’s', "'", '’']);

/**
 * The parts of a sentence that the tagger looks at: capitalised words with at most two other tokens between them
 * ("Bank of England", "van der"). A sentence's first word of a closed class ("The", "In") counts only before a capital.
 */
export function stretchesOf(
  tokens: Tokens,
  { firstToken, endToken }: Sentence,
  facts: readonly WordFacts[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let first = -1;
  let last = -1;
  for (let i = firstToken; i < endToken; i++) {
    if (!mayBeName(tokens, i, endToken, facts)) continue;
    if (first >= 0 && i - last > LONGEST_GAP + 1) {
      stretches.push(widened(tokens, first, last + 1, stretches.at(-1)?.end ?? firstToken, endToken));
      first = i;
    } else if (first < 0) first = i;
    last = i;
  }
  if (first >= 0) stretches.push(widened(tokens, first, last + 1, stretches.at(-1)?.end ?? firstToken, endToken));
  return stretches;
}

/** With a particle or hyphenated part before it ("al-Shabab") and a number behind it ("Flight 93", "Covid-19"). */
function widened(tokens: Tokens, first: number, end: number, floor: number, ceiling: number): Stretch {
  let from = first;
  let to = end;
  while (from > floor && first - from < 3 && (isGlued(tokens, from) || NAME_PARTICLES.has(tokens.lower[from - 1]!)))
    from--;
  while (
    to < ceiling &&
    to - end < 2 &&
    (isGlued(tokens, to) || tokens.pos[to] === 'NUM') &&
    !ENDS.has(tokens.text[to]!)
  )
    to++;
  return { first: from, end: to };
}

function mayBeName(tokens: Tokens, i: number, end: number, facts: readonly WordFacts[]): boolean {
  const { capitals } = facts[i]!;
  if (capitals === CAPITALS.none || tokens.text[i] === 'I') return false;
  if (capitals !== CAPITALS.initial || !CLOSED_CLASSES.has(tokens.pos[i]!)) return true;
  return i + 1 < end && facts[i + 1]!.capitals !== CAPITALS.none;
}
