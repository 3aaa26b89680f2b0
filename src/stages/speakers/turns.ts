import type { SpeakerContext } from './context.ts';
import type { Referent } from './referents.ts';

/** Who asks and who answers in an interview that is printed as questions and answers. */
export interface Turns {
  readonly question: Referent | null;
  readonly answer: Referent | null;
}

const QUESTION: ReadonlySet<string> = new Set(['q', 'question']);
const ANSWER: ReadonlySet<string> = new Set(['a', 'answer']);
const TALKS: ReadonlySet<string> = new Set([
  'spoke',
  'speaks',
  'speaking',
  'talked',
  'talks',
  'talking',
  'interviewed',
  'sat',
]);
const LINKS: ReadonlySet<string> = new Set(['to', 'with', 'by', 'down']);

/** Whether a source is the mark of a question or an answer ("Q:", "A:"), by its words and its cue; null where it is none. */
export function turnOf(source: string, cue: string | undefined): 'question' | 'answer' | null {
  if (cue !== ':' && cue !== '.') return null;
  const label = source.toLowerCase();
  return QUESTION.has(label) ? 'question' : ANSWER.has(label) ? 'answer' : null;
}

/**
 * The two of an interview, by what stands before the first turn: the one whom the other spoke to asks, and the person
 * mentioned most of the others answers.
 *
 * @param before the token of the first turn
 * @param referents in the order of the entities
 */
export function findTurns(context: SpeakerContext, referents: readonly Referent[], before: number): Turns {
  const { names, sentences, tokens } = context;
  let question: Referent | null = null;
  const counts = new Map<Referent, number>();
  for (const { firstToken, entity } of names) {
    const referent = referents[entity]!;
    if (firstToken >= before) break;
    if (referent.type !== 'person') continue;
    const isAuthor = sentences[tokens.sentence[firstToken]!]!.zone === 'byline';
    if (question === null && (isAuthor || isSpokenTo(context, firstToken))) question = referent;
    else counts.set(referent, (counts.get(referent) ?? 0) + 1);
  }
  let answer: Referent | null = null;
  for (const [referent, count] of counts) {
    if (referent !== question && count > (answer === null ? 0 : counts.get(answer)!)) answer = referent;
  }
  return { question, answer };
}

/** "She spoke to X", "interviewed by X". */
function isSpokenTo({ tokens }: SpeakerContext, token: number): boolean {
  let i = token - 1;
  while (i >= 0 && LINKS.has(tokens.lower[i]!)) i--;
  return i < token - 1 && i >= 0 && TALKS.has(tokens.lower[i]!);
}
