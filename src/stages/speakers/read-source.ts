import { CONFIDENCE } from './confidence.ts';
import { readNominal } from './nominal-reading.ts';
import { matchNominal } from './nominals.ts';
import { matchPlural } from './pairs.ts';
import { resolvePronoun } from './pronoun-source.ts';
import { jointReferent, type Referent, unnamedReferent } from './referents.ts';
import type { JointPhrase, NamePhrase, NominalPhrase, SourcePhrase } from './source-phrase.ts';
import { addMention, type ResolvedSource, type ResolverState } from './state.ts';

/** Who a source phrase is, given what was read before it. */
export function resolvePhrase(state: ResolverState, phrase: SourcePhrase, attribution: number): ResolvedSource {
  switch (phrase.kind) {
    case 'name':
      return resolveName(state, phrase);
    case 'joint':
      return resolveJoint(state, phrase, attribution);
    case 'nominal':
      return resolveNominal(state, phrase);
    case 'pronoun':
      return resolvePronoun(state, phrase, attribution);
  }
}

function resolveName(
  { context, referents, aliases }: ResolverState,
  { name, core, firstToken }: NamePhrase,
): ResolvedSource {
  const entity = name === null ? aliases.find(core.text) : context.names[name]!.entity;
  if (entity === null) {
    const referent = unnamedReferent(core.text, firstToken);
    return { referent, how: 'name', confidence: CONFIDENCE.unknownName, mention: null };
  }
  return { referent: referents[entity]!, how: 'name', confidence: CONFIDENCE.name, mention: null };
}

function resolveJoint(state: ResolverState, phrase: JointPhrase, attribution: number): ResolvedSource {
  const parts: Referent[] = [];
  for (const part of phrase.parts) {
    const { referent } = resolvePhrase(state, part, attribution);
    if (referent !== null) parts.push(referent);
  }
  const referent = jointReferent(parts);
  addMention(state, referent, phrase, null);
  return { referent, how: 'name', confidence: CONFIDENCE.joint, mention: null };
}

function resolveNominal(state: ResolverState, phrase: NominalPhrase): ResolvedSource {
  const { context, discourse } = state;
  const { core, firstToken } = phrase;
  const reading = readNominal(context, phrase);
  const found = (referent: Referent, confidence: number): ResolvedSource => {
    addMention(state, referent, phrase, null);
    return { referent, how: 'nominal', confidence, mention: { span: core, kind: 'nominal' } };
  };
  const match = matchNominal(state, phrase, reading);
  if (match !== null) return found(match.referent, CONFIDENCE.nominal(match.probability));
  const several = reading.plural ? matchPlural(context, discourse, phrase, reading) : null;
  if (several !== null) return found(several, CONFIDENCE.pair);
  const referent = unnamedReferent(core.text, firstToken, reading);
  addMention(state, referent, phrase, null);
  return { referent, how: 'nominal', confidence: CONFIDENCE.unnamed, mention: null };
}
