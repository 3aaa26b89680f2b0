import { z } from 'zod';
import type { StageWatcher } from '../pipeline/runner.ts';
import { ProblemSchema } from './problem.ts';

/** A line of the answer to /extract/progress. */
export const ProgressLineSchema = z.discriminatedUnion('state', [
  /** No thread is free yet. */
  z.object({ state: z.literal('waiting') }),
  /** A stage begins, number `step` of `steps`. */
  z.object({ state: z.literal('reading'), stage: z.string(), step: z.int().positive(), steps: z.int().positive() }),
  z.object({ state: z.literal('done'), id: z.string(), outcome: z.enum(['added', 'replaced', 'unchanged']) }),
  z.object({ state: z.literal('failed'), problem: ProblemSchema }),
]);
export type ProgressLine = Readonly<z.infer<typeof ProgressLineSchema>>;

/**
 * Work on a document as lines of JSON: that it waits, each stage as it begins, and what became of it. Who stops listening does
 * not stop the work, which is waited for.
 *
 * @param work gives the last line; what it throws ends the lines
 */
export async function* progressLines(
  work: (watch: StageWatcher) => Promise<ProgressLine>,
): AsyncGenerator<string, void, void> {
  /** What is still to be sent; null is the end. */
  const lines: (ProgressLine | null)[] = [{ state: 'waiting' }];
  let wake = (): void => undefined;
  const tell = (line: ProgressLine | null): void => {
    lines.push(line);
    wake();
  };
  const finished = work((stage, step, steps) => {
    tell({ state: 'reading', stage, step, steps });
  })
    .then(tell)
    .finally(() => {
      tell(null);
    });
  try {
    for (;;) {
      const line = lines.shift();
      if (line === null) break;
      if (line === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else yield JSON.stringify(line);
    }
  } finally {
    await finished;
  }
}
