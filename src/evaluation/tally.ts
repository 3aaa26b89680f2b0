/** What a measure counts: right ones, what was predicted, what the gold has. For shares (`accuracy`, `recall`) `predicted` is 0. */
export interface Tally {
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Counts by measure, as in `quotes@0.5`, in the order in which they are shown. */
export type Tallies = ReadonlyMap<string, Tally>;

/** Counts while they are being made. */
export class Counter {
  private readonly counts = new Map<string, { correct: number; predicted: number; gold: number }>();

  add(measure: string, correct: number, predicted: number, gold: number): this {
    const count = this.counts.get(measure);
    if (count === undefined) {
      this.counts.set(measure, { correct, predicted, gold });
    } else {
      count.correct += correct;
      count.predicted += predicted;
      count.gold += gold;
    }
    return this;
  }

  addAll(tallies: Tallies): this {
    for (const [measure, { correct, predicted, gold }] of tallies) this.add(measure, correct, predicted, gold);
    return this;
  }

  get tallies(): Tallies {
    return this.counts;
  }
}

/** Precision, recall and F1 (van Rijsbergen 1979), each 0 to 1; 0 where nothing was predicted or there was nothing to find. */
export function precisionRecallF1({ correct, predicted, gold }: Tally): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = predicted > 0 ? correct / predicted : 0;
  const recall = gold > 0 ? correct / gold : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
