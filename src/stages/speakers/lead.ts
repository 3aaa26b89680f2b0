import type { SpeakerContext } from './context.ts';
import { opensSentence, roleOf } from './discourse.ts';
import type { NominalReading } from './nominal-reading.ts';
import type { Referent } from './referents.ts';
import type { NominalPhrase } from './source-phrase.ts';

const PARAGRAPHS_AHEAD = 2;

/**
 * Whom a noun phrase in the headline or lead can speak of before the name ("A warehouse owner denied … . Leo X, 52, told the
 * court …"): the first one named in the next paragraphs that the noun phrase's head is said of, or that is the subject there
 * and has not been introduced before. null where nobody is.
 *
 * @param referents in the order of the entities
 */
export function protagonistOf(
  context: SpeakerContext,
  referents: readonly Referent[],
  phrase: Pick<NominalPhrase, 'firstToken' | 'endToken'>,
  reading: NominalReading,
): Referent | null {
  const { tokens, sentences, names } = context;
  const paragraphOf = (token: number): number => sentences[tokens.sentence[token]!]!.paragraph;
  const here = paragraphOf(phrase.firstToken);
  if (reading.plural || reading.inside.size > 0) return null;
  for (const { firstToken, endToken, entity } of names) {
    if (firstToken < phrase.endToken) continue;
    if (paragraphOf(firstToken) > here + PARAGRAPHS_AHEAD) return null;
    const referent = referents[entity]!;
    if (referent.firstToken !== firstToken || referent.type !== reading.type) continue;
    if (reading.gender !== null && referent.gender !== null && reading.gender !== referent.gender) continue;
    if (referent.descriptors.heads.has(reading.key)) return referent;
    const isSubject =
      reading.type === 'person' &&
      paragraphOf(firstToken) > here &&
      roleOf(context, firstToken, endToken) === 'subject';
    if (isSubject && opensSentence(context, firstToken)) return referent;
  }
  return null;
}
