import { OnrecordError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { GoldRead } from '../gold/bad-gold.ts';
import { type AnnotationFormat, type Piece, piece } from './annotation-format.ts';
import { brat } from './brat.ts';
import { citron } from './citron.ts';
import { conll } from './conll.ts';
import { gold } from './gold.ts';
import { RECORD_FORMATS } from './index.ts';
import { labelStudio } from './label-studio.ts';
import { prodigy } from './prodigy.ts';
import { asAnnotations, asDocument, type Exchanged, type Kind } from './item.ts';

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

/** Formats of annotated texts. */
const ANNOTATIONS: readonly AnnotationFormat[] = [gold, brat, labelStudio, prodigy, citron, conll];

export const EXCHANGE_READERS: readonly ExchangeReader[] = [
  {
    name: 'records',
    summary: 'records of onrecord extract (JSON Lines or JSON)',
    gives: 'record',
    endings: ['.jsonl', '.json'],
    from: 'records',
  },
  ...ANNOTATIONS.map(({ name, summary, endings, parse }): ExchangeReader =>
    parse === undefined
      ? { name, summary, gives: 'annotations', endings, from: 'gold' }
      : { name, summary, gives: 'annotations', endings, from: 'annotations', parse },
  ),
  feed('ninjs', 'articles as IPTC News in JSON, versions 1 to 3', ['.ninjs.json']),
  feed('nitf', 'articles as IPTC News Industry Text Format (XML)', ['.nitf', '.xml']),
  feed('gqg', "articles of GDELT's Global Quotation Graph (JSON Lines)", ['.gqg.json']),
  feed('documents', 'articles in any form that onrecord extract reads', ['.txt', '.md', '.html', '.htm']),
];

function feed(name: string, summary: string, endings: readonly string[]): ExchangeReader {
  return { name, summary, gives: 'document', endings, from: 'documents' };
}

export const EXCHANGE_WRITERS: readonly ExchangeWriter[] = [
  ...RECORD_FORMATS.map((format): ExchangeWriter => ({
    name: format.name,
    summary: format.summary,
    takes: 'record',
    endings: [format.ending],
    isFolder: false,
    encoder() {
      const encoder = format.encoder();
      return {
        add: (item) => (item.kind === 'record' ? piece(encoder.add(item.record)) : []),
        end: () => piece(encoder.end()),
      };
    },
  })),
  ...ANNOTATIONS.map(({ encoder, name, summary, endings, isFolder }): ExchangeWriter => ({
    name,
    summary,
    takes: 'annotations',
    endings: isFolder ? [] : endings,
    isFolder,
    encoder() {
      const { add, end } = encoder();
      return { add: (item) => (item.kind === 'document' ? [] : add(asAnnotations(item))), end };
    },
  })),
  {
    name: 'documents',
    summary: 'the texts and what is known of them, to be extracted (JSON Lines)',
    takes: 'document',
    endings: [],
    isFolder: false,
    encoder: () => ({ add: (item) => piece(`${JSON.stringify(asDocument(item))}\n`), end: () => [] }),
  },
];

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
  const fits = (format: Named) =>
    Math.max(0, ...format.endings.map((ending) => (base.endsWith(ending) ? ending.length : 0)));
  const longest = Math.max(...formats.map(fits));
  const fitting = longest === 0 ? [] : formats.filter((format) => fits(format) === longest);
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
