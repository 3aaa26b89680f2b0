import type { PartOfSpeech, Tokens } from '../../../src/document/layers.ts';

/** Tokens of one sentence from words with their tags ("Rivera/PROPN spoke/VERB"), a space between every two. */
export function tagged(words: string): Tokens {
  const pairs = words.split(' ').map((word): [text: string, pos: PartOfSpeech] => {
    const slash = word.lastIndexOf('/');
    return [word.slice(0, slash), word.slice(slash + 1) as PartOfSpeech];
  });
  const text = pairs.map(([word]) => word);
  const start = new Int32Array(pairs.length);
  const end = new Int32Array(pairs.length);
  let at = 0;
  text.forEach((word, i) => {
    const joined = word === "'" || word === '’' || word === "'s" || word === '-' || text[i - 1] === '-';
    start[i] = joined && i > 0 ? at - 1 : at;
    end[i] = start[i] + word.length;
    at = end[i] + 1;
  });
  const lower = text.map((word) => word.toLowerCase());
  return {
    count: pairs.length,
    start,
    end,
    text,
    lower,
    lemma: lower,
    pos: pairs.map(([, pos]) => pos),
    sentence: new Int32Array(pairs.length),
  };
}
