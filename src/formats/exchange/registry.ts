import { OnrecordError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { GoldRead } from '../gold/bad-gold.ts';
import { RECORD_FORMATS } from './index.ts';
import type { Exchanged, Kind } from './item.ts';

/** A format that documents are converted from. */
export type ExchangeReader = {
  readonly name: string;
  readonly summary: string;
  readonly gives: Kind;
  /** File name endings that tell the format, with the dot, in lower case. */
  readonly endings: readonly string[];
} & (
  | { readonly from: 'records' | 'documents' | 'gold' }
  | {
      readonly from: 'annotations';
      /** The text of a file to its documents; `name` is the file's without its ending, `where` its path, for messages. */
      readonly parse: (text: string, where: string, name: string) => GoldRead;
    }
);

/** A piece of what a format writes: for which file of its folder (null: its one file), and whether that is the whole file. */
export interface Piece {
  readonly file: string | null;
  readonly isWhole: boolean;
  readonly text: string;
}

/** A format that documents are converted to. */
export interface ExchangeWriter {
  readonly name: string;
  readonly summary: string;
  readonly takes: Kind;
  readonly endings: readonly string[];
  /** Whether it is written as several files in a folder. */
  readonly isFolder: boolean;
  encoder(): { add(item: Exchanged): readonly Piece[]; end(): readonly Piece[] };
}

export const EXCHANGE_READERS: readonly ExchangeReader[] = [
  {
    name: 'records',
    summary: 'records of onrecord extract (JSON Lines or JSON)',
    gives: 'record',
    endings: ['.jsonl', '.json'],
    from: 'records',
  },
];

export const EXCHANGE_WRITERS: readonly ExchangeWriter[] = RECORD_FORMATS.map((format): ExchangeWriter => ({
  name: format.name,
  summary: format.summary,
  takes: 'record',
  endings: [format.ending],
  isFolder: false,
  encoder() {
    const encoder = format.encoder();
    const piece = (text: string): Piece[] => (text === '' ? [] : [{ file: null, isWhole: false, text }]);
    return {
      add: (item) => (item.kind === 'record' ? piece(encoder.add(item.record)) : []),
      end: () => piece(encoder.end()),
    };
  },
}));

/** @throws OnrecordError `bad-usage` with the nearest name, or with the direction that the format has */
export function exchangeReader(name: string): ExchangeReader {
  return named(name, '--from', EXCHANGE_READERS, EXCHANGE_WRITERS, 'written but not read');
}

/** @throws OnrecordError `bad-usage` with the nearest name, or with the direction that the format has */
export function exchangeWriter(name: string): ExchangeWriter {
  return named(name, '--to', EXCHANGE_WRITERS, EXCHANGE_READERS, 'read but not written');
}

/** @throws OnrecordError `bad-usage` where the path does not tell the format */
export function readerFor(path: string): ExchangeReader {
  return told(path, '--from', EXCHANGE_READERS);
}

/** @throws OnrecordError `bad-usage` where the path does not tell the format */
export function writerFor(path: string): ExchangeWriter {
  return told(path, '--to', EXCHANGE_WRITERS);
}

interface Named {
  readonly name: string;
  readonly endings: readonly string[];
}

function named<T extends Named>(
  name: string,
  option: string,
  formats: readonly T[],
  others: readonly Named[],
  otherWay: string,
): T {
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name);
  const isOtherWay = others.some((format) => format.name === name);
  throw new OnrecordError('bad-usage', `${option} cannot be "${name}"${isOtherWay ? `: it is ${otherWay}` : ''}`, {
    expected: names.join(', '),
    hint: isOtherWay ? 'see onrecord convert --help' : `did you mean ${nearest(name, names)}?`,
  });
}

function told<T extends Named>(path: string, option: string, formats: readonly T[]): T {
  const base = path.toLowerCase().replace(/\.gz$/, '');
  const fitting = formats.filter(({ endings }) => endings.some((ending) => base.endsWith(ending)));
  if (fitting.length === 1) return fitting[0]!;
  const what = path === '-' ? 'standard input and output have no ending' : `the name "${path}"`;
  throw new OnrecordError(
    'bad-usage',
    fitting.length === 0 ? `${what} does not tell the format` : `${what} fits several formats`,
    {
      expected: `${option} with ${(fitting.length === 0 ? formats : fitting).map(({ name }) => name).join(', ')}`,
      hint: `add ${option} NAME`,
    },
  );
}
