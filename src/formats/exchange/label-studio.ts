import { z } from 'zod';
import { attempt, checkGold, type GoldRead, parseGoldJson, soundDocument } from '../gold/bad-gold.ts';
import { type AnnotationFormat, piece, toPoints, toUnits } from './annotation-format.ts';
import { fromRegions, type Region, type Relation, toRegions } from './regions.ts';

/** Label Studio: an array of tasks, what was found as predictions; read with what annotators made of it. */
export const labelStudio: AnnotationFormat = {
  name: 'label-studio',
  summary: 'annotated texts as Label Studio tasks (JSON)',
  endings: [],
  isFolder: false,
  encoder() {
    let count = 0;
    return {
      add: (document) => piece(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(taskOf(document))}`),
      end: () => piece(count === 0 ? '[]\n' : '\n]\n'),
    };
  },
  parse: parseTasks,
};

const ResultSchema = z.object({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).optional(),
  value: z
    .object({
      start: z.int().nonnegative().optional(),
      end: z.int().nonnegative().optional(),
      labels: z.array(z.string()).optional(),
      choices: z.array(z.string()).optional(),
      text: z.union([z.string(), z.array(z.string())]).optional(),
    })
    .optional(),
});
type Result = Readonly<z.infer<typeof ResultSchema>>;

const WorkSchema = z.object({ result: z.array(ResultSchema), was_cancelled: z.boolean().optional() });

const TaskSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  data: z.object({
    text: z.string(),
    id: z.string().optional(),
    title: z.string().nullish(),
    publishedAt: z.string().nullish(),
  }),
  annotations: z.array(WorkSchema).optional(),
  predictions: z.array(WorkSchema).optional(),
});

/** Traits that are one of a few values; the others are free text. */
const CHOICES: ReadonlySet<string> = new Set(['kind', 'type', 'checkable', 'polarity']);

/** A task with the findings as one prediction: regions, what is said of each, and links. Offsets count code points. */
function taskOf(document: Parameters<typeof toRegions>[0] & { readonly id: string; readonly text: string }): object {
  const { id, text, title, publishedAt } = document;
  const { regions, relations } = toRegions(document);
  const points = toPoints(text);
  const result = [
    ...regions.flatMap(({ id: region, label, traits, start, end }) => {
      const place = { start: points(start), end: points(end) };
      const own = { id: region, to_name: 'text' };
      return [
        {
          ...own,
          from_name: 'label',
          type: 'labels',
          value: { ...place, text: text.slice(start, end), labels: [label] },
        },
        ...Object.entries(traits).map(([trait, value]) =>
          CHOICES.has(trait)
            ? { ...own, from_name: trait, type: 'choices', value: { ...place, choices: [value] } }
            : { ...own, from_name: trait, type: 'textarea', value: { ...place, text: [value] } },
        ),
      ];
    }),
    ...relations.map(({ from, to, label }) => ({
      type: 'relation',
      from_id: from,
      to_id: to,
      direction: 'right',
      labels: [label],
    })),
  ];
  return { data: { id, text, title, publishedAt }, predictions: [{ model_version: 'onrecord', result }] };
}

/**
 * Reads tasks: of each the last annotation that was not cancelled, else the last prediction.
 *
 * @returns the sound ones, and an error for each that is not
 */
function parseTasks(text: string, where: string, name: string): GoldRead {
  const whole = attempt(() => checkGold(z.array(z.unknown()), parseGoldJson(text, where), where, HINT));
  if ('error' in whole) return { documents: [], errors: [whole.error] };
  const results = whole.value.map((task, i) =>
    attempt(() => documentOf(checkGold(TaskSchema, task, `${where}, task ${i + 1}`, HINT), `${name}-${i + 1}`, where)),
  );
  return {
    documents: results.flatMap((result) => ('value' in result ? [result.value] : [])),
    errors: results.flatMap((result) => ('error' in result ? [result.error] : [])),
  };
}

const HINT = 'export the project as JSON (not JSON-MIN); the text has to be in data.text';

function documentOf(
  { id, data, annotations = [], predictions = [] }: z.infer<typeof TaskSchema>,
  fallbackId: string,
  where: string,
): ReturnType<typeof soundDocument> {
  const work = annotations.filter((annotation) => annotation.was_cancelled !== true).at(-1) ?? predictions.at(-1);
  const ownId = data.id ?? (id === undefined ? fallbackId : String(id));
  const document = {
    id: ownId,
    text: data.text,
    title: data.title ?? null,
    publishedAt: data.publishedAt ?? null,
    ...fromRegions(regionsOf(work?.result ?? [], data.text)),
  };
  return soundDocument(document, `${where}, document ${ownId}`);
}

function regionsOf(results: readonly Result[], text: string): Parameters<typeof fromRegions>[0] {
  const units = toUnits(text);
  const traits = new Map<string, Record<string, string>>();
  for (const { id, from_name: trait, value } of results) {
    const said = value?.choices?.[0] ?? (Array.isArray(value?.text) ? value.text[0] : undefined);
    if (id === undefined || trait === undefined || said === undefined) continue;
    traits.set(id, { ...traits.get(id), [trait]: said });
  }
  const regions = results.flatMap(({ id, value }): Region[] => {
    const label = value?.labels?.[0];
    if (id === undefined || label === undefined || value?.start === undefined || value.end === undefined) return [];
    return [{ id, label, start: units(value.start), end: units(value.end), traits: traits.get(id) ?? {} }];
  });
  const relations = results.flatMap(({ type, from_id: from, to_id: to, labels }): Relation[] => {
    const label = labels?.[0]?.toLowerCase();
    if (type !== 'relation' || from === undefined || to === undefined) return [];
    return label === 'cue' || label === 'source' || label === 'content' ? [{ from, to, label }] : [];
  });
  return { regions, relations };
}
