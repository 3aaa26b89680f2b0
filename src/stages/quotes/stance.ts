import type { Stance } from '../../document/quote.ts';
import { REPORTING_NOUNS, REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import type { CueSpan } from './content-model.ts';
import type { QuoteContext } from './context.ts';

/** The stance of a cue: of its verb with its particle where there is one ("point out"), else of its verb or noun. */
export function stanceOf({ tokens }: QuoteContext, { head, end }: CueSpan): Stance {
  const lemma = tokens.lemma[head]!;
  const next = end > head + 1 || head + 1 < tokens.count ? tokens.lower[head + 1] : undefined;
  if (lemma === ':' || lemma === 'accord' || lemma === 'according' || lemma === 'per') return 'say';
  return (
    REPORTING_VERBS.get(`${lemma} ${next ?? ''}`) ?? REPORTING_VERBS.get(lemma) ?? REPORTING_NOUNS.get(lemma) ?? 'other'
  );
}
