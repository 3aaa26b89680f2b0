import { z } from 'zod';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { attempt, checkGold, type GoldRead, parseGoldJson, soundDocument } from '../gold/bad-gold.ts';
import { type AnnotationFormat, piece, toPoints, toUnits } from './annotation-format.ts';
import { fromRegions, type Region, type Relation, toRegions } from './regions.ts';

/** Prodigy: a task a line with tokens, spans and relations, as the recipe rel.manual takes and gives them. */
export const prodigy: AnnotationFormat = {
  name: 'prodigy',
  summary: 'annotated texts as Prodigy tasks (JSON Lines)',
  endings: [],
  isFolder: false,
  encoder: () => ({ add: (document) => piece(`${JSON.stringify(taskOf(document))}\n`), end: () => [] }),
  parse: parseTasks,
};

const SpanSchema = z.looseObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  label: z.string().optional(),
});
type Span = Readonly<z.infer<typeof SpanSchema>>;

const TaskSchema = z.object({
  text: z.string(),
  meta: z
    .object({ id: z.string().optional(), title: z.string().nullish(), publishedAt: z.string().nullish() })
    .optional(),
  spans: z.array(SpanSchema).optional(),
  relations: z.array(z.object({ head_span: SpanSchema, child_span: SpanSchema, label: z.string() })).optional(),
  answer: z.enum(['accept', 'reject', 'ignore']).optional(),
});

/** Offsets count code points. The head of a relation is a content; tokens begin and end where spans do. */
function taskOf(document: GoldDocument): object {
  const { id, text, title, publishedAt } = document;
  const { regions, relations } = toRegions(document);
  const tokens = tokensOf(text, regions);
  const points = toPoints(text);
  const firstAt = new Map(tokens.map(({ start }, i) => [start, i]));
  const lastAt = new Map(tokens.map(({ end }, i) => [end, i]));
  const spans = new Map(
    regions.map(({ id: region, start, end, label, traits }) => [
      region,
      {
        start: points(start),
        end: points(end),
        token_start: firstAt.get(start) ?? null,
        token_end: lastAt.get(end) ?? null,
        label,
        ...traits,
      },
    ]),
  );
  return {
    text,
    meta: { id, title, publishedAt },
    tokens: tokens.map(({ start, end }, i) => ({
      text: text.slice(start, end),
      start: points(start),
      end: points(end),
      id: i,
      ws: /\s/.test(text.charAt(end)),
    })),
    spans: [...spans.values()],
    relations: relations.map(({ from, to, label }) => {
      const [head, child] = [spans.get(from)!, spans.get(to)!];
      return { head: head.token_end, child: child.token_end, head_span: head, child_span: child, label };
    }),
  };
}

interface Token {
  readonly start: number;
  readonly end: number;
}

/** Words and single other characters, cut further where a region begins or ends inside of them. */
function tokensOf(text: string, regions: readonly Region[]): Token[] {
  const bounds = new Set(regions.flatMap(({ start, end }) => [start, end]));
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|\S/gu)].flatMap(({ 0: word, index }) => {
    const tokens: Token[] = [];
    let start = index;
    for (let i = index + 1; i <= index + word.length; i++) {
      if (i < index + word.length && !bounds.has(i)) continue;
      tokens.push({ start, end: i });
      start = i;
    }
    return tokens;
  });
}

/** Reads tasks, those apart that were rejected or ignored. @returns the sound ones, and an error for each that is not */
function parseTasks(text: string, where: string, name: string): GoldRead {
  const lines = text.split('\n').map((line, i) => ({ line, number: i + 1 }));
  const results = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) =>
      attempt(() => {
        const place = `${where}, line ${number}`;
        const task = checkGold(TaskSchema, parseGoldJson(line, place), place, HINT);
        return task.answer === 'reject' || task.answer === 'ignore'
          ? []
          : [documentOf(task, `${name}-${number}`, place)];
      }),
    );
  return {
    documents: results.flatMap((result) => ('value' in result ? result.value : [])),
    errors: results.flatMap((result) => ('error' in result ? [result.error] : [])),
  };
}

const HINT = 'export with prodigy db-out';

function documentOf(
  { text, meta, spans = [], relations = [] }: z.infer<typeof TaskSchema>,
  fallbackId: string,
  where: string,
): GoldDocument {
  const units = toUnits(text);
  const ids = new Map<string, string>();
  const regions = spans.map((span, i): Region => {
    const id = `r${i}`;
    if (!ids.has(keyOf(span))) ids.set(keyOf(span), id);
    const { start, end, label } = span;
    return { id, start: units(start), end: units(end), label: label ?? '', traits: traitsOf(span) };
  });
  const links = relations.flatMap(({ head_span: head, child_span: child, label }): Relation[] => {
    const [from, to, role] = [ids.get(keyOf(head)), ids.get(keyOf(child)), label.toLowerCase()];
    if (from === undefined || to === undefined) return [];
    return role === 'cue' || role === 'source' || role === 'content' ? [{ from, to, label: role }] : [];
  });
  const document = {
    id: meta?.id ?? fallbackId,
    text,
    title: meta?.title ?? null,
    publishedAt: meta?.publishedAt ?? null,
    ...fromRegions({ regions, relations: links }),
  };
  return soundDocument(document, where);
}

function keyOf({ start, end, label }: Span): string {
  return `${start} ${end} ${label ?? ''}`;
}

function traitsOf(span: Span): Region['traits'] {
  return Object.fromEntries(
    Object.entries(span).flatMap(([key, value]) =>
      typeof value === 'string' && key !== 'label' && key !== 'text' ? [[key, value]] : [],
    ),
  );
}
