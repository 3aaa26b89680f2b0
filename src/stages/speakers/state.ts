import type { SpeakerHow } from '../../document/quote.ts';
import type { Span } from '../../document/span.ts';
import type { AliasIndex } from './aliases.ts';
import { type SpeakerContext, tokenRange } from './context.ts';
import type { Discourse } from './discourse.ts';
import type { NominalIndex } from './nominals.ts';
import type { PronounClass } from './pronoun-words.ts';
import type { Referent } from './referents.ts';
import type { SourcePhrase } from './source-phrase.ts';

/** Who a source is. `referent` is null where nothing fits. */
export interface ResolvedSource {
  readonly referent: Referent | null;
  readonly how: SpeakerHow;
  readonly confidence: number;
  /** The words of a noun phrase or pronoun that stand for a named entity. */
  readonly mention: { readonly span: Span; readonly kind: 'nominal' | 'pronoun' } | null;
}

/** What is known of a document while its sources are resolved. */
export interface ResolverState {
  readonly context: SpeakerContext;
  /** In the order of the entities. */
  readonly referents: readonly Referent[];
  readonly nominals: NominalIndex;
  readonly aliases: AliasIndex;
  readonly discourse: Discourse;
  /** The speaker of the words that an attribution stands in, or null. */
  readonly encloser: (attribution: number) => ResolvedSource | null;
}

/** Notes a source as a mention of its referent, for what comes after it. */
export function addMention(
  { context, discourse }: ResolverState,
  referent: Referent,
  { firstToken, core }: SourcePhrase,
  pronoun: PronounClass | null,
  probability = 1,
): void {
  const quoted = context.quoted[firstToken] === 1;
  const { end } = tokenRange(context.tokens, core);
  discourse.add({
    referent,
    token: firstToken,
    endToken: end,
    role: 'subject',
    speaks: !quoted,
    quoted,
    pronoun,
    probability,
  });
}
