import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentInput } from '../../document/input.ts';
import { type OnrecordRecord, RecordSchema } from '../../document/record.ts';
import { OnrecordError } from '../../errors.ts';
import type { InputItem } from '../../formats/item.ts';
import type { StageWatcher } from '../../pipeline/runner.ts';
import type { Desk } from '../desk.ts';
import { listFolder, readFromFolder } from '../folder.ts';
import { ProblemSchema, problemOf } from '../problem.ts';
import { type ProgressLine, progressLines } from '../progress.ts';
import { type Route, route } from '../route.ts';

const metadata = {
  publishedAt: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  source: z.string().nullish(),
  language: z.string().nullish(),
};

/** An article to read. Without an id, it gets one made of its url, or else of its text. */
export const ArticleInputSchema = z
  .object({
    id: z.string().min(1).max(1000).nullish(),
    text: z.string().nullish(),
    html: z.string().nullish(),
    ...metadata,
  })
  .refine(({ text, html }) => typeof text === 'string' || typeof html === 'string', {
    error: 'either text or html is needed',
  });
type ArticleInput = Readonly<z.infer<typeof ArticleInputSchema>>;

const ExtractQuerySchema = z.object({
  store: z.enum(['true', 'false']).default('true').describe('whether the record is also put into the store'),
});

export const FileQuerySchema = z.object({
  path: z.string().max(1000).default('').describe('a folder below the one that is open'),
});
export const FileListSchema = z.object({
  path: z.string(),
  items: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['file', 'folder']), bytes: z.int() })),
});
const FileInputSchema = z.strictObject({ path: z.string().min(1).max(1000) });
const outcome = z.enum(['added', 'replaced', 'unchanged']);
export const FileResultSchema = z.object({
  documents: z.array(
    z.union([z.object({ id: z.string(), outcome }), z.object({ id: z.string().nullable(), problem: ProblemSchema })]),
  ),
});

export const EXTRACT_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/extract',
    id: 'extract',
    summary: 'Reads an article and answers with its record, which is also put into the store',
    query: ExtractQuerySchema,
    body: ArticleInputSchema,
    answers: { 200: RecordSchema },
    problems: [422, 429],
    isHeavy: true,
    async handle({ desk, query, body }) {
      const bytes = await read(desk, { ok: true, origin: HERE, input: inputOf(body) });
      if (query.store === 'false') return { status: 200, bytes };
      const { id, outcome } = putInto(desk, bytes);
      const headers = { 'Onrecord-Outcome': outcome, Location: `/documents/${encodeURIComponent(wellFormed(id))}` };
      return { status: 200, bytes, headers };
    },
  }),
  route({
    method: 'post',
    path: '/extract/progress',
    id: 'extractWatched',
    summary: 'Reads an article into the store, and tells line by line: that it waits, each stage, what became of it',
    body: ArticleInputSchema,
    answers: { 200: 'lines' },
    problems: [429],
    isHeavy: true,
    handle({ desk, body }) {
      const work = async (watch: StageWatcher): Promise<ProgressLine> => {
        try {
          const bytes = await read(desk, { ok: true, origin: HERE, input: inputOf(body) }, watch);
          return { state: 'done', ...putInto(desk, bytes) };
        } catch (error) {
          const problem = problemOf(error);
          if (problem === null) throw error;
          return { state: 'failed', problem };
        }
      };
      return { status: 200, lines: progressLines(work) };
    },
  }),
  route({
    method: 'get',
    path: '/files',
    id: 'files',
    summary: 'Files that can be read, in the folder that was opened with --folder',
    query: FileQuerySchema,
    answers: { 200: FileListSchema },
    problems: [404],
    handle: async ({ desk, query }) => ({ status: 200, json: await listFolder(desk.folder, query.path) }),
  }),
  route({
    method: 'post',
    path: '/files',
    id: 'extractFile',
    summary: 'Reads a file of the folder that was opened with --folder, and puts its documents into the store',
    body: FileInputSchema,
    answers: { 200: FileResultSchema },
    problems: [404, 422, 429],
    isHeavy: true,
    async handle({ desk, body }) {
      const documents: z.infer<typeof FileResultSchema>['documents'] = [];
      for await (const item of readFromFolder(desk.folder, body.path, desk.limits.bodyBytes)) {
        documents.push(await storeItem(desk, item));
      }
      return { status: 200, json: { documents } };
    },
  }),
];

const HERE = { path: 'the request', line: null };

function inputOf({ id, ...input }: ArticleInput): DocumentInput {
  return { ...input, id: id ?? idOf(input) };
}

/** The same article gets the same id: that of its address, or of its words. */
function idOf({ url, text, html }: Omit<ArticleInput, 'id'>): string {
  const [kind, basis] = typeof url === 'string' && url !== '' ? ['url', url] : ['text', text ?? html ?? ''];
  return `${kind}-${createHash('sha256').update(basis).digest('hex').slice(0, 16)}`;
}

/** A text that a path can hold: half a surrogate pair is replaced, as the store does. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** The record of an article, as JSON in UTF-8. */
async function read(desk: Desk, item: InputItem, watch?: StageWatcher): Promise<Uint8Array> {
  const extracted = await desk.extractor(item, watch);
  if (extracted === null) throw new OnrecordError('empty-text', 'there is nothing to read');
  desk.metrics.documentRead(extracted.ok ? 'ok' : extracted.error.code);
  if (!extracted.ok) throw extracted.error;
  return extracted.bytes;
}

function putInto(
  { store }: Desk,
  bytes: Uint8Array,
): { readonly id: string; readonly outcome: z.infer<typeof outcome> } {
  const json = new TextDecoder().decode(bytes).trimEnd();
  const record = JSON.parse(json) as OnrecordRecord;
  return { id: record.document.id, outcome: store.put(record, json) };
}

async function storeItem(desk: Desk, item: InputItem): Promise<z.infer<typeof FileResultSchema>['documents'][number]> {
  try {
    return putInto(desk, await read(desk, item));
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { id: item.ok ? item.input.id : item.id, problem };
  }
}
