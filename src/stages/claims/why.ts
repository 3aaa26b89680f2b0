/** What moved the score of a claim, in words, by the name of the feature (see `claimFeatures`). */
const REASONS: Readonly<Record<string, string>> = {
  'w=<num>': 'a figure',
  'd=numbers 1': 'a figure',
  'd=numbers 2': 'a figure',
  'd=numbers 3': 'a figure',
  'd=numbers 0': 'no figure',
  'd=measure': 'a measure',
  'd=measure main': 'a measure',
  'w=percent': 'a percentage',
  'w=%': 'a percentage',
  'w=$': 'an amount of money',
  'w=£': 'an amount of money',
  'w=€': 'an amount of money',
  'w=dollars': 'an amount of money',
  'w=<year>': 'a year',
  'w=<name>': 'a name',
  'd=names 0': 'no name',
  'd=names 1': 'a name',
  'd=names 2': 'a name',
  'd=names 3': 'a name',
  'd=cause': 'a cause or an effect',
  'd=cause main': 'a cause or an effect',
  'd=comparison': 'a comparison',
  'd=comparison main': 'a comparison',
  'd=evaluation': 'a judgement',
  'd=evaluation main': 'a judgement',
  'd=feeling': 'a feeling',
  'd=feeling main': 'a feeling',
  'd=future': 'the future',
  'd=future main': 'the future',
  'd=negation': 'a negation',
  'd=obligation': 'what ought to be',
  'd=obligation main': 'what ought to be',
  'd=possible': 'a hedge',
  'd=probable': 'a hedge',
  'd=probable main': 'a hedge',
  'd=rule': 'words of law',
  'd=rule main': 'words of law',
  'd=time': 'a time',
  'd=time main': 'a time',
  'd=group': 'a public body or group',
  'd=length 1-3': 'few words',
  'd=length 4-7': 'few words',
  'd=length 20-29': 'a long sentence',
  'd=length 30+': 'a long sentence',
};
const TENSES: Readonly<Record<string, string>> = {
  past: 'past tense',
  perfect: 'past tense',
  present: 'present tense',
  future: 'future tense',
  modal: 'a modal verb',
  obligation: 'what ought to be',
};
const SUBJECTS: Readonly<Record<string, string>> = {
  i: 'first person',
  we: 'first person',
  you: 'speaks to the listener',
  he: 'about somebody else',
  she: 'about somebody else',
  they: 'about somebody else',
  name: 'a named subject',
};
const MOST_REASONS = 3;
/** A feature that moves the log-odds by less than this is no reason. */
const LEAST_EFFECT = 0.1;

/**
 * The up to three reasons that moved a score most, strongest first, in words. Features that say the same are added up; a
 * reason that lowered the score begins with "but".
 *
 * @param effects what each feature adds to the log-odds
 */
export function reasons(effects: Iterable<readonly [feature: string, effect: number]>): string[] {
  const sums = new Map<string, number>();
  for (const [feature, effect] of effects) {
    const reason = reasonOf(feature);
    if (reason !== null) sums.set(reason, (sums.get(reason) ?? 0) + effect);
  }
  return [...sums]
    .filter(([, effect]) => Math.abs(effect) >= LEAST_EFFECT)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(([reason, effect]) => (effect < 0 ? `but ${reason}` : reason));
}

/** The words for a feature; null for one that has none of its own, as a part of another. */
function reasonOf(feature: string): string | null {
  const known = REASONS[feature];
  if (known !== undefined) return known;
  const tense = /^d=tense (\w+)$/.exec(feature);
  if (tense !== null) return TENSES[tense[1]!] ?? null;
  const subject = /^d=subject (\w+)(?: tense \w+)?$/.exec(feature);
  if (subject !== null) return SUBJECTS[subject[1]!] ?? null;
  const word = /^(?:w=|d=main verb |d=lexical verb )([a-z'-]{2,})$/.exec(feature);
  return word === null ? null : `“${word[1]!}”`;
}
