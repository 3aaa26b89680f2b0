import { describe, expect, it } from 'vitest';
import { OFFSETS, WINDOW } from '../../../../src/stages/entities/tagger/features.ts';
import { LABEL_COUNT } from '../../../../src/stages/entities/tagger/labels.ts';
import { LABEL_BITS, loadTagger, type TaggerModel } from '../../../../src/stages/entities/tagger/model.ts';

const TRANSITIONS = Array.from({ length: LABEL_COUNT }, (_, from) => Array.from({ length: LABEL_COUNT }, () => from));

function weightsOf({ starts, entries }: TaggerModel, feature: number): [label: number, weight: number][] {
  return [...entries.slice(starts[feature], starts[feature + 1])].map((entry) => [
    entry & ((1 << LABEL_BITS) - 1),
    entry >> LABEL_BITS,
  ]);
}

describe('the weights of the tagger', () => {
  const model = loadTagger({
    scale: 40,
    transitions: TRANSITIONS,
    features: {
      'b the': [3, 0b101, 7, -9, 0, 1 << 16, -1024],
      'b a': [],
      'b an': [WINDOW, 0b10, 1023],
    },
  });

  it('are found by attribute and place in the window, whatever their order in the file', () => {
    expect(weightsOf(model, 3)).toEqual([
      [0, 7],
      [2, -9],
    ]);
    expect(weightsOf(model, 0)).toEqual([[16, -1024]]);
    expect(weightsOf(model, 2 * OFFSETS + WINDOW)).toEqual([[1, 1023]]);
  });

  it('are none for the other places, and for an attribute without any', () => {
    const used = [0, 3, 2 * OFFSETS + WINDOW];
    for (let feature = 0; feature < 3 * OFFSETS; feature++) {
      if (!used.includes(feature)) expect(weightsOf(model, feature)).toEqual([]);
    }
  });

  it('go from label to label by rows', () => {
    expect(model.transitions[2 * LABEL_COUNT + 5]).toBe(2);
  });

  it.each([1024, -1025])('of %d are too large', (weight) => {
    expect(() => loadTagger({ scale: 40, transitions: TRANSITIONS, features: { 'b the': [0, 1, weight] } })).toThrow(
      /between -1024 and 1023/,
    );
  });
});
