import { DEFAULT_CONFIG } from '../../../src/config.ts';
import type { Claim } from '../../../src/document/claim.ts';
import type { Layers } from '../../../src/document/layers.ts';
import { type Quote, StanceSchema } from '../../../src/document/quote.ts';
import type { SpeakerRollUp } from '../../../src/document/record.ts';
import { type Range, spanOf } from '../../../src/document/span.ts';
import { claims } from '../../../src/stages/claims/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';

export type Given = Partial<Pick<Layers, 'entities' | 'dates' | 'quotes' | 'speakerMentions'>>;
export interface Found {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly speakers: readonly SpeakerRollUp[];
}

/** Runs segment and claims on a text with the given layers; the others are empty. */
export function runClaims(text: string, given: Given = {}, scope: 'attributed' | 'all' = 'attributed'): Found {
  const context = {
    config: { ...DEFAULT_CONFIG, claims: { scope } },
    models: [],
    isEngineRequired: false,
    note: () => undefined,
    notes: () => [],
  };
  const found = claims.run(
    { text, ...segmented(text), encodings: null, entities: [], dates: [], quotes: [], speakerMentions: [], ...given },
    context,
  ) as Pick<Layers, 'claims' | 'speakers'>;
  return { text, ...found };
}

/** The claims of a text with one quote marked in it: [[content]], ((cue|stance)). */
export function claimsOf(marked: string): readonly Claim[] {
  const { text, quote } = readMarked(marked);
  return runClaims(text, { quotes: [quote] }).claims;
}

export function onlyClaimOf(marked: string): Claim {
  const found = claimsOf(marked);
  if (found.length !== 1) throw new Error(`expected one claim in "${marked}", got ${found.length}`);
  return found[0]!;
}

/** A quote of the content spans, with the quotation marks of the text. */
export function quoteOf(text: string, id: string, content: readonly Range[], more: Partial<Quote> = {}): Quote {
  const quoted = segmented(text)
    .quotations.flatMap(({ segments }) => segments)
    .filter(({ innerStart, innerEnd }) => content.some(({ start, end }) => innerStart < end && start < innerEnd))
    .map(({ innerStart, innerEnd }) => spanOf(text, innerStart, innerEnd));
  const inside = content.every((span) => quoted.some((q) => q.start <= span.start + 2 && span.end - 2 <= q.end));
  return {
    id,
    kind: inside ? 'direct' : quoted.length > 0 ? 'mixed' : 'indirect',
    content: content.map(({ start, end }) => spanOf(text, start, end)),
    quoted,
    cue: null,
    source: null,
    speaker: null,
    via: null,
    within: null,
    confidence: 1,
    ...more,
  };
}

export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`"${part}" is not in "${text}"`);
  return { start, end: start + part.length };
}

function readMarked(marked: string): { readonly text: string; readonly quote: Quote } {
  const content: Range[] = [];
  let cue: Quote['cue'] = null;
  let text = '';
  for (const part of marked.split(/(\[\[.*?\]\]|\(\(.*?\)\))/s)) {
    const start = text.length;
    if (part.startsWith('[[')) {
      text += part.slice(2, -2);
      content.push({ start, end: text.length });
    } else if (part.startsWith('((')) {
      const [words = '', stance] = part.slice(2, -2).split('|');
      text += words;
      cue = { ...spanOf(text, start, text.length), stance: StanceSchema.parse(stance ?? 'say') };
    } else {
      text += part;
    }
  }
  return { text, quote: quoteOf(text, 'q1', content, { cue }) };
}

function segmented(text: string): Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotations'> {
  const context = {
    config: DEFAULT_CONFIG,
    isEngineRequired: false,
    models: [],
    note: () => undefined,
    notes: () => [],
  };
  const metadata = { id: 'text', text, sha256: '', title: null, url: null, source: null, language: 'en' };
  const layers = { text, blocks: [], metadata: { ...metadata, publishedAt: null, publishedAtFrom: null } };
  return segment.run(layers, context) as Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotations'>;
}
