import type { SpeakerContext } from './context.ts';
import { readNounPhrase, RELATIVES, spanOfTokens } from './noun-phrase.ts';
import { PRONOUNS } from './pronoun-words.ts';
import type { JointPhrase, NamePhrase, NominalPhrase, PronounPhrase } from './source-phrase.ts';

type Part = NamePhrase | NominalPhrase | PronounPhrase;

interface Stretch {
  readonly first: number;
  readonly end: number;
  /** What stands before it: nothing, a comma, or "and". */
  readonly link: 'none' | 'comma' | 'and';
}

const OWN_PHRASE: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'my',
  'our',
  'others',
]);

/**
 * Reads "A and B", "A, B and C", "A and her deputy, B", "A, chair of X, and B, its head", "he and B" as several sources; null
 * where it is one ("A, a developer and spokeswoman").
 */
export function readJoint(context: SpeakerContext, first: number, end: number): JointPhrase | null {
  const { tokens } = context;
  const start = tokens.lower[first] === 'both' ? first + 1 : first;
  const stretches = stretchesOf(context, start, end);
  if (!stretches.some(({ link }) => link === 'and')) return null;
  const parts: Part[] = [];
  let apposed = false;
  for (const stretch of stretches) {
    const part = readPart(context, stretch);
    const before = parts.at(-1);
    if (stretch.link === 'comma' && before !== undefined && before.kind !== part.kind) {
      if (part.kind === 'name') parts[parts.length - 1] = part;
      apposed = true;
    } else if (part.kind === 'nominal' && apposed && !OWN_PHRASE.has(tokens.lower[stretch.first]!)) {
      continue;
    } else {
      parts.push(part);
    }
  }
  if (parts.length < 2 || !isNamed(parts[0]!)) return null;
  const unnamed = parts.filter((part) => !isNamed(part)).length;
  if (unnamed > 0 && (parts.length > 2 || stretches.length > 2)) return null;
  return { kind: 'joint', parts, firstToken: start, core: spanOfTokens(context, start, stretches.at(-1)!.end) };
}

/** Cuts at commas and "and" outside names, up to a relative clause at the end. */
function stretchesOf({ tokens, nameAt }: SpeakerContext, first: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = first;
  let link: Stretch['link'] = 'none';
  let i = first;
  for (; i < end; i++) {
    if (nameAt[i]! >= 0) continue;
    const word = tokens.lower[i]!;
    if (RELATIVES.has(word)) break;
    const isComma = word === ',';
    if (!isComma && word !== 'and' && word !== '&') continue;
    if (i > from) stretches.push({ first: from, end: i, link });
    link = isComma && i > from ? 'comma' : 'and';
    from = i + 1;
  }
  if (i > from) stretches.push({ first: from, end: i, link });
  return stretches;
}

function readPart(context: SpeakerContext, { first, end }: Stretch): Part {
  const pronoun = PRONOUNS.get(context.tokens.lower[first]!);
  if (end === first + 1 && (pronoun === 'he' || pronoun === 'she')) {
    return { kind: 'pronoun', pronoun, firstToken: first, core: spanOfTokens(context, first, end) };
  }
  return readNounPhrase(context, first, end);
}

function isNamed(part: Part): boolean {
  return part.kind === 'pronoun' || (part.kind === 'name' && part.name !== null);
}
