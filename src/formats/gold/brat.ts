import type { EntityType } from '../../document/entity.ts';
import type { Range } from '../../document/span.ts';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { attempt, badGold, type GoldRead, soundDocument } from './bad-gold.ts';
import { attributionsOf, roleOf } from './brat-attributions.ts';
import { type BratLine, parseBratLine, type TextBound } from './brat-lines.ts';

/** A text with its .ann file. */
export interface BratPair {
  readonly id: string;
  readonly text: string;
  readonly ann: string;
  /** The .ann file's name, for messages. */
  readonly name: string;
}

const ENTITY_TYPES: Readonly<Record<string, EntityType>> = {
  person: 'person',
  per: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  org: 'organisation',
  location: 'location',
  loc: 'location',
  gpe: 'location',
  place: 'location',
  misc: 'misc',
  miscellaneous: 'misc',
};

/**
 * Reads brat standoff (Stenetorp et al. 2012; https://brat.nlplab.org/standoff.html), in which PolNeAR is published: attributions from
 * spans of the types Source, Cue and Content, and names from spans of the types Person, Organisation, Location and Misc (also PER,
 * ORG, LOC, GPE). Other types are left aside. A layer that no file has was not annotated.
 */
export function parseBrat(pairs: readonly BratPair[]): GoldRead {
  const results = pairs.map((pair) => attempt(() => readPair(pair)));
  const read = results.flatMap((result) => ('value' in result ? [result.value] : []));
  const hasQuotes = read.some(({ lines }) => spansOf(lines).some(({ type }) => roleOf(type) !== null));
  const hasEntities = read.some(({ document }) => (document.entities ?? []).length > 0);
  return {
    documents: read.map(({ document: { quotes, entities, ...rest } }) => ({
      ...rest,
      ...(hasQuotes && quotes !== undefined ? { quotes } : {}),
      ...(hasEntities && entities !== undefined ? { entities } : {}),
    })),
    errors: results.flatMap((result) => ('error' in result ? [result.error] : [])),
  };
}

function readPair({ id, text, ann, name }: BratPair): {
  readonly document: GoldDocument;
  readonly lines: readonly BratLine[];
} {
  const lines = readLines(ann, name, text);
  const toRange = rangeReader(text);
  const ranges = (spans: readonly TextBound[]) => spans.flatMap((span) => span.ranges.map(toRange)).sort(byStart);
  const document: GoldDocument = {
    id,
    text,
    title: null,
    publishedAt: null,
    withSpeakers: false,
    withNames: false,
    quotes: attributionsOf(lines, name)
      .map(({ source, cue, content, kind }) => ({
        source: ranges(source),
        cue: ranges(cue),
        content: ranges(content),
        ...(kind === null ? {} : { kind }),
      }))
      .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)),
    entities: spansOf(lines).flatMap((span) => {
      const type = ENTITY_TYPES[span.type.toLowerCase()];
      return type === undefined ? [] : [{ ...hull(span.ranges.map(toRange)), type }];
    }),
  };
  return { document: soundDocument(document, name), lines };
}

function readLines(ann: string, name: string, text: string): BratLine[] {
  const toRange = rangeReader(text);
  const ids = new Set<string>();
  return ann.split(/\r?\n/).flatMap((line, index) => {
    const where = `${name}, line ${index + 1}`;
    const parsed = parseBratLine(line, where);
    if (parsed === null) return [];
    if (ids.has(parsed.id)) throw badGold(where, `the id ${parsed.id} is there twice`);
    ids.add(parsed.id);
    if (parsed.kind === 'text') checkWords(parsed, text, toRange, where);
    return [parsed];
  });
}

/** brat writes one blank for a line break, and between the parts of a span. */
function checkWords(span: TextBound, text: string, toRange: (range: Range) => Range, where: string): void {
  const ranges = span.ranges.map(toRange);
  const found = ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (words(found) === words(span.text) && ranges.every(({ start, end }) => start < end)) return;
  throw badGold(where, `the span ${span.id} is not what the text has at its offsets`, {
    expected: JSON.stringify(span.text),
    received: JSON.stringify(found),
    hint: 'the .txt was changed after the annotation, or offsets do not count Unicode code points',
  });
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function spansOf(lines: readonly BratLine[]): TextBound[] {
  return lines.flatMap((line) => (line.kind === 'text' ? [line] : []));
}

function hull(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}

/** A function from ranges in Unicode code points to ranges in UTF-16 code units of the same text. */
function rangeReader(text: string): (range: Range) => Range {
  if (!/[\ud800-\udbff]/.test(text)) return (range) => range;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  offsets.push(offset);
  const convert = (codePoint: number) => offsets[codePoint] ?? text.length + 1;
  return ({ start, end }) => ({ start: convert(start), end: convert(end) });
}
