import { type Stance, STANCES } from '../../document/quote.ts';
import type { QuoteContext } from './context.ts';
import { startsRelay } from './relays.ts';

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
  'inform',
  'mention',
  'stress',
  'quip',
  'boast',
  'testify',
  'ask',
  'wonder',
  'continue',
]);

/** A participle that the tagger took for an adjective is its own lemma. */
function isParenthetical(lemma: string): boolean {
  return (
    PARENTHETICAL.has(lemma) ||
    (lemma.endsWith('ed') && (PARENTHETICAL.has(lemma.slice(0, -2)) || PARENTHETICAL.has(lemma.slice(0, -1))))
  );
}

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
  if (tokens.pos[i] !== 'VERB' || !isParenthetical(tokens.lemma[i]!) || around[i]! >= 0) return false;
  const sentence = tokens.sentence[i]!;
  const first = begin[sentence]!;
  const last = sentences[sentence]!.endToken;
  if (i + 1 < last && tokens.text[i + 1] !== '.' && !startsRelay(tokens, i + 1)) return false;
  let j = i - 1;
  while (j > first && (tokens.pos[j] === 'AUX' || tokens.pos[j] === 'ADV')) j--;
  const subject = j > first ? chunk[j]! : -1;
  if (subject < 0) return false;
  const comma = chunks[subject]!.start - 1;
  if (comma <= first + 1 || tokens.text[comma] !== ',' || SUBORDINATORS.has(tokens.lower[first]!)) return false;
  for (let k = first; k < comma; k++) if (tokens.pos[k] === 'VERB' || tokens.pos[k] === 'AUX') return true;
  return false;
}

/** Stances whose verbs report what somebody said or found when a that-clause follows. */
const REPORTS_THAT: ReadonlySet<Stance> = new Set([
  'say',
  'claim',
  'deny',
  'confirm',
  'promise',
  'warn',
  'predict',
  'suggest',
  'admit',
  'announce',
  'find',
  'agree',
  'believe',
  'hope',
  'fear',
]);
const FURTHEST_THAT = 7;

/**
 * Whether a reporting verb has a subject before it and a that-clause behind it, with nothing but an addressee or a phrase of time
 * or place between ("hinted on Wednesday that …", "told a crowd in Leeds that …").
 */
export function introducesThatClause(
  { tokens, chunk, begin, sentences, around, stance }: QuoteContext,
  i: number,
): boolean {
  if (tokens.pos[i] !== 'VERB' || around[i]! >= 0 || stance[i] === 0 || !REPORTS_THAT.has(STANCES[stance[i]! - 1]!))
    return false;
  const sentence = tokens.sentence[i]!;
  let j = i - 1;
  while (j > begin[sentence]! && (tokens.pos[j] === 'AUX' || tokens.pos[j] === 'ADV')) j--;
  const isPassive = tokens.lemma[i - 1] === 'be';
  if (j < begin[sentence]! || chunk[j]! < 0 || isPassive) return false;
  const last = Math.min(sentences[sentence]!.endToken - 2, i + FURTHEST_THAT);
  for (let k = i + 1; k <= last; k++) {
    if (tokens.lower[k] === 'that')
      return tokens.pos[k] === 'SCONJ' && tokens.pos[k + 1] !== 'VERB' && tokens.pos[k + 1] !== 'AUX';
    const isBetween = chunk[k]! >= 0 || tokens.pos[k] === 'ADP' || tokens.pos[k] === 'ADV';
    if (!isBetween) return false;
  }
  return false;
}
