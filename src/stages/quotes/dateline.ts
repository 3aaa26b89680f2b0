import type { Layers, Tokens } from '../../document/layers.ts';

const LONGEST = 16;
const DASHES = new Set(['-', '–', '—', '--', '―']);

/**
 * The first token behind a dateline at the start of a paragraph ("LONDON, March 3 (Agency) - ", "BOGOTA, Colombia 1996-08-30 ");
 * the paragraph's first token where there is none. A dateline begins with a place in capitals.
 */
export function skipDateline(tokens: Tokens, { firstToken, endToken }: Layers['paragraphs'][number]): number {
  if (!isCapitals(tokens, firstToken)) return firstToken;
  const stop = Math.min(endToken, firstToken + LONGEST);
  let isoDate = -1;
  for (let i = firstToken; i < stop; i++) {
    const text = tokens.text[i]!;
    if (DASHES.has(text) && i > firstToken && isSeparate(tokens, i)) return i + 1 < endToken ? i + 1 : firstToken;
    const iso = isoDateEnd(tokens, i);
    if (iso > 0) {
      isoDate = iso;
      break;
    }
    if (
      !isCapitalised(text) &&
      tokens.pos[i] !== 'NUM' &&
      text !== ',' &&
      text !== '(' &&
      text !== ')' &&
      text !== '.' &&
      text !== '/'
    )
      break;
  }
  return isoDate > 0 && isoDate < endToken ? isoDate : firstToken;
}

function isoDateEnd(tokens: Tokens, i: number): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(tokens.text[i]!)) return i + 1;
  const split = /^\d{4}$/.test(tokens.text[i]!) && tokens.text[i + 1] === '-' && tokens.text[i + 3] === '-';
  return split && tokens.end[i] === tokens.start[i + 1] ? i + 5 : -1;
}

function isSeparate(tokens: Tokens, i: number): boolean {
  return tokens.text[i] === '—' || tokens.start[i]! > tokens.end[i - 1]!;
}

function isCapitals(tokens: Tokens, i: number): boolean {
  const text = tokens.text[i] ?? '';
  return text.length >= 2 && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(text);
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
