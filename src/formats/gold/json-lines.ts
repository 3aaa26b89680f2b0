import { z } from 'zod';
import { EntityTypeSchema } from '../../document/entity.ts';
import type { Range } from '../../document/span.ts';
import { GoldDateSchema, type GoldDocument, type GoldQuote } from '../../evaluation/gold.ts';
import { attempt, badGold, checkGold, type GoldRead, parseGoldJson, soundDocument } from './bad-gold.ts';

const offset = z.int().nonnegative();
const PairsSchema = z
  .array(z.tuple([offset, offset]))
  .nullish()
  .transform((pairs) => (pairs ?? []).map(([start, end]): Range => ({ start, end })));

const TextLineSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  publishedAt: z.string().nullish(),
  title: z.string().nullish(),
});
type TextLine = Readonly<z.infer<typeof TextLineSchema>>;

const GoldLineSchema = z.object({
  id: z.string().min(1),
  attributions: z
    .array(
      z.object({
        source: PairsSchema,
        cue: PairsSchema,
        content: PairsSchema,
        speaker: z.string().nullable().optional(),
      }),
    )
    .optional(),
  entities: z
    .array(z.object({ type: EntityTypeSchema, start: offset, end: offset, name: z.string().optional() }))
    .optional(),
  dates: z.array(GoldDateSchema).optional(),
});
type GoldLine = Readonly<z.infer<typeof GoldLineSchema>>;

export interface JsonLinesFile {
  /** Its name, for messages. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a pair of JSON Lines files: texts (`{"id","text","publishedAt"?}`) and their gold (`{"id"}` with `attributions`,
 * `entities` or `dates`; offsets in UTF-16 code units). Texts without gold are left aside. A broken line costs only its own document.
 *
 * @returns the documents in the order of the texts
 */
export function parseGoldJsonLines(docs: JsonLinesFile, gold: JsonLinesFile): GoldRead {
  const texts = readLines(docs, TextLineSchema);
  const golds = readLines(gold, GoldLineSchema);
  const goldById = new Map(golds.items.map((item) => [item.value.id, item]));
  const textIds = new Set(texts.items.map(({ value }) => value.id));
  const errors = [...texts.errors, ...golds.errors];
  for (const { value, where } of golds.items) {
    if (textIds.has(value.id)) continue;
    errors.push(
      badGold(where, `there is gold for "${value.id}", but no text`, {
        expected: `a line with this id in ${docs.name}`,
        hint: 'put docs.jsonl and gold.jsonl of the same articles side by side',
      }),
    );
  }
  const scope = {
    withSpeakers: golds.items.some(({ value }) => value.attributions?.some(({ speaker }) => speaker !== undefined)),
    withNames: golds.items.some(({ value }) => value.entities?.some(({ name }) => name !== undefined)),
  };
  const documents = texts.items.flatMap(({ value }) => {
    const item = goldById.get(value.id);
    if (item === undefined) return [];
    const result = attempt(() => soundDocument({ ...toGold(value, item.value), ...scope }, item.where));
    if ('value' in result) return [result.value];
    errors.push(result.error);
    return [];
  });
  return { documents, errors };
}

interface Line<T> {
  readonly value: T;
  readonly where: string;
}

function readLines<T extends { readonly id: string }>(
  file: JsonLinesFile,
  schema: z.ZodType<T>,
): { readonly items: readonly Line<T>[]; readonly errors: GoldRead['errors'] } {
  const items: Line<T>[] = [];
  const errors: GoldRead['errors'][number][] = [];
  const seen = new Set<string>();
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file.name}, line ${index + 1}`;
    const result = attempt(() => checkGold(schema, parseGoldJson(line, where), where));
    if ('error' in result) errors.push(result.error);
    else if (seen.has(result.value.id)) errors.push(badGold(where, `the id "${result.value.id}" is there twice`));
    else items.push({ value: result.value, where });
    if ('value' in result) seen.add(result.value.id);
  }
  return { items, errors };
}

function toGold(
  { id, text, title, publishedAt }: TextLine,
  gold: GoldLine,
): Omit<GoldDocument, 'withSpeakers' | 'withNames'> {
  const { attributions, entities, dates } = gold;
  return {
    id,
    text,
    title: title ?? null,
    publishedAt: publishedAt ?? null,
    ...(attributions === undefined ? {} : { quotes: attributions.map(toQuote) }),
    ...(entities === undefined ? {} : { entities }),
    ...(dates === undefined ? {} : { dates }),
  };
}

/** An empty speaker says that the article gives no proper name. */
function toQuote({ source, cue, content, speaker }: NonNullable<GoldLine['attributions']>[number]): GoldQuote {
  const roles = { source, cue, content };
  if (speaker === undefined) return roles;
  if (speaker === null || speaker === '') return { ...roles, speaker: { kind: 'unnamed', words: null } };
  return { ...roles, speaker: { kind: 'named', names: speaker.split(' + ') } };
}
