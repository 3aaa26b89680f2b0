import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech } from '../../document/layers.ts';

/** Tokens and sentence ends of one chunk, offsets counted from the start of the chunk. */
export interface ChunkTokens {
  readonly text: string[];
  readonly start: number[];
  readonly pos: PartOfSpeech[];
  readonly lemma: string[];
  /** Index of the first token behind each sentence. */
  readonly sentenceEnds: number[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/**
 * Tokenises a chunk with wink-nlp and finds each token's offset by walking the chunk, so that offsets hold whatever wink
 * normalises.
 *
 * @param chunk text, any length
 */
export function tokenizeChunk(chunk: string): ChunkTokens {
  const doc = nlp.readDoc(chunk);
  const all = doc.tokens();
  const values = all.out(its.value);
  const tags = all.out(its.pos) as string[];
  const lemmas = all.out(its.lemma as ItsFunction<string>);
  const spans = doc.sentences().out(its.span) as unknown as readonly (readonly [number, number])[];
  const result: ChunkTokens = { text: [], start: [], pos: [], lemma: [], sentenceEnds: [] };
  let cursor = 0;
  let sentence = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const at = tags[i] === 'SPACE' ? -1 : chunk.indexOf(value, cursor);
    if (at >= 0) {
      result.text.push(value);
      result.start.push(at);
      result.pos.push(tags[i] as PartOfSpeech);
      result.lemma.push(lemmas[i] ?? value);
      cursor = at + value.length;
    }
    if (spans[sentence]?.[1] === i) {
      result.sentenceEnds.push(result.text.length);
      sentence++;
    }
  }
  return result;
}
