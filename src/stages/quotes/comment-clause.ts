import type { QuoteContext } from './context.ts';

/**
 * Verbs that can follow a whole clause as its comment, with nothing behind them but their subject: "…, the foundation promised."
 * (the parenthetical verbs of Urmson 1952; comment clauses of Quirk et al., A Comprehensive Grammar, 15.54).
 */
const PARENTHETICAL = new Set([
  'say',
  'claim',
  'announce',
  'promise',
  'warn',
  'predict',
  'confirm',
  'admit',
  'explain',
  'insist',
  'argue',
  'allege',
  'assert',
  'contend',
  'maintain',
  'note',
  'observe',
  'remark',
  'state',
  'report',
  'reveal',
  'declare',
  'add',
  'concede',
  'acknowledge',
  'vow',
  'pledge',
  'recall',
  'estimate',
  'suggest',
  'write',
  'reply',
  'respond',
  'conclude',
  'complain',
  'joke',
  'tweet',
  'guess',
  'reckon',
  'caution',
  'stress',
  'quip',
  'boast',
  'testify',
  'ask',
  'wonder',
  'continue',
]);

const SUBORDINATORS = new Set([
  'when',
  'as',
  'after',
  'before',
  'while',
  'if',
  'although',
  'though',
  'because',
  'since',
  'until',
  'unless',
  'once',
  'whereas',
  'despite',
  'in',
  'at',
  'on',
  'by',
  'with',
  'during',
  'for',
  'to',
  'amid',
  'following',
  'according',
  'asked',
  'given',
]);

/** Whether a token is the verb of a comment clause that closes its sentence, behind a whole clause and a comma. */
export function isCommentClause({ tokens, chunk, chunks, begin, sentences, around }: QuoteContext, i: number): boolean {
  if (tokens.pos[i] !== 'VERB' || !PARENTHETICAL.has(tokens.lemma[i]!) || around[i]! >= 0) return false;
  const sentence = tokens.sentence[i]!;
  const first = begin[sentence]!;
  const last = sentences[sentence]!.endToken;
  if (i + 1 < last && tokens.text[i + 1] !== '.') return false;
  let j = i - 1;
  while (j > first && (tokens.pos[j] === 'AUX' || tokens.pos[j] === 'ADV')) j--;
  const subject = j > first ? chunk[j]! : -1;
  if (subject < 0) return false;
  const comma = chunks[subject]!.start - 1;
  if (comma <= first + 1 || tokens.text[comma] !== ',' || SUBORDINATORS.has(tokens.lower[first]!)) return false;
  for (let k = first; k < comma; k++) if (tokens.pos[k] === 'VERB' || tokens.pos[k] === 'AUX') return true;
  return false;
}
