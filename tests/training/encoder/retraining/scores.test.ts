import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/evaluation/index.ts';
import type { Tally } from '../../../../src/evaluation/tally.ts';
import { sideBySide } from '../../../../training/encoder/retraining/scores.ts';

const GOLD = 1000;

function evaluationOf(counts: Readonly<Record<string, Tally>>): Evaluation {
  return { tallies: new Map(Object.entries(counts)), documents: [], failures: [] };
}

/** As many found as there are, so that precision, recall and F1 are the same. */
const found = (correct: number): Tally => ({ correct, predicted: GOLD, gold: GOLD });
const cells = (line: string): string[] => line.split(/ {2,}/);

describe('sideBySide', () => {
  const rows: readonly (readonly [name: string, before: Tally, after: Tally, line: string[] | null, why: string])[] = [
    ['quotes@0.5', found(500), found(750), ['quotes@0.5 F1', '1000', '0.500', '0.750', '+0.250'], 'better'],
    ['entities', found(500), found(250), ['entities F1', '1000', '0.500', '0.250', '-0.250'], 'worse'],
    ['names', found(500), found(500), ['names F1', '1000', '0.500', '0.500', '0.000'], 'the same'],
    ['must@0.8', found(1), found(2), ['must@0.8 recall', '1000', '0.001', '0.002', '+0.001'], 'a share has no F1'],
    ['speakers', found(999), found(999), ['speakers accuracy', '1000', '0.999', '0.999', '0.000'], 'nor has accuracy'],
    [
      'cue@exact',
      { correct: 4999, predicted: 10_000, gold: 10_000 },
      { correct: 4998, predicted: 10_000, gold: 10_000 },
      ['cue@exact F1', '10000', '0.500', '0.500', '0.000'],
      'too small a change to show has no sign',
    ],
    ['dates@exact', found(500), found(750), null, 'no encoder finds dates'],
    ['types@event', found(500), found(750), null, 'types of claims are counted where claims are'],
    ['phenomena@nested', found(500), found(750), null, 'parts of what is shown already'],
    ['quoted@0.5', { correct: 0, predicted: 3, gold: 0 }, found(1), null, 'nothing was to be found'],
  ];
  it.each(rows)('%s: %j, then %j', (name, before, after, line) => {
    const [head, ...lines] = sideBySide(evaluationOf({ [name]: before }), evaluationOf({ [name]: after }));
    expect(head?.trim().split(/ +/)).toEqual(['gold', 'before', 'after', 'change']);
    expect(lines.map(cells)).toEqual(line === null ? [] : [line]);
  });
});
