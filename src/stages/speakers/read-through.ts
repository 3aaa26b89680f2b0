import { isPossessive } from './antecedent-features.ts';
import type { SpeakerContext } from './context.ts';
import { type Discourse, roleOf } from './discourse.ts';
import { areJoined } from './joined.ts';
import { PRONOUNS } from './pronoun-words.ts';
import { rankAntecedents } from './pronouns.ts';
import { jointReferent, type Referent } from './referents.ts';
import type { SourcePhrase } from './source-phrase.ts';

/** "A, Republican of <place>, and B": names that can stand between two people who are named together, and one more. */
const NAMES_BETWEEN = 3;

/**
 * Goes through the text once and notes who is mentioned: names, pairs of names, the pronouns "he" and "she", and the sources
 * of the article's own voice, each resolved when the text before it has been read.
 *
 * @param resolve resolves the source of an attribution and notes it
 */
export function readThrough(
  context: SpeakerContext,
  discourse: Discourse,
  referents: readonly Referent[],
  phrases: readonly (SourcePhrase | null)[],
  resolve: (attribution: number) => void,
): void {
  const { tokens, names, quoted } = context;
  const sources = new Map<number, number>();
  const speaking = new Set<number>();
  phrases.forEach((phrase, index) => {
    if (phrase === null) return;
    for (const name of namesOf(phrase)) speaking.add(name);
    if (quoted[phrase.firstToken] === 0) sources.set(phrase.firstToken, index);
  });
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const source = sources.get(i);
    if (source !== undefined) resolve(source);
    else if (quoted[i] === 0 && tokens.pos[i] === 'PRON') readPronoun(context, discourse, i);
    while (next < names.length && names[next]!.firstToken <= i) {
      readName(context, discourse, referents, next, speaking.has(next));
      next++;
    }
  }
}

function readName(
  context: SpeakerContext,
  discourse: Discourse,
  referents: readonly Referent[],
  index: number,
  isSource: boolean,
): void {
  const { names, entities } = context;
  const { firstToken, endToken, entity } = names[index]!;
  const quoted = context.quoted[firstToken] === 1;
  const role = roleOf(context, firstToken, endToken);
  discourse.add({
    referent: referents[entity]!,
    token: firstToken,
    endToken,
    role,
    speaks: isSource && !quoted,
    quoted,
    pronoun: null,
    probability: 1,
  });
  const before = names
    .slice(Math.max(0, index - NAMES_BETWEEN), index)
    .reverse()
    .find((name) => entities[name.entity]!.type === 'person');
  if (before === undefined || !areJoined(context, before, firstToken)) return;
  if (before.entity === entity || entities[before.entity]!.type !== 'person' || entities[entity]!.type !== 'person')
    return;
  const pair = jointReferent([referents[before.entity]!, referents[entity]!]);
  discourse.add({
    referent: pair,
    token: before.firstToken,
    endToken,
    role,
    speaks: false,
    quoted,
    pronoun: null,
    probability: 1,
  });
}

/** A pronoun that is no source still says whom the text is about. */
function readPronoun(context: SpeakerContext, discourse: Discourse, token: number): void {
  const kind = PRONOUNS.get(context.tokens.lower[token]!);
  if (kind !== 'he' && kind !== 'she') return;
  const { ranked, nobody } = rankAntecedents(context, discourse, token, kind, false, null);
  const best = ranked[0];
  if (best === undefined || best.probability < nobody) return;
  const role = isPossessive(context, token) ? 'possessor' : roleOf(context, token, token + 1);
  discourse.add({
    referent: best.referent,
    token,
    endToken: token + 1,
    role,
    speaks: false,
    quoted: false,
    pronoun: kind,
    probability: best.probability,
  });
}

function namesOf(phrase: SourcePhrase): number[] {
  if (phrase.kind === 'name') return phrase.name === null ? [] : [phrase.name];
  return phrase.kind === 'joint' ? phrase.parts.flatMap(namesOf) : [];
}
