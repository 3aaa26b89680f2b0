import type { Quotation } from '../../document/layers.ts';
import { isSpace, type Range } from '../../document/span.ts';
import { closesLikeApostrophe, opensLikeApostrophe } from './apostrophes.ts';

/** A quotation mark in the text and what its neighbours say of it; apostrophes, feet and inches are left out. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Marks of one family close one another: “ ” " '' `` „, ‘ ’ ' ` ‚, and « » ‹ ›. */
  readonly family: 'double' | 'single' | 'guillemet';
  readonly style: Quotation['mark'];
  /** `either`: opens where nothing of its family is open, else closes. */
  readonly role: 'open' | 'close' | 'either';
  /** It may well be no quotation mark: a possessive (players’) or an inch (12"). */
  readonly doubtful: boolean;
  /** A glyph that only ever opens or closes, not a straight one that does both. */
  readonly directed: boolean;
}

type Neighbour = 'edge' | 'space' | 'bracket' | 'dash' | 'stop' | 'word';

const GLYPHS = '"\'`“”‟‘’‛„‚«»‹›＂';
/** Single marks that stand for a double one when written twice. */
const PAIRED = "'`‘’";
const STOPS = '.,;:!?…)]}%';
const OPEN_BRACKETS = '([{/';
const DASHES = '-–—―';

/**
 * The quotation marks of one paragraph, in order. Adjacent marks share their neighbours: in `"'No,'" she said` all four
 * are judged by what stands around the run.
 */
export function marksIn(text: string, paragraph: Range, reversedGuillemets: boolean): Mark[] {
  const marks: Mark[] = [];
  let i = paragraph.start;
  while (i < paragraph.end) {
    if (!isMarkCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < paragraph.end && isMarkCode(text.charCodeAt(end))) end++;
    const around = { paragraph, left: neighbour(text, i - 1, paragraph), right: neighbour(text, end, paragraph) };
    while (i < end) {
      const length = lengthAt(text, i, end, around.right);
      const mark = markAt(text, i, length, around, reversedGuillemets);
      if (mark !== null) marks.push(mark);
      i += length;
    }
  }
  return marks;
}

/** Whether a text uses »guillemets« pointing inwards, judged by the first one. */
export function hasReversedGuillemets(text: string): boolean {
  const right = text.indexOf('»');
  if (right < 0) return false;
  const left = text.indexOf('«');
  return (left < 0 || right < left) && !isSpace(text.charCodeAt(right + 1));
}

function isMarkCode(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    ((code >= 0x2018 || code === 0xab || code === 0xbb) && GLYPHS.includes(String.fromCharCode(code)))
  );
}

/** 2 for ``, '', ‘‘ and ’’, else 1. Of three straight marks ('''), the first two open and the last two close. */
function lengthAt(text: string, at: number, runEnd: number, right: Neighbour): 1 | 2 {
  const glyph = text[at]!;
  if (!PAIRED.includes(glyph) || at + 1 >= runEnd || text[at + 1] !== glyph) return 1;
  const closing = right !== 'word' && right !== 'bracket';
  return closing && text[at + 2] === glyph && text[at + 3] !== glyph ? 1 : 2;
}

interface Around {
  readonly paragraph: Range;
  readonly left: Neighbour;
  readonly right: Neighbour;
}

