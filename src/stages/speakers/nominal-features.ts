import { DOCUMENT_NOUNS, PROPER_ORGANISATION_NOUNS } from '../../lexicon/referring-nouns.ts';
import type { SpeakerContext } from './context.ts';
import type { MentionEvent } from './discourse.ts';
import { isGeneric } from './noun-class.ts';
import type { NominalReading } from './nominal-reading.ts';
import type { Referent } from './referents.ts';

/** A noun phrase whose antecedent is asked for. */
export interface NominalAnaphor {
  readonly token: number;
  readonly reading: NominalReading;
  readonly lastSpeaker: Referent | null;
  /** Whether it stands in the headline or the first paragraphs. */
  readonly isLead: boolean;
  /** Who has the surname of the one that owns a kinsman ("<name>'s wife"), where one alone has. */
  readonly relative: Referent | null;
  /** How many candidates have its head among theirs. */
  readonly matching: number;
}

/** A candidate for a noun phrase. */
export interface NominalTrace {
  readonly referent: Referent;
  /** Its last mention before the noun phrase, or null. */
  readonly last: MentionEvent | null;
  /** How many other candidates were mentioned since. */
  readonly rank: number;
  /** Whether it is the one that the paragraphs behind a lead are about. */
  readonly isProtagonist: boolean;
  /** What the encoder says for it, in nats; null where it says nothing. */
  readonly encoded: number | null;
}

type Feature = (trace: NominalTrace, anaphor: NominalAnaphor, context: SpeakerContext) => number;

const FARTHEST = 10;

export const headMatches = ({ descriptors }: Referent, { key }: NominalReading): boolean => descriptors.heads.has(key);

/** A poll that is taken up as "the survey". */
export function isOfOneClass({ descriptors, type }: Referent, { key }: NominalReading): boolean {
  if (type !== 'thing' || !DOCUMENT_NOUNS.has(key)) return false;
  for (const head of descriptors.heads) if (DOCUMENT_NOUNS.has(head)) return true;
  return false;
}

function sentencesApart({ last }: NominalTrace, { token }: NominalAnaphor, { tokens }: SpeakerContext): number {
  return last === null ? FARTHEST : Math.min(tokens.sentence[token]! - tokens.sentence[last.token]!, FARTHEST);
}

function sharedWords({ descriptors }: Referent, { modifiers }: NominalReading): number {
  return modifiers.filter((word) => descriptors.words.has(word)).length;
}

const isGenericHead = (referent: Referent, { key, type }: NominalReading): boolean =>
  isGeneric(key, type) && !referent.descriptors.heads.has(key);

function isOfOtherClass({ descriptors }: Referent): boolean {
  for (const head of descriptors.heads) if (PROPER_ORGANISATION_NOUNS.has(head)) return true;
  return false;
}

