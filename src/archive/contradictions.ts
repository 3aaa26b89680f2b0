import type { Claim } from '../document/claim.ts';
import {
  datesConflict,
  type Fingerprint,
  jaccard,
  namesConflict,
  sharedPlainStems,
  sharedStems,
} from './fingerprint.ts';
import { areOpposites } from './opposites.ts';
import type { Statement } from './disputes.ts';

export type HowContradicted = 'denied' | 'negated' | 'opposite' | 'figure';

/** Least share of the shorter claim's words in the longer one, for one claim to be about what the other one is about. */
const CONTAINED = 0.6;
/** Least Jaccard similarity where only a negation, a word or a figure tells the two apart. */
const ALIKE = { negation: 0.55, word: 0.4, figure: 0.7 } as const;
/** Least words besides names that the two share. */
const PLAIN = 2;

/** What tells of somebody's saying something, so that whose claim it is has to be understood: "criticized him for saying". */
const TELLS_OF_SAYING = /\b(?:saying|claiming|suggesting|to (?:say|claim|suggest))\b/i;

/** How two claims contradict one another, or null. Who makes them is not looked at. */
export function contradictionOf(a: Statement, b: Statement): HowContradicted | null {
  const [one, other] = [a.print, b.print];
  if (TELLS_OF_SAYING.test(a.claim.text) || TELLS_OF_SAYING.test(b.claim.text)) return null;
  if (datesConflict(one, other) || namesConflict(one, other) || sharedPlainStems(one, other) < PLAIN) return null;
  const shared = sharedStems(one, other).length;
  const contained = shared / Math.min(one.stems.length, other.stems.length);
  const isOpposite = hasOpposites(one, other);
  if (a.claim.polarity !== b.claim.polarity && isDenial(a) !== isDenial(b)) {
    return contained >= CONTAINED && !isOpposite ? 'denied' : null;
  }
  if (!a.claim.checkable || !b.claim.checkable || isDenial(a) || isDenial(b)) return null;
  const alike = jaccard(one, other);
  if (a.claim.polarity !== b.claim.polarity) {
    const isNegated = one.negations % 2 !== other.negations % 2 && haveSameFigures(one, other);
    return isNegated && shared > PLAIN && contained >= CONTAINED && alike >= ALIKE.negation && !isOpposite
      ? 'negated'
      : null;
  }
  if (isOpposite) return alike >= ALIKE.word ? 'opposite' : null;
  return alike >= ALIKE.figure && figuresDiffer(a, b) ? 'figure' : null;
}

const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contradict\w*|rebut\w*)\b/i;
const NEGATED = /\b(?:not|never)\b|n['’]t\b/i;
/** How what is denied begins or goes on where it is a statement: "that …", "taking bribes", "the claim that …", "it had leaked". */
const STATEMENT =
  /^(?:that\b|\w+ing\b|(?:the|any|a|his|her|its|their)\s+(?:\w+\s+)?(?:claims?|allegations?|accusations?|reports?|suggestions?|charges?|assertions?)\s+(?:that|of|about)\b)|\b(?:had|has|have|was|were|is|are|did|does|would|will|could)\b/i;

/** Whether the cue denies that what it brings is so: not "denied her a visa", nor "did not deny that …". */
export function isDenial({ quote }: Pick<Statement, 'quote'>): boolean {
  return quote.kind !== 'direct' && isDenialCue(quote.cue?.text ?? '') && STATEMENT.test(quote.content[0]!.text);
}

/** Whether a cue denies, and is not negated itself. */
export function isDenialCue(cue: string): boolean {
  return DENIES.test(cue) && !NEGATED.test(cue);
}

/** Exactly one word of the one stands where the other has its opposite. */
function hasOpposites(a: Fingerprint, b: Fingerprint): boolean {
  const ours = a.stems.filter((stem) => !b.stemSet.has(stem));
  const theirs = b.stems.filter((stem) => !a.stemSet.has(stem));
  return ours.some((one) => theirs.some((other) => areOpposites(one, other)));
}

/** Whether neither has a figure that the other one lacks, where both have some. */
function haveSameFigures({ figures: a }: Fingerprint, { figures: b }: Fingerprint): boolean {
  return a.size === 0 || b.size === 0 || [...a].every((figure) => b.has(figure));
}

/** Whether both give one figure of one unit, and the two cannot both be right. */
function figuresDiffer(a: Statement, b: Statement): boolean {
  const [one, other] = [a.claim.quantities, b.claim.quantities];
  if (one.length !== 1 || other.length !== 1 || one[0]!.unit !== other[0]!.unit) return false;
  if (a.claim.polarity === 'negative' || (a.print.dates.length === 0) !== (b.print.dates.length === 0)) return false;
  return !canBoth(rangeOf(a.claim), rangeOf(b.claim));
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function canBoth(a: Bounds, b: Bounds): boolean {
  return a.least <= b.most && b.least <= a.most;
}

/** Nearness that counts as rounding, as a share of the figure. */
const ROUNDING = 0.05;
const AT_LEAST =
  /\b(?:more than|over|at least|above|no fewer than|no less than|exceed\w*|upwards of|north of)\W+(?:\S+\W+)?$/i;
const AT_MOST = /\b(?:less than|fewer than|under|up to|at most|below|no more than|nearly|almost)\W+(?:\S+\W+)?$/i;

/** What a claim's figure can be, by the words before it. */
function rangeOf({ text, quantities }: Claim): Bounds {
  const { value, text: words } = quantities[0]!;
  const before = text.slice(0, Math.max(0, text.indexOf(words)));
  const slack = Math.abs(value) * ROUNDING;
  if (AT_LEAST.test(before) || /^(?:more than|over|at least)\b/i.test(words))
    return { least: value - slack, most: Infinity };
  if (AT_MOST.test(before) || /^(?:less than|under|up to|at most|nearly|almost)\b/i.test(words))
    return { least: -Infinity, most: value + slack };
  return { least: value - slack, most: value + slack };
}
