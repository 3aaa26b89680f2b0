/** Wordpieces of a batch at most; short inputs share one. */
const BATCH_PIECES = 256;

/** Indices of the inputs by batch: inputs of about the same number of wordpieces together. */
export function batchesOf(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, at) => at).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const at of order) {
    if (batch.length > 0 && (batch.length + 1) * lengths[at]! > BATCH_PIECES) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
