import type { Quote } from '../document/quote.ts';
import type { Statement } from './disputes.ts';
import { isSameName } from './same-claim.ts';

/** Most characters between a claim and the answer to it: about two paragraphs. */
export const NEAR = 900;

/** Types of claims that are not true or false. */
const NO_ASSERTION: ReadonlySet<string> = new Set(['other', 'position', 'commitment']);

/** Whether a claim can be called true or false; what is asked cannot. */
export function asserts({ claim, quote }: Statement): boolean {
  return !NO_ASSERTION.has(claim.type) && quote.cue?.stance !== 'ask';
}

export function inOrder(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/**
 * The claim that an answer answers: the last one before it of the one who spoke before, not far away, and with nothing of the answering
 * speaker's own between. Claims that are not accepted are passed over as long as the same one speaks.
 *
 * @param order the quotes by place in the text
 */
export function lastBefore(
  answer: Quote,
  speaker: string,
  order: readonly Quote[],
  statements: readonly Statement[],
  accepts: (statement: Statement) => boolean,
): Statement | null {
  const start = answer.content[0]!.start;
  let other: string | null = null;
  for (let i = order.indexOf(answer) - 1; i >= 0; i--) {
    const quote = order[i]!;
    if (start - quote.content.at(-1)!.end > NEAR) return null;
    const made = statements.filter((statement) => statement.quote === quote);
    const isOwn = quote.speaker !== null && isSameName(quote.speaker.name, speaker);
    if (made.length === 0) {
      if (isOwn) continue;
      return null;
    }
    if (isSameName(made[0]!.speaker, speaker)) return null;
    if (other !== null && !isSameName(other, made[0]!.speaker)) return null;
    other ??= made[0]!.speaker;
    const accepted = made.filter(accepts).at(-1);
    if (accepted !== undefined) return accepted;
  }
  return null;
}
