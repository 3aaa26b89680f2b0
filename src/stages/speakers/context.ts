import type { Entity } from '../../document/entity.ts';
import type { Layers, Tokens } from '../../document/layers.ts';
import type { Range } from '../../document/span.ts';

/** Layers that speakers are resolved from. */
export type SpeakerLayers = Pick<
  Layers,
  | 'text'
  | 'tokens'
  | 'sentences'
  | 'paragraphs'
  | 'quotations'
  | 'encodings'
  | 'entities'
  | 'compounds'
  | 'attributions'
>;

/** A name in the text: tokens `[firstToken, endToken)`; `entity` is an index into the `entities` layer. */
export interface NameMention {
  readonly entity: number;
  /** Whether it is a noun phrase with another's name in it, as "the <name> campaign" has. */
  readonly compound: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

/** The layers of one document with look-ups by token; the compounds are among its entities, behind those of names. */
export interface SpeakerContext extends SpeakerLayers {
  /** Names in text order. */
  readonly names: readonly NameMention[];
  /** Index into `names` of the name that a token is part of, or -1. */
  readonly nameAt: Int32Array;
  /** 1 for a token of quoted speech, 0 for one in the article's own voice. */
  readonly quoted: Uint8Array;
}

const FEWEST_WORDS_OF_SPEECH = 4;

/** The layers of a document with look-ups by token. */
export function contextOf(layers: SpeakerLayers): SpeakerContext {
  const { tokens } = layers;
  const named = layers.entities.length;
  const entities = [
    ...layers.entities,
    ...layers.compounds.map((entity, index) => ({ ...entity, id: `e${named + index + 1}` })),
  ];
  const names = entities
    .flatMap((entity, index) => namesOf(tokens, entity, index))
    .sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  const nameAt = new Int32Array(tokens.count).fill(-1);
  const byLength = names.map((name, index) => ({ ...name, index, length: name.endToken - name.firstToken }));
  byLength.sort((a, b) => a.length - b.length);
  for (const { firstToken, endToken, index } of byLength) nameAt.fill(index, firstToken, endToken);
  return { ...layers, entities, names, nameAt, quoted: quotedTokens(layers) };
}

/** The first token that ends after `offset`; the number of tokens where there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that a span of characters touches, as `[first, end)`. */
export function tokenRange(tokens: Tokens, { start, end }: Range): { first: number; end: number } {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.count && tokens.start[last]! < end) last++;
  return { first, end: last };
}

function namesOf(tokens: Tokens, { mentions }: Entity, entity: number): NameMention[] {
  return mentions
    .filter(({ kind }) => kind !== 'pronoun')
    .map((mention) => {
      const { first, end } = tokenRange(tokens, mention);
      return { entity, compound: mention.kind === 'nominal', firstToken: first, endToken: end };
    })
    .filter(({ firstToken, endToken }) => endToken > firstToken);
}

/** Marks the tokens of quotations that are long enough to be speech and not a title or a nickname. */
function quotedTokens({ tokens, quotations }: SpeakerLayers): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    for (const segment of quotation.segments) {
      const { first, end } = tokenRange(tokens, segment);
      if (end - first >= FEWEST_WORDS_OF_SPEECH + 2) quoted.fill(1, first, end);
    }
  }
  return quoted;
}
