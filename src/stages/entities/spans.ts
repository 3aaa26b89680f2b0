import type { Tokens } from '../../document/layers.ts';
import { isGlued, nameSpan, type NameSpan } from './name-span.ts';
import { isKnownPlace } from './places.ts';
import { CAPITALS, capitalsOf } from './tagger/word-class.ts';

const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '“', "'", '‘']);
const CLOSING_MARKS: ReadonlySet<string> = new Set(['"', '”', "'", '’']);

/**
 * Names with their limits put right: a nickname in quotation marks inside a person's name belongs to it, names joined by a slash
 * are two, a compound's second half ("<name>-based") is none of the name.
 *
 * @param names in text order, not overlapping
 */
export function repairLimits(tokens: Tokens, names: readonly NameSpan[]): NameSpan[] {
  const repaired: NameSpan[] = [];
  for (let at = 0; at < names.length; at++) {
    let name = names[at]!;
    const end = endBehindNickname(tokens, name);
    if (end > name.endToken) {
      while (at + 1 < names.length && names[at + 1]!.firstToken < end) at++;
      name = nameSpan(tokens, name.firstToken, Math.max(end, names[at]!.endToken), 'person');
    }
    for (const part of splitAtSlashes(tokens, name)) {
      const whole = withoutCompoundEnd(tokens, part);
      if (whole !== null) repaired.push(whole);
    }
  }
  return repaired;
}

/** Where the name ends with 'First "Nick" Last' read as one; its own end where nothing like it stands there. */
function endBehindNickname(tokens: Tokens, { firstToken, endToken, type }: NameSpan): number {
  if (type !== 'person') return endToken;
  let open = endToken;
  for (let i = firstToken + 1; i < endToken; i++) if (OPENING_MARKS.has(tokens.text[i]!)) open = i;
  const close = open + 2;
  const last = open + 3;
  if (last >= tokens.count || tokens.sentence[last] !== tokens.sentence[firstToken]) return endToken;
  if (!OPENING_MARKS.has(tokens.text[open]!) || !CLOSING_MARKS.has(tokens.text[close]!)) return endToken;
  const capital = (i: number): boolean => capitalsOf(tokens.text[i]!) !== CAPITALS.none;
  return capital(open + 1) && capital(last) && tokens.pos[last] === 'PROPN' ? Math.max(endToken, last + 1) : endToken;
}

function splitAtSlashes(tokens: Tokens, name: NameSpan): NameSpan[] {
  if (name.type === 'misc' || !joinsTwoNames(tokens, name)) return [name];
  const parts: NameSpan[] = [];
  let first = name.firstToken;
  for (let i = first + 1; i <= name.endToken; i++) {
    const slash = i < name.endToken && tokens.text[i] === '/';
    if (!slash && i < name.endToken) continue;
    if (i > first) parts.push(nameSpan(tokens, first, i, name.type));
    first = i + 1;
  }
  return parts;
}

/** true where a slash stands between words of three letters and more, which "F/A-18" has none of. */
function joinsTwoNames(tokens: Tokens, { firstToken, endToken }: NameSpan): boolean {
  for (let i = firstToken + 1; i + 1 < endToken; i++) {
    if (tokens.text[i] === '/' && tokens.text[i - 1]!.length > 2 && tokens.text[i + 1]!.length > 2) return true;
  }
  return false;
}

/** The name before a hyphen and a word in small letters ("-based", "-led"), or null where what is left is no name for sure. */
function withoutCompoundEnd(tokens: Tokens, name: NameSpan): NameSpan | null {
  let end = name.endToken;
  const last = end - 1;
  if (name.type === 'person' || last - name.firstToken < 2 || tokens.text[last - 1] !== '-' || !isGlued(tokens, last))
    return name;
  if (capitalsOf(tokens.text[last]!) !== CAPITALS.none || !/^[a-z]{3}/.test(tokens.text[last]!)) return name;
  end = last - 1;
  const place = isKnownPlace(tokens.lower.slice(name.firstToken, end).join(' '));
  if (name.type === 'misc' && !place) return null;
  return nameSpan(tokens, name.firstToken, end, place ? 'location' : name.type);
}
