import type { OnrecordRecord } from '../../document/record.ts';
import { type Article, ArticleSchema } from '../../formats/gold/article.ts';

type RecordQuote = OnrecordRecord['quotes'][number];

/**
 * A corrected record as gold: an article with its annotation, as corpus/README.md describes it and `onrecord eval` reads it.
 * Quotes keep their order; claims in the article's own voice are left out, since gold has claims of quotes only.
 */
export function toGold({ document, entities, dates, quotes, claims }: OnrecordRecord): Article {
  const named = entities.flatMap(({ id, type, name, mentions }) => {
    const names = mentions.filter(({ kind }) => kind === 'name').map(({ start, end, text }) => ({ start, end, text }));
    return names.length === 0 ? [] : [{ id, type, name, mentions: names }];
  });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const places = new Map(quotes.map(({ id }, index) => [id, index]));
  return ArticleSchema.parse({
    id: document.id,
    title: document.title,
    publishedAt: /^\d{4}-\d\d-\d\d/.exec(document.publishedAt ?? '')?.[0] ?? null,
    style: 'corrected in onrecord',
    text: document.text,
    entities: named.map(({ type, name, mentions }) => ({ type, name, mentions })),
    dates: dates.map(({ start, end, text, type, value }) => ({ start, end, text, type, value })),
    quotes: quotes.map((quote) => ({
      kind: quote.kind,
      content: quote.content,
      quoted: quote.quoted,
      cue: quote.cue === null ? null : { start: quote.cue.start, end: quote.cue.end, text: quote.cue.text },
      source: quote.source,
      ...speakerOf(quote, names),
      ...(quote.via === null || !names.has(quote.via) ? {} : { via: names.get(quote.via)! }),
      ...(quote.within === null || !places.has(quote.within) ? {} : { within: places.get(quote.within)! }),
      phenomena: [],
      must: false,
    })),
    claims: claims.flatMap(({ start, end, text, quote, type, checkable, polarity }) => {
      const place = quote === null ? undefined : places.get(quote);
      return place === undefined ? [] : [{ start, end, text, quote: place, type, checkable, polarity }];
    }),
    nonQuotes: [],
  });
}

function speakerOf(
  { speaker }: RecordQuote,
  names: ReadonlyMap<string, string>,
): { readonly speaker: string | null; readonly unnamed?: true } {
  if (speaker === null) return { speaker: null };
  const name = speaker.entity === null ? undefined : names.get(speaker.entity);
  return name === undefined ? { speaker: speaker.name, unnamed: true } : { speaker: name };
}
