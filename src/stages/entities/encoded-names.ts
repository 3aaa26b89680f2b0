import type { EntityType } from '../../document/entity.ts';
import type { Encodings, Sentence, Tokens } from '../../document/layers.ts';
import { nameSpan, type NameSpan } from './name-span.ts';

/**
 * Names as the encoder's scores have them: in each sentence the best sequence of tags in which I-x follows only B-x or I-x
 * (Viterbi).
 */
export function encodedNames(tokens: Tokens, sentences: readonly Sentence[], encodings: Encodings): NameSpan[] {
  const tags = encodings.entityTags.map(readTag);
  const names: NameSpan[] = [];
  for (const { firstToken, endToken } of sentences) {
    const path = bestTags(encodings.entityScores, firstToken, endToken, tags);
    for (let i = firstToken; i < endToken; i++) {
      const tag = tags[path[i - firstToken]!]!;
      if (tag.type === null) continue;
      let end = i + 1;
      while (end < endToken && tags[path[end - firstToken]!]!.continues) end++;
      names.push(nameSpan(tokens, i, end, tag.type));
      i = end - 1;
    }
  }
  return names;
}

interface Tag {
  readonly type: EntityType | null;
  readonly continues: boolean;
}

function readTag(tag: string): Tag {
  return tag === 'O'
    ? { type: null, continues: false }
    : { type: tag.slice(2) as EntityType, continues: tag.startsWith('I-') };
}

function bestTags(scores: Float32Array, from: number, to: number, tags: readonly Tag[]): Uint8Array {
  const count = tags.length;
  const length = to - from;
  const path = new Uint8Array(length);
  const back = new Uint8Array(length * count);
  let best = new Float32Array(count);
  for (let i = 0; i < length; i++) {
    const next = new Float32Array(count);
    for (let now = 0; now < count; now++) {
      const { type, continues } = tags[now]!;
      let top = -Infinity;
      for (let before = 0; before < count; before++) {
        if (continues && (i === 0 || tags[before]!.type !== type)) continue;
        if (best[before]! <= top) continue;
        top = best[before]!;
        back[i * count + now] = before;
      }
      next[now] = top + scores[(from + i) * count + now]!;
    }
    best = next;
  }
  let tag = 0;
  for (let now = 1; now < count; now++) if (best[now]! > best[tag]!) tag = now;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = back[i * count + tag]!;
  }
  return path;
}