function markAt(text: string, start: number, length: 1 | 2, around: Around, reversed: boolean): Mark | null {
  const end = start + length;
  const glyph = text[start]!;
  const { left, right } = around;
  const opening = left !== 'word' && left !== 'stop' && (right === 'word' || right === 'bracket');
  const closing = (left === 'word' || left === 'stop') && right !== 'word' && right !== 'bracket';
  const at = { start, end, doubtful: false, directed: true };
  switch (glyph) {
    case '„':
      return { ...at, family: 'double', style: 'low', role: 'open' };
    case '‚':
      return { ...at, family: 'single', style: 'low', role: 'open' };
    case '«':
    case '»':
    case '‹':
    case '›': {
      const role = (glyph === '«' || glyph === '‹') !== reversed ? 'open' : 'close';
      return { ...at, family: 'guillemet', style: 'guillemet', role };
    }
    case '“':
    case '‟':
      return { ...at, family: 'double', style: 'double', role: closing || right === 'edge' ? 'either' : 'open' };
    case '”':
      if (isInches(text, start)) return null;
      return { ...at, family: 'double', style: 'double', role: opening || left === 'edge' ? 'either' : 'close' };
    case '‘':
    case '‛':
    case '’':
    case '`':
    case "'":
      return length === 2 ? doubleAt(text, at, around) : singleAt(text, at, around);
    default:
      return doubleAt(text, at, around);
  }
}

/** The straight " and the doubled '' and ``. */
function doubleAt(text: string, at: Pick<Mark, 'start' | 'end'>, { left, right }: Around): Mark | null {
  if (isInches(text, at.start)) return null;
  const glyph = text[at.start]!;
  const style = at.end - at.start === 2 ? 'latex' : 'double';
  const doubtful = isDigit(text.charCodeAt(at.start - 1)) && right !== 'stop' && right !== 'edge';
  const directed = glyph === '`' || glyph === '‘';
  const role = directed && right !== 'edge' ? 'open' : straightRole(text, at, left, right);
  return { ...at, family: 'double', style, role, doubtful, directed };
}

function straightRole(text: string, at: Pick<Mark, 'end'>, left: Neighbour, right: Neighbour): Mark['role'] {
  if (left === 'edge') return 'open';
  if (right === 'edge') return 'close';
  if (left === 'space') {
    if (right === 'space') return 'either';
    return right === 'stop' && !isEllipsis(text, at.end) ? 'either' : 'open';
  }
  if (left === 'bracket') return right === 'stop' || right === 'space' ? 'either' : 'open';
  if (right === 'space' || right === 'stop') return 'close';
  return 'either';
}

function singleAt(text: string, at: Pick<Mark, 'start' | 'end'>, { paragraph, left, right }: Around): Mark | null {
  const glyph = text[at.start]!;
  const base = { ...at, family: 'single', style: 'single', directed: glyph === '‘' } as const;
  const outer = left !== 'word' && left !== 'stop';
  if (left === 'word' && right === 'word') return null;
  if (outer && (right === 'word' || right === 'bracket' || isEllipsis(text, at.end))) {
    if (glyph === '’' || opensLikeApostrophe(text, at.start, paragraph)) return null;
    return { ...base, role: 'open', doubtful: false };
  }
  if (left === 'space' || left === 'edge' || glyph === '`' || right === 'word') return null;
  if (isFeet(text, at.start)) return null;
  return { ...base, role: 'close', doubtful: closesLikeApostrophe(text, at.start, paragraph) };
}

function neighbour(text: string, at: number, paragraph: Range): Neighbour {
  if (at < paragraph.start || at >= paragraph.end) return 'edge';
  const code = text.charCodeAt(at);
  if (isSpace(code) || isInvisible(code)) return 'space';
  const glyph = text[at]!;
  if (STOPS.includes(glyph)) return 'stop';
  if (OPEN_BRACKETS.includes(glyph)) return 'bracket';
  return DASHES.includes(glyph) ? 'dash' : 'word';
}

/** Zero-width characters and directional marks. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isEllipsis(text: string, at: number): boolean {
  return text[at] === '…' || (text[at] === '.' && (text[at + 1] === '.' || text[at + 1] === ' '));
}

/** 5'10" and 6' 2": a number behind a number of feet. */
function isInches(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  return /\d['’′] ?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at));
}

/** 6' 2": a number follows the mark that follows a number. */
function isFeet(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  return isDigit(text.charCodeAt(text[at + 1] === ' ' ? at + 2 : at + 1));
}
