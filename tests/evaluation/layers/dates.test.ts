import { describe, expect, it } from 'vitest';
import { scoreDates } from '../../../src/evaluation/layers/dates.ts';
import { at } from '../gold-documents.ts';

const TEXT = 'On Monday evening, three years after May 2021, the board met; it meets every week.';
const GOLD = [
  { ...at(TEXT, 'Monday evening'), type: 'TIME' as const, value: '2024-05-13TEV' },
  { ...at(TEXT, 'three years'), type: 'DURATION' as const, value: 'P3Y' },
  { ...at(TEXT, 'May 2021'), type: 'DATE' as const, value: '2021-05' },
  { ...at(TEXT, 'every week'), type: 'SET' as const, value: 'P1W' },
];

// Exact: "three years" (value wrong), "May 2021" (right). Overlapping: "Monday" (type and value wrong). Missed: "every week".
// "2021" overlaps a date that is already paired with a better one.
const FOUND = [
  { id: 'd1', ...at(TEXT, 'Monday'), type: 'DATE' as const, value: '2024-05-13' },
  { id: 'd2', ...at(TEXT, 'three years'), type: 'DURATION' as const, value: 'P36M' },
  { id: 'd3', ...at(TEXT, '2021'), type: 'DATE' as const, value: '2021' },
  { id: 'd4', ...at(TEXT, 'May 2021'), type: 'DATE' as const, value: '2021-05' },
  { id: 'd5', ...at(TEXT, 'met'), type: 'DATE' as const, value: 'PRESENT_REF' },
];

describe('scoreDates', () => {
  const { tallies, findings } = scoreDates(TEXT, GOLD, FOUND);
  const rows: readonly (readonly [measure: string, correct: number, why: string])[] = [
    ['dates@exact', 2, 'same span, whatever the value'],
    ['dates@relaxed', 3, 'overlap, each prediction once'],
    ['dates@value', 1, 'overlap and the same value'],
    ['dates@type', 2, 'overlap and the same type'],
  ];
  it.each(rows)('%s: %i right', (measure, correct, why) => {
    expect(tallies.get(measure), why).toEqual({ correct, predicted: 5, gold: 4 });
  });

  it('names each fault once', () => {
    expect(findings.map(({ fault, text }) => `${fault} ${text}`)).toEqual([
      'missed every week',
      'extra 2021',
      'extra met',
      'wrong Monday evening',
      'wrong three years',
    ]);
  });
});
