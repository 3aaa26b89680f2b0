import type { NameMention, SpeakerContext } from './context.ts';

const LONGEST_APPOSITION = 10;

/** "A and B", and with an apposition "A, <words>, and B". */
export function areJoined(
  { tokens }: Pick<SpeakerContext, 'tokens'>,
  { firstToken, endToken }: NameMention,
  next: number,
): boolean {
  if (tokens.sentence[firstToken] !== tokens.sentence[next] || next - endToken > LONGEST_APPOSITION) return false;
  const from = Math.max(endToken, next - 4);
  const and = tokens.lower.slice(from, next).lastIndexOf('and');
  if (and < 0) return false;
  const at = from + and;
  if (at === endToken) return next - at <= 3;
  if (tokens.text[endToken] !== ',' || tokens.text[at - 1] !== ',') return false;
  for (let i = endToken; i < next; i++) if (tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX') return false;
  return true;
}
