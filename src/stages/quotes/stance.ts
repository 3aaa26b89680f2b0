import type { Stance } from '../../document/quote.ts';
import { REPORTING_NOUNS, REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import type { CueSpan } from './content-model.ts';
import type { QuoteContext } from './context.ts';

/** Cues that report without a verb or noun of saying: a colon, the dash of a byline, "according to", "per", "in the words of". */
const VERBLESS = new Set([':', '—', '–', '―', '-', '--', 'accord', 'according', 'per', 'in', 'word', 'words']);

/**
 * The stance of a cue: of its verb with its particle where there is one ("point out"), else of its verb or noun; a word that the
 * lexicon does not have, such as a gesture before a colon ("smiled:"), says.
 */
export function stanceOf({ tokens }: QuoteContext, { head, end }: CueSpan): Stance {
  const lemma = tokens.lemma[head]!;
  if (VERBLESS.has(lemma)) return 'say';
  const next = head + 1 < tokens.count ? tokens.lower[head + 1]! : '';
  const found = REPORTING_VERBS.get(`${lemma} ${next}`) ?? REPORTING_VERBS.get(lemma) ?? REPORTING_NOUNS.get(lemma);
  return found ?? (tokens.text[end - 1] === ':' || tokens.text[end] === ':' ? 'say' : 'other');
}
