import { z } from 'zod';
import { checkGold } from './bad-gold.ts';

const RangeSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

const ArgumentSchema = z.object({ role: z.string(), target: z.string() });

/** A line of a brat standoff file (Stenetorp et al. 2012), in the parts that attributions and names are made of. */
const BratLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    id: z.string(),
    type: z.string(),
    /** Offsets in Unicode code points, as brat counts. */
    ranges: z.array(RangeSchema).min(1),
    text: z.string(),
  }),
  /** The first argument is the event's trigger, with the event's type as its role. */
  z.object({ kind: z.literal('event'), id: z.string(), arguments: z.array(ArgumentSchema) }),
  z.object({ kind: z.literal('relation'), id: z.string(), arguments: z.array(ArgumentSchema) }),
  z.object({
    kind: z.literal('attribute'),
    id: z.string(),
    name: z.string(),
    target: z.string(),
    value: z.string().nullable(),
  }),
]);
export type BratLine = Readonly<z.infer<typeof BratLineSchema>>;
export type TextBound = Extract<BratLine, { kind: 'text' }>;

const TEXT = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const EVENT = /^(E\d+)\t(.*)$/;
const RELATION = /^(R\d+)\t(.*)$/;
const ATTRIBUTE = /^([AM]\d+)\t(\S+) (\S+)(?: (.+))?$/;

/**
 * Reads one line of an .ann file.
 *
 * @returns null for lines that say nothing of spans and links: notes (#), normalisations (N), equivalences (*), empty ones
 * @throws OnrecordError `bad-gold` for any other line that is not brat's
 */
export function parseBratLine(line: string, where: string): BratLine | null {
  if (/^(?:[#N*]|\s*$)/.test(line)) return null;
  return checkGold(
    BratLineSchema,
    shapeOf(line),
    where,
    'brat.nlplab.org/standoff.html describes the format; fields are separated by tabs',
  );
}

function shapeOf(line: string): unknown {
  const text = TEXT.exec(line);
  if (text !== null) {
    const [, id, type, ranges, words] = text;
    return { kind: 'text', id, type, ranges: ranges!.split(';').map(rangeOf), text: words };
  }
  const event = EVENT.exec(line);
  if (event !== null) {
    const pairs = without(event[2]!, ' ').split(' ');
    if (pairs.every(isArgument)) return { kind: 'event', id: event[1], arguments: pairs.map(argumentOf) };
  }
  const relation = RELATION.exec(line);
  if (relation !== null) {
    const [type, ...pairs] = without(relation[2]!, '\t').split(' ');
    if (isField(type!) && pairs.length === 2 && pairs.every(isArgument))
      return { kind: 'relation', id: relation[1], arguments: pairs.map(argumentOf) };
  }
  const attribute = ATTRIBUTE.exec(line);
  if (attribute !== null) {
    return {
      kind: 'attribute',
      id: attribute[1],
      name: attribute[2],
      target: attribute[3],
      value: attribute[4] ?? null,
    };
  }
  return { kind: line };
}

function rangeOf(pair: string): { start: number; end: number } {
  const [start, end] = pair.split(' ').map(Number);
  return { start: start!, end: end! };
}

/** Without one mark at the end. */
function without(text: string, mark: string): string {
  return text.endsWith(mark) ? text.slice(0, -1) : text;
}

/** Whether a text has something in it and no white space. */
function isField(text: string): boolean {
  return /^\S+$/.test(text);
}

/** Whether a text is a role, a colon and a target: "Source:T3". */
function isArgument(pair: string): boolean {
  const colon = pair.indexOf(':', 1);
  return colon > 0 && colon < pair.length - 1 && isField(pair);
}

function argumentOf(pair: string): { role: string; target: string } {
  const colon = pair.lastIndexOf(':');
  return { role: pair.slice(0, colon), target: pair.slice(colon + 1) };
}
