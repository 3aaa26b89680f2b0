import type { OnrecordRecord } from '../../document/record.ts';
import type { Range } from '../../document/span.ts';
import { inUtf16 } from '../../document/utf16.ts';
import type { GoldDocument, GoldQuote } from '../../evaluation/gold.ts';

/**
 * What a record says, in the shape of an annotated document: quotes with cue, source and content, names, dates and claims. Only
 * names are mentions, as in gold; sentences, notes and scores are left out.
 *
 * @param original a record with offsets in either unit
 * @returns offsets in UTF-16 code units
 */
export function annotationsOf(original: OnrecordRecord): GoldDocument {
  const { document, entities, dates, quotes, claims } = inUtf16(original);
  return {
    id: document.id,
    text: document.text,
    title: document.title,
    publishedAt: document.publishedAt,
    withSpeakers: true,
    withNames: true,
    entities: entities
      .flatMap(({ type, name, mentions }) =>
        mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end, type, name })),
      )
      .sort(byStart),
    dates: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    quotes: quotes.map(toGoldQuote).sort((a, b) => byStart(a.content[0]!, b.content[0]!)),
    claims: claims
      .filter(({ quote }) => quote !== null)
      .map(({ start, end, type, checkable, polarity }) => ({ start, end, type, checkable, polarity })),
  };
}

function toGoldQuote({ kind, content, cue, source, speaker }: OnrecordRecord['quotes'][number]): GoldQuote {
  return {
    kind,
    content: content.map(range),
    cue: cue === null ? [] : [range(cue)],
    source: source === null ? [] : [range(source)],
    speaker:
      typeof speaker?.entity === 'string'
        ? { kind: 'named', names: [speaker.name] }
        : { kind: 'unnamed', words: speaker?.name ?? null },
  };
}

function range({ start, end }: Range): Range {
  return { start, end };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}
