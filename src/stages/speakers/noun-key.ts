import type { Tokens } from '../../document/layers.ts';

/** Short forms of titles and offices with the noun that takes them up again. Written for this project. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['govs', 'governor'],
  ['pres', 'president'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['cmdr', 'commander'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['amb', 'ambassador'],
  ['atty', 'attorney'],
  ['cllr', 'councillor'],
  ['councilor', 'councillor'],
  ['justice', 'judge'],
  ['adviser', 'advisor'],
  ['premier', 'minister'],
  ['attorney', 'lawyer'],
  ['solicitor', 'lawyer'],
  ['barrister', 'lawyer'],
  ['doc', 'doctor'],
  ['physician', 'doctor'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['firm', 'company'],
  ['nation', 'country'],
  ['newspaper', 'paper'],
  ['organisation', 'organization'],
]);

/** The form under which nouns are compared: lower case, singular, titles written out ("Sens." is "senator"). */
export function nounKey(tokens: Tokens, token: number): string {
  let word = tokens.lower[token]!;
  if (word.endsWith('.') && word.length > 1) word = word.slice(0, -1);
  if (tokens.pos[token] === 'NOUN' && tokens.lemma[token] !== '') word = tokens.lemma[token]!;
  else if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us'))
    word = word.slice(0, -1);
  return FULL_FORMS.get(word) ?? word;
}
