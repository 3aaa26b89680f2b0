import { z } from 'zod';
import { ClaimTypeSchema } from '../../document/claim.ts';
import { EntityTypeSchema } from '../../document/entity.ts';
import { QuoteKindSchema } from '../../document/quote.ts';
import { type Range, SpanSchema, type Span } from '../../document/span.ts';
import type { GoldDispute, GoldDocument, GoldSpeaker } from '../../evaluation/gold.ts';
import { checkGold, parseGoldJson, soundDocument } from './bad-gold.ts';

const ArticleQuoteSchema = z.strictObject({
  kind: QuoteKindSchema,
  content: z.array(SpanSchema).min(1),
  quoted: z.array(SpanSchema),
  cue: SpanSchema.nullable(),
  source: SpanSchema.nullable(),
  speaker: z.string().min(1).nullable(),
  unnamed: z.literal(true).optional(),
  via: z.string().optional(),
  within: z.int().nonnegative().optional(),
  phenomena: z.array(z.string().min(1)),
  must: z.boolean(),
});
type ArticleQuote = Readonly<z.infer<typeof ArticleQuoteSchema>>;

/** A fixture as `corpus/README.md` describes it: one article with its gold. */
export const ArticleSchema = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().nullable(),
    publishedAt: z.iso.date().nullable(),
    style: z.string().min(1),
    text: z.string().min(1),
    entities: z.array(
      z.strictObject({ type: EntityTypeSchema, name: z.string().min(1), mentions: z.array(SpanSchema).min(1) }),
    ),
    dates: z.array(
      SpanSchema.extend({ type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string().min(1) }).strict(),
    ),
    quotes: z.array(ArticleQuoteSchema),
    claims: z.array(
      SpanSchema.extend({
        quote: z.int().nonnegative(),
        type: ClaimTypeSchema,
        checkable: z.boolean(),
        polarity: z.enum(['affirmative', 'negative']),
        same: z.string().min(1).optional(),
      }).strict(),
    ),
    disputes: z.array(z.strictObject({ claim: z.int().nonnegative(), by: z.int().nonnegative() })).optional(),
    nonQuotes: z.array(SpanSchema.extend({ why: z.string().min(1) }).strict()),
  })
  .superRefine((article, context) => {
    for (const [path, message] of faults(article)) {
      context.addIssue({ code: 'custom', path: path.split('.'), message });
    }
  });
export type Article = Readonly<z.infer<typeof ArticleSchema>>;

/**
 * Reads one fixture of the corpus format.
 *
 * @param json the file's text
 * @param where the file's name, for messages
 * @throws OnrecordError `bad-gold` with the place: not JSON, a field missing or of the wrong type, a span that does not slice
 *   to its text, an index that points nowhere, a speaker who is no entity
 */
export function parseArticle(json: string, where: string): GoldDocument {
  const hint = 'corpus/README.md describes the format; let a script find the offsets';
  const article = checkGold(ArticleSchema, parseGoldJson(json, where), where, hint);
  return soundDocument(
    {
      id: article.id,
      text: article.text,
      title: article.title,
      publishedAt: article.publishedAt,
      withSpeakers: true,
      withNames: true,
      entities: article.entities.flatMap(({ type, name, mentions }) =>
        mentions.map(({ start, end }) => ({ start, end, type, name })),
      ),
      dates: article.dates,
      quotes: article.quotes.map((quote) => ({
        kind: quote.kind,
        content: quote.content,
        cue: present(quote.cue),
        source: present(quote.source),
        speaker: speakerOf(quote),
        phenomena: quote.phenomena,
        must: quote.must,
      })),
      claims: article.claims,
      nonQuotes: article.nonQuotes,
      ...(article.disputes === undefined
        ? {}
        : { disputes: article.disputes.map((dispute) => rangesOf(article, dispute)) }),
    },
    where,
  );
}

/** Where a disputed claim stands, and the first content of the quote that disputes it. */
function rangesOf({ claims, quotes }: Article, { claim, by }: NonNullable<Article['disputes']>[number]): GoldDispute {
  const range = ({ start, end }: Range): Range => ({ start, end });
  return { claim: range(claims[claim]!), by: range(quotes[by]!.content[0]!) };
}

function present<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

function speakerOf({ speaker, unnamed }: ArticleQuote): GoldSpeaker {
  if (speaker === null || unnamed === true) return { kind: 'unnamed', words: speaker };
  return { kind: 'named', names: speaker.split(' + ') };
}

type Shape = Pick<Article, 'text' | 'entities' | 'quotes' | 'claims' | 'nonQuotes' | 'dates' | 'disputes'>;

/** Everything that types alone cannot say, as [place, message]. */
function* faults(article: Shape): Generator<readonly [string, string]> {
  const { text, quotes, claims } = article;
  for (const [place, span] of spansOf(article)) {
    const found = text.slice(span.start, span.end);
    if (found === span.text && span.start < span.end) continue;
    yield [
      place,
      `the text from ${span.start} to ${span.end} is ${JSON.stringify(found)}, not ${JSON.stringify(span.text)}`,
    ];
  }
  const names = new Set(article.entities.map(({ name }) => name));
  for (const [index, { speaker, unnamed, within }] of quotes.entries()) {
    if (within !== undefined && (within === index || within >= quotes.length)) {
      yield [`quotes.${index}.within`, `${within} is not another quote of the ${quotes.length}`];
    }
    if (speaker === null || unnamed === true) continue;
    const stranger = speaker.split(' + ').find((name) => !names.has(name));
    if (stranger !== undefined) yield [`quotes.${index}.speaker`, `"${stranger}" is not the name of an entity`];
  }
  for (const [index, { claim, by }] of (article.disputes ?? []).entries()) {
    if (claims[claim] === undefined)
      yield [`disputes.${index}.claim`, `${claim} is not one of the ${claims.length} claims`];
    if (quotes[by] === undefined) yield [`disputes.${index}.by`, `${by} is not one of the ${quotes.length} quotes`];
    if (claims[claim]?.quote === by) yield [`disputes.${index}`, 'no quote disputes its own claim'];
  }
  for (const [index, claim] of claims.entries()) {
    const quote = quotes[claim.quote];
    if (quote === undefined) {
      yield [`claims.${index}.quote`, `${claim.quote} is not one of the ${quotes.length} quotes`];
    } else if (!liesIn(claim, quote.content)) {
      yield [`claims.${index}`, `the claim does not lie in the content of quote ${claim.quote}`];
    }
  }
}

/** Whether a range lies between the beginning of the first span and the end of the last one. */
function liesIn({ start, end }: Range, spans: readonly Range[]): boolean {
  const [first, last] = [spans[0], spans.at(-1)];
  return first !== undefined && last !== undefined && first.start <= start && end <= last.end;
}

function spansOf({ entities, dates, quotes, claims, nonQuotes }: Shape): (readonly [string, Span])[] {
  const list = (place: string, spans: readonly Span[]) =>
    spans.map((span, index) => [`${place}.${index}`, span] as const);
  return [
    ...entities.flatMap(({ mentions }, index) => list(`entities.${index}.mentions`, mentions)),
    ...list('dates', dates),
    ...quotes.flatMap(({ content, quoted, cue, source }, index) => [
      ...list(`quotes.${index}.content`, content),
      ...list(`quotes.${index}.quoted`, quoted),
      ...present(cue).map((span) => [`quotes.${index}.cue`, span] as const),
      ...present(source).map((span) => [`quotes.${index}.source`, span] as const),
    ]),
    ...list('claims', claims),
    ...list('nonQuotes', nonQuotes),
  ];
}
