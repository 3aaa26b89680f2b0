import type { Tokens } from '../../document/layers.ts';

/** A base noun phrase: tokens `[start, end)`; `head` is its last noun, name or pronoun. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

/** Finds base noun phrases (Abney 1991) from parts of speech: determiner, modifiers, noun; possessives stay inside. */
export function findChunks(tokens: Tokens, begin: Int32Array): Chunk[] {
  const chunks: Chunk[] = [];
  let i = 0;
  while (i < tokens.count) {
    const end = i < begin[tokens.sentence[i]!]! ? i : chunkEnd(tokens, i);
    if (end === i) {
      i++;
      continue;
    }
    let head = end - 1;
    while (head > i && !isHead(tokens, head)) head--;
    if (isHead(tokens, head) || tokens.pos[end - 1] === 'NUM' || tokens.pos[i] === 'DET')
      chunks.push({ start: i, end, head });
    i = end;
  }
  return chunks;
}

function isHead(tokens: Tokens, i: number): boolean {
  const pos = tokens.pos[i];
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
}

const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);

function chunkEnd(tokens: Tokens, from: number): number {
  let i = from;
  let last = from;
  let sawHead = false;
  while (i < tokens.count && tokens.sentence[i] === tokens.sentence[from]) {
    const pos = tokens.pos[i];
    const word = tokens.lower[i]!;
    if (pos === 'PRON' || pos === 'DET') {
      if (i > from && !(sawHead && isGenitive(tokens, i - 1))) {
        const afterPredeterminer = i === from + 1 && tokens.pos[from] === 'DET' && pos === 'DET';
        if (!afterPredeterminer) break;
      }
      if (pos === 'PRON' && !POSSESSIVE.has(word)) {
        if (i === from) last = i + 1;
        break;
      }
      last = i + 1;
      i++;
    } else if (pos === 'NOUN' || pos === 'PROPN') {
      sawHead = true;
      i++;
      last = i;
    } else if (pos === 'NUM' || pos === 'SYM' || pos === 'ADJ') {
      if (sawHead && pos === 'ADJ' && !isGenitive(tokens, i - 1) && !nounAhead(tokens, i)) break;
      i++;
      if (pos === 'NUM') last = i;
    } else if (isGenitive(tokens, i) && sawHead) {
      i++;
      last = i;
    } else if ((word === '-' || word === '&' || word === '/') && i > from && adjacent(tokens, i)) {
      i++;
    } else if (
      pos === 'VERB' &&
      i > from &&
      (word.endsWith('ed') || word.endsWith('ing')) &&
      nounAhead(tokens, i) &&
      !sawHead
    ) {
      i++;
    } else if (pos === 'ADV' && i > from && !sawHead && tokens.pos[i + 1] === 'ADJ') {
      i++;
    } else break;
  }
  return last;
}

/** A possessive 's, or the bare apostrophe of a plural; quotation marks were told apart before. */
function isGenitive(tokens: Tokens, i: number): boolean {
  const word = tokens.text[i];
  if (word === "'s" || word === '’s') return tokens.pos[i] === 'PART';
  return (word === "'" || word === '’') && tokens.pos[i] === 'PART';
}

function nounAhead(tokens: Tokens, i: number): boolean {
  const pos = tokens.pos[i + 1];
  return (pos === 'NOUN' || pos === 'PROPN') && tokens.sentence[i + 1] === tokens.sentence[i];
}

function adjacent(tokens: Tokens, i: number): boolean {
  return tokens.start[i] === tokens.end[i - 1];
}
