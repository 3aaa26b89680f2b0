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

/**
 * Weights made ready to be added up. Most features speak of few labels, so a feature has a list of entries: a label in the lowest
 * `LABEL_BITS`, its weight above them.
 */
export interface TaggerModel {
  readonly space: FeatureSpace;
  /** By feature number: where its entries start; they end where those of the next one start. */
  readonly starts: Int32Array;
  readonly entries: Int16Array;
  readonly transitions: Int32Array;
}

export const LABEL_BITS = 5;

/**
 * Unpacks a weights file.
 *
 * @throws RangeError for a weight that an entry does not hold: from 1,024 on
 */
export function loadTagger(file: TaggerWeights): TaggerModel {
  const keys = Object.keys(file.features);
  const lists = new Map<number, number[]>();
  keys.forEach((key, id) => {
    const packed = file.features[key]!;
    let at = 0;
    while (at < packed.length) {
      const list: number[] = [];
      lists.set(id * OFFSETS + packed[at++]!, list);
      const mask = packed[at++]!;
      for (let label = 0; label < LABEL_COUNT; label++) {
        if ((mask >> label) & 1) list.push(entryOf(label, packed[at++]!));
      }
    }
  });
  const starts = new Int32Array(keys.length * OFFSETS + 1);
  const entries: number[] = [];
  for (let feature = 0; feature < starts.length; feature++) {
    starts[feature] = entries.length;
    entries.push(...(lists.get(feature) ?? []));
  }
  return {
    space: FeatureSpace.of(keys),
    starts,
    entries: Int16Array.from(entries),
    transitions: Int32Array.from(file.transitions.flat()),
  };
}

function entryOf(label: number, weight: number): number {
  const entry = (weight << LABEL_BITS) | label;
  if (Int16Array.of(entry)[0] !== entry) throw new RangeError(`Expected weights between -1024 and 1023, got ${weight}`);
  return entry;
}
