import type { OnrecordRecord } from '../../document/record.ts';

/** Turns records into the text of a format, one after the other. */
export interface RecordEncoder {
  /** What is to be written now that one more record is there; may be empty. */
  add(record: OnrecordRecord): string;
  /** What stands behind the last record. */
  end(): string;
}

/** A format that records are written in, as one text. */
export interface RecordFormat {
  /** As `--format` and `--to` take it. */
  readonly name: string;
  /** What it is, for help: "claims as drafts of schema.org ClaimReview". */
  readonly summary: string;
  /** Ending of its files, with the dot. */
  readonly ending: string;
  encoder(): RecordEncoder;
}

/** Items between an opening and a closing text, separated by commas: an array, or a JSON-LD graph. */
export function listEncoder(
  open: string,
  close: string,
  itemsOf: (record: OnrecordRecord) => readonly unknown[],
): RecordEncoder {
  let count = 0;
  return {
    add: (record) =>
      itemsOf(record)
        .map((item) => `${count++ === 0 ? `${open}\n` : ',\n'}${JSON.stringify(item)}`)
        .join(''),
    end: () => (count === 0 ? `${open}${close}\n` : `\n${close}\n`),
  };
}

/** An object a line. */
export function linesEncoder(itemsOf: (record: OnrecordRecord) => readonly unknown[]): RecordEncoder {
  return {
    add: (record) =>
      itemsOf(record)
        .map((item) => `${JSON.stringify(item)}\n`)
        .join(''),
    end: () => '',
  };
}