const FEATURES: Readonly<Record<string, Feature>> = {
  headMatches: ({ referent }, { reading }) => Number(headMatches(referent, reading)),
  headMatchesAlone: ({ referent }, { reading, matching }) => Number(headMatches(referent, reading) && matching === 1),
  headAmongWords: ({ referent }, { reading }) =>
    Number(!headMatches(referent, reading) && referent.descriptors.words.has(reading.key)),
  generic: ({ referent }, { reading }) => Number(isGenericHead(referent, reading)),
  genericPerson: ({ referent }, { reading }) => Number(isGenericHead(referent, reading) && reading.type === 'person'),
  genericForOtherClass: ({ referent }, { reading }) =>
    Number(isGenericHead(referent, reading) && isOfOtherClass(referent)),
  sameClass: ({ referent }, { reading }) => Number(!headMatches(referent, reading) && isOfOneClass(referent, reading)),
  sharedWords: ({ referent }, { reading }) => Math.min(sharedWords(referent, reading), 2) / 2,
  strangeWords: ({ referent }, { reading }) =>
    Math.min(reading.modifiers.length - sharedWords(referent, reading), 3) / 3,
  definite: (_, { reading }) => Number(reading.article === 'definite'),
  definiteAndBare: (_, { reading }) => Number(reading.article === 'definite' && reading.modifiers.length === 0),
  indefinite: (_, { reading }) => Number(reading.article === 'indefinite'),
  noArticle: (_, { reading }) => Number(reading.article === 'bare'),
  noArticleButAlone: ({ referent }, { reading, matching }) =>
    Number(reading.article === 'bare' && headMatches(referent, reading) && matching === 1),
  strangePossessor: ({ referent }, { reading }) => Number(reading.possessed && sharedWords(referent, reading) === 0),
  kinOfPossessor: ({ referent }, { relative }) => Number(relative === referent),
  sentences: (trace, anaphor, context) => sentencesApart(trace, anaphor, context) / FARTHEST,
  sameSentence: (trace, anaphor, context) => Number(sentencesApart(trace, anaphor, context) === 0),
  previousSentence: (trace, anaphor, context) => Number(sentencesApart(trace, anaphor, context) === 1),
  nearest: ({ rank, last }) => Number(rank === 0 && last !== null),
  notYetMentioned: ({ last }) => Number(last === null),
  notYetMentionedInLead: ({ last }, { isLead }) => Number(last === null && isLead),
  protagonist: ({ isProtagonist }) => Number(isProtagonist),
  protagonistIndefinite: ({ isProtagonist }, { reading }) => Number(isProtagonist && reading.article !== 'definite'),
  lastSpeaker: ({ referent }, { lastSpeaker }) => Number(referent === lastSpeaker),
  lastIsSubject: ({ last }) => Number(last?.role === 'subject'),
  lastIsQuoted: ({ last }) => Number(last?.quoted === true),
  mentions: ({ referent }) => Math.log(referent.mentions) / 3,
  genderAgrees: ({ referent }, { reading }) => Number(reading.gender !== null && referent.gender === reading.gender),
};

const NOBODY: Readonly<Record<string, (anaphor: NominalAnaphor) => number>> = {
  nobody: () => 1,
  nobodyDefinite: ({ reading }) => Number(reading.article === 'definite'),
  nobodyIndefinite: ({ reading }) => Number(reading.article === 'indefinite'),
  nobodyPossessed: ({ reading }) => Number(reading.possessed),
  nobodyPlural: ({ reading }) => Number(reading.plural),
  nobodyPerson: ({ reading }) => Number(reading.type === 'person'),
  nobodyThing: ({ reading }) => Number(reading.type === 'thing'),
  nobodyModified: ({ reading }) => Math.min(reading.modifiers.length, 3) / 3,
  nobodyInLead: ({ isLead }) => Number(isLead),
  nobodyMatches: ({ matching }) => Number(matching === 0),
};

export const NOMINAL_FEATURES: readonly string[] = [...Object.keys(FEATURES), ...Object.keys(NOBODY)];
const FUNCTIONS: readonly Feature[] = Object.values(FEATURES);
const NOBODY_FUNCTIONS = Object.values(NOBODY);

/** The features of one candidate, in the order of `NOMINAL_FEATURES`. */
export function nominalFeatures(trace: NominalTrace, anaphor: NominalAnaphor, context: SpeakerContext): Float64Array {
  const values = new Float64Array(NOMINAL_FEATURES.length);
  for (let i = 0; i < FUNCTIONS.length; i++) values[i] = FUNCTIONS[i]!(trace, anaphor, context);
  return values;
}

/** The features of the case that the noun phrase takes up none of the candidates. */
export function nobodyNominalFeatures(anaphor: NominalAnaphor): Float64Array {
  const values = new Float64Array(NOMINAL_FEATURES.length);
  for (let i = 0; i < NOBODY_FUNCTIONS.length; i++) values[FUNCTIONS.length + i] = NOBODY_FUNCTIONS[i]!(anaphor);
  return values;
}
