import type { SpeakerContext } from '../../src/stages/speakers/context.ts';
import { typeOfNoun } from '../../src/stages/speakers/noun-class.ts';
import type { NominalReading } from '../../src/stages/speakers/nominal-reading.ts';
import { indexByWords, nominalCandidates } from '../../src/stages/speakers/nominals.ts';
import { candidatesFor } from '../../src/stages/speakers/pronouns.ts';
import type { ReadDocument } from '../../src/stages/speakers/resolve.ts';
import { seededRandom } from '../random.ts';
import { type Example, exampleOf, nominalExample } from './examples.ts';

const MOST_IN_TEXT = 14;
const PRONOUN_WEIGHT = 0.15;
const SOURCE_WEIGHT = 0.01;
const NOMINAL_WEIGHT = 0.005;
const LEAD_WEIGHT = 0.02;

/** Names of people whose sex is known, said a second time, as if a pronoun stood there. */
export function hiddenPronouns(
  id: string,
  context: SpeakerContext,
  { discourse }: ReadDocument,
  seed: number,
): { sources: Example[]; others: Example[] } {
  const random = seededRandom(seed);
  const sources: Example[] = [];
  const others: Example[] = [];
  for (const { referent, token, role, quoted, pronoun, speaks } of [...discourse.events]) {
    const { gender, type, plural, firstToken } = referent;
    if (type !== 'person' || plural || gender === null || quoted || pronoun !== null || token === firstToken) continue;
    if (referent.entity === null || random() > 0.5) continue;
    const found = speaks ? sources : others;
    if (found.length >= MOST_IN_TEXT) continue;
    const { anaphor, traces } = candidatesFor(context, discourse, token, gender === 'male' ? 'he' : 'she', null);
    const own = { ...anaphor, role, reflexive: false };
    const origin = { group: id, source: 'made', weight: speaks ? SOURCE_WEIGHT : PRONOUN_WEIGHT } as const;
    const example = exampleOf(origin, context, { anaphor: own, traces }, (trace) => trace.referent === referent, false);
    if (example !== null) found.push(example);
  }
  return { sources, others };
}

/**
 * Names that speak, as if a noun phrase with one of the nouns that the text has for them stood there ("the senator"); and the same for
 * somebody whom the text does not name, made by taking the right one away.
 */
export function hiddenNominals(id: string, context: SpeakerContext, read: ReadDocument, seed: number): Example[] {
  const random = seededRandom(seed);
  const { discourse, referents } = read;
  const state = { context, discourse, referents, nominals: indexByWords(referents) };
  const found: Example[] = [];
  const add = (token: number, reading: NominalReading, right: (typeof referents)[number], weight: number): void => {
    const { anaphor, traces } = nominalCandidates(
      state,
      { firstToken: token, endToken: token + 1, head: token },
      reading,
    );
    const isUnnamed = random() < 0.4;
    const kept = isUnnamed ? traces.filter((trace) => trace.referent !== right) : traces;
    const matching = kept.filter(({ referent }) => referent.descriptors.heads.has(reading.key)).length;
    const example = nominalExample(
      { group: id, source: 'made', weight },
      context,
      { anaphor: { ...anaphor, matching }, traces: kept },
      (trace) => trace.referent === right,
      isUnnamed,
    );
    if (example !== null) found.push(example);
  };
  for (const event of [...discourse.events]) {
    const { referent, token, speaks, pronoun } = event;
    if (!speaks || pronoun !== null || referent.entity === null || referent.plural || token === referent.firstToken)
      continue;
    if (found.length >= MOST_IN_TEXT) break;
    const reading = readingOf(referent, random, false);
    if (reading !== null) add(token, reading, referent, NOMINAL_WEIGHT);
  }
  const first = context.sentences[0]?.firstToken ?? 0;
  for (const referent of referents.slice(0, 6)) {
    const reading = referent.firstToken > first + 3 ? readingOf(referent, random, true) : null;
    if (reading !== null) add(first, reading, referent, LEAD_WEIGHT);
  }
  return found;
}

function readingOf(
  referent: ReadDocument['referents'][number],
  random: () => number,
  isLead: boolean,
): NominalReading | null {
  const heads = [...referent.descriptors.heads].filter((head) => head.length > 3 && typeOfNoun(head) === referent.type);
  if (heads.length === 0) return null;
  const key = heads[Math.floor(random() * heads.length)]!;
  const words = [...referent.descriptors.words].filter((word) => word !== key);
  const modifiers = words.length > 0 && random() < 0.3 ? [words[Math.floor(random() * words.length)]!] : [];
  const article = isLead ? (random() < 0.6 ? 'indefinite' : 'bare') : random() < 0.9 ? 'definite' : 'bare';
  return {
    key,
    type: typeOfNoun(key),
    plural: false,
    gender: null,
    article,
    possessed: false,
    possessor: null,
    modifiers,
    inside: new Set(),
  };
}
