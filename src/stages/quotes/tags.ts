import type { PartOfSpeech, Tokens } from '../../document/layers.ts';

/**
 * The tokens with parts of speech put right where the reading of quotations and names shows that the tagger erred: words of
 * names are names, an apostrophe after an s that is no quotation mark is a genitive, a participle behind its subject
 * ("Rivera informed the press") is a verb and no adjective.
 *
 * @param isName whether a token is part of an entity's name
 * @param isMark whether a token is a quotation mark
 */
export function correctTags(
  tokens: Tokens,
  isName: (token: number) => boolean,
  isMark: (token: number) => boolean,
): Tokens {
  const pos = tokens.pos.map((tag, i): PartOfSpeech => {
    if (isMark(i)) return 'PUNCT';
    if (isBareApostrophe(tokens, i)) return 'PART';
    if (isName(i) && tag !== 'PUNCT' && tag !== 'PART' && tag !== 'ADP' && tag !== 'DET') return 'PROPN';
    return tag;
  });
  for (let i = 1; i < pos.length; i++) if (pos[i] === 'ADJ' && isVerbAfterSubject(tokens, pos, i)) pos[i] = 'VERB';
  return { ...tokens, pos };
}

function isBareApostrophe(tokens: Tokens, i: number): boolean {
  const word = tokens.text[i];
  return (
    (word === "'" || word === '’') &&
    i > 0 &&
    tokens.end[i - 1] === tokens.start[i] &&
    tokens.lower[i - 1]!.endsWith('s')
  );
}

function isVerbAfterSubject(tokens: Tokens, pos: readonly PartOfSpeech[], i: number): boolean {
  if (!tokens.lower[i]!.endsWith('ed')) return false;
  const before = pos[i - 1];
  const after = pos[i + 1];
  const hasSubject = before === 'PROPN' || before === 'PRON';
  return hasSubject && after !== 'NOUN' && after !== 'PROPN' && after !== 'ADJ';
}
