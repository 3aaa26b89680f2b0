import type { ClaimType } from '../../document/claim.ts';
import type { Stance } from '../../document/quote.ts';

const STANCE_TYPES: Partial<Record<Stance, ClaimType>> = {
  ask: 'other',
  promise: 'commitment',
  want: 'position',
  order: 'position',
  support: 'position',
  oppose: 'position',
  reject: 'position',
  predict: 'prediction',
  fear: 'prediction',
  praise: 'opinion',
  criticise: 'opinion',
};

/** Grammar that names a type, in the order in which it decides: all features of one row must be there. */
const GRAMMAR_TYPES: readonly (readonly [ClaimType, readonly string[]])[] = [
  ['position', ['d=obligation main', 'd=subject i']],
  ['position', ['d=obligation main', 'd=subject we']],
  ['position', ['w=should']],
  ['position', ['w=must']],
  ['commitment', ['d=tense future', 'd=subject i']],
  ['commitment', ['d=tense future', 'd=subject we']],
  ['prediction', ['d=tense future']],
  ['rule', ['d=rule', 'd=rule main', 'd=tense present']],
  ['causal', ['w=because']],
  ['causal', ['d=cause main']],
  ['quantity', ['w=<num>', 'd=measure']],
  ['quantity', ['d=comparison main', 'd=measure']],
  ['experience', ['d=feeling main', 'd=subject i']],
  ['experience', ['d=feeling main', 'd=subject we']],
  ['opinion', ['d=evaluation', 'd=tense present']],
  ['opinion', ['d=evaluation', 'd=subject it']],
  ['event', ['d=tense past']],
  ['event', ['d=tense perfect']],
];

/** The type that a claim's grammar or the stance of its cue points to; a hint for the model, which weighs it. */
export function ruleType(features: ReadonlySet<string>, stance: Stance | null): ClaimType {
  const byStance = stance === null ? undefined : STANCE_TYPES[stance];
  if (byStance !== undefined) return byStance;
  const row = GRAMMAR_TYPES.find(([, needed]) => needed.every((feature) => features.has(feature)));
  if (row !== undefined) return row[0];
  return features.has('d=evaluation') ? 'opinion' : 'event';
}
