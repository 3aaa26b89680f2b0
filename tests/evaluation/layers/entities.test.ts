import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../../src/document/entity.ts';
import { scoreEntities } from '../../../src/evaluation/layers/entities.ts';
import { at } from '../gold-documents.ts';

const TEXT = 'Ana Ruiz met Tom Beck of the Harbour Board in Port Lume. Ruiz left.';
const TYPES: ReadonlySet<EntityType> = new Set(['person', 'organisation', 'location']);
const GOLD = [
  { ...at(TEXT, 'Ana Ruiz'), type: 'person' as const, name: 'Ana Ruiz' },
  { ...at(TEXT, 'Tom Beck'), type: 'person' as const, name: 'Tom Beck' },
  { ...at(TEXT, 'Harbour Board'), type: 'organisation' as const, name: 'Harbour Board' },
  { ...at(TEXT, 'Port Lume'), type: 'location' as const, name: 'Port Lume' },
  { ...at(TEXT, 'Ruiz', 2), type: 'person' as const, name: 'Ana Ruiz' },
];

function entity(type: EntityType, name: string, mentions: readonly (readonly [string, number?, 'nominal'?])[]): Entity {
  const spans = mentions.map(([words, nth, kind]) => ({ ...at(TEXT, words, nth), kind: kind ?? ('name' as const) }));
  return { id: 'e1', type, name, aliases: [], descriptions: [], mentions: spans };
}

// Right: both mentions of Ruiz. Wrong: Beck's span; the board's type; "met" as misc, a type that the gold does not use.
const FOUND = [
  entity('person', 'Ms Ana Ruiz', [['Ana Ruiz'], ['Ruiz', 2], ['Board', 1, 'nominal']]),
  entity('person', 'Beck', [['Beck']]),
  entity('location', 'Harbour Board', [['Harbour Board']]),
  entity('misc', 'Met', [['met']]),
];

describe('scoreEntities', () => {
  const { tallies, findings } = scoreEntities(TEXT, GOLD, FOUND, { types: TYPES, withNames: true });
  const rows: readonly (readonly [measure: string, correct: number, predicted: number, gold: number, why: string])[] = [
    ['entities', 2, 4, 5, 'nominal mentions and unused types are not counted'],
    ['entities@person', 2, 3, 3, '"Beck" is not "Tom Beck"'],
    ['entities@organisation', 0, 0, 1, 'the board was taken for a place'],
    ['entities@location', 0, 1, 1, 'so that the place is wrong too'],
    ['entities@person+organisation', 2, 3, 4, 'the sum of two'],
    ['entities@person+organisation+location', 2, 4, 5, 'the sum of three'],
    ['names', 1, 3, 4, 'Ana Ruiz, without the title'],
  ];
  it.each(rows)('%s: %i right of %i, gold %i', (measure, correct, predicted, gold, why) => {
    expect(tallies.get(measure), why).toEqual({ correct, predicted, gold });
  });

  it('has no measure for a type that the gold does not use', () => {
    expect(tallies.has('entities@misc')).toBe(false);
  });

  it('names what was missed and made up', () => {
    expect(findings.map(({ fault, text, expected, received }) => [fault, text, expected ?? received])).toEqual([
      ['missed', 'Tom Beck', 'person'],
      ['missed', 'Harbour Board', 'organisation'],
      ['missed', 'Port Lume', 'location'],
      ['extra', 'Beck', 'person'],
      ['extra', 'Harbour Board', 'location'],
    ]);
  });
});
