import type { Claim } from '../document/claim.ts';
import { datesConflict, type Fingerprint, jaccard, namesConflict, sharedStems } from './fingerprint.ts';
import { areOpposites } from './opposites.ts';
import type { Statement } from './disputes.ts';

export type HowContradicted = 'denied' | 'negated' | 'opposite' | 'figure';

/** Least share of the shorter claim's words in the longer one, for one claim to be about what the other one is about. */
const CONTAINED = 0.6;
/** Least Jaccard similarity where only a figure or a word tells the two apart. */
const ALIKE = 0.6;

/** How two claims contradict one another, or null. Who makes them is not looked at. */
export function contradictionOf(a: Statement, b: Statement): HowContradicted | null {
  if (datesConflict(a.print, b.print) || namesConflict(a.print, b.print)) return null;
  const shared = sharedStems(a.print, b.print).length;
  const shorter = Math.min(a.print.stems.length, b.print.stems.length);
  const contained = shorter === 0 ? 0 : shared / shorter;
  if (a.claim.polarity !== b.claim.polarity) {
    if (hasOpposites(a.print, b.print)) return null;
    if (isDenialCue(a) || isDenialCue(b)) return shared >= 2 && contained >= CONTAINED ? 'denied' : null;
    return shared >= 3 && contained >= CONTAINED && jaccard(a.print, b.print) >= 0.5 ? 'negated' : null;
  }
  if (shared >= 2 && hasOpposites(a.print, b.print)) return jaccard(a.print, b.print) >= 0.4 ? 'opposite' : null;
  if (shared >= 2 && jaccard(a.print, b.print) >= ALIKE && figuresDiffer(a.claim, b.claim)) return 'figure';
  return null;
}

function isDenialCue({ quote }: Statement): boolean {
  return quote.cue?.stance === 'deny' || quote.cue?.stance === 'reject';
}

/** Exactly one word of the one stands where the other has its opposite. */
function hasOpposites(a: Fingerprint, b: Fingerprint): boolean {
  const ours = a.stems.filter((stem) => !b.stemSet.has(stem));
  const theirs = b.stems.filter((stem) => !a.stemSet.has(stem));
  return ours.some((one) => theirs.some((other) => areOpposites(one, other)));
}

/** Whether both give one figure of one unit, and the two cannot both be right. */
function figuresDiffer(a: Claim, b: Claim): boolean {
  const [one, other] = [a.quantities, b.quantities];
  if (one.length !== 1 || other.length !== 1 || one[0]!.unit !== other[0]!.unit) return false;
  if (a.polarity === 'negative') return false;
  return !canBoth(rangeOf(a), rangeOf(b));
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
