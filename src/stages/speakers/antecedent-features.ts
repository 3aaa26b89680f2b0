import type { SpeakerContext } from './context.ts';
import { type MentionEvent, opensSentence, type Role } from './discourse.ts';
import { type PronounClass, pronounGender } from './pronoun-words.ts';
import type { Referent } from './referents.ts';

/** A pronoun, or a noun phrase, whose antecedent is asked for. */
export interface Anaphor {
  readonly token: number;
  readonly kind: PronounClass;
  readonly role: Role;
  readonly reflexive: boolean;
  /** The one who spoke last before it in the article's own voice. */
  readonly lastSpeaker: Referent | null;
  /** Who speaks the quotation that it stands in. */
  readonly quotedBy: Referent | null;
}

/** A candidate as it was mentioned before the pronoun, or behind it where `ahead` says so. */
export interface Trace {
  readonly referent: Referent;
  /** Its mentions in reach, the nearest first. */
  readonly events: MentionEvent[];
  /** How many other candidates were mentioned since. */
  readonly rank: number;
  readonly ahead: boolean;
  /** What the encoder says for it, in nats; null where it says nothing. */
  readonly encoded: number | null;
}

type Feature = (trace: Trace, anaphor: Anaphor, context: SpeakerContext) => number;

const FARTHEST = 8;
const MOST_VERBS = 6;

const last = ({ events }: Trace): MentionEvent => events[0]!;
const is = (role: Role, trace: Trace): boolean => last(trace).role === role;

/** Sentences between a mention and the pronoun, at most 8. */
function sentencesApart({ token }: Anaphor, event: MentionEvent, { tokens }: SpeakerContext): number {
  return Math.min(Math.abs(tokens.sentence[token]! - tokens.sentence[event.token]!), FARTHEST);
}

/** Verbs between a mention and the pronoun, at most 6: clauses, roughly. */
function verbsBetween({ token }: Anaphor, event: MentionEvent, { tokens }: SpeakerContext): number {
  let verbs = 0;
  const [from, to] = event.token < token ? [event.token, token] : [token, event.token];
  for (let i = from; i < to && verbs < MOST_VERBS; i++) if (tokens.pos[i] === 'VERB') verbs++;
  return verbs;
}

/** Whether nothing but its own verb stands between a subject and the pronoun ("<name> told him"). */
function inOneClause(trace: Trace, anaphor: Anaphor, context: SpeakerContext): boolean {
  const event = last(trace);
  if (trace.ahead || sentencesApart(anaphor, event, context) > 0) return false;
  const { tokens } = context;
  for (let i = event.token; i < anaphor.token; i++) {
    const pos = tokens.pos[i];
    if (pos === 'SCONJ' || pos === 'CCONJ' || (pos === 'PUNCT' && tokens.text[i] !== '-')) return false;
  }
  return verbsBetween(anaphor, event, context) <= 1;
}

const agree = (one: boolean, other: boolean): number => Number(one && other);

/**
 * What is looked at when a candidate is weighed as the antecedent of a pronoun; each is a number, mostly 0 or 1. Distance, role and
 * repetition after Lappin and Leass (1994), parallelism after Kameyama (1986), binding after Chomsky (1981).
 */
