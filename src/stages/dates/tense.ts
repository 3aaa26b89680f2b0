import { hasApostrophe } from '../../lexer/atoms.ts';
import type { Outlook } from './context.ts';
import type { Reader } from './reader.ts';

const REACH = 15;

/** How far to the left the nearest sign may stand and still outweigh a verb right behind the expression. */
const CLOSE = 2;

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

/** Verbs that move something "to" a later date. */
const MOVED: ReadonlySet<string> = new Set('extended postponed delayed deferred adjourned moved pushed'.split(' '));

/** "is on Friday": a copula right before a date speaks of what is fixed for it. */
const PRESENT: ReadonlySet<string> = new Set(['is', 'are']);

/** Words of the past that do not end in -ed. */
const BEHIND: ReadonlySet<string> = new Set(
  (
    'said was were had did has have been told met went came took made gave found began held won lost left sold bought ' +
    'rose fell hit led ran saw sent shot spoke stood struck wrote became brought cut got kept paid put set says since died ' +
    'beat shut hurt shed flew drew threw grew knew broke chose drove fought caught taught thought sank swore wore blew'
  ).split(' '),
);

/** Past forms that are the same as the infinitive: "to cut" and "will hit" do not look back. */
const UNCHANGED: ReadonlySet<string> = new Set('cut hit put set shut hurt shed beat'.split(' '));

/**
 * Which way the clause around an expression looks: the nearest verb to the left decides ("will", "plans to", "to testify"
 * look ahead; "said", "was", "-ed" look back), else the nearest to the right. A verb right behind the expression outweighs
 * one that stands farther off ("The strike that was to end, on Thursday began"). What is inside of quotation marks says
 * nothing of what is outside of them.
 */
export function outlookAt(reader: Reader, from: number, to: number): Outlook {
  const adjacent = ADJACENT.get(reader.word(from - 1));
  if (adjacent !== undefined) return adjacent;
  if (reader.word(from - 1) === 'to' && MOVED.has(reader.word(from - 2))) return 2;
  const left = signBefore(reader, from);
  if (left !== null && left.at >= from - CLOSE) return tells(reader, left) && left.sign < 0 ? -2 : left.sign;
  const next = to + (isAdverb(reader, to) ? 1 : 0);
  const behind = isBreak(reader, to) ? 0 : signOf(reader, next);
  if (behind !== 0 && reader.word(next) !== 'to') return behind;
  if (left !== null) return left.sign;
  const right = signAfter(reader, to);
  if (right === null) return 0;
  return right.sign < 0 && tells(reader, right) && opensSentence(reader, from) ? -2 : right.sign;
}

/** A word that tells which way its clause looks. */
interface Sign {
  readonly sign: -1 | 1;
  readonly at: number;
}

function signBefore(reader: Reader, from: number): Sign | null {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (isBreak(reader, at)) break;
    if (at >= from - 2 && PRESENT.has(reader.word(at))) return { sign: 1, at };
    const sign = signOf(reader, at);
    if (sign !== 0) return { sign, at };
  }
  return null;
}

function signAfter(reader: Reader, to: number): Sign | null {
  for (let at = to; at < reader.atoms.count && at < to + REACH; at++) {
    if (isBreak(reader, at)) break;
    const sign = signOf(reader, at);
    if (sign !== 0) return { sign, at };
  }
  return null;
}

/** Whether a verb tells what happened on the date, and not what somebody said or fixed for it. */
function tells(reader: Reader, { at }: Sign): boolean {
  return !REPORTS.has(reader.word(at)) && !AIMS.has(reader.word(at + 1));
}

/** "was moved to Nov. 16", "set for March 5". */
const AIMS: ReadonlySet<string> = new Set(['for', 'to', 'until', 'till', 'through', 'from']);

const REPORTS: ReadonlySet<string> = new Set(
  'said says told announced added reported have has had did since noted stated wrote confirmed'.split(' '),
);

/** "On Feb. 24 tanks crossed the border": the first words of a sentence. */
function opensSentence(reader: Reader, from: number): boolean {
  return reader.beginsSentence(from) || (OPENERS.has(reader.word(from - 1)) && reader.beginsSentence(from - 1));
}

