import type { RecordFormat } from './output-plan.ts';
import type { TextSink } from './write-file.ts';

/** Writes records, each given as one line of JSON, in an output format. */
export interface RecordWriter {
  write(line: string): Promise<void>;
  /** Writes what stands behind the last record; does not close the sink. */
  end(): Promise<void>;
}

/** jsonl: a record a line. json: an array of records. */
export function recordWriter(format: RecordFormat, sink: TextSink): RecordWriter {
  if (format === 'jsonl') {
    return { write: (line) => sink.write(`${line}\n`), end: () => Promise.resolve() };
  }
  let count = 0;
  return {
    write: (line) => sink.write(`${count++ === 0 ? '[\n' : ',\n'}${line}`),
    end: () => sink.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}
