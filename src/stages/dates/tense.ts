import type { Reader } from './reader.ts';

const REACH = 15;

/** Words after which a date lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(
  (
    'will ll shall wo due scheduled expected expects expect plans plan planned planning intends intend ' +
    'payable expire expires upcoming until effective slated going must should would could may might'
  ).split(' '),
);

/** Words of the past that do not end in -ed. */
const BEHIND: ReadonlySet<string> = new Set(
  (
    'said was were had did has have been told met went came took made gave found began held won lost left sold bought ' +
    'rose fell hit led ran saw sent shot spoke stood struck wrote became brought cut got kept paid put set says since ' +
    'died'
  ).split(' '),
);

/**
 * Whether the clause around an expression speaks of the future: the nearest verb to the left decides ("will", "plans to",
 * "to testify" look ahead; "said", "was", "-ed" look back), else the nearest to the right, else it does not.
 */
export function looksAhead(reader: Reader, from: number, to: number): boolean {
  for (let at = from - 1, left = REACH; at >= 0 && left > 0; at--, left--) {
    if (endsSentence(reader, at)) break;
    const sign = signOf(reader, at);
    if (sign !== 0) return sign > 0;
  }
  for (let at = to, left = REACH; at < reader.atoms.count && left > 0; at++, left--) {
    if (endsSentence(reader, at)) break;
    const sign = signOf(reader, at);
    if (sign !== 0) return sign > 0;
  }
  return false;
}

function endsSentence(reader: Reader, at: number): boolean {
  const mark = reader.word(at);
  if (mark === ';' || mark === '!' || mark === '?') return true;
  return (
    mark === '.' && reader.atoms.glued[at + 1] === false && reader.capital(at + 1) && reader.word(at - 1).length > 4
  );
}

/** 1 for a sign of the future, -1 for one of the past or present, 0 for none. */
function signOf(reader: Reader, at: number): number {
  const word = reader.word(at);
  if (AHEAD.has(word)) return 1;
  if (BEHIND.has(word)) return -1;
  if (word === 'to' && reader.pos(at + 1) === 'VERB') return 1;
  if (word.endsWith('ed') && reader.pos(at) === 'VERB') return -1;
  return 0;
}
