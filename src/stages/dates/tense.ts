import type { Outlook } from './context.ts';
import type { Reader } from './reader.ts';

const REACH = 15;

/** Words right before a date that fix its side. */
const ADJACENT: ReadonlyMap<string, Outlook> = new Map<string, Outlook>([
  ['ended', -2],
  ['since', -2],
  ['ending', 2],
  ['effective', 2],
  ['payable', 2],
  ['until', 2],
]);

/** Words after which a date lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(
  (
    'will ll shall wo due scheduled expected expects expect plans plan planned planning intends intend ' +
    'payable expire expires upcoming slated going must should would could may might ' +
    'promise promises promised pledge pledges pledged vow vows vowed hope hopes hoped want wants wanted'
  ).split(' '),
);

/** "is on Friday": a copula right before a date speaks of what is fixed for it. */
const PRESENT: ReadonlySet<string> = new Set(['is', 'are']);

/** Words of the past that do not end in -ed. */
const BEHIND: ReadonlySet<string> = new Set(
  (
    'said was were had did has have been told met went came took made gave found began held won lost left sold bought ' +
    'rose fell hit led ran saw sent shot spoke stood struck wrote became brought cut got kept paid put set says since died'
  ).split(' '),
);

/**
 * Which way the clause around an expression looks: the nearest verb to the left decides ("will", "plans to", "to testify"
 * look ahead; "said", "was", "-ed" look back), else the nearest to the right.
 */
export function outlookAt(reader: Reader, from: number, to: number): Outlook {
  const adjacent = ADJACENT.get(reader.word(from - 1));
  if (adjacent !== undefined) return adjacent;
  for (let at = from - 1, left = REACH; at >= 0 && left > 0; at--, left--) {
    if (endsSentence(reader, at)) break;
    if (at >= from - 2 && PRESENT.has(reader.word(at))) return 1;
    const sign = signOf(reader, at);
    if (sign !== 0) return sign;
  }
  for (let at = to, left = REACH; at < reader.atoms.count && left > 0; at++, left--) {
    if (endsSentence(reader, at)) break;
    const sign = signOf(reader, at);
    if (sign !== 0) return sign;
  }
  return 0;
}

function endsSentence(reader: Reader, at: number): boolean {
  const mark = reader.word(at);
  if (mark === ';' || mark === '!' || mark === '?') return true;
  if (mark !== '.' || reader.atoms.glued[at + 1] !== false || !reader.capital(at + 1)) return false;
  const before = reader.word(at - 1);
  return before.length > 1 && !TITLES.has(before);
}

const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr gen sen rep gov lt col sgt capt rev prof st jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd ' +
    'vs no'
  ).split(' '),
);

/** 1 for a sign of the future, -1 for one of the past, 0 for none. */
function signOf(reader: Reader, at: number): -1 | 0 | 1 {
  const word = reader.word(at);
  const before = reader.word(at - 1);
  if (before === 'to' && AHEAD.has(reader.word(at - 2))) return 0;
  if (AHEAD.has(word))
    return before === 'was' || before === 'were' || (before === 'been' && reader.word(at - 2) === 'had') ? -1 : 1;
  if (BEHIND.has(word)) return -1;
  if (word === 'to' && (reader.pos(at + 1) === 'VERB' || reader.word(at + 1) === 'be'))
    return AHEAD.has(before) ? 0 : 1;
  if (before !== 'be' && !word.startsWith('un') && reader.isPastForm(at)) return -1;
  return 0;
}
