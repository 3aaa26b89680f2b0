import type { TextWriter } from './io.ts';

/** Shows how far long work is, on one line of a terminal that is wiped at the end; elsewhere it is silent. */
export interface Progress {
  tick(line: () => string): Promise<void>;
  /** Wipes the line, before something else is written and at the end. */
  clear(): Promise<void>;
}

/** Work shorter than this shows nothing. */
const PATIENCE_MS = 1_500;
const PAUSE_MS = 200;

export function progressOn(
  writer: TextWriter,
  enabled: boolean,
  now: () => number = () => performance.now(),
): Progress {
  let next = now() + PATIENCE_MS;
  let shown = false;
  return {
    async tick(line) {
      if (!enabled || !writer.isTTY || now() < next) return;
      next = now() + PAUSE_MS;
      shown = true;
      await writer.write(`\r\u001b[K${line()}`);
    },
    async clear() {
      if (!shown) return;
      shown = false;
      await writer.write('\r\u001b[K');
    },
  };
}
