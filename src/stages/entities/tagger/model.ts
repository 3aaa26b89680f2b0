import { LABEL_COUNT } from './labels.ts';
import { FeatureSpace } from './feature-space.ts';
import { OFFSETS } from './features.ts';

/**
 * The weights file: integers, `scale` of them to one. `features` has, by key, a flat list of rows: place in the window, a bit
 * mask of labels, and a weight for each label in the mask. `transitions[from][to]` has outside for both ends of a stretch.
 */
export interface TaggerWeights {
  readonly scale: number;
  readonly transitions: readonly (readonly number[])[];
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Weights made ready to be added up. */
export interface TaggerModel {
  readonly space: FeatureSpace;
  /** By feature number: index of its row in `weights`, or -1. */
  readonly rows: Int32Array;
  readonly weights: Int16Array;
  readonly transitions: Int32Array;
}

/** Unpacks a weights file. */
export function loadTagger(file: TaggerWeights): TaggerModel {
  const keys = Object.keys(file.features);
  const rows = new Int32Array(keys.length * OFFSETS).fill(-1);
  const weights: number[] = [];
  keys.forEach((key, id) => {
    const packed = file.features[key]!;
    let at = 0;
    while (at < packed.length) {
      rows[id * OFFSETS + packed[at++]!] = weights.length / LABEL_COUNT;
      const mask = packed[at++]!;
      for (let label = 0; label < LABEL_COUNT; label++) weights.push((mask >> label) & 1 ? packed[at++]! : 0);
    }
  });
  return {
    space: FeatureSpace.of(keys),
    rows,
    weights: Int16Array.from(weights),
    transitions: Int32Array.from(file.transitions.flat()),
  };
}
