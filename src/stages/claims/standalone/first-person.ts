import type { Tokens } from '../../../document/layers.ts';
import type { ClaimSetting, Edit } from './index.ts';

const SINGULAR: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself']);
const PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
/** What follows a subject in the first person, as it is behind a name. */
const AUXILIARIES: Readonly<Record<string, string>> = {
  am: 'is',
  "'m": 'is',
  are: 'is',
  "'re": 'is',
  were: 'was',
  have: 'has',
  "'ve": 'has',
  do: 'does',
  "'ll": 'will',
};
/** Forms that are the same in all persons. */
const SAME: ReadonlySet<string> = new Set(
  `was had did will would can could may might must shall should ca wo`.split(' '),
);
const MOST_ADVERBS = 3;

/**
 * Edits that put the speaker's name for "I", "me" and "my", and an organisation's for "we", with the verb in the third person
 * ("I am" becomes "[Ana Ruiz is]").
 *
 * @returns null where a word of the first person cannot be replaced with certainty
 */
export function firstPersonEdits({ tokens, cut, quote, speaker }: ClaimSetting): Edit[] | null {
  const edits: Edit[] = [];
  const { from, to } = cut.tokens;
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    const isPlural = PLURAL.has(word);
    if (!isPlural && !(SINGULAR.has(word) && isPronoun(tokens, i))) continue;
    if (speaker === null || quote === null || !isInside(quote.quoted, tokens, i)) return null;
    if ((speaker.type === 'person') === isPlural || (isPlural && speaker.type !== 'organisation')) return null;
    const own = word === 'my' || word === 'our';
    if (own || word === 'me' || word === 'us') {
      const name = own ? `${speaker.name}’s` : speaker.name;
      edits.push({ start: tokens.start[i]!, end: tokens.end[i]!, text: `[${name}]` });
      continue;
    }
    if (word !== 'i' && word !== 'we') return null;
    const found = subjectEdits(tokens, i, to, speaker.name);
    if (found === null) return null;
    edits.push(...found);
  }
  return edits;
}

/** "i" the letter is written small; "mine" the pit is a noun. */
function isPronoun(tokens: Tokens, i: number): boolean {
  if (tokens.lower[i] === 'i') return tokens.text[i] === 'I';
  return tokens.pos[i] === 'PRON' || tokens.lower[i] === 'my';
}

function isInside(
  quoted: readonly { readonly start: number; readonly end: number }[],
  tokens: Tokens,
  i: number,
): boolean {
  return quoted.some(({ start, end }) => start <= tokens.start[i]! && tokens.end[i]! <= end);
}

function subjectEdits(tokens: Tokens, i: number, to: number, name: string): Edit[] | null {
  let verb = i + 1;
  while (verb < to && tokens.pos[verb] === 'ADV' && verb - i <= MOST_ADVERBS) verb++;
  if (verb >= to) return null;
  const form = thirdPerson(tokens, verb);
  if (form === null) return null;
  if (form === '') return [{ start: tokens.start[i]!, end: tokens.end[i]!, text: `[${name}]` }];
  const isNegated = /^n['’]t$/.test(tokens.lower[verb + 1] ?? '');
  const words = isNegated ? `${form}n’t` : form;
  const end = tokens.end[isNegated ? verb + 1 : verb]!;
  if (verb === i + 1) return [{ start: tokens.start[i]!, end, text: `[${name} ${words}]` }];
  if (tokens.start[verb] === tokens.end[verb - 1]) return null;
  return [
    { start: tokens.start[i]!, end: tokens.end[i]!, text: `[${name}]` },
    { start: tokens.start[verb]!, end, text: `[${words}]` },
  ];
}

/** The verb as it stands behind a name; '' where it stays as it is, null where that is not sure. */
function thirdPerson(tokens: Tokens, verb: number): string | null {
  const word = tokens.lower[verb]!.replace('’', "'");
  const auxiliary = AUXILIARIES[word];
  if (auxiliary !== undefined) return auxiliary;
  if (SAME.has(word)) return '';
  if (tokens.pos[verb] !== 'VERB' || word.startsWith("'")) return null;
  if (word !== tokens.lemma[verb]) return '';
  if (SAME_IN_PAST.has(word)) return null;
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Verbs whose past looks like their present: "I put", "I cut". */
const SAME_IN_PAST: ReadonlySet<string> = new Set(
  'put cut set let hit hurt shut cost quit read beat bet bid cast burst spread split shed thrust rid become come run'.split(
    ' ',
  ),
);