const OPENERS: ReadonlySet<string> = new Set(['on', 'in', 'by', 'at']);

/** Whether a day is only that on which somebody said something: "the prosecutor said on Thursday". */
export function isReportDay(reader: Reader, from: number, to: number): boolean {
  for (let at = from - 1; at >= from - 3 && at >= 0; at--) if (SAID.has(reader.word(at))) return true;
  return SAID.has(reader.word(to));
}

const SAID: ReadonlySet<string> = new Set('said told announced says added reported'.split(' '));

/** Where the sentence around an expression begins, in UTF-16 code units; no farther back than some atoms. */
export function sentenceStart(reader: Reader, from: number): number {
  let at = from;
  while (at > 0 && at > from - SENTENCE_REACH && !endsSentence(reader, at - 1)) at--;
  return reader.atoms.start[at]!;
}

const SENTENCE_REACH = 60;

/** Whether a sentence ends at a mark, or a quotation begins or ends there. */
function isBreak(reader: Reader, at: number): boolean {
  return QUOTATION_MARKS.has(reader.word(at)) || endsSentence(reader, at);
}

const QUOTATION_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '«', '»', '„']);

function endsSentence(reader: Reader, at: number): boolean {
  const mark = reader.word(at);
  if (mark === ';' || mark === '!' || mark === '?') return true;
  if (mark !== '.' || reader.atoms.glued[at + 1] !== false || !reader.capital(at + 1)) return false;
  const before = reader.word(at - 1);
  return !(before.length === 1 && reader.capital(at - 1)) && !TITLES.has(before);
}

const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr gen sen rep gov lt col sgt capt rev prof st jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd ' +
    'vs no'
  ).split(' '),
);

function isAdverb(reader: Reader, at: number): boolean {
  const word = reader.word(at);
  return word === 'also' || word === 'again' || (word.endsWith('ly') && word.length > 4);
}

/**
 * Whether the nearest verb to the left stands in the present: "opens Friday" and "play Leeds on Saturday" speak of what is
 * fixed for a weekday. Not where the weekday is a possessive ("follows Tuesday's vote").
 */
export function isScheduled(reader: Reader, from: number, to: number): boolean {
  if (hasApostrophe(reader.atoms, to, 's') || signOf(reader, to) < 0) return false;
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (isBreak(reader, at) || signOf(reader, at) !== 0) return false;
    if (reader.pos(at) !== 'VERB' || reader.word(at).endsWith('ing')) continue;
    return !NOT_FINITE_AFTER.has(reader.word(at - 1)) && !STATES.has(reader.word(at));
  }
  return false;
}

/** Words before a verb form that is no present tense. */
const NOT_FINITE_AFTER: ReadonlySet<string> = new Set('to do does did not be a the'.split(' '));

/** Verbs whose present tense tells what is the case and no plan. */
const STATES: ReadonlySet<string> = new Set(
  'say says follow follows know think believe show shows mean means'.split(' '),
);

/** 1 for a sign of the future, -1 for one of the past, 0 for none. */
function signOf(reader: Reader, at: number): -1 | 0 | 1 {
  const word = reader.word(at);
  const before = reader.word(at - 1);
  if (before === 'to' && AHEAD.has(reader.word(at - 2))) return 0;
  if (AHEAD.has(word)) {
    if (before === 'previously' || before === 'originally') return -1;
    if (word === 'may' && reader.capital(at) && !reader.beginsSentence(at)) return 0;
    return before === 'was' || before === 'were' || (before === 'been' && reader.word(at - 2) === 'had') ? -1 : 1;
  }
  if (before === 'be') return 0;
  if (BEHIND.has(word)) return UNCHANGED.has(word) && (before === 'to' || MODALS.has(before)) ? 0 : -1;
  if (word === 'to' && (reader.pos(at + 1) === 'VERB' || reader.word(at + 1) === 'be'))
    return AHEAD.has(before) ? 0 : 1;
  if (!word.startsWith('un') && reader.isPastForm(at)) return -1;
  return 0;
}

const MODALS: ReadonlySet<string> = new Set('will would could might may can shall should must'.split(' '));
