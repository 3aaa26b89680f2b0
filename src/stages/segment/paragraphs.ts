import type { Block } from '../../document/layers.ts';
import type { Zone } from '../../document/record.ts';
import { isSpace, type Range, trimmedSpan } from '../../document/span.ts';
import { zonesOf } from './zones.ts';

export interface ParagraphRange extends Range {
  readonly zone: Zone;
}

interface Line extends Range {
  readonly indented: boolean;
  /** Whether a blank line, or the start of the text, is before it. */
  readonly afterBlank: boolean;
}

/**
 * Splits a text into paragraphs without white space at their ends, each with its zone. A line is a paragraph; where the
 * text is hard-wrapped (lines of about one length that break off in the middle of sentences) a paragraph goes on until a
 * blank or an indented line.
 *
 * @param blocks zones that ingest knows; each line inside a block has its zone, the others get theirs by rules
 * @param title the document's title from its metadata, which marks a line as the headline
 */
export function splitParagraphs(text: string, blocks: readonly Block[], title: string | null = null): ParagraphRange[] {
  const lines = linesOf(text);
  const ranges = blocks.length === 0 && isHardWrapped(text, lines) ? joinLines(lines) : lines;
  const known = knownZones(ranges, blocks);
  const zones = zonesOf(
    ranges.map(({ start, end }) => text.slice(start, end)),
    known,
    title,
  );
  return ranges.map(({ start, end }, i) => ({ start, end, zone: zones[i]! }));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n?|[\n\u2028\u2029]/g;
  let afterBlank = true;
  for (let start = 0; start <= text.length;) {
    const found = breaks.exec(text);
    const end = found?.index ?? text.length;
    const line = trimmedSpan(text, start, end);
    if (line.end > line.start) {
      lines.push({ start: line.start, end: line.end, indented: line.start - start >= 2, afterBlank });
    }
    afterBlank = line.end === line.start;
    start = found === null ? text.length + 1 : end + found[0].length;
  }
  return lines;
}

/** Widest column of mail and agency copy that is broken by hand. */
const WIDEST_LINE = 100;

/** Whether most lines that another one follows directly are about as long as the longest and end no sentence. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (longest > WIDEST_LINE || longest < 40) return false;
  let followed = 0;
  let broken = 0;
  let lowerNext = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    if (next.afterBlank) continue;
    const line = lines[i]!;
    followed++;
    if (line.end - line.start >= 0.7 * longest && !endsSentence(text, line)) broken++;
    if (startsLower(text, next)) lowerNext++;
  }
  return followed >= 2 && broken >= 0.6 * followed && lowerNext >= 0.3 * followed;
}

function joinLines(lines: readonly Line[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const goesOn = i > 0 && !line.afterBlank && !(line.indented && !lines[i - 1]!.indented);
    if (goesOn) ranges.at(-1)!.end = line.end;
    else ranges.push({ start: line.start, end: line.end });
  });
  return ranges;
}

function endsSentence(text: string, { start, end }: Range): boolean {
  let last = end - 1;
  while (last > start && '"”’\')]'.includes(text[last]!)) last--;
  return '.!?…:'.includes(text[last]!);
}

function startsLower(text: string, { start }: Range): boolean {
  const first = text[start]!;
  return !isSpace(first.charCodeAt(0)) && first !== first.toUpperCase();
}

/** The zone of the block that holds each range, found in one sweep. */
function knownZones(ranges: readonly Range[], blocks: readonly Block[]): (Zone | null)[] {
  const ordered = [...blocks].sort((a, b) => a.start - b.start);
  let next = 0;
  return ranges.map(({ start, end }) => {
    while (next < ordered.length && ordered[next]!.end <= start) next++;
    const block = ordered[next];
    return block !== undefined && block.start <= start && end <= block.end ? block.zone : null;
  });
}
