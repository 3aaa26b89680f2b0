import type { Entity, EntityType } from '../../document/entity.ts';
import type { GoldMention } from '../gold.ts';
import { normaliseName } from '../names.ts';
import { Counter, type Tallies } from '../tally.ts';
import type { Finding } from './finding.ts';

const GROUPS: readonly (readonly EntityType[])[] = [
  ['person', 'organisation'],
  ['person', 'organisation', 'location'],
];

/**
 * Scores name mentions by exact span and type (the measure of CoNLL-2003), and canonical names by type and normalised name.
 *
 * @param scope `types`: those that the gold as a whole uses, others are not held against the pipeline; `withNames`: whether
 *   canonical names are scored
 */
export function scoreEntities(
  text: string,
  gold: readonly GoldMention[],
  entities: readonly Entity[],
  { types, withNames }: { readonly types: ReadonlySet<EntityType>; readonly withNames: boolean },
): { readonly tallies: Tallies; readonly findings: readonly Finding[] } {
  const predicted = entities.filter(({ type }) => types.has(type)).flatMap(nameMentions);
  const goldByKey = new Map(gold.map((mention) => [mentionKey(mention), mention]));
  const predictedByKey = new Map(predicted.map((mention) => [mentionKey(mention), mention]));
  const counter = new Counter();
  const count = (measure: string, wanted: readonly EntityType[]) => {
    const inGold = [...goldByKey].filter(([, { type }]) => wanted.includes(type));
    const inPredicted = [...predictedByKey.values()].filter(({ type }) => wanted.includes(type));
    const correct = inGold.filter(([key]) => predictedByKey.has(key)).length;
    counter.add(measure, correct, inPredicted.length, inGold.length);
  };
  count('entities', [...types]);
  for (const type of [...types].sort(byTypeOrder)) count(`entities@${type}`, [type]);
  for (const group of GROUPS) {
    if (group.every((type) => types.has(type))) count(`entities@${group.join('+')}`, group);
  }
  if (withNames) {
    const wanted = new Set(gold.map(({ type, name }) => `${type} ${normaliseName(name ?? '')}`));
    const found = new Set(predicted.map(({ type, name }) => `${type} ${normaliseName(name)}`));
    counter.add('names', [...wanted].filter((name) => found.has(name)).length, found.size, wanted.size);
  }
  return {
    tallies: counter.tallies,
    findings: [
      ...findings(text, 'missed', goldByKey, predictedByKey),
      ...findings(text, 'extra', predictedByKey, goldByKey),
    ],
  };
}

function nameMentions({
  type,
  name,
  mentions,
}: Entity): { start: number; end: number; type: EntityType; name: string }[] {
  return mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end, type, name }));
}

interface Typed {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

function mentionKey({ start, end, type }: Typed): string {
  return `${start} ${end} ${type}`;
}

function findings(
  text: string,
  fault: 'missed' | 'extra',
  these: ReadonlyMap<string, Typed>,
  others: ReadonlyMap<string, Typed>,
): Finding[] {
  return [...these]
    .filter(([key]) => !others.has(key))
    .map(([, { start, end, type }]) => ({
      layer: 'entities',
      fault,
      start,
      text: text.slice(start, end),
      [fault === 'missed' ? 'expected' : 'received']: type,
    }));
}

const TYPE_ORDER: readonly EntityType[] = ['person', 'organisation', 'location', 'misc'];

function byTypeOrder(a: EntityType, b: EntityType): number {
  return TYPE_ORDER.indexOf(a) - TYPE_ORDER.indexOf(b);
}
