/** What can move a score, in words: where it is there, and where it is not (null: then it is no reason). */
const REASONS = {
  figure: ['a figure', 'no figure'],
  measure: ['something measured or counted', null],
  percentage: ['a percentage', null],
  money: ['an amount of money', null],
  year: ['a year', null],
  name: ['a name', 'no name'],
  cause: ['a cause or an effect', null],
  comparison: ['a comparison', 'no comparison'],
  evaluation: ['a judgement', 'no judgement'],
  feeling: ['a feeling', 'not a feeling'],
  future: ['about the future', 'not about the future'],
  negation: ['a negation', null],
  obligation: ['about what ought to be', 'not about what ought to be'],
  hedge: ['a hedge', null],
  rule: ['words of law', null],
  time: ['a time', 'no time'],
  group: ['a public body or group', null],
  short: ['few words', null],
  long: ['a long sentence', null],
  past: ['past tense', 'not in the past tense'],
  present: ['present tense', null],
  modal: ['a modal verb', null],
  self: ['first person', 'not in the first person'],
  listener: ['speaks to the listener', 'not to the listener'],
  other: ['about somebody else', null],
  named: ['a named subject', null],
} as const;
type Reason = keyof typeof REASONS;

const OF_FEATURE: Readonly<Record<string, Reason>> = {
  'w=<num>': 'figure',
  'd=numbers 0': 'figure',
  'd=numbers 1': 'figure',
  'd=numbers 2': 'figure',
  'd=numbers 3': 'figure',
  'w=percent': 'percentage',
  'w=%': 'percentage',
  'w=$': 'money',
  'w=£': 'money',
  'w=€': 'money',
  'w=dollars': 'money',
  'w=<year>': 'year',
  'w=<name>': 'name',
  'd=names 0': 'name',
  'd=names 1': 'name',
  'd=names 2': 'name',
  'd=names 3': 'name',
  'd=probable': 'hedge',
  'd=possible': 'hedge',
  'd=length 1-3': 'short',
  'd=length 4-7': 'short',
  'd=length 20-29': 'long',
  'd=length 30+': 'long',
};
/** Features by which something is not there. */
const SAYS_NONE: ReadonlySet<string> = new Set(['d=numbers 0', 'd=names 0']);
const TENSES: Readonly<Record<string, Reason>> = {
  past: 'past',
  perfect: 'past',
  present: 'present',
  future: 'future',
  modal: 'modal',
  obligation: 'obligation',
};
const SUBJECTS: Readonly<Record<string, Reason>> = {
  i: 'self',
  we: 'self',
  you: 'listener',
  he: 'other',
  she: 'other',
  they: 'other',
  name: 'named',
};
const LISTS: ReadonlySet<string> = new Set(
  'cause comparison evaluation feeling future measure negation obligation rule time group'.split(' '),
);
/** Grammar words tell a reader nothing. */
const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  `a about all also an and any are as at be because been but by can could did do does for from had has have he her here him
   his how i if in into is it its just like me my no not now of on or our out over own she should so some than that the their
   them then there these they this those to up us was we well were what when where whether which who why will with would you
   your`.split(/\s+/),
);
const MOST_REASONS = 3;
/** What moves the log-odds by less than this is no reason. */
const LEAST_EFFECT = 0.1;

/** Reasons that there are words for where they are not there. */
const SAID_OF_NONE = Object.entries(REASONS).flatMap(([reason, [, none]]) => (none === null ? [] : [reason]));

/** What a feature adds to the log-odds. */
export type Effect = readonly [feature: string, effect: number];

/** What each reason adds to the log-odds of an average sentence; `reasons` counts from there. */
export function averageReasons(effects: Iterable<Effect>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [feature, effect] of effects) {
    const reason = reasonOf(feature);
    if (reason !== null) sums.set(reason, (sums.get(reason) ?? 0) + effect);
  }
  return sums;
}

/**
 * The up to three reasons that moved a score furthest from that of an average sentence, strongest first, in words. Features that
 * say the same are added up; a reason that lowered the score begins with "but".
 *
 * @param only reasons that moved it this way; null for both ways
 */
export function reasons(
  effects: readonly Effect[],
  average: ReadonlyMap<string, number>,
  only: 'up' | 'down' | null = null,
): string[] {
  const sums = new Map<string, number>();
  const there = new Set<string>();
  for (const [feature, effect] of effects) {
    const reason = reasonOf(feature);
    if (reason === null) continue;
    sums.set(reason, (sums.get(reason) ?? 0) + effect);
    if (!SAYS_NONE.has(feature)) there.add(reason);
  }
  for (const reason of SAID_OF_NONE) if (!sums.has(reason)) sums.set(reason, 0);
  const found: { readonly words: string; readonly effect: number }[] = [];
  for (const [reason, sum] of sums) {
    const effect = sum - (average.get(reason) ?? 0);
    if (Math.abs(effect) < LEAST_EFFECT || (only !== null && (only === 'up') !== effect > 0)) continue;
    const words = there.has(reason) ? wordsFor(reason) : wordsForNone(reason);
    if (words !== null) found.push({ words, effect });
  }
  return found
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.words < b.words ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ words, effect }) => (effect < 0 ? `but ${words}` : words));
}

function wordsFor(reason: string): string {
  return isKnown(reason) ? REASONS[reason][0] : reason;
}

function wordsForNone(reason: string): string | null {
  return isKnown(reason) ? REASONS[reason][1] : null;
}

function isKnown(reason: string): reason is Reason {
  return reason in REASONS;
}

/** The reason that a feature is part of, or the word itself in quotation marks; null for pairs of words and the like. */
function reasonOf(feature: string): string | null {
  const kept = reasonOfFeature.get(feature);
  if (kept !== undefined) return kept;
  const reason = readReason(feature);
  reasonOfFeature.set(feature, reason);
  return reason;
}

/** Kept, since the features are those of one model and come again with each claim. */
const reasonOfFeature = new Map<string, string | null>();

function readReason(feature: string): string | null {
  const known = OF_FEATURE[feature];
  if (known !== undefined) return known;
  const list = /^d=(\w+)(?: main)?$/.exec(feature)?.[1];
  if (list !== undefined && LISTS.has(list)) return list;
  const tense = /^d=tense (\w+)$/.exec(feature)?.[1];
  if (tense !== undefined) return TENSES[tense] ?? null;
  const subject = /^d=subject (\w+)(?: tense \w+)?$/.exec(feature)?.[1];
  if (subject !== undefined) return SUBJECTS[subject] ?? null;
  const word = /^(?:w=|d=main verb |d=lexical verb )([a-z'-]{2,})$/.exec(feature)?.[1];
  return word === undefined || GRAMMAR_WORDS.has(word) ? null : `“${word}”`;
}
