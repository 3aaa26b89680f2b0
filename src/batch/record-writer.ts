import type { OnrecordRecord } from '../document/record.ts';
import type { RecordFormat } from '../formats/exchange/format.ts';
import { type TextSink, writeUtf8 } from './write-file.ts';

/** Writes records in an output format, each when it is there. */
export interface RecordWriter {
  /**
   * @param line the record as one line of JSON with its line feed
   * @param record the same as an object; asked for only where the format is not made of such lines
   */
  write(line: Uint8Array, record: () => OnrecordRecord): Promise<void>;
  /** Writes what stands behind the last record; does not close the sink. */
  end(): Promise<void>;
}

export function recordWriter(format: RecordFormat, sink: TextSink): RecordWriter {
  if (format.name === 'jsonl') return { write: (line) => writeUtf8(sink, line), end: () => Promise.resolve() };
  if (format.name === 'json') return arrayWriter(sink);
  const encoder = format.encoder();
  const write = async (text: string): Promise<void> => {
    if (text !== '') await sink.write(text);
  };
  return {
    write: (_, record) => write(encoder.add(record())),
    end: () => write(encoder.end()),
  };
}

/** An array of records, made of their lines as they are. */
function arrayWriter(sink: TextSink): RecordWriter {
  let count = 0;
  return {
    async write(line) {
      await sink.write(count++ === 0 ? '[\n' : ',\n');
      await writeUtf8(sink, line.subarray(0, -1));
    },
    end: () => sink.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}
