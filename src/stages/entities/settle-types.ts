import type { EntityType } from '../../document/entity.ts';
import type { Encodings, Tokens } from '../../document/layers.ts';
import type { NameSpan } from './name-span.ts';

const TYPES: readonly EntityType[] = ['person', 'organisation', 'location', 'misc'];
/** What the linear tagger's reading of a mention counts beside the encoder's, in nats. */
const LINEAR_VOTE = 2;
/** What it counts that a word is the last one of somebody's full name. */
const SURNAME_VOTE = 4;

/**
 * Gives all mentions of one name in a document one type: that which the encoder thinks most likely over all of them, what the linear
 * tagger says of the same words counted in, and for a single word whether it is the surname of a person named in full.
 *
 * @param names of the encoder
 * @param linear names of the linear tagger, in the same document
 */
export function settleTypes(
  tokens: Tokens,
  names: readonly NameSpan[],
  linear: readonly NameSpan[],
  encodings: Encodings,
): NameSpan[] {
  const votes = new Map<string, Float64Array>();
  const votesOf = (name: NameSpan): Float64Array => {
    const key = tokens.lower.slice(name.firstToken, name.endToken).join(' ');
    let found = votes.get(key);
    if (found === undefined) votes.set(key, (found = new Float64Array(TYPES.length)));
    return found;
  };
  for (const name of names) addLikelihoods(votesOf(name), name, encodings);
  const known = new Set(names.map(({ firstToken, endToken }) => firstToken * tokens.count + endToken));
  for (const name of linear) {
    if (known.has(name.firstToken * tokens.count + name.endToken))
      votesOf(name)[TYPES.indexOf(name.type)]! += LINEAR_VOTE;
  }
  const surnames = new Set<string>();
  for (const name of names) {
    if (name.endToken - name.firstToken > 1 && bestType(votesOf(name)) === 'person')
      surnames.add(tokens.lower[name.endToken - 1]!);
  }
  return names.map((name) => {
    const own = votesOf(name);
    const isSurname = name.endToken - name.firstToken === 1 && surnames.has(tokens.lower[name.firstToken]!);
    const type = bestType(isSurname ? own.map((vote, at) => (at === 0 ? vote + SURNAME_VOTE : vote)) : own);
    return type === name.type ? name : { ...name, type };
  });
}

/** Adds of each type the mean log-likelihood of the name's tokens, the first as a beginning. */
function addLikelihoods(votes: Float64Array, { firstToken, endToken }: NameSpan, encodings: Encodings): void {
  const { entityTags, entityScores } = encodings;
  const columns = entityTags.length;
  for (let i = firstToken; i < endToken; i++) {
    const row = entityScores.subarray(i * columns, (i + 1) * columns);
    let top = -Infinity;
    for (const value of row) top = Math.max(top, value);
    let sum = 0;
    for (const value of row) sum += Math.exp(value - top);
    const total = top + Math.log(sum);
    TYPES.forEach((type, at) => {
      const column = entityTags.indexOf(`${i === firstToken ? 'B' : 'I'}-${type}`);
      votes[at]! += (row[column]! - total) / (endToken - firstToken);
    });
  }
}

function bestType(votes: Float64Array): EntityType {
  let best = 0;
  for (let at = 1; at < TYPES.length; at++) if (votes[at]! > votes[best]!) best = at;
  return TYPES[best]!;
}
