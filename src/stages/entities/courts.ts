import type { Tokens } from '../../document/layers.ts';
import { nameSpan, type NameSpan } from './name-span.ts';

const CIRCUITS: ReadonlySet<string> = new Set(['circuit', 'district', 'division', 'county', 'region', 'territory']);
const LONGEST = 8;

/**
 * A court's name with the circuit or district that it sits for ("<court> of Appeals for the Fifth Circuit"), which is read as two names
 * or as one and a half.
 *
 * @param names in text order, not overlapping
 */
export function joinCourts(tokens: Tokens, names: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  let covered = 0;
  for (const name of names) {
    if (name.firstToken < covered) continue;
    const end = name.type === 'organisation' ? endOfCircuit(tokens, name) : name.endToken;
    joined.push(end === name.endToken ? name : nameSpan(tokens, name.firstToken, end, name.type));
    covered = end;
  }
  return joined;
}

function endOfCircuit({ lower, text, sentence, count }: Tokens, { firstToken, endToken }: NameSpan): number {
  if (!lower.slice(firstToken, endToken).includes('court')) return endToken;
  if (lower[endToken] !== 'for' || lower[endToken + 1] !== 'the') return endToken;
  let end = endToken;
  for (let i = endToken + 2; i < Math.min(count, endToken + LONGEST) && sentence[i] === sentence[firstToken]; i++) {
    const word = lower[i]!;
    if (text[i] === word && word !== 'of' && word !== 'the') break;
    if (CIRCUITS.has(word) || (end > endToken && text[i] !== word)) end = i + 1;
  }
  return end;
}
