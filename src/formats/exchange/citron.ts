import { z } from 'zod';
import type { GoldDocument } from '../../evaluation/gold.ts';
import type { Range } from '../../document/span.ts';
import { attempt, badGold, checkGold, type GoldRead, parseGoldJson, soundDocument } from '../gold/bad-gold.ts';
import { type AnnotationFormat, fileNames, toPoints, toUnits } from './annotation-format.ts';

/** The annotation format of Citron, the BBC's quote extractor: a JSON file a document. */
export const citron: AnnotationFormat = {
  name: 'citron',
  summary: "quotes in the BBC's Citron annotation format (a folder of JSON files)",
  endings: [],
  isFolder: true,
  encoder() {
    const nameOf = fileNames();
    return {
      add: (document) => [
        {
          file: `${nameOf(document.id)}.json`,
          isWhole: true,
          text: `${JSON.stringify(citronDocument(document), null, 2)}\n`,
        },
      ],
      end: () => [],
    };
  },
  parse: (json, where, name) => {
    const result = attempt((): GoldRead => ({ documents: [readCitron(json, where, name)], errors: [] }));
    return 'value' in result ? result.value : { documents: [], errors: [result.error] };
  },
};

const SpanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });

const CitronSchema = z.object({
  text: z.string(),
  quotes: z.array(
    z.object({
      cue: SpanSchema.nullish(),
      sources: z.array(SpanSchema),
      contents: z.array(SpanSchema).min(1),
      coreferences: z.array(SpanSchema).optional(),
      confidence: z.number().optional(),
      id: z.union([z.string(), z.number()]).optional(),
    }),
  ),
});
type CitronDocument = Readonly<z.infer<typeof CitronSchema>>;

/** Offsets count code points. `coreferences` holds the first mention of the speaker's name, where the source is another one. */
function citronDocument({ text, quotes, entities }: GoldDocument): CitronDocument {
  const points = toPoints(text);
  const span = ({ start, end }: Range) => ({ start: points(start), end: points(end), text: text.slice(start, end) });
  return {
    text,
    quotes: (quotes ?? [])
      .filter(({ content }) => content.length > 0)
      .map(({ content, cue, source, speaker }, i) => {
        const names = speaker?.kind === 'named' ? speaker.names : [];
        const mentions = names.flatMap((name) => {
          const found = (entities ?? []).find((mention) => mention.name === name);
          return found === undefined ? [] : [span(found)];
        });
        return {
          id: i + 1,
          ...(cue.length === 0 ? {} : { cue: span({ start: cue[0]!.start, end: cue.at(-1)!.end }) }),
          sources: source.map(span),
          contents: content.map(span),
          ...(mentions.length === 0 ? {} : { coreferences: mentions }),
        };
      }),
  };
}

/** @throws OnrecordError `bad-gold` with the place: not JSON, another shape, a span that is not what the text has */
function readCitron(json: string, where: string, id: string): GoldDocument {
  const { text, quotes } = checkGold(CitronSchema, parseGoldJson(json, where), where, HINT);
  const units = toUnits(text);
  const range = ({ start, end, text: words }: z.infer<typeof SpanSchema>): Range => {
    const found = { start: units(start), end: units(end) };
    if (text.slice(found.start, found.end) === words) return found;
    throw badGold(where, `the span ${start}–${end} is not what the text has there`, {
      expected: JSON.stringify(words),
      received: JSON.stringify(text.slice(found.start, found.end)),
      hint: 'offsets count code points, as in Python',
    });
  };
  const withSpeakers = quotes.some(({ coreferences }) => coreferences !== undefined);
  const document: GoldDocument = {
    id,
    text,
    title: null,
    publishedAt: null,
    withSpeakers,
    withNames: false,
    quotes: quotes.map(({ cue, sources, contents, coreferences }) => ({
      content: contents.map(range),
      cue: cue === undefined || cue === null ? [] : [range(cue)],
      source: sources.map(range),
      ...(withSpeakers ? { speaker: speakerOf(coreferences ?? [], sources) } : {}),
    })),
  };
  return soundDocument(document, where);
}

const HINT = 'Citron keeps one document a file: {"text", "quotes"}';

type Span = z.infer<typeof SpanSchema>;

function speakerOf(
  coreferences: readonly Span[],
  sources: readonly Span[],
): NonNullable<NonNullable<GoldDocument['quotes']>[number]['speaker']> {
  if (coreferences.length > 0) return { kind: 'named', names: coreferences.map(({ text }) => text) };
  return { kind: 'unnamed', words: sources[0]?.text ?? null };
}
