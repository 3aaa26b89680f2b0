import type { PartOfSpeech, Quotation } from '../../document/layers.ts';

export interface TokenColumns {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly text: readonly string[];
  readonly lemma: readonly string[];
  readonly pos: readonly PartOfSpeech[];
}

/** Abbreviations that a name follows (style guides of the Associated Press and the Guardian). */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen col lt sgt capt cpl pvt maj cmdr cdr adm rev revd hon ' +
    'pres supt insp det amb atty ft mt vs v'
  ).split(' '),
);
/** Abbreviations that a number follows. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos art sec fig vol ch pp p pt para approx est ca jan feb mar apr jun jul aug sep sept oct nov dec rs'.split(' '),
);
const CLOCKS: ReadonlySet<string> = new Set(
  'est edt et cst cdt mst mdt pst pdt gmt bst cet cest utc eastern central pacific'.split(' '),
);
const SPEECH: ReadonlySet<string> = new Set(
  'say ask reply add tell shout cry exclaim wonder demand answer joke yell write tweet declare inquire quip'.split(' '),
);
const NAMING: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['PROPN', 'PRON', 'DET', 'NOUN', 'ADJ']);
const OPENING = 1;
const CLOSING = 2;
/** An aside in brackets longer than this is not an aside. */
const LONGEST_ASIDE = 80;

/**
 * Repairs the sentence starts that wink-nlp found, with what the paired quotation marks tell: a closing mark belongs to the
 * sentence before, an opening one to the sentence behind; no break after a title or an initial, inside a web address, in a
 * bracketed aside, or between `“Why?”` and the words that report it.
 *
 * @param starts 1 at each token that starts a sentence, 2 where it also starts a paragraph
 * @returns the same, repaired
 */
export function repairStarts(
  starts: Uint8Array,
  textLength: number,
  tokens: TokenColumns,
  quotations: readonly Quotation[],
): Uint8Array {
  const marks = markRoles(textLength, quotations);
  const repaired = starts.slice();
  let asideEnd = -1;
  for (let i = 0; i < repaired.length; i++) {
    if (repaired[i] === 2) asideEnd = -1;
    else if (repaired[i] === 1) {
      repaired[i] = 0;
      const at = moved(repaired, tokens, marks, i);
      if (at > asideEnd && at < repaired.length && repaired[at] === 0 && isBreak(tokens, marks, at)) repaired[at] = 3;
    } else if (repaired[i] === 0 && i > asideEnd && isMissed(tokens, marks, repaired, i)) repaired[i] = 3;
    if ((tokens.text[i] === '(' || tokens.text[i] === '[') && repaired[i] === 0 && i > asideEnd) {
      asideEnd = closingBracket(tokens, starts, i);
    }
  }
  return repaired;
}

function markRoles(textLength: number, quotations: readonly Quotation[]): Uint8Array {
  const roles = new Uint8Array(textLength);
  for (const { segments } of quotations) {
    for (const { start, innerStart, innerEnd, end } of segments) {
      roles.fill(OPENING, start, innerStart);
      roles.fill(CLOSING, innerEnd, end);
    }
  }
  return roles;
}

/** The start without closing marks and brackets in front, and with opening marks that were left behind. */
function moved(starts: Uint8Array, { text, start, end }: TokenColumns, marks: Uint8Array, i: number): number {
  let at = i;
  while (
    at < text.length &&
    starts[at] !== 2 &&
    (marks[start[at]!] === CLOSING || text[at] === ')' || text[at] === ']')
  )
    at++;
  if (at > i) return at;
  while (at > 0 && marks[start[at - 1]!] === OPENING && end[at - 1] === start[at]! && starts[at] !== 2) at--;
  return at;
}

