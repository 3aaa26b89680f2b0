import type { RecordFormat } from './output-plan.ts';
import { type TextSink, writeUtf8 } from './write-file.ts';

/** Writes records, each given as one line of JSON with its line feed, in an output format. */
export interface RecordWriter {
  write(line: Uint8Array): Promise<void>;
  /** Writes what stands behind the last record; does not close the sink. */
  end(): Promise<void>;
}

/** jsonl: a record a line. json: an array of records. */
export function recordWriter(format: RecordFormat, sink: TextSink): RecordWriter {
  if (format === 'jsonl') return { write: (line) => writeUtf8(sink, line), end: () => Promise.resolve() };
  let count = 0;
  return {
    async write(line) {
      await sink.write(count++ === 0 ? '[\n' : ',\n');
      await writeUtf8(sink, line.subarray(0, -1));
    },
    end: () => sink.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}
