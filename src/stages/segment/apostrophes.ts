import type { Range } from '../../document/span.ts';

/** Words that English writes with an apostrophe in front (Oxford English Dictionary, aphetic and clipped forms). */
const CLIPPED_IN_FRONT: ReadonlySet<string> = new Set(
  (
    'em til till tis twas twere twill cause cuz cos coz bout round neath nuff kay ere fraid ello alf gainst tween n ' +
    's re ve ll d m t im er ave appen ome ow ouse ard ell tude hood burbs rents fro flu phone'
  ).split(' '),
);

/** Words that English writes with an apostrophe behind. */
const CLIPPED_BEHIND: ReadonlySet<string> = new Set('o th an ol wi lil mo fo gov n y ma tha po hangin'.split(' '));

/**
 * Whether a single mark before a word is an apostrophe: 'em, '90s, rock 'n' roll, class of '68.
 *
 * @param at place of the mark
 */
export function opensLikeApostrophe(text: string, at: number, paragraph: Range): boolean {
  const next = text.slice(at + 1, Math.min(at + 10, paragraph.end));
  const decade = /^\d0?s\b|^\d\d(?!\d)/.exec(next);
  if (decade !== null) return decade[0].endsWith('s') || next[2] === 's' || isBehindWord(text, at, paragraph);
  const word = /^\p{L}+/u.exec(next)?.[0].toLowerCase();
  return word !== undefined && CLIPPED_IN_FRONT.has(word);
}

/**
 * Whether a single mark behind a word may be an apostrophe: the players' union, goin' home, a cup o' tea. At a stop or the
 * paragraph's end it is taken for a closing mark.
 *
 * @param at place of the mark
 */
export function closesLikeApostrophe(text: string, at: number, paragraph: Range): boolean {
  const next = at + 1 < paragraph.end ? text[at + 1]! : '';
  if (!/[\s\-–—]/.test(next)) return false;
  const word = wordBefore(text, at, Math.max(paragraph.start, at - LONGEST_WORD));
  if (word === '') return false;
  return /[sxz]$|in$/.test(word) || CLIPPED_BEHIND.has(word);
}

const LONGEST_WORD = 24;

/** The letters right before `at`, from `from` on at the earliest, in lower case. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && LETTER.test(text[start - 1]!)) start--;
  return text.slice(start, at).toLowerCase();
}

const LETTER = /\p{L}/u;

/** "class of '05" against "'10 years ago,' he said". */
function isBehindWord(text: string, at: number, paragraph: Range): boolean {
  return at - 2 >= paragraph.start && /\p{L}/u.test(text[at - 2]!);
}
