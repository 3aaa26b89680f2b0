import { antecedentOf } from './antecedent.ts';
import { CONFIDENCE } from './confidence.ts';
import { tokenAt } from './context.ts';
import type { PronounClass } from './pronoun-words.ts';
import { rankAntecedents } from './pronouns.ts';
import { type Referent, unnamedReferent } from './referents.ts';
import type { PronounPhrase } from './source-phrase.ts';
import { addMention, type ResolvedSource, type ResolverState } from './state.ts';

const UNRESOLVED: ResolvedSource = { referent: null, how: 'pronoun', confidence: 0, mention: null };

/** Who a pronoun is that stands as a source. */
export function resolvePronoun(state: ResolverState, phrase: PronounPhrase, attribution: number): ResolvedSource {
  const { pronoun, core, firstToken } = phrase;
  switch (pronoun) {
    case 'i':
    case 'we':
      return resolveFirstPerson(state, phrase, attribution);
    case 'he':
    case 'she':
    case 'they':
    case 'it':
      return resolveThirdPerson(state, phrase, pronoun, attribution);
    case 'relative': {
      const referent = relativeReferent(state, firstToken);
      if (referent === null) return UNRESOLVED;
      addMention(state, referent, phrase, null);
      return { referent, how: 'pronoun', confidence: CONFIDENCE.relative, mention: { span: core, kind: 'pronoun' } };
    }
    case 'indefinite': {
      const referent = unnamedReferent(core.text, firstToken);
      return { referent, how: 'nominal', confidence: CONFIDENCE.unnamed, mention: null };
    }
    case 'you':
      return UNRESOLVED;
  }
}

function resolveThirdPerson(
  state: ResolverState,
  phrase: PronounPhrase,
  pronoun: PronounClass,
  attribution: number,
): ResolvedSource {
  const { context, discourse } = state;
  const { firstToken, core } = phrase;
  const quotedBy = context.quoted[firstToken] === 1 ? (state.encloser(attribution)?.referent ?? null) : null;
  const { ranked, nobody } = rankAntecedents(
    context,
    discourse,
    firstToken,
    pronoun,
    true,
    quotedBy,
    context.attributions[attribution]!.content,
  );
  const best = ranked[0];
  if (best === undefined || best.probability < nobody) return UNRESOLVED;
  const { referent, probability } = best;
  addMention(state, referent, phrase, pronoun, probability);
  return {
    referent,
    how: 'pronoun',
    confidence: CONFIDENCE.pronoun(probability),
    mention: { span: core, kind: 'pronoun' },
  };
}

/** "I" in somebody's speech is that somebody; in the article's own voice it is the author, where the byline names one. */
function resolveFirstPerson(
  state: ResolverState,
  { core, firstToken }: PronounPhrase,
  attribution: number,
): ResolvedSource {
  const { attributions, quoted } = state.context;
  const isInSpeech = quoted[firstToken] === 1 || attributions[attribution]!.within !== null;
  const encloser = isInSpeech ? state.encloser(attribution) : null;
  const mention = { span: core, kind: 'pronoun' } as const;
  if (encloser?.referent) {
    const confidence = encloser.confidence * CONFIDENCE.firstPerson;
    return { referent: encloser.referent, how: 'first-person', confidence, mention };
  }
  const author = isInSpeech ? null : authorOf(state);
  if (author !== null) return { referent: author, how: 'first-person', confidence: CONFIDENCE.author, mention };
  const referent = unnamedReferent(core.text, firstToken);
  return { referent, how: 'first-person', confidence: CONFIDENCE.unnamed, mention: null };
}

function authorOf({ context, referents }: ResolverState): Referent | null {
  const { names, sentences, tokens, entities } = context;
  for (const { firstToken, entity } of names) {
    const { zone } = sentences[tokens.sentence[firstToken]!]!;
    if (zone === 'byline' && entities[entity]!.type === 'person') return referents[entity]!;
  }
  return null;
}

function relativeReferent({ context, referents }: ResolverState, token: number): Referent | null {
  const antecedent = antecedentOf(context, token);
  if (antecedent === null) return null;
  if ('name' in antecedent) return referents[context.names[antecedent.name]!.entity]!;
  return unnamedReferent(antecedent.words.text, tokenAt(context.tokens, antecedent.words.start));
}
