import { PAIR_NOUNS } from '../../lexicon/referring-nouns.ts';
import type { SpeakerContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import type { NominalReading } from './nominal-reading.ts';
import { jointReferent, type Referent } from './referents.ts';
import type { NominalPhrase } from './source-phrase.ts';

const MOST_EVENTS = 30;
const MOST_SENTENCES = 8;

/**
 * The two (or more) that a plural noun phrase takes up: those who were named together ("A and B … the senators"), else, for
 * "the couple", "both sides" and "the two men", the two that were mentioned last. null where nothing fits.
 */
export function matchPlural(
  context: SpeakerContext,
  discourse: Discourse,
  phrase: NominalPhrase,
  reading: NominalReading,
): Referent | null {
  const { tokens } = context;
  const counted = isTwo(tokens.lower[phrase.firstToken]!) || isTwo(tokens.lower[phrase.firstToken + 1] ?? '');
  const isPair = PAIR_NOUNS.has(tokens.lower[phrase.head]!) || counted;
  if (!isPair && reading.article !== 'definite') return null;
  if (reading.possessed || reading.modifiers.length > 1) return null;
  const recent: Referent[] = [];
  const at = discourse.position(phrase.firstToken);
  const sentence = tokens.sentence[phrase.firstToken]!;
  for (let i = at - 1; i >= 0 && i >= at - MOST_EVENTS; i--) {
    const { referent, token, quoted } = discourse.events[i]!;
    if (sentence - tokens.sentence[token]! > MOST_SENTENCES) break;
    if (quoted || referent.entity === null) continue;
    if (referent.parts.length > 0) {
      if (referent.parts.every((part) => canBe(part, reading, isPair))) return referent;
    } else if (isPair && canBe(referent, reading, true) && !recent.includes(referent)) {
      recent.push(referent);
      if (recent.length === 2) break;
    }
  }
  return recent.length < 2 ? null : jointReferent(recent.sort((a, b) => a.firstToken - b.firstToken));
}

function canBe({ type, gender, descriptors }: Referent, reading: NominalReading, isPair: boolean): boolean {
  if (reading.key === 'side') return type === 'organisation' || type === 'person';
  if (type !== 'person' || (reading.gender !== null && gender !== null && gender !== reading.gender)) return false;
  return isPair || reading.gender !== null || descriptors.heads.has(reading.key);
}

function isTwo(word: string): boolean {
  return word === 'two' || word === 'both';
}
