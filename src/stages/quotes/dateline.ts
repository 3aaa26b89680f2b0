import type { Layers, Tokens } from '../../document/layers.ts';

const LONGEST = 16;
const DASHES = new Set(['-', '–', '—', '--', '―']);

/**
 * The first token behind a dateline at the start of a paragraph ("LONDON, March 3 (Agency) - ", "BOGOTA, Colombia 1996-08-30 ");
 * the paragraph's first token where there is none. A dateline begins with a place in capitals or is a bare ISO date. A phrase that
 * frames the news ("In a key development, ") is skipped too: it is the journalist's.
 */
export function skipDateline(tokens: Tokens, paragraph: Layers['paragraphs'][number]): number {
  const body = skipPlaceAndDate(tokens, paragraph);
  return skipFraming(tokens, body, paragraph.endToken);
}

const DATE_LABELS = new Set(['date', 'dated', 'published', 'updated', 'posted']);
/** What journalists call the news itself in an opening phrase ("In a key development, …", "In a blow to the mayor, …"). */
const FRAMING_NOUNS = new Set([
  'development',
  'move',
  'twist',
  'turn',
  'blow',
  'setback',
  'boost',
  'sign',
  'step',
  'shift',
  'reversal',
  'departure',
  'first',
  'breakthrough',
  'milestone',
  'surprise',
  'victory',
  'defeat',
  'escalation',
  'bid',
  'nod',
  'rebuke',
]);

function skipFraming(tokens: Tokens, from: number, end: number): number {
  if (tokens.lower[from] !== 'in' || (tokens.lower[from + 1] !== 'a' && tokens.lower[from + 1] !== 'another'))
    return from;
  let sawNoun = false;
  for (let i = from + 2; i < Math.min(end - 1, from + 12); i++) {
    if (FRAMING_NOUNS.has(tokens.lower[i]!)) sawNoun = true;
    if (tokens.text[i] === ',') return sawNoun ? i + 1 : from;
    if (tokens.pos[i] === 'VERB' && !tokens.lower[i]!.endsWith('ing') && !tokens.lower[i]!.endsWith('ed')) return from;
  }
  return from;
}

function skipPlaceAndDate(tokens: Tokens, { firstToken, endToken }: Layers['paragraphs'][number]): number {
  const labelled = DATE_LABELS.has(tokens.lower[firstToken] ?? '') ? firstToken + 1 : firstToken;
  const stated = labelled < endToken ? isoDateEnd(tokens, tokens.text[labelled] === ':' ? labelled + 1 : labelled) : -1;
  if (stated > 0) return stated < endToken ? stated : firstToken;
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
  if (/^\d{4}-\d{2}-\d{2}$/.test(tokens.text[i] ?? '')) return i + 1;
  const split = /^\d{4}$/.test(tokens.text[i] ?? '') && tokens.text[i + 1] === '-' && tokens.text[i + 3] === '-';
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
