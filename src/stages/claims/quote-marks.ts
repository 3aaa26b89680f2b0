import { isSpace, type Range } from '../../document/span.ts';

const PARTNER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
  ['``', "''"],
  ["''", "''"],
]);
const DOUBLED: readonly string[] = ['``', "''"];
const OPENING: ReadonlySet<string> = new Set(PARTNER.keys());
const CLOSING: ReadonlySet<string> = new Set(['”', '“', '»', '«', '’', '"', "'", "''"]);
const LOOSE_AT_START: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '…', ')', ']', '.', '!', '?']);
const LOOSE_AT_END: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '(', '[']);

/**
 * The range without white space, loose punctuation and quotation marks at its ends. A mark stays where its partner stands
 * inside the range: “act of war” keeps both in: it is an “act of war”.
 *
 * @param quoted the stretches of the quote inside quotation marks, marks left out; they tell single marks from apostrophes
 */
export function withoutMarks(text: string, range: Range, quoted: readonly Range[]): Range {
  let { start, end } = range;
  for (let before = -1; before !== start - end;) {
    before = start - end;
    while (start < end && (isSpace(text.charCodeAt(start)) || isLooseStart(text, start))) start++;
    while (end > start && (isSpace(text.charCodeAt(end - 1)) || LOOSE_AT_END.has(text[end - 1]!))) end--;
    start += openingToDrop(text, start, end, quoted);
    end -= closingToDrop(text, start, end, quoted);
  }
  return { start, end };
}

/** Punctuation that belongs to what came before; "-5" and ".5" are numbers. */
function isLooseStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return LOOSE_AT_START.has(text[at]!) && !(next >= 48 && next <= 57);
}

/** Length of the opening mark at `start` that has its partner at the very end of the range or outside of it, else 0. */
function openingToDrop(text: string, start: number, end: number, quoted: readonly Range[]): number {
  const mark = DOUBLED.find((pair) => text.startsWith(pair, start)) ?? text[start]!;
  if (start >= end || !OPENING.has(mark)) return 0;
  const known = quoted.find((range) => range.start === start + mark.length);
  const partnerAt = known?.end ?? partner(text, mark, start, end);
  if (isSingle(mark) && known === undefined && partnerAt < 0) return 0;
  return partnerAt < 0 || partnerAt >= end - mark.length ? mark.length : 0;
}

/** Length of the closing mark at `end` that has its partner before the range, else 0. */
function closingToDrop(text: string, start: number, end: number, quoted: readonly Range[]): number {
  if (start >= end) return 0;
  const mark = text.startsWith("''", end - 2) && end - start > 1 ? "''" : text[end - 1]!;
  if (!CLOSING.has(mark)) return 0;
  const known = quoted.find((range) => range.end === end - mark.length);
  if (known !== undefined) return known.start <= start ? mark.length : 0;
  if (isSingle(mark)) return 0;
  for (const [open, close] of PARTNER) {
    if (close !== mark) continue;
    const inside = text.slice(start, end - mark.length);
    if (inside.includes(open) && (open !== close || isOdd(inside, open))) return 0;
  }
  return mark.length;
}

function partner(text: string, mark: string, start: number, end: number): number {
  const from = start + mark.length;
  const at = text.slice(from, end).indexOf(PARTNER.get(mark)!);
  return at < 0 ? -1 : from + at;
}

function isOdd(text: string, mark: string): boolean {
  return text.split(mark).length % 2 === 0;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'";
}