function isBreak(tokens: TokenColumns, marks: Uint8Array, i: number): boolean {
  const { start, end, text } = tokens;
  const last = i - 1;
  const before = text[last]!;
  const first = text[i]!;
  const closed = marks[start[last]!] === CLOSING;
  if (!closed && !/[.!?…:;)\]"”’']$/.test(before)) return false;
  const lower = /^\p{Ll}/u.test(first);
  if (end[last] === start[i] && lower) return false;
  if (lower && !/^(?:https?|www)/.test(first) && (closed || /^[)\]?!…]/.test(before))) return false;
  if (before.endsWith('.') && isAbbreviation(tokens, last, i)) return false;
  return !(closed && /[?!…]$/.test(text[last - 1] ?? '') && isReported(tokens, marks, i));
}

/** Whether the full stop at `last` belongs to a title, an initial or another abbreviation that goes on at `i`. */
function isAbbreviation({ text, start, end, pos }: TokenColumns, last: number, i: number): boolean {
  const whole = text[last] === '.' && end[last - 1] === start[last] ? text[last - 1]! : text[last]!.slice(0, -1);
  const word = whole.toLowerCase();
  const next = text[i]!;
  if (TITLES.has(word) || (word === 'st' && pos[i] === 'PROPN')) return true;
  if (/^\d/.test(next)) return BEFORE_NUMBER.has(word);
  if (word === 'a.m' || word === 'p.m') return CLOCKS.has(next.toLowerCase());
  return /^\p{Lu}$/u.test(whole) && whole !== 'I' && pos[i] === 'PROPN';
}

/** `“Why?” the mayor asked.`: a few words of a name or a noun phrase, then a verb of speech. */
function isReported({ text, lemma, pos, start }: TokenColumns, marks: Uint8Array, i: number): boolean {
  for (let k = i; k < Math.min(i + 6, text.length); k++) {
    if (pos[k] === 'VERB' || SPEECH.has(lemma[k]!)) {
      const opensNext = [k + 1, k + 2].some((at) => at < text.length && marks[start[at]!] === OPENING);
      return k > i && SPEECH.has(lemma[k]!) && !opensNext;
    }
    if (!NAMING.has(pos[k]!)) return false;
  }
  return false;
}

/** A break that wink leaves out: `Plan B. The mayor`, and a full stop, a space and the mark that opens a quotation. */
function isMissed({ text, start, end, pos }: TokenColumns, marks: Uint8Array, starts: Uint8Array, i: number): boolean {
  if (i === 0 || end[i - 1] === start[i] || starts[i - 1] !== 0) return false;
  if (text[i - 1]!.length === 2 && text[i - 1]!.endsWith('.')) return isFunctionWord(text[i]!, pos[i]!);
  if (marks[start[i]!] !== OPENING) return false;
  let last = i - 1;
  if (marks[start[last]!] === CLOSING && last > 0) last--;
  const before = text[last]!;
  if (!/[.!?]$/.test(before) || before.startsWith('..') || marks[start[last]!] === CLOSING) return false;
  const word = before === '.' ? text[last - 1]!.toLowerCase() : before.slice(0, -1).toLowerCase();
  let next = i;
  while (next < text.length && marks[start[next]!] === OPENING) next++;
  const first = text[next] ?? '';
  return /^\p{Lu}/u.test(first) && !TITLES.has(word) && !(/^\p{Lu}$/u.test(word) && pos[next] === 'PROPN');
}

function isFunctionWord(word: string, pos: PartOfSpeech): boolean {
  return (pos === 'DET' || pos === 'PRON') && /^\p{Lu}\p{Ll}/u.test(word);
}

/** Token of the bracket that closes the one at `i` in the same paragraph and not far away, or -1. */
function closingBracket({ text }: TokenColumns, starts: Uint8Array, i: number): number {
  const closing = text[i] === '(' ? ')' : ']';
  const limit = Math.min(text.length, i + LONGEST_ASIDE);
  for (let k = i + 1; k < limit && starts[k] !== 2; k++) if (text[k] === closing) return k;
  return -1;
}