const FEATURES: Readonly<Record<string, Feature>> = {
  sameSentence: (trace, anaphor, context) => Number(sentencesApart(anaphor, last(trace), context) === 0),
  previousSentence: (trace, anaphor, context) => Number(sentencesApart(anaphor, last(trace), context) === 1),
  sentences: (trace, anaphor, context) => sentencesApart(anaphor, last(trace), context) / FARTHEST,
  tokensApart: (trace, { token }) => Math.log1p(Math.abs(token - last(trace).token)) / 5,
  verbsBetween: (trace, anaphor, context) => verbsBetween(anaphor, last(trace), context) / MOST_VERBS,
  otherParagraph: (trace, { token }, { tokens, sentences }) =>
    Number(sentences[tokens.sentence[token]!]!.paragraph !== sentences[tokens.sentence[last(trace).token]!]!.paragraph),
  ahead: ({ ahead }) => Number(ahead),
  nearest: ({ rank }) => Number(rank === 0),
  second: ({ rank }) => Number(rank === 1),
  rank: ({ rank }) => Math.min(rank, 6) / 6,
  lastIsSubject: (trace) => Number(is('subject', trace)),
  lastIsObject: (trace) => Number(is('object', trace)),
  lastIsPossessor: (trace) => Number(is('possessor', trace)),
  subjectForSubject: (trace, { role }) => agree(is('subject', trace), role === 'subject'),
  subjectForObject: (trace, { role }) => agree(is('subject', trace), role === 'object'),
  subjectForPossessor: (trace, { role }) => agree(is('subject', trace), role === 'possessor'),
  objectForSubject: (trace, { role }) => agree(is('object', trace), role === 'subject'),
  objectForObject: (trace, { role }) => agree(is('object', trace), role === 'object'),
  objectForPossessor: (trace, { role }) => agree(is('object', trace), role === 'possessor'),
  possessorForPossessor: (trace, { role }) => agree(is('possessor', trace), role === 'possessor'),
  boundSubject: (trace, anaphor, context) =>
    Number(
      anaphor.role === 'object' && !anaphor.reflexive && is('subject', trace) && inOneClause(trace, anaphor, context),
    ),
  boundReflexive: (trace, anaphor, context) =>
    Number(anaphor.reflexive && is('subject', trace) && sentencesApart(anaphor, last(trace), context) === 0),
  clauseSubjectForPossessor: (trace, anaphor, context) =>
    Number(anaphor.role === 'possessor' && is('subject', trace) && inOneClause(trace, anaphor, context)),
  clauseMate: (trace, anaphor, context) => Number(inOneClause(trace, anaphor, context)),
  lastOpensSentence: (trace, _, context) => Number(opensSentence(context, last(trace).token)),
  subjectOfSentenceBefore: (trace, anaphor, context) =>
    Number(trace.events.some((event) => event.role === 'subject' && sentencesApart(anaphor, event, context) === 1)),
  subjectOfThisSentence: (trace, anaphor, context) =>
    Number(trace.events.some((event) => event.role === 'subject' && sentencesApart(anaphor, event, context) === 0)),
  lastSpeaks: (trace) => Number(last(trace).speaks),
  lastSpeaker: ({ referent }, { lastSpeaker }) => Number(referent === lastSpeaker),
  lastIsQuoted: (trace) => Number(last(trace).quoted),
  quotedBy: ({ referent }, { quotedBy }) => Number(referent === quotedBy),
  speaksItself: (trace, { quotedBy }) => agree(last(trace).quoted, quotedBy !== null),
  lastIsPronoun: (trace) => Number(last(trace).pronoun !== null),
  samePronoun: ({ events }, { kind }) => Number(events.some(({ pronoun }) => pronoun === kind)),
  otherPronoun: ({ events }, { kind }) => Number(events.some(({ pronoun }) => pronoun !== null && pronoun !== kind)),
  mentions: ({ events }) => Math.log(events.length),
  mentionsInText: ({ referent }) => Math.log(referent.mentions) / 3,
  isNew: ({ referent, events }) => Number(referent.firstToken === events[0]!.token),
  genderAgrees: ({ referent }, { kind }) => Number(referent.gender !== null && referent.gender === pronounGender(kind)),
  isNamed: ({ referent }) => Number(referent.entity !== null),
  pluralForThey: ({ referent }, { kind }) => agree(kind === 'they', referent.plural),
  jointForThey: ({ referent }, { kind }) => agree(kind === 'they', referent.parts.length > 0),
  personForThey: ({ referent }, { kind }) => agree(kind === 'they', !referent.plural && referent.type === 'person'),
  organisationForThey: ({ referent }, { kind }) => agree(kind === 'they', referent.type === 'organisation'),
  placeForIt: ({ referent }, { kind }) => agree(kind === 'it', referent.type === 'location'),
  thingForIt: ({ referent }, { kind }) => agree(kind === 'it', referent.type === 'thing'),
  speakerForIt: ({ referent }, { kind, lastSpeaker }) => agree(kind === 'it', referent === lastSpeaker),
  speakerForThey: ({ referent }, { kind, lastSpeaker }) => agree(kind === 'they', referent === lastSpeaker),
};

export const ANTECEDENT_FEATURES: readonly string[] = [
  ...Object.keys(FEATURES),
  'nobody',
  'nobodyForThey',
  'nobodyForIt',
];
const FUNCTIONS: readonly Feature[] = Object.values(FEATURES);

/** The features of one candidate, in the order of `ANTECEDENT_FEATURES`. */
export function featuresOf(trace: Trace, anaphor: Anaphor, context: SpeakerContext): Float64Array {
  const values = new Float64Array(ANTECEDENT_FEATURES.length);
  for (let i = 0; i < FUNCTIONS.length; i++) values[i] = FUNCTIONS[i]!(trace, anaphor, context);
  return values;
}

/** The features of the case that the pronoun stands for none of the candidates. */
export function nobodyFeatures({ kind }: Anaphor): Float64Array {
  const values = new Float64Array(ANTECEDENT_FEATURES.length);
  const first = FUNCTIONS.length;
  values[first] = 1;
  values[first + 1] = Number(kind === 'they');
  values[first + 2] = Number(kind === 'it');
  return values;
}

/** The role of a pronoun: a possessor before its noun, else as `roleOf` reads it. */
export function isPossessive({ tokens }: SpeakerContext, token: number): boolean {
  const word = tokens.lower[token]!;
  if (word === 'his' || word === 'its' || word === 'their') return true;
  if (word !== 'her') return false;
  const pos = tokens.pos[token + 1];
  return (
    (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM') &&
    tokens.sentence[token + 1] === tokens.sentence[token]
  );
}
