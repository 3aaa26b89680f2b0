import { stemmer } from 'stemmer';

/**
 * Pairs of which one denies the other: direct antonyms of WordNet 3.1 among the verbs of change and the adjectives of truth,
 * safety and law that news claims are made of. Each side may have several words of one meaning.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'rise rose risen grow grew grown increase climb climbed gain gained soar jump surge up higher more',
    'fall fell fallen drop dropped decrease decline shrink shrank shrunk lose lost plunge tumble slump down lower fewer less',
  ],
  ['win won', 'lose lost'],
  ['true right correct accurate', 'false wrong untrue incorrect inaccurate'],
  ['safe sound', 'unsafe dangerous unsound'],
  ['legal lawful', 'illegal unlawful'],
  ['guilty', 'innocent'],
  ['open opened reopen', 'close closed shut'],
  ['alive', 'dead'],
  ['pass passed', 'fail failed'],
  ['succeed succeeded success', 'fail failed failure'],
  ['better', 'worse'],
  ['early', 'late'],
  ['cheap cheaper', 'expensive dear dearer'],
  ['strengthen strengthened strong stronger', 'weaken weakened weak weaker'],
  ['fair', 'unfair'],
  ['necessary', 'unnecessary'],
  ['possible', 'impossible'],
  ['likely', 'unlikely'],
  ['support supported', 'oppose opposed'],
  ['accept accepted', 'reject rejected refuse refused'],
  ['start started begin began begun', 'stop stopped end ended'],
  ['before', 'after'],
];

const SIDES = PAIRS.map(([a, b]) => [stemsOf(a), stemsOf(b)] as const);

/** Whether two stems are opposites. */
export function areOpposites(a: string, b: string): boolean {
  return SIDES.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)));
}

function stemsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => stemmer(word)));
}
