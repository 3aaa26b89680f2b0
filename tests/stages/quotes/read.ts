import { FAST_CONFIG } from '../../fast-config.ts';
import { parseInput } from '../../../src/document/input.ts';
import type { Attribution, Layers } from '../../../src/document/layers.ts';
import type { StageContext } from '../../../src/pipeline/stage.ts';
import { entities } from '../../../src/stages/entities/index.ts';
import { ingest } from '../../../src/stages/ingest/index.ts';
import type { Span } from '../../../src/document/span.ts';
import type { Candidate } from '../../../src/stages/quotes/content-candidates.ts';
import type { Decoded } from '../../../src/stages/quotes/decode.ts';
import { buildContext, type QuoteContext, type QuoteInput } from '../../../src/stages/quotes/context.ts';
import { quotes } from '../../../src/stages/quotes/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';

const STAGE: StageContext = {
  config: FAST_CONFIG,
  isEngineRequired: false,
  models: [],
  note: () => undefined,
  notes: () => [],
};

/** What the quotes stage is given for a text. */
export function layersOf(text: string, title?: string): QuoteInput {
  const read = ingest.run({ input: parseInput({ id: 'text', text, title }) }, STAGE) as Pick<
    Layers,
    'text' | 'metadata' | 'blocks'
  >;
  const segmented = { ...read, ...(segment.run(read, STAGE) as Omit<QuoteInput, 'text' | 'entities'>) };
  return { ...segmented, ...(entities.run({ ...segmented, encodings: null }, STAGE) as Pick<Layers, 'entities'>) };
}

export function contextOf(text: string, title?: string): QuoteContext {
  return buildContext(layersOf(text, title));
}

export function attributionsOf(text: string, title?: string): readonly Attribution[] {
  return (quotes.run({ ...layersOf(text, title), encodings: null }, STAGE) as Pick<Layers, 'attributions'>)
    .attributions;
}

/** An attribution as rows have it: who, by which words, what (spans parted by " / "); "-" for what is not there. */
export type Told = readonly [source: string, cue: string, content: string];

export function toldIn(text: string, title?: string): Told[] {
  return attributionsOf(text, title).map(told);
}

export function told({ source, cue, content }: Attribution): Told {
  return [source?.text ?? '-', cue?.text ?? '-', content.map((span) => span.text).join(' / ')];
}

/** The words of tokens `[start, end)` as they stand in the text. */
export function wordsOf(
  { text, tokens }: QuoteContext,
  range: { readonly start: number; readonly end: number },
): string {
  return text.slice(tokens.start[range.start], tokens.end[range.end - 1]);
}

/** The first token whose text begins where `part` stands in the text. */
export function tokenOf({ text, tokens }: QuoteContext, part: string): number {
  const offset = text.indexOf(part);
  const found = tokens.start.indexOf(offset);
  if (offset < 0 || found < 0) throw new Error(`no token begins at "${part}" in "${text}"`);
  return found;
}

/** The tokens that `part` covers in the text, as a content candidate. */
export function rangeOf(context: QuoteContext, part: string): Candidate {
  const start = tokenOf(context, part);
  const stop = context.tokens.start[start]! + part.length;
  let end = start;
  while (end < context.tokens.count && context.tokens.end[end]! <= stop) end++;
  return { start, end };
}

/** A decoded cue from the words of its parts; `cue` marks its head, the first word of it. */
export function decodedOf(
  context: QuoteContext,
  parts: { readonly cue: string; readonly left?: string; readonly right?: string; readonly source?: string },
  confidence = 0.9,
): Decoded {
  const cue = rangeOf(context, parts.cue);
  const side = (part: string | undefined): Candidate | null => (part === undefined ? null : rangeOf(context, part));
  return {
    cue: { head: cue.start, ...cue },
    left: side(parts.left),
    right: side(parts.right),
    source: side(parts.source),
    confidence,
  };
}

/** What a decoded cue says, as rows have it. */
export function showDecoded(context: QuoteContext, { cue, left, right, source }: Decoded): Told {
  const contents = [left, right].filter((side) => side !== null).map((side) => wordsOf(context, side));
  return [source === null ? '-' : wordsOf(context, source), wordsOf(context, cue), contents.join(' / ')];
}

/** An attribution from the words of its parts. */
export function attributionOf(
  text: string,
  parts: { readonly content: readonly string[]; readonly cue?: string },
  more: Partial<Attribution> = {},
): Attribution {
  const spanAt = (part: string): Span => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`"${part}" is not in "${text}"`);
    return { start, end: start + part.length, text: part };
  };
  return {
    kind: 'indirect',
    content: parts.content.map(spanAt),
    quoted: [],
    cue: parts.cue === undefined ? null : { ...spanAt(parts.cue), stance: 'say' },
    source: null,
    within: null,
    continues: null,
    relay: null,
    confidence: 0.9,
    ...more,
  };
}
